// A line of a table of contents. Knows nothing of how one is shown.

/// A heading with the link target that leads to it.
public struct OutlineEntry: Hashable, Sendable {
  /// 1 to 6, as the source has it (on the page a heading stands one level lower).
  public let level: Int
  /// The text of the heading's block.
  public let text: String
  /// The `id` of the heading's element.
  public let anchor: String
}
