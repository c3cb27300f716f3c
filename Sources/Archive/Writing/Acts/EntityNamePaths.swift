// Where a name stands in the YAML of an entity, in whatever way it is written there.

internal import ArabicScript

/// The places of names under `names`.
enum EntityNamePaths {
  /// All names with their places, in the order of the file.
  static func all(in editor: YAMLDocumentEditor) -> [(path: YAMLPath, language: String, text: String)] {
    (editor["names"]?.pairs ?? []).flatMap { (language, value) in
      let path = YAMLPath("names", .key(language.text))
      let nodes = value.items?.enumerated().map { (path.item($0.offset), $0.element) } ?? [(path, value)]
      return nodes.compactMap { (path, node) in
        (node.scalar ?? node["text"]?.scalar).map { (path, language.text, $0.text) }
      }
    }
  }

  /// The places of a name: of those written alike, or else of those that are alike as they are compared.
  static func paths(of name: String, in editor: YAMLDocumentEditor) -> [YAMLPath] {
    let all = all(in: editor)
    let same = all.filter { NFC.normalize($0.text) == NFC.normalize(name) }
    return (same.isEmpty ? all.filter { Folding.fold($0.text) == Folding.fold(name) } : same).map(\.path)
  }

  static func has(_ name: String, _ entity: Entity) -> Bool {
    entity.names.contains { $0.names.contains { Folding.fold($0.text) == Folding.fold(name) } }
  }

  /// Sets a flag of the name at a place; one that is not set is not set to false.
  static func set(
    _ key: String, _ flag: Bool, at path: YAMLPath, in editor: inout YAMLDocumentEditor
  ) throws(YAMLFault) {
    if !flag && editor[path.key(key)] == nil { return }
    try editor.set(key, to: .bool(flag), inMapAt: path, scalarKey: "text")
  }
}
