// What a block of an article can be. Knows nothing of how blocks are shown.

/// The kinds of blocks, under the names they have in exports.
public enum BlockKind: String, Hashable, Sendable, CaseIterable {
  /// The title, given beside the Markdown.
  case title
  /// The lead, given beside the Markdown.
  case lead
  /// A paragraph, also one of a tight list.
  case paragraph
  /// A heading of any level.
  case heading
  /// A code block, fenced or indented.
  case codeBlock = "code"
  /// One cell of a table, also an empty one.
  case tableCell = "cell"
  /// A paragraph of a footnote.
  case footnote
}
