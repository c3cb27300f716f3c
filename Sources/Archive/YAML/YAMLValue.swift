// A value that a tool writes into a YAML file.

/// What a key may be set to.
indirect enum YAMLValue: Hashable, Sendable {
  /// A text, written so that no YAML reader takes it for anything but a text.
  case string(String)
  /// A text such as a date (`2019-12~`) that people write without quotes, and readers of an archive take as it stands.
  /// It is written plain wherever the grammar allows it, even if other readers would see a number in it.
  case plain(String)
  case bool(Bool)
  case int(Int)
  case list([YAMLValue])
  /// Pairs in the order they are to be written in; keys are written as texts, and none may stand twice.
  case map([Pair])

  /// One key of a map with its value.
  struct Pair: Hashable, Sendable {
    var key: String
    var value: YAMLValue

    init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  /// A list of texts.
  static func strings(_ texts: [String]) -> YAMLValue { .list(texts.map { .string($0) }) }

  /// Whether the value is a list or a map.
  var isCollection: Bool {
    switch self {
    case .list, .map: true
    case .string, .plain, .bool, .int: false
    }
  }

  /// Whether reading `node` gives this value.
  func isRead(from node: YAMLNode) -> Bool {
    switch (self, node) {
    case (.string(let text), .scalar(let scalar)): Self.isWritten(text, as: scalar) && !scalar.isNull
    case (.plain(let text), .scalar(let scalar)): Self.isWritten(text, as: scalar)
    case (.bool(let flag), .scalar(let scalar)): scalar.style == .plain && scalar.text == (flag ? "true" : "false")
    case (.int(let number), .scalar(let scalar)): scalar.style == .plain && scalar.text == String(number)
    case (.list(let values), .sequence(let items, _)):
      values.count == items.count && zip(values, items).allSatisfy { $0.isRead(from: $1) }
    case (.map(let wanted), .mapping(let pairs, _)):
      wanted.count == pairs.count
        && zip(wanted, pairs).allSatisfy { Self.isWritten($0.key, as: $1.key) && $0.value.isRead(from: $1.value) }
    default: false
    }
  }

  /// Byte-order marks are not written.
  private static func isWritten(_ text: String, as scalar: YAMLScalar) -> Bool {
    scalar.text.unicodeScalars.elementsEqual(text.unicodeScalars.lazy.filter { $0 != "\u{FEFF}" })
  }
}
