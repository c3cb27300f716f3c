// The lines of a YAML text: where they begin, where their content ends, which are comments.

/// Offsets of lines in the bytes of a file, within the range that is YAML.
struct YAMLLines {
  private let bytes: [UInt8]
  private let yaml: Range<Int>
  private let firstLine: Int
  /// The offset of the first byte of each line of the YAML.
  private let starts: [Int]

  init(bytes: [UInt8], yaml: Range<Int>, firstLine: Int) {
    self.bytes = bytes
    self.yaml = yaml
    self.firstLine = firstLine
    var starts = [yaml.lowerBound]
    for index in yaml where bytes[index] == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  /// The offset of the scalar at a position; nil where the text has no such position.
  func offset(of position: SourcePosition) -> Int? {
    guard starts.indices.contains(position.line - firstLine) else { return nil }
    var index = starts[position.line - firstLine]
    for _ in 1..<max(1, position.column) {
      guard index < yaml.upperBound, bytes[index] != 0x0A else { return nil }
      index += 1
      while index < yaml.upperBound && bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  /// The offset of the first byte of the line that holds `offset`.
  func start(ofLineAt offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return starts[low]
  }

  /// The offset of the line after the one that holds `offset`; the end of the YAML after the last line.
  func nextLine(after offset: Int) -> Int {
    guard offset < yaml.upperBound, let end = bytes[offset..<yaml.upperBound].firstIndex(of: 0x0A) else {
      return yaml.upperBound
    }
    return end + 1
  }

  /// The offset after the last byte of the line at `offset` that is no blank and no line end.
  func contentEnd(ofLineAt offset: Int) -> Int {
    let start = start(ofLineAt: offset)
    var end = nextLine(after: offset)
    while end > start && Self.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The end of the content of the last line in `range` that is neither blank nor a comment; lines that look like
  /// comments but are indented beyond `indent` count as content, since they may be text of a block scalar.
  func lastContent(in range: Range<Int>, commentsIndentedBeyond indent: Int?) -> Int {
    var last = range.lowerBound
    for line in lines(in: range) {
      guard let first = firstContent(of: line) else { continue }
      if bytes[first] == UInt8(ascii: "#") {
        guard let indent, first - line > indent else { continue }
      }
      last = contentEnd(ofLineAt: line)
    }
    return last
  }

  /// The lines in `range` that are comments, with their line ends.
  func comments(in range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    for line in lines(in: range) {
      if let first = firstContent(of: line), bytes[first] == UInt8(ascii: "#") {
        out.append(contentsOf: bytes[line..<nextLine(after: line)])
      }
    }
    return out
  }

  /// The end of a plain scalar that begins at `start` and may go on to the line that ends at `lastContent`.
  func plainEnd(from start: Int, lastContent: Int) -> Int {
    var index = max(start, self.start(ofLineAt: lastContent))
    var end = index
    while index < lastContent {
      if bytes[index] == UInt8(ascii: "#") && index > start && Self.isBlank(bytes[index - 1]) { break }
      index += 1
      if !Self.isBlank(bytes[index - 1]) { end = index }
    }
    return end
  }

  /// The offset of the `-` of the list item at a position, where nothing but indentation stands before it.
  func dash(before position: SourcePosition) -> Int? {
    guard let offset = offset(of: position) else { return nil }
    guard let first = firstContent(of: start(ofLineAt: offset)), bytes[first] == UInt8(ascii: "-"), first < offset,
      bytes[(first + 1)..<offset].allSatisfy({ Self.isBlank($0) })
    else { return nil }
    return first
  }

  private func lines(in range: Range<Int>) -> some Sequence<Int> {
    sequence(state: range.lowerBound) { line -> Int? in
      guard line < range.upperBound else { return nil }
      defer { line = nextLine(after: line) }
      return line
    }
  }

  /// The first byte of a line that is no blank; nil where there is none.
  private func firstContent(of line: Int) -> Int? {
    let end = nextLine(after: line)
    return bytes[line..<end].firstIndex { !Self.isBlank($0) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
