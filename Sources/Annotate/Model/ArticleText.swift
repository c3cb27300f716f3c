// What the rules see of an article. Knows nothing of its file.

public import ArabicScript

/// An article as the rules read it.
public struct ArticleText: Sendable {
  /// The article's id.
  public var id: String
  /// The language of its text, where it is one that the rules know.
  public var language: TextLanguage?
  /// When what it reports happened, or else when it was published: roles are looked up at that date.
  public var date: EDTF?
  /// A day after which nothing in it can have happened: a missing year is inferred only up to here.
  public var notAfter: GregorianDate?
  /// Its text.
  public var blocks: TextBlocks

  /// An article's text.
  public init(
    id: String, language: TextLanguage?, date: EDTF? = nil, notAfter: GregorianDate? = nil, blocks: TextBlocks
  ) {
    self.id = id
    self.language = language
    self.date = date
    self.notAfter = notAfter
    self.blocks = blocks
  }
}
