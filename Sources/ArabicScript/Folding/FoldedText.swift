// Folded text that knows where each of its scalars came from, for finding a folded needle in an unfolded text.

/// The folded form of a text, with the way back to the source.
public struct FoldedText: Sendable {
  /// The folded scalars.
  public let scalars: [Unicode.Scalar]
  /// For the folded scalar at each index, the offset in Unicode scalars of the source scalar it came from; never
  /// falling, and of the same count as `scalars`.
  public let sourceOffsets: [Int]
  /// The number of scalars of the source.
  public let sourceCount: Int
  /// For each source scalar, whether it is a dropped mark that is shown on the letter before it.
  private let marks: [Bool]

  /// Folds a text.
  public init(_ text: String) {
    let table = FoldingTable.shared
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var marks: [Bool] = []
    scalars.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let offset = marks.count
      marks.append(false)
      guard let entry = table.entry(of: scalar.value) else {
        scalars.append(scalar)
        offsets.append(offset)
        continue
      }
      if entry >> 24 == FoldingTable.long {
        for folded in String(decoding: table.longTexts[Int(entry & 0xFFFFFF)], as: UTF8.self).unicodeScalars {
          scalars.append(folded)
          offsets.append(offset)
        }
        continue
      }
      let length = Int(entry >> 24)
      if length == 0 { marks[offset] = scalar.properties.generalCategory == .nonspacingMark }
      var taken = 0
      while taken < length {
        let (folded, count) = Self.decode(entry >> (8 * UInt32(taken)))
        scalars.append(folded)
        offsets.append(offset)
        taken += count
      }
    }
    (self.scalars, sourceOffsets, self.marks, sourceCount) = (scalars, offsets, marks, marks.count)
  }

  /// The folded text in UTF-8.
  public var utf8: [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars { if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) } }
    return bytes
  }

  /// The source range, in Unicode scalars, of a range of folded scalars: from the first source scalar to the end of the
  /// last one with the marks on it (harakat), but without a ZWNJ or other control that follows. `nil` for a range that
  /// is empty or out of bounds.
  public func sourceRange(of range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= scalars.count else { return nil }
    var end = sourceOffsets[range.upperBound - 1] + 1
    while end < sourceCount, marks[end] { end += 1 }
    return sourceOffsets[range.lowerBound]..<end
  }

  /// Reads one scalar from packed UTF-8 of at most three bytes.
  private static func decode(_ packed: UInt32) -> (Unicode.Scalar, Int) {
    let first = packed & 0xFF
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let second = packed >> 8 & 0x3F
    if first < 0xE0 { return (Unicode.Scalar((first & 0x1F) << 6 | second) ?? "\u{FFFD}", 2) }
    return (Unicode.Scalar((first & 0x0F) << 12 | second << 6 | packed >> 16 & 0x3F) ?? "\u{FFFD}", 3)
  }
}
