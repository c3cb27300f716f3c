// Reads, straight from the bytes, the YAML that people write in front matters, some ten times as fast as the YAML
// library. It knows no errors but a key given twice: whatever it is not sure of, it leaves to the library.

/// A reader of block mappings and lists by indentation, brackets and braces on one line, plain and quoted scalars on one
/// line, literal blocks and comments.
///
/// It must give exactly what `YAMLComposer` gives, or nothing. Hence it gives up at anchors, tags, directives, document
/// markers, `?`, tabs, scalars over several lines, folded blocks, and all that could be an error. The bytes have passed
/// `YAMLSourceCheck`, so lines end with LF or CR LF.
struct YAMLSubsetReader {
  enum Outcome {
    /// The document; nil where it is empty.
    case read(YAMLNode?)
    case duplicateKey(YAMLFault)
    case notInSubset
  }

  /// The deepest nesting read here, well below `YAMLReader.maximumDepth`, which is the library's to report.
  static let maximumDepth = 12
  /// Longer keys are left alone; the library allows 1,024 characters.
  static let longestKey = 512
  /// Larger mappings are left alone: each key is compared with all before it.
  static let mostKeys = 128

  let bytes: UnsafeBufferPointer<UInt8>
  /// Where reading goes on.
  var index = 0
  var line: Int
  /// The offset and the column of some byte of the current line, from which later columns are counted.
  var columnIndex = 0
  var columnCount = 1
  /// The number of spaces before the content of the current line; -1 at the end of the text.
  var indent = 0
  /// The first key that was given twice.
  var duplicate: YAMLFault?

  /// Reads a whole document. `firstLine` is the number of its first line.
  static func read(_ utf8: UnsafeBufferPointer<UInt8>, firstLine: Int) -> Outcome {
    var reader = YAMLSubsetReader(bytes: utf8, firstLine: firstLine)
    guard reader.moveToContent() else { return .notInSubset }
    if reader.indent == -1 { return .read(nil) }
    guard reader.indent == 0, let node = reader.mapping(indent: 0, depth: 1), reader.indent == -1 else {
      return .notInSubset
    }
    if let duplicate = reader.duplicate { return .duplicateKey(duplicate) }
    return .read(node)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    line = firstLine
  }

  // MARK: Lines

  /// The byte at an offset; a line feed at the end of the text.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : 0x0A
  }

  /// Whether a line ends at the offset.
  @inline(__always)
  func isLineEnd(_ offset: Int) -> Bool {
    let byte = byte(offset)
    return byte == 0x0A || byte == 0x0D
  }

  /// Whether the byte at the offset is a space or ends the line.
  @inline(__always)
  func isBlankOrEnd(_ offset: Int) -> Bool {
    let byte = byte(offset)
    return byte == 0x20 || byte == 0x0A || byte == 0x0D
  }

  /// The position of an offset of the current line; offsets must not go back within a line.
  mutating func position(_ offset: Int) -> SourcePosition {
    while columnIndex < offset {
      if bytes[columnIndex] & 0xC0 != 0x80 { columnCount += 1 }
      columnIndex += 1
    }
    return SourcePosition(line: line, column: columnCount)
  }

  /// From the start of a line, moves to the content of the next line that has any and sets `indent`. False where that
  /// line is one to leave alone.
  mutating func moveToContent() -> Bool {
    while index < bytes.count {
      let start = index
      while index < bytes.count && bytes[index] == 0x20 { index += 1 }
      switch byte(index) {
      case 0x0A, 0x0D, UInt8(ascii: "#"): endLine()
      case UInt8(ascii: "\t"): return false
      case UInt8(ascii: "%") where index == start: return false
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        let mark = byte(index)
        if index == start && byte(index + 1) == mark && byte(index + 2) == mark { return false }
        return begin(start)
      default: return begin(start)
      }
    }
    indent = -1
    return true
  }

  private mutating func begin(_ start: Int) -> Bool {
    indent = index - start
    columnIndex = start
    columnCount = 1
    return true
  }

  /// Skips what is left of the current line.
  mutating func endLine() {
    while index < bytes.count && bytes[index] != 0x0A { index += 1 }
    if index < bytes.count {
      index += 1
      line += 1
    }
    columnIndex = index
    columnCount = 1
  }

  /// After a value, skips blanks and a comment up to the end of the line. False where something else follows.
  mutating func finishLine() -> Bool {
    let end = index
    while index < bytes.count && bytes[index] == 0x20 { index += 1 }
    guard isLineEnd(index) || (byte(index) == UInt8(ascii: "#") && index > end) else { return false }
    endLine()
    return moveToContent()
  }

  // MARK: Blocks

  /// Reads the pairs of a mapping whose keys are indented by `indent`, from the first key on.
  mutating func mapping(indent: Int, depth: Int) -> YAMLNode? {
    guard depth <= Self.maximumDepth else { return nil }
    let start = position(index)
    var pairs: [(key: YAMLScalar, value: YAMLNode)] = []
    pairs.reserveCapacity(depth == 1 ? 16 : 4)
    while self.indent == indent {
      guard pairs.count < Self.mostKeys, let key = key() else { return nil }
      let afterColon = index
      skipSpaces()
      let value: YAMLNode?
      if isLineEnd(index) || byte(index) == UInt8(ascii: "#") {
        value = valueBelow(indent: indent, empty: afterColon, isInMapping: true, depth: depth)
      } else {
        value = inlineValue(indent: indent, depth: depth)
      }
      guard let value else { return nil }
      note(key, among: pairs)
      pairs.append((key, value))
    }
    guard self.indent < indent, !pairs.isEmpty else { return nil }
    return .mapping(pairs, start)
  }

  /// Reads the items of a list whose dashes are indented by `indent`, from the first dash on.
  mutating func sequence(indent: Int, depth: Int) -> YAMLNode? {
    guard depth <= Self.maximumDepth else { return nil }
    let start = position(index)
    var items: [YAMLNode] = []
    while self.indent == indent && isDash(index) {
      let lineStart = index - indent
      index += 1
      let afterDash = index
      skipSpaces()
      let item: YAMLNode?
      if isLineEnd(index) || byte(index) == UInt8(ascii: "#") {
        item = valueBelow(indent: indent, empty: afterDash, isInMapping: false, depth: depth)
      } else if isDash(index) {
        return nil
      } else if beginsWithPlainKey(index) {
        self.indent = index - lineStart
        item = mapping(indent: self.indent, depth: depth + 1)
        guard self.indent <= indent else { return nil }
      } else {
        item = inlineValue(indent: indent, depth: depth)
      }
      guard let item else { return nil }
      items.append(item)
    }
    guard self.indent <= indent else { return nil }
    return .sequence(items, start)
  }

  /// Reads the value of a key or dash that has none on its own line.
  private mutating func valueBelow(indent: Int, empty: Int, isInMapping: Bool, depth: Int) -> YAMLNode? {
    let emptyPosition = position(empty)
    endLine()
    guard moveToContent() else { return nil }
    if self.indent > indent {
      return isDash(index)
        ? sequence(indent: self.indent, depth: depth + 1) : mapping(indent: self.indent, depth: depth + 1)
    }
    if isInMapping && self.indent == indent && isDash(index) { return sequence(indent: indent, depth: depth + 1) }
    return .scalar(YAMLScalar(text: "", style: .plain, position: emptyPosition))
  }

  /// Reads a value that begins on the line of its key or dash, and moves to the next content, which must not be
  /// indented deeper: that would be more of the value.
  private mutating func inlineValue(indent: Int, depth: Int) -> YAMLNode? {
    let node: YAMLNode?
    switch byte(index) {
    case UInt8(ascii: "["), UInt8(ascii: "{"): node = flow(depth: depth + 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): node = quoted().map { .scalar($0) }
    case UInt8(ascii: "|"): return literal(indent: indent)
    default: node = blockPlain().map { .scalar($0) }
    }
    guard let node, finishLine(), self.indent <= indent else { return nil }
    return node
  }

  /// Whether a dash that makes a list item is at the offset.
  private func isDash(_ offset: Int) -> Bool {
    byte(offset) == UInt8(ascii: "-") && isBlankOrEnd(offset + 1)
  }

  mutating func skipSpaces() {
    while index < bytes.count && bytes[index] == 0x20 { index += 1 }
  }

  /// Notes a key that is already there. Keys are equal where their texts are canonically equivalent, as the library
  /// has it. A mapping with very many keys is left to the library, which has an index of them.
  mutating func note(_ key: YAMLScalar, among pairs: [(key: YAMLScalar, value: YAMLNode)]) {
    guard duplicate == nil, let first = pairs.first(where: { $0.key.text == key.text }) else { return }
    duplicate = YAMLFault(.duplicateKey(key.text, first: first.key.position), at: key.position)
  }
}
