// Finds the second of two equal keys in a text that only the YAML library has read: it tells the first one alone.

/// A search by looks, good enough to point a person to a line; never used to read a value.
enum YAMLKeySearch {
  /// The position of the next line that has, in the same column, the same bytes up to the colon as the key at `first`.
  static func nextKey(
    like first: SourcePosition, in utf8: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) -> SourcePosition? {
    let lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let index = first.line - firstLine
    guard lines.indices.contains(index) else { return nil }
    guard let start = offset(ofColumn: first.column, in: lines[index]) else { return nil }
    let tail = lines[index][start...]
    guard let colon = tail.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = tail[...colon]
    for (number, line) in lines.enumerated().dropFirst(index + 1) {
      guard let start = offset(ofColumn: first.column, in: line) else { continue }
      if line[start...].starts(with: key) {
        return SourcePosition(line: number + firstLine, column: first.column)
      }
    }
    return nil
  }

  /// The index of the scalar in a 1-based column of a line, nil where the line is shorter.
  private static func offset(ofColumn column: Int, in line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var left = column - 1
    var index = line.startIndex
    while left > 0 && index < line.endIndex {
      index += 1
      while index < line.endIndex && line[index] & 0xC0 == 0x80 { index += 1 }
      left -= 1
    }
    return left == 0 ? index : nil
  }
}
