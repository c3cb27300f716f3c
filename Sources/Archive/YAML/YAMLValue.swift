// A value that a tool writes into a YAML file.

/// What a key may be set to. Texts are written so that they are read back as text, `bool` and `int` so that they are
/// read back as such.
indirect enum YAMLValue: Hashable, Sendable {
  case string(String)
  case bool(Bool)
  case int(Int)
  case list([YAMLValue])
  /// Pairs in the order they are to be written in; keys are written as texts.
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
}
