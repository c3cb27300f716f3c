// One block of an article, as others count, quote and cite it. Knows nothing of HTML.

/// A block: the unit in which positions in an article are counted.
public struct Block: Hashable, Sendable {
  /// The place in the document, from 0: the title and the lead first, where present, then the blocks of the body in
  /// the order of the page (footnotes therefore last).
  public let index: Int
  /// What the block is.
  public let kind: BlockKind
  /// The inline text: soft and hard breaks are `\n`, a code block's last newline is dropped, images and raw HTML
  /// contribute nothing.
  public let text: String
  /// The level of a heading, 1 to 6, as the source has it; nil for every other kind.
  public let level: Int?
  /// The `id` of the element in the page; see `Anchors`.
  public let anchor: String
}
