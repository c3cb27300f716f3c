// From scalar positions to byte ranges that break no grapheme cluster. Knows nothing of HTML.

/// Finds the bytes that marks cover.
enum MarkSpans {
  /// The marks that cover anything, by their positions in the slice, by start and then the longer first, with their bytes
  /// in the pool.
  static func locate(
    _ marks: ArraySlice<Mark>, in block: Slice, of pool: [UInt8]
  ) -> [(mark: Int, span: Range<Int32>)] {
    // The edges in the order of the text: one walk finds them all.
    var edges: [(scalar: Int, mark: Int, isEnd: Bool)] = []
    edges.reserveCapacity(2 * marks.count)
    for index in marks.indices where !marks[index].range.isEmpty {
      edges.append((marks[index].range.lowerBound, index, false))
      edges.append((marks[index].range.upperBound, index, true))
    }
    edges.sort { $0.scalar < $1.scalar }
    var starts = [Int32](repeating: 0, count: marks.count)
    var ends = [Int32](repeating: 0, count: marks.count)
    pool.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[block.range])
      let clusters = ClusterBoundaries(text: text)
      let words = WordEdges(text: text)
      var offset = 0
      var scalar = 0
      for edge in edges {
        while scalar < edge.scalar, offset < text.count {
          offset += 1
          while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
          scalar += 1
        }
        let place = clusters.place(around: offset)
        let coversWords = marks[edge.mark].coversWords
        if edge.isEnd {
          ends[edge.mark - marks.startIndex] = block.start + Int32(coversWords ? words.end(from: place.end) : place.end)
        } else {
          starts[edge.mark - marks.startIndex] =
            block.start + Int32(coversWords ? words.start(from: place.start) : place.start)
        }
      }
    }
    var located: [(mark: Int, span: Range<Int32>)] = []
    located.reserveCapacity(marks.count)
    for (offset, index) in marks.indices.enumerated() where starts[offset] < ends[offset] {
      located.append((index, starts[offset]..<ends[offset]))
    }
    return located.sorted {
      ($0.span.lowerBound, -$0.span.upperBound, $0.mark) < ($1.span.lowerBound, -$1.span.upperBound, $1.mark)
    }
  }
}

/// The cluster boundaries at or around a byte offset: the same where the offset is a boundary itself.
struct ClusterPlace {
  let start: Int
  let end: Int
}

/// Boundaries of grapheme clusters (Unicode Standard Annex 29), where ZWNJ and ZWJ count as clusters of their own: a name
/// may end before the ZWNJ of its plural, although the two are one cluster in the Annex.
struct ClusterBoundaries {
  let text: UnsafeBufferPointer<UInt8>

  func place(around offset: Int) -> ClusterPlace {
    if offset <= 0 { return ClusterPlace(start: 0, end: 0) }
    if offset >= text.count { return ClusterPlace(start: text.count, end: text.count) }
    if isPlainBoundary(offset) { return ClusterPlace(start: offset, end: offset) }
    // Between two places that are plainly boundaries, the clusters depend on nothing outside.
    var low = offset - 1
    while low > 0, !isScalarStart(low) || !isPlainBoundary(low) { low -= 1 }
    var high = offset + 1
    while high < text.count, !isScalarStart(high) || !isPlainBoundary(high) { high += 1 }
    let around = boundaries(in: low..<high)
    let start = around.last { $0 <= offset } ?? low
    let end = around.first { $0 >= offset } ?? high
    return ClusterPlace(start: start, end: end)
  }

  private func isScalarStart(_ index: Int) -> Bool { text[index] & 0xC0 != 0x80 }

  /// Whether what stands on both sides is so common that no rule of the Annex joins it: printable ASCII, letters of
  /// common scripts, and our two joiners.
  private func isPlainBoundary(_ offset: Int) -> Bool {
    var before = offset - 1
    while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
    return isPlain(before) && isPlain(offset)
  }

  private func isPlain(_ index: Int) -> Bool {
    let first = text[index]
    if first < 0x80 { return first >= 0x20 && first != 0x7F }
    if first >= 0xD8, first <= 0xDB, index + 1 < text.count {
      // The Arabic block: letters, digits and punctuation that are neither marks (Mn) nor prepended (Cf).
      let scalar = UInt32(first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
      switch scalar {
      case 0x061B...0x064A, 0x0660...0x066F, 0x0671...0x06D5, 0x06EE...0x06FF: return scalar != 0x061C
      default: return false
      }
    }
    // Latin beyond ASCII (U+00C0 to U+027F), Cyrillic letters (to U+047F), Chinese characters (U+4000 to U+9FFF).
    if (0xC3...0xC9).contains(first) || first == 0xD0 || first == 0xD1 || (0xE4...0xE9).contains(first) { return true }
    if first == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 {
      return text[index + 2] == 0x8C || text[index + 2] == 0x8D
    }
    return false
  }

  private func boundaries(in range: Range<Int>) -> [Int] {
    var found = [range.lowerBound]
    var offset = range.lowerBound
    for character in String(decoding: text[range], as: UTF8.self) {
      for scalar in character.unicodeScalars {
        let length = UTF8.width(scalar)
        if scalar == "\u{200C}" || scalar == "\u{200D}" {
          found.append(offset)
          found.append(offset + length)
        }
        offset += length
      }
      found.append(offset)
    }
    return found
  }
}
