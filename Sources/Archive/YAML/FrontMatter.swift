// Splits a Markdown file into the YAML above and the text below. Knows nothing of what either means.

/// The front matter of a file: YAML between a first line `---` and a line `---` or `...`.
enum FrontMatter {
  /// Where the parts of a file are, as ranges of bytes. The YAML begins in line 2; `bodyFirstLine` is the 1-based line
  /// the body begins in. A byte-order mark before the first line is in neither.
  static func split(
    _ utf8: UnsafeBufferPointer<UInt8>
  ) throws(YAMLFault) -> (yaml: Range<Int>, body: Range<Int>, bodyFirstLine: Int) {
    let start = utf8.startsWithByteOrderMark ? 3 : 0
    guard let yamlStart = endOfMarker(UInt8(ascii: "-"), at: start, in: utf8) else {
      throw YAMLFault(.missingOpening, at: .start)
    }
    var line = 2
    var index = yamlStart
    while index < utf8.count {
      if index - yamlStart > YAMLReader.maximumBytes {
        throw YAMLFault(.tooLarge(limitBytes: YAMLReader.maximumBytes), at: SourcePosition(line: 2, column: 1))
      }
      let first = utf8[index]
      if first == UInt8(ascii: "-") || first == UInt8(ascii: "."), let end = endOfMarker(first, at: index, in: utf8) {
        return (yamlStart..<index, end..<utf8.count, line + 1)
      }
      while index < utf8.count && utf8[index] != 0x0A { index += 1 }
      index += 1
      line += 1
    }
    throw YAMLFault(.missingClosing, at: .start)
  }

  /// Where the next line begins, if the line at `index` is three of `mark` and at most blanks after them.
  private static func endOfMarker(_ mark: UInt8, at index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index + 3 <= utf8.count, utf8[index] == mark, utf8[index + 1] == mark, utf8[index + 2] == mark else {
      return nil
    }
    var end = index + 3
    while end < utf8.count && (utf8[end] == 0x20 || utf8[end] == 0x09 || utf8[end] == 0x0D) { end += 1 }
    if end == utf8.count { return end }
    return utf8[end] == 0x0A ? end + 1 : nil
  }
}
