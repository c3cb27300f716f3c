// Reads `names`, which entities and outlets have alike.

/// Turns `names: {fa: [a, {text: b, ambiguous: true}], en: c}` into names by language.
enum NamesReader {
  /// The names; those that are looked for in texts are warned of where none could be found.
  static func names(_ reader: inout MappingReader, areSought: Bool) -> [NamesInLanguage] {
    guard let node = reader.node("names") else {
      reader.require("names")
      return []
    }
    guard let pairs = node.pairs else {
      reader.note(
        .wrongType(key: "names", expected: "names by language, such as {fa: [نام], en: [Name]}"), at: node.position)
      return []
    }
    var all: [NamesInLanguage] = []
    for (language, value) in pairs {
      guard LanguageTag.isValid(language.text) else {
        reader.note(.notALanguage(key: "names", value: language.text), at: language.position)
        continue
      }
      let names = (value.items ?? [value]).compactMap {
        name($0, key: "names.\(language.text)", areSought: areSought, &reader)
      }
      if !names.isEmpty { all.append(NamesInLanguage(language: language.text, names: names)) }
    }
    return all
  }

  private static func name(_ node: YAMLNode, key: String, areSought: Bool, _ reader: inout MappingReader) -> EntityName?
  {
    guard let pairs = node.pairs else {
      return reader.text(of: node, key: key).flatMap { checked($0, at: node.position, areSought: areSought, &reader) }
        .map(EntityName.init)
    }
    var inner = MappingReader(pairs, path: reader.path, noun: "a name")
    inner.refuseUnknownKeys(known: ["text", "safe", "ambiguous", "context"])
    inner.require("text")
    let text = inner.text("text")
    let isSafe = inner.flag("safe") ?? false
    let isAmbiguous = inner.flag("ambiguous") ?? false
    let context = inner.list("context")
    for fault in inner.faults { reader.add(fault) }
    guard let text, let name = checked(text, at: node.position, areSought: areSought, &reader) else { return nil }
    var entityName = EntityName(text: name)
    (entityName.isSafe, entityName.isAmbiguous, entityName.context) = (isSafe, isAmbiguous, context)
    return entityName
  }

  private static func checked(
    _ text: String, at position: SourcePosition, areSought: Bool, _ reader: inout MappingReader
  ) -> String? {
    if text.unicodeScalars.count < 2 {
      reader.note(.nameTooShort(text), at: position)
      return nil
    }
    if areSought, let reason = UnfindableName(text) {
      reader.note(.unfindableName(text, reason), at: position, severity: .warning)
    }
    return text
  }
}
