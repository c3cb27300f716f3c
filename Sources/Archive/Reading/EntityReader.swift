// Reads an entity's file. Knows nothing of other files.

internal import ArabicScript

/// Turns a file of `entities/` into an entity.
enum EntityReader {
  static func read(_ path: String, id fileID: String, siblings: Set<String>) throws(Faults) -> (
    entity: Entity, warnings: [Fault]
  ) {
    try read(try SourceFile(path), id: fileID, siblings: siblings)
  }

  /// The entity that a file's bytes hold.
  static func read(_ file: SourceFile, id fileID: String, siblings: Set<String>) throws(Faults) -> (
    entity: Entity, warnings: [Fault]
  ) {
    let path = file.path
    let (pairs, body, bodyFirstLine) = try file.frontMatter()
    var reader = MappingReader(pairs, path: path, noun: "an entity")
    reader.refuseUnknownKeys(known: ["id", "type", "names", "roles", "same_as", "private", "formerly"])
    reader.require("id")
    reader.require("type")
    reader.checkID(isFileName: fileID, siblings: siblings)
    let type = reader.choice("type", EntityType.self) ?? .object
    var entity = Entity(id: fileID, type: type, names: NamesReader.names(&reader, areSought: true))
    if entity.names.isEmpty && !reader.faults.contains(where: { $0.severity == .error }) {
      reader.note(.entityWithoutName, at: reader.position(of: "names") ?? .start)
    }
    entity.roles = roles(&reader)
    entity.sameAs = sameAs(&reader)
    entity.isPrivate = reader.flag("private") ?? false
    entity.formerly = reader.ids("formerly")
    entity.descriptions = descriptions(body, firstLine: bodyFirstLine)
    if reader.faults.contains(where: { $0.severity == .error }) { throw Faults(reader.faults) }
    return (entity, reader.faults + (file.normalizationWarning().map { [$0] } ?? []))
  }

  private static func roles(_ reader: inout MappingReader) -> [DatedRole] {
    var roles: [DatedRole] = []
    for node in reader.items("roles") {
      guard let pairs = node.pairs else {
        reader.note(.wrongType(key: "roles", expected: "a list of {fa: …, from: …, to: …}"), at: node.position)
        continue
      }
      let (role, faults) = role(pairs, path: reader.path)
      for fault in faults { reader.add(fault) }
      roles.append(role)
    }
    return roles
  }

  private static func role(
    _ pairs: [(key: YAMLScalar, value: YAMLNode)], path: String
  ) -> (role: DatedRole, faults: [Fault]) {
    var inner = MappingReader(pairs, path: path, noun: "a role")
    var role = DatedRole(texts: [], from: inner.date("from"), to: inner.date("to"))
    if let from = role.from, let to = role.to, to.latest < from.earliest {
      inner.note(.endsBeforeItBegins(from: from.description, to: to.description), at: inner.position(of: "to"))
    }
    for (key, value) in pairs where key.text != "from" && key.text != "to" {
      guard LanguageTag.isValid(key.text) else {
        let suggestion = DidYouMean.nearest(to: key.text, among: ["from", "to"])
        inner.note(.unknownKey(key.text, suggestion: suggestion), at: key.position)
        continue
      }
      if let text = inner.text(of: value, key: "roles.\(key.text)") {
        role.texts.append(LanguageText(language: key.text, text: text))
      }
    }
    if role.texts.isEmpty { inner.note(.missingKey("fa", of: "a role"), at: pairs.first?.key.position) }
    return (role, inner.faults)
  }

  private static func sameAs(_ reader: inout MappingReader) -> [SameAs] {
    guard let node = reader.node("same_as") else { return [] }
    guard let pairs = node.pairs else {
      reader.note(.wrongType(key: "same_as", expected: "ids by registry, such as {wikidata: Q1}"), at: node.position)
      return []
    }
    return pairs.compactMap { key, value in
      reader.text(of: value, key: "same_as.\(key.text)").map { SameAs(scheme: key.text, value: $0) }
    }
  }

  /// Divides the body at level-two headings that are nothing but a language tag.
  static func descriptions(_ body: [UInt8], firstLine: Int) -> [EntityDescription] {
    var descriptions: [EntityDescription] = []
    var current = EntityDescription(language: nil, markdown: [], firstLine: firstLine)
    var line = firstLine
    for bytes in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if let language = languageHeading(bytes) {
        descriptions.append(current)
        current = EntityDescription(language: language, markdown: [], firstLine: line + 1)
      } else {
        current.markdown.append(contentsOf: bytes)
        current.markdown.append(0x0A)
      }
      line += 1
    }
    descriptions.append(current)
    return descriptions.filter { description in description.markdown.contains { $0 > 0x20 } }
  }

  private static func languageHeading(_ line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: Array("## ".utf8)), line.count <= 3 + 36 else { return nil }
    var text = String(decoding: line.dropFirst(3), as: UTF8.self)
    while let last = text.last, last == " " || last == "\r" || last == "#" { text.removeLast() }
    return LanguageTag.isValid(text) && text.utf8.count <= 3 || text.contains("-") && LanguageTag.isValid(text)
      ? text : nil
  }
}
