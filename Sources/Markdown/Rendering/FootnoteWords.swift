// The words that footnotes need on a page. They are given, since this module knows no interface language.

/// Words and digits of footnotes.
public struct FootnoteWords: Sendable {
  /// A footnote's number as shown, such as `۱`.
  public var number: @Sendable (_ ordinal: Int) -> String
  /// What a screen reader says at a marker, such as `پانوشت ۱`; nil for no label.
  public var reference: @Sendable (_ ordinal: Int) -> String?
  /// What a screen reader says at the way back to the marker number `occurrence` of this footnote.
  public var back: @Sendable (_ ordinal: Int, _ occurrence: Int) -> String
  /// The label of the section of all footnotes; nil for none.
  public var section: String?
  /// What stands before every `id` of footnotes, so that two texts on a page do not share them.
  public var idPrefix: String

  /// Western digits and the library's own English label, until others are given.
  public init(
    number: @escaping @Sendable (_ ordinal: Int) -> String = { String($0) },
    reference: @escaping @Sendable (_ ordinal: Int) -> String? = { _ in nil },
    back: @escaping @Sendable (_ ordinal: Int, _ occurrence: Int) -> String = { _, _ in "Back to content" },
    section: String? = nil, idPrefix: String = ""
  ) {
    self.number = number
    self.reference = reference
    self.back = back
    self.section = section
    self.idPrefix = idPrefix
  }
}
