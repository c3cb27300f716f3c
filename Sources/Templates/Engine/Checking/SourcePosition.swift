// Byte offsets to lines and columns. Knows nothing of what stands there.

/// A position in a UTF-8 file as people count: lines and Unicode scalars from 1.
struct SourcePosition {
  let line: Int
  let column: Int
  let lineText: String

  init(of offset: Int, in utf8: [UInt8]) {
    let offset = min(offset, utf8.count)
    var line = 1
    var lineStart = 0
    for index in 0..<offset where utf8[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    var column = 1
    for index in lineStart..<offset where utf8[index] & 0xC0 != 0x80 { column += 1 }
    if lineStart == 0, utf8.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 { column -= 1 }
    var lineEnd = utf8[lineStart...].firstIndex(of: 0x0A) ?? utf8.count
    if lineEnd > lineStart, utf8[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    self.line = line
    self.column = column
    lineText = String(decoding: utf8[lineStart..<lineEnd], as: UTF8.self)
  }
}

extension TemplateFault {
  /// A fault at a byte offset of a file.
  init(_ kind: Kind, path: String, utf8: [UInt8], offset: Int, suggestion: String? = nil) {
    let position = SourcePosition(of: offset, in: utf8)
    self.init(
      path: path, line: position.line, column: position.column, lineText: position.lineText, kind: kind,
      suggestion: suggestion)
  }
}
