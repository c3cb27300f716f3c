// The lines of a YAML text: where they begin, where their content ends, which are comments.

/// Offsets of lines in the bytes of a file, within the range that is YAML.
struct YAMLLines {
  private let bytes: [UInt8]
  private let yaml: Range<Int>
  private let firstLine: Int
  /// The offset of the first byte of each line of the YAML.
  private let starts: [Int]
  /// The lines of text of literal and folded blocks, where nothing is a comment.
  private var texts: [Range<Int>] = []

  /// Finds the lines of a text that was read as `pairs`.
  init(bytes: [UInt8], yaml: Range<Int>, firstLine: Int, pairs: [(key: YAMLScalar, value: YAMLNode)]) {
    self.bytes = bytes
    self.yaml = yaml
    self.firstLine = firstLine
    var starts = [yaml.lowerBound]
    for index in yaml where bytes[index] == 0x0A { starts.append(index + 1) }
    self.starts = starts
    for pair in pairs { addTexts(of: pair.value) }
  }

  private mutating func addTexts(of node: YAMLNode) {
    switch node {
    case .scalar(let scalar):
      guard scalar.style == .block, let header = offset(of: scalar.position) else { return }
      texts.append(textRange(below: header))
    case .sequence(let items, _): for item in items { addTexts(of: item) }
    case .mapping(let pairs, _): for pair in pairs { addTexts(of: pair.value) }
    }
  }

  /// The lines below the header of a block that are blank or indented as its first line of text is.
  private func textRange(below header: Int) -> Range<Int> {
    let start = nextLine(after: header)
    var indent: Int?
    var end = start
    for line in lines(in: start..<yaml.upperBound) {
      if let first = firstContent(of: line) {
        if first - line < indent ?? 1 { break }
        indent = indent ?? (first - line)
      }
      end = nextLine(after: line)
    }
    return start..<end
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

  /// The end of the content of the last line in `range` that is neither blank nor a comment.
  func lastContent(in range: Range<Int>) -> Int {
    var last = range.lowerBound
    for line in lines(in: range) where firstContent(of: line) != nil && !isComment(line) {
      last = contentEnd(ofLineAt: line)
    }
    return last
  }

  /// The start of the first line in `range` that is no blank line and no comment indented beyond `indent`; its end
  /// where there is none.
  func afterComments(in range: Range<Int>, indentedBeyond indent: Int) -> Int {
    var end = range.lowerBound
    for line in lines(in: range) {
      guard let first = firstContent(of: line) else { continue }
      guard isComment(line) && first - line > indent else { break }
      end = nextLine(after: line)
    }
    return end
  }

  /// The lines in `range` that are comments, with their line ends.
  func comments(in range: Range<Int>) -> [UInt8] {
    lines(in: range).filter { isComment($0) }.flatMap { bytes[$0..<nextLine(after: $0)] }
  }

  private func isComment(_ line: Int) -> Bool {
    guard let first = firstContent(of: line), bytes[first] == UInt8(ascii: "#") else { return false }
    return !texts.contains { $0.contains(line) }
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

  /// The offset of the `-` of the item at `position` of a list in lines whose first `-` is at `first`.
  func dash(ofItemAt position: SourcePosition, inListAt first: SourcePosition) -> Int? {
    for line in stride(from: position.line, through: first.line, by: -1) {
      guard let dash = offset(of: SourcePosition(line: line, column: first.column)), dash < yaml.upperBound else {
        continue
      }
      if firstContent(of: start(ofLineAt: dash)) == dash && bytes[dash] == UInt8(ascii: "-") { return dash }
    }
    return nil
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
