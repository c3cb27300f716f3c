// What an act is about.

/// What an act is about.
public enum ActTarget: Hashable, Sendable {
  /// A stretch of the article's text, `{block, start, end, quote, prefix, suffix, text_sha256}`.
  case text(TextTarget)
  /// Another act in the same file, `{act}`, by its id.
  case act(String)
  /// A key of the front matter, `{field}`.
  case field(ArticleField)
  /// A line of the capture, `{line}`, by its 1-based number.
  case line(Int)
  /// A change that was made in a line of the capture, `{change: {line, position, rule}}`.
  case change(ChangeTarget)
  /// An entity of the registry, `{entity}`, by its id.
  case entity(String)
}

/// A stretch of a text, with what it takes to find it again when the text has changed.
public struct TextTarget: Hashable, Sendable {
  /// The block in which it is.
  public var block: BlockReference
  /// Where it begins, in Unicode scalars of the block's text.
  public var start: Int
  /// Where it ends: the first scalar after it.
  public var end: Int
  /// The words, as they stood.
  public var quote: String
  /// What stood before them: 32 scalars, or as many as the block has; more where these would not tell it apart.
  public var prefix: String
  /// What stood after them, likewise.
  public var suffix: String
  /// The SHA-256 of the article's canonical text, in hexadecimal.
  public var textSHA256: String

  /// A stretch of a text.
  public init(
    block: BlockReference, start: Int, end: Int, quote: String, prefix: String, suffix: String, textSHA256: String
  ) {
    self.block = block
    self.start = start
    self.end = end
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.textSHA256 = textSHA256
  }
}

/// How an act names a block.
public enum BlockReference: Hashable, Sendable {
  /// By its anchor, `p-` and so on, which outlives what is put in before it. This is how we write it.
  case anchor(String)
  /// By its number, which means something only while the text is the same.
  case index(Int)
}

/// A change that normalisation made, as the account of the capture's lines has it.
public struct ChangeTarget: Hashable, Sendable {
  /// The 1-based line of the capture.
  public var line: Int
  /// Where in the line, in Unicode scalars.
  public var position: Int
  /// The rule's name.
  public var rule: String

  /// A change.
  public init(line: Int, position: Int, rule: String) {
    self.line = line
    self.position = position
    self.rule = rule
  }
}
