// What is known of a capture from outside its text.
public import ArabicScript

/// What the person who ingests, or the capture's record, knows.
public struct ReadingHints: Sendable {
  /// The language, where it was given.
  public var language: TextLanguage?
  /// The page's address.
  public var url: String?
  /// The day of the capture: no date of publication lies after it.
  public var captureDay: GregorianDate?

  /// Hints; all may be missing.
  public init(language: TextLanguage? = nil, url: String? = nil, captureDay: GregorianDate? = nil) {
    self.language = language
    self.url = url
    self.captureDay = captureDay
  }
}
