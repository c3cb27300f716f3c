// A single value of a YAML document as it was written. Types (numbers, dates, yes and no) are for the model to decide.

/// The text of a plain, quoted or block scalar, with the position of its first character (its quote, where it has one).
struct YAMLScalar: Sendable {
  /// How a scalar was written, as far as it changes what the text may mean.
  enum Style: Sendable {
    /// Without quotes: the only style in which `null`, `2019` or `true` may mean more than their letters.
    case plain
    /// In single or double quotes.
    case quoted
    /// A literal (`|`) or folded (`>`) block.
    case block
  }

  var text: String
  var style: Style
  var position: SourcePosition

  /// Whether this is the absence of a value: nothing at all, `~` or `null` without quotes (YAML 1.2, 10.3.2).
  var isNull: Bool {
    guard style == .plain else { return false }
    switch text {
    case "", "~", "null", "Null", "NULL": return true
    default: return false
    }
  }
}
