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
  /// For each long block, where in `utf8` every `stride`th scalar of it begins.
  private let steps: [Int: [Int]]

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
    steps = Self.steps(of: utf8, bytes)
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
    steps = Self.steps(of: utf8, bytes)
  }

  /// Scalars from one step to the next. A block of fewer bytes has none and is walked through from its start.
  private static let stride = 2048

  private static func steps(of utf8: [UInt8], _ bytes: [Range<Int>]) -> [Int: [Int]] {
    var steps: [Int: [Int]] = [:]
    for (block, range) in bytes.enumerated() where range.count > stride {
      var offsets: [Int] = []
      var scalar = 0
      for byte in range where utf8[byte] & 0xC0 != 0x80 {
        if scalar % stride == 0 { offsets.append(byte) }
        scalar += 1
      }
      steps[block] = offsets
    }
    return steps
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
    guard let range = bytes(of: place) else { return "" }
    return String(decoding: utf8[range], as: UTF8.self)
  }

  /// The bytes of a place in `utf8`, or nil where it is outside the text. Takes the same time anywhere in a block.
  func bytes(of place: TextPlace) -> Range<Int>? {
    guard bytes.indices.contains(place.block),
      let start = byte(ofScalar: place.range.lowerBound, in: place.block),
      let end = place.range.count > Self.stride
        ? byte(ofScalar: place.range.upperBound, in: place.block)
        : byte(place.range.count, scalarsFrom: start, to: bytes[place.block].upperBound)
    else { return nil }
    return start..<end
  }

  private func byte(ofScalar scalar: Int, in block: Int) -> Int? {
    guard scalar >= 0 else { return nil }
    let range = bytes[block]
    guard let steps = steps[block], let last = steps.indices.last else {
      return byte(scalar, scalarsFrom: range.lowerBound, to: range.upperBound)
    }
    let step = min(scalar / Self.stride, last)
    return byte(scalar - step * Self.stride, scalarsFrom: steps[step], to: range.upperBound)
  }

  private func byte(_ count: Int, scalarsFrom start: Int, to end: Int) -> Int? {
    utf8.withUnsafeBufferPointer { utf8 in
      var byte = start
      for _ in 0..<count {
        guard byte < end else { return nil }
        byte += 1
        while byte < end, utf8[byte] & 0xC0 == 0x80 { byte += 1 }
      }
      return byte
    }
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
