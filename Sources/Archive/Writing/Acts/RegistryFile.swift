// Changes of single entities: new ones, their names, whether they are private.

internal import ArabicScript
internal import Glibc

/// The files of `entities/`, as acts change them.
struct RegistryFile {
  let folder: String

  func path(of id: String) -> String { "\(folder)/entities/\(id).md" }

  // MARK: finding

  /// The file of an entity, also by an id that it had formerly.
  func file(of id: String) throws(Faults) -> (id: String, file: SourceFile) {
    guard Identifier.isValid(id) else { throw fault(ContentFault.notAnID(key: "entity", value: id), id) }
    if FolderListing.isFile(path(of: id)) { return (id, try SourceFile(path(of: id))) }
    if let holder = holder(ofFormer: id) { return (holder, try SourceFile(path(of: holder))) }
    let suggestion = DidYouMean.nearest(to: id, among: ids())
    throw fault(ActApplicationFault.noEntity(id, suggestion: suggestion), id)
  }

  /// The ids that there are, ascending.
  func ids() -> [String] {
    let files = (try? FolderListing("\(folder)/entities", within: folder))?.files ?? []
    return files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
  }

  /// The entity that had an id formerly.
  func holder(ofFormer id: String) -> String? {
    ids().first { other in
      // Few files name it at all; only those are read.
      guard let file = try? SourceFile(path(of: other)), file.mentions(id) else { return false }
      return (try? EntityReader.read(file, id: other, siblings: []))?.entity.formerly.contains(id) ?? false
    }
  }

  // MARK: changing

  /// Makes an entity. One that is there and has all that is said of the new one is that entity.
  func add(_ id: String, _ value: ActValue?) throws(Faults) -> [String] {
    guard Identifier.isValid(id) else { throw fault(ContentFault.notAnID(key: "entity", value: id), id) }
    let bytes = try Self.bytes(of: value, id: id) { (kind) in fault(kind, id) }
    let wanted: Entity
    do throws(Faults) {
      wanted = try EntityReader.read(SourceFile(path(of: id), toBe: bytes), id: id, siblings: []).entity
    } catch {
      throw Faults(error.errors.map { Fault($0.kind, in: $0.path) })
    }
    if let taken = ids().first(where: { $0.lowercased() == id }) {
      let there = taken == id ? try? EntityReader.read(path(of: id), id: id, siblings: []).entity : nil
      guard let there, there.type == wanted.type, Self.names(of: wanted).isSubset(of: Self.names(of: there)) else {
        throw fault(ActApplicationFault.takenID(id, by: "another entity"), id)
      }
      return []
    }
    if let holder = holder(ofFormer: id) {
      throw fault(ActApplicationFault.takenID(id, by: "'\(holder)', which had it formerly"), id)
    }
    // What was set aside there would be lost when this one is merged.
    if FolderListing.isFile(EntityMerge(folder: folder).hiddenPath(of: id)) {
      throw fault(ActApplicationFault.takenID(id, by: "an entity whose merging was cut off"), id)
    }
    do throws(FileFault) {
      try AtomicFile.makeFolder("\(folder)/entities")
      try AtomicFile.write(bytes, to: path(of: id), replacing: false)
    } catch {
      throw fault(error, id)
    }
    return [path(of: id)]
  }

  /// Adds a name in a language, `{lang, text}`.
  func addName(_ value: ActValue?, to id: String) throws(Faults) -> [String] {
    let members = try self.members(value, known: ["lang", "text"], id)
    let language = try text(members["lang"], "lang", id)
    let name = NFC.normalize(try text(members["text"], "text", id))
    guard LanguageTag.isValid(language) else {
      throw fault(ContentFault.notALanguage(key: "lang", value: language), id)
    }
    let (id, file) = try self.file(of: id)
    let entity = try EntityReader.read(file, id: id, siblings: []).entity
    let names = entity.names.first { $0.language == language }?.names ?? []
    if names.contains(where: { NFC.normalize($0.text) == name }) { return [] }
    return try replace(file, id) { editor throws(YAMLFault) in
      try editor.append(.string(name), toListAt: YAMLPath("names", .key(language)))
    }
  }

  /// Sets a flag of a name, `{text, ambiguous}` or `{text, safe}`, in each language that has the name.
  func flagName(_ value: ActValue?, of id: String) throws(Faults) -> [String] {
    let members = try self.members(value, known: ["text", "ambiguous", "safe"], id)
    let name = try text(members["text"], "text", id)
    var flags: [(key: String, flag: Bool)] = []
    for key in ["ambiguous", "safe"] {
      guard let value = members[key] else { continue }
      guard case .flag(let flag) = value else {
        throw fault(ContentFault.wrongType(key: key, expected: "true or false"), id)
      }
      flags.append((key, flag))
    }
    if flags.isEmpty { throw fault(ActApplicationFault.noValue(key: "ambiguous"), id) }
    let (id, file) = try self.file(of: id)
    return try replace(file, id) { editor throws(YAMLFault) in
      for path in EntityNamePaths.paths(of: name, in: editor) {
        for (key, flag) in flags { try EntityNamePaths.set(key, flag, at: path, in: &editor) }
      }
    } check: { (entity: Entity) throws(Faults) in
      if !EntityNamePaths.has(name, entity) { throw fault(ActApplicationFault.noSuchName(name, of: id), id) }
    }
  }

  /// Sets what an entity is apart from its names: `{private}`.
  func setDetails(_ value: ActValue?, of id: String) throws(Faults) -> [String] {
    guard case .map(let members)? = value else { throw fault(ActApplicationFault.noValue(key: "private"), id) }
    for key in members.keys.sorted() where key != "private" { throw fault(ActApplicationFault.unknownDetail(key), id) }
    guard case .flag(let isPrivate)? = members["private"] else {
      throw fault(ContentFault.wrongType(key: "private", expected: "true or false"), id)
    }
    let (id, file) = try self.file(of: id)
    if try EntityReader.read(file, id: id, siblings: []).entity.isPrivate == isPrivate { return [] }
    return try replace(file, id) { editor throws(YAMLFault) in try editor.set("private", to: .bool(isPrivate)) }
  }

  /// Changes the front matter of an entity's file, if the reader then takes it.
  private func replace(
    _ file: SourceFile, _ id: String, _ change: (inout YAMLDocumentEditor) throws(YAMLFault) -> Void,
    check: (Entity) throws(Faults) -> Void = { _ in }
  ) throws(Faults) -> [String] {
    let bytes = try file.edited(change)
    do throws(Faults) {
      try check(try EntityReader.read(SourceFile(file.path, toBe: bytes), id: id, siblings: []).entity)
    } catch {
      throw Faults(error.errors.map { Fault($0.kind, in: $0.path) })
    }
    return try file.replace(with: bytes)
  }

  // MARK: values

  private static func names(of entity: Entity) -> Set<[String]> {
    Set(entity.names.flatMap { names in names.names.map { [names.language, $0.text] } })
  }

  /// The file of a new entity.
  private static func bytes(
    of value: ActValue?, id: String, fault: (any FaultKind) -> Faults
  ) throws(Faults) -> [UInt8] {
    guard case .map(let members)? = value, case .text(let type)? = members["type"],
      case .map(let byLanguage)? = members["names"]
    else {
      throw fault(ContentFault.wrongType(key: "value", expected: "an object with 'type' and 'names'"))
    }
    for key in members.keys.sorted() where key != "type" && key != "names" {
      throw fault(ContentFault.unknownKey(key, suggestion: DidYouMean.nearest(to: key, among: ["type", "names"])))
    }
    let usual = SiteSettings.interfaceLanguages
    let languages = usual.filter { byLanguage[$0] != nil } + byLanguage.keys.filter { !usual.contains($0) }.sorted()
    var names: [YAMLValue.Pair] = []
    for language in languages {
      let items: [ActValue]
      switch byLanguage[language] {
      case .text(let text)?: items = [.text(text)]
      case .list(let list)?: items = list
      default: throw fault(ContentFault.wrongType(key: "names.\(language)", expected: "a list of texts"))
      }
      var texts: [String] = []
      for item in items {
        guard case .text(let text) = item else {
          throw fault(ContentFault.wrongType(key: "names.\(language)", expected: "a list of texts"))
        }
        let name = NFC.normalize(text)
        if !texts.contains(name) { texts.append(name) }
      }
      if !texts.isEmpty { names.append(.init(language, .strings(texts))) }
    }
    if names.isEmpty { throw fault(ContentFault.entityWithoutName) }
    let pairs: [YAMLValue.Pair] = [.init("id", .plain(id)), .init("type", .plain(type)), .init("names", .map(names))]
    return Array("---\n".utf8) + YAMLWriter().document(pairs) + Array("---\n".utf8)
  }

  private func members(_ value: ActValue?, known: [String], _ id: String) throws(Faults) -> [String: ActValue] {
    guard case .map(let members)? = value else {
      throw fault(
        ContentFault.wrongType(key: "value", expected: "an object with '\(known.joined(separator: "', '"))'"), id)
    }
    for key in members.keys.sorted() where !known.contains(key) {
      throw fault(ContentFault.unknownKey(key, suggestion: DidYouMean.nearest(to: key, among: known)), id)
    }
    return members
  }

  private func text(_ value: ActValue?, _ key: String, _ id: String) throws(Faults) -> String {
    guard case .text(let text)? = value, text.utf8.contains(where: { $0 > 0x20 }) else {
      throw fault(ContentFault.wrongType(key: key, expected: "a text"), id)
    }
    return text
  }

  func fault(_ kind: any FaultKind, _ id: String) -> Faults { Faults([Fault(kind, in: path(of: id))]) }
}

extension SourceFile {
  /// Whether the bytes of an id stand somewhere in the file.
  func mentions(_ id: String) -> Bool {
    let wanted = Array(id.utf8)
    guard let first = wanted.first else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start + wanted.count <= bytes.count {
        if bytes[start] == first, bytes[start..<start + wanted.count].elementsEqual(wanted) { return true }
        start += 1
      }
      return false
    }
  }
}

extension FolderListing {
  /// Whether there is a file at a path.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
