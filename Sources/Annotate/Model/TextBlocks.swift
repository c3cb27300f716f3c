// The canonical text of an article, block by block, without its markup. Knows nothing of pages.

public import Markdown

/// The blocks' texts of an article, kept in one buffer.
///
/// Positions in a block are Unicode scalars, as everywhere; bytes appear only where a text is lent.
public struct TextBlocks: Sendable {
  /// The canonical text: the blocks' texts joined by `\n`, UTF-8.
  public let utf8: [UInt8]
  /// For each block, its bytes in `utf8`.
  public let bytes: [Range<Int>]
  /// What each block is.
  public let kinds: [BlockKind]

  /// The text of a parsed article.
  public init(_ document: MarkdownDocument) {
    var utf8: [UInt8] = []
    var bytes: [Range<Int>] = []
    var kinds: [BlockKind] = []
    bytes.reserveCapacity(document.blockCount)
    kinds.reserveCapacity(document.blockCount)
    for block in 0..<document.blockCount {
      if block > 0 { utf8.append(UInt8(ascii: "\n")) }
      let start = utf8.count
      document.withUTF8(ofBlock: block) { utf8.append(contentsOf: $0) }
      bytes.append(start..<utf8.count)
      kinds.append(document.kind(ofBlock: block) ?? .paragraph)
    }
    (self.utf8, self.bytes, self.kinds) = (utf8, bytes, kinds)
  }

  /// Paragraphs of plain text, for trying rules on.
  public init(paragraphs: [String]) {
    var utf8: [UInt8] = []
    var bytes: [Range<Int>] = []
    for (block, text) in paragraphs.enumerated() {
      if block > 0 { utf8.append(UInt8(ascii: "\n")) }
      let start = utf8.count
      utf8.append(contentsOf: text.utf8)
      bytes.append(start..<utf8.count)
    }
    (self.utf8, self.bytes) = (utf8, bytes)
    kinds = Array(repeating: .paragraph, count: paragraphs.count)
  }

  /// How many blocks there are.
  public var count: Int { bytes.count }

  /// Lends the UTF-8 of a block, without a copy; nothing if there is no such block.
  public func withUTF8<R>(ofBlock block: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    let range = bytes.indices.contains(block) ? bytes[block] : 0..<0
    return try utf8.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The text of a block; empty if there is no such block.
  public func text(ofBlock block: Int) -> String {
    withUTF8(ofBlock: block) { String(decoding: $0, as: UTF8.self) }
  }

  /// The words at a place, exactly as they stand; empty where the place is outside the text.
  public func quote(_ place: TextPlace) -> String {
    let scalars = text(ofBlock: place.block).unicodeScalars
    guard
      let start = scalars.index(scalars.startIndex, offsetBy: place.range.lowerBound, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: place.range.count, limitedBy: scalars.endIndex)
    else { return "" }
    return String(scalars[start..<end])
  }
}

/// A stretch of a block.
public struct TextPlace: Hashable, Sendable {
  /// The block's index.
  public var block: Int
  /// Unicode scalars of the block's text, logical order, start included, end excluded (W3C Web Annotation Data Model
  /// 4.2.4).
  public var range: Range<Int>

  /// A place.
  public init(block: Int, range: Range<Int>) {
    self.block = block
    self.range = range
  }
}
