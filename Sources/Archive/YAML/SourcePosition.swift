// Where something stands in a file of the archive, for messages. Knows nothing of YAML.

/// A position in a source file, as an editor shows it: both numbers begin at 1.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// The 1-based line. Lines end with LF or CR LF.
  public var line: Int
  /// The 1-based column, counted in Unicode scalars.
  public var column: Int

  /// A position by its 1-based line and its 1-based column in Unicode scalars.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The start of a file.
  public static let start = SourcePosition(line: 1, column: 1)

  /// Earlier in the file is less.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// The position of the byte at `offset` (clamped to the text) of UTF-8 text whose first line has the number
  /// `firstLine`. A byte that begins no scalar counts with the scalar it belongs to. A byte-order mark at the very
  /// start has no width.
  init(ofByte offset: Int, in utf8: UnsafeBufferPointer<UInt8>, firstLine: Int = 1) {
    var line = firstLine
    var column = 1
    var index = utf8.startsWithByteOrderMark ? 3 : 0
    let end = min(max(offset, 0), utf8.count)
    while index < end {
      let byte = utf8[index]
      index += 1
      if byte == 0x0A {
        line += 1
        column = 1
      } else if index == utf8.count || utf8[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(line: line, column: column)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes begin with U+FEFF in UTF-8.
  var startsWithByteOrderMark: Bool {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }
}
