// Reads the keys of one YAML mapping as typed values and collects what is wrong with them.

internal import ArabicScript

/// A mapping being read. Each accessor returns nil where the key is absent or faulty, and notes the fault.
struct MappingReader {
  let path: String
  let pairs: [(key: YAMLScalar, value: YAMLNode)]
  /// What the mapping is, for messages: "an article".
  let noun: String
  private(set) var faults: [Fault] = []

  init(_ pairs: [(key: YAMLScalar, value: YAMLNode)], path: String, noun: String) {
    self.pairs = pairs
    self.path = path
    self.noun = noun
  }

  mutating func note(_ kind: ContentFault, at position: SourcePosition?, severity: Fault.Severity = .error) {
    faults.append(Fault(kind, in: path, at: position, severity: severity))
  }

  /// The value of a key; nil where it is absent or null.
  func node(_ key: String) -> YAMLNode? {
    for pair in pairs where pair.key.text == key {
      if case .scalar(let scalar) = pair.value, scalar.isNull { return nil }
      return pair.value
    }
    return nil
  }

  /// Takes over a fault found by another reader.
  mutating func add(_ fault: Fault) { faults.append(fault) }

  func position(of key: String) -> SourcePosition? {
    node(key)?.position ?? pairs.first { $0.key.text == key }?.key.position
  }

  /// Notes every key that is not in the list.
  mutating func refuseUnknownKeys(known: [String]) {
    for pair in pairs where !known.contains(pair.key.text) {
      let suggestion = DidYouMean.nearest(to: pair.key.text, among: known)
      note(.unknownKey(pair.key.text, suggestion: suggestion), at: pair.key.position)
    }
  }

  mutating func require(_ key: String) {
    if node(key) == nil { note(.missingKey(key, of: noun), at: pairs.first?.key.position ?? .start) }
  }

  mutating func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    return text(of: node, key: key)
  }

  /// A text that is not blank.
  mutating func text(of node: YAMLNode, key: String) -> String? {
    guard case .scalar(let scalar) = node else {
      note(.wrongType(key: key, expected: "a text"), at: node.position)
      return nil
    }
    guard scalar.text.utf8.contains(where: { $0 > 0x20 }), !scalar.isNull else {
      note(.empty(key: key), at: scalar.position)
      return nil
    }
    return scalar.text
  }

  mutating func flag(_ key: String) -> Bool? {
    // Not `node(key)`: a flag without a value must not pass for one that is not there, since `private:` would be public.
    guard let node = pairs.first(where: { $0.key.text == key })?.value else { return nil }
    if case .scalar(let scalar) = node, scalar.style == .plain {
      if scalar.text == "true" { return true }
      if scalar.text == "false" { return false }
    }
    note(.wrongType(key: key, expected: "true or false"), at: node.position)
    return nil
  }

  /// A list of texts; a single text counts as a list of one.
  mutating func list(_ key: String) -> [String] {
    items(key).compactMap { text(of: $0, key: key) }
  }

  /// The nodes of a list, or the one node in its place.
  func items(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    return node.items ?? [node]
  }

  /// A list of ids, each once.
  mutating func ids(_ key: String) -> [String] {
    var ids: [String] = []
    for node in items(key) {
      guard let id = text(of: node, key: key) else { continue }
      if !Identifier.isValid(id) {
        note(.notAnID(key: key, value: id), at: node.position)
      } else if ids.contains(id) {
        note(.listedTwice(key: key, value: id), at: node.position)
      } else {
        ids.append(id)
      }
    }
    return ids
  }

  mutating func id(_ key: String) -> String? {
    guard let node = node(key), let id = text(of: node, key: key) else { return nil }
    guard Identifier.isValid(id) else {
      note(.notAnID(key: key, value: id), at: node.position)
      return nil
    }
    return id
  }

  /// Checks that `id` is the name of its file; `siblings` are the names of the files beside it, in lower case.
  mutating func checkID(isFileName fileID: String, siblings: Set<String>) {
    guard let node = node("id"), let id = text(of: node, key: "id") else { return }
    if id == fileID { return }
    if siblings.contains(id.lowercased()) && id.lowercased() != fileID {
      note(.duplicateID(id, other: "\(id.lowercased()) in the same folder"), at: node.position)
    } else if !Identifier.isValid(id) {
      note(.notAnID(key: "id", value: id), at: node.position)
    } else {
      note(.idIsNotFileName(id: id, expected: fileID), at: node.position)
    }
  }

  mutating func date(_ key: String) -> EDTF? {
    guard let node = node(key), let text = text(of: node, key: key) else { return nil }
    do {
      let date = try EDTF(parsing: text)
      // Solar and lunar Hijri years of the age of print: nothing an archive of news holds is that old.
      if (1250...1500).contains(date.year) {
        note(.perhapsSolarHijri(key: key, value: text), at: node.position, severity: .warning)
      }
      return date
    } catch {
      note(.notADate(key: key, value: text, reason: error.description), at: node.position)
      return nil
    }
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let node = node(key), let text = text(of: node, key: key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let allowed = Value.allCases.map(\.rawValue)
    let suggestion = DidYouMean.nearest(to: text, among: allowed)
    note(.notOneOf(key: key, value: text, allowed: allowed, suggestion: suggestion), at: node.position)
    return nil
  }

  mutating func language(_ key: String) -> String? {
    guard let node = node(key), let text = text(of: node, key: key) else { return nil }
    guard LanguageTag.isValid(text) else {
      note(.notALanguage(key: key, value: text), at: node.position)
      return nil
    }
    return text
  }

  mutating func url(_ key: String) -> String? {
    guard let node = node(key), let text = text(of: node, key: key) else { return nil }
    guard WebAddress.isValid(text) else {
      note(.unsafeURL(key: key, value: text), at: node.position)
      return nil
    }
    return text
  }

  /// Texts by language: `{fa: …, ar: …}`, in the order of the file; or one text in `otherwise`.
  mutating func languageTexts(_ key: String, otherwise: String? = nil) -> [LanguageText] {
    guard let node = node(key) else { return [] }
    if case .scalar = node, let otherwise {
      return text(of: node, key: key).map { [LanguageText(language: otherwise, text: $0)] } ?? []
    }
    guard let pairs = node.pairs else {
      note(.wrongType(key: key, expected: "texts by language, such as {fa: …, en: …}"), at: node.position)
      return []
    }
    var texts: [LanguageText] = []
    for (language, value) in pairs {
      guard LanguageTag.isValid(language.text) else {
        note(.notALanguage(key: key, value: language.text), at: language.position)
        continue
      }
      if let text = text(of: value, key: "\(key).\(language.text)") {
        texts.append(LanguageText(language: language.text, text: text))
      }
    }
    return texts
  }
}
