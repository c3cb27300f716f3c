// Reads a capture. (first light)

/// Reads captures by a set of rules.
public struct CaptureReader: Sendable {
  private let rules: ReadingRules

  /// A reader by these rules, mostly `ReadingRules.builtIn()`.
  public init(rules: ReadingRules) {
    self.rules = rules
  }

  /// Labels every line of `text` and guesses the rest. `outletRules` are read beside the reader's own.
  public func read(
    _ text: CaptureText, outletRules: ReadingRules? = nil, hints: ReadingHints = ReadingHints()
  ) -> CaptureReading {
    CaptureReading()
  }
}
