// Refuses, before the library sees it, input on which the library's time or memory grows with the square of the input.
// Reads lines, not Markdown: what it counts is never less than what the library would meet, and rarely more.

internal import Glibc

/// One pass over the lines of a source.
struct SourceGuard {
  private let source: UnsafeBufferPointer<UInt8>
  private let limits: MarkdownLimits
  private let hasReturns: Bool
  private let hasPipes: Bool
  private let hasAddresses: Bool
  private var paragraph = Paragraph()
  private var tableSearch = 0
  private var addressSearch = 0
  private var longestDefinition = 0..<0

  /// Lines without an empty one between them: all that a table or an e-mail address is looked for in.
  private struct Paragraph {
    var start = 0
    var lines = 0
    var addresses = 0
    /// Where the last line begins that may define a link's address.
    var definition: Int?
    /// The line with most pipes.
    var widest = 0..<0
    var mostPipes = 0
    /// Lines since the first that could be the dashes of a table, that one included; 0 while there is none.
    var rows = 0
    var columns = 0
  }

  static func check(_ source: UnsafeBufferPointer<UInt8>, limits: MarkdownLimits) throws(MarkdownFault) {
    guard source.count <= limits.bytes else { throw .tooLong(bytes: source.count, limit: limits.bytes) }
    if let offset = UTF8Check.firstFault(in: source) { throw .notUTF8(at: position(of: offset, in: source)) }
    var guardian = SourceGuard(source: source, limits: limits)
    try guardian.checkLines()
  }

  private init(source: UnsafeBufferPointer<UInt8>, limits: MarkdownLimits) {
    self.source = source
    self.limits = limits
    hasReturns = Self.first("\r", in: source, from: 0) != nil
    hasPipes = Self.first("|", in: source, from: 0) != nil || Self.first(":", in: source, from: 0) != nil
    hasAddresses = Self.first("@", in: source, from: 0) != nil
  }

  private mutating func checkLines() throws(MarkdownFault) {
    var start = 0
    while start < source.count {
      let end = endOfLine(from: start)
      try check(line: start..<end)
      start = end + 1
    }
    try finishParagraph(at: source.count)
    let expanded = longestDefinition.count * count(of: UInt8(ascii: "]"), in: 0..<source.count)
    guard longestDefinition.isEmpty || expanded <= limits.references else {
      throw .addressTooOften(at: Self.position(of: longestDefinition.lowerBound, in: source))
    }
  }

  /// An address is written out at each place that refers to it, so that its length counts as often.
  private mutating func finishDefinition(at end: Int) {
    if let start = paragraph.definition, end - start > longestDefinition.count { longestDefinition = start..<end }
    paragraph.definition = nil
  }

  private func mayDefine(_ content: Range<Int>) -> Bool {
    guard content.lowerBound < content.upperBound, source[content.lowerBound] == UInt8(ascii: "[") else { return false }
    guard let close = source[content].firstIndex(of: UInt8(ascii: "]")) else { return true }
    return source[close..<content.upperBound].contains(UInt8(ascii: ":"))
  }

  private func endOfLine(from start: Int) -> Int {
    let newline = Self.first("\n", in: source, from: start) ?? source.count
    guard hasReturns else { return newline }
    return source[start..<newline].firstIndex(of: UInt8(ascii: "\r")) ?? newline
  }

  /// `memchr`, since these searches go over every byte of an archive.
  private static func first(_ character: Unicode.Scalar, in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int?
  {
    guard start < source.count, let base = source.baseAddress else { return nil }
    guard let found = memchr(base + start, Int32(character.value), source.count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func check(line: Range<Int>) throws(MarkdownFault) {
    let content = try contentStart(of: line)
    guard content.start < line.upperBound || !content.blank else {
      try finishParagraph(at: line.lowerBound)
      paragraph = Paragraph()
      paragraph.start = line.upperBound
      return
    }
    if paragraph.lines == 0 { paragraph.start = line.lowerBound }
    if mayDefine(content.start..<line.upperBound) {
      finishDefinition(at: line.lowerBound)
      paragraph.definition = line.lowerBound
    }
    if hasAddresses { paragraph.addresses += count(of: UInt8(ascii: "@"), in: line) }
    if hasPipes {
      let pipes = count(of: UInt8(ascii: "|"), in: line)
      if pipes > paragraph.mostPipes {
        paragraph.mostPipes = pipes
        paragraph.widest = line
      }
      if let columns = columnsOfDashes(in: content.start..<line.upperBound) {
        tableSearch += paragraph.lines * (line.lowerBound - paragraph.start)
        guard tableSearch <= limits.tableSearch else {
          throw .tableHeaderTooFar(at: Self.position(of: line.lowerBound, in: source))
        }
        paragraph.columns = max(paragraph.columns, columns)
        paragraph.rows = max(paragraph.rows, 1)
      }
      if paragraph.rows > 0 { paragraph.rows += 1 }
    }
    paragraph.lines += 1
  }

  private mutating func finishParagraph(at end: Int) throws(MarkdownFault) {
    finishDefinition(at: end)
    if paragraph.rows > 0 {
      if paragraph.mostPipes >= limits.tableColumns {
        let columns = cells(in: paragraph.widest, pipes: paragraph.mostPipes)
        if columns > limits.tableColumns {
          throw .tableTooWide(
            at: Self.position(of: paragraph.widest.lowerBound, in: source), columns: columns,
            limit: limits.tableColumns)
        }
      }
      let cells = paragraph.rows * paragraph.columns
      if cells > limits.tableCells {
        throw .tableTooLarge(
          at: Self.position(of: paragraph.start, in: source), cells: cells, limit: limits.tableCells)
      }
    }
    if paragraph.addresses > 0 {
      addressSearch += paragraph.addresses * (end - paragraph.start)
      guard addressSearch <= limits.addressSearch else {
        throw .tooManyAddresses(at: Self.position(of: paragraph.start, in: source))
      }
    }
  }

  private func count(of byte: UInt8, in line: Range<Int>) -> Int {
    var found = 0
    for index in line where source[index] == byte { found += 1 }
    return found
  }

  private func cells(in line: Range<Int>, pipes: Int) -> Int {
    let visible = line.filter { source[$0] != UInt8(ascii: " ") && source[$0] != UInt8(ascii: "\t") }
    let outer = [visible.first, visible.last].filter { $0.map { source[$0] } == UInt8(ascii: "|") }.count
    return max(1, pipes + 1 - outer)
  }

  /// The columns of a line that could be the second of a table: nothing but `|`, `:`, `-` and spaces, with a dash, and not
  /// only dashes (which underline a heading).
  private func columnsOfDashes(in line: Range<Int>) -> Int? {
    var groups = 0
    var others = 0
    var previous: UInt8 = 0
    for index in line {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "-"): if previous != byte { groups += 1 }
      case UInt8(ascii: "|"), UInt8(ascii: ":"): others += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return nil
      }
      previous = byte
    }
    return groups > 0 && others > 0 ? groups : nil
  }

  static func position(of offset: Int, in source: UnsafeBufferPointer<UInt8>) -> SourcePosition {
    var line = 1
    var column = 1
    for index in 0..<min(offset, source.count) {
      let byte = source[index]
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isNewline(index + 1, in: source)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }

  private static func isNewline(_ index: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    index < source.count && source[index] == UInt8(ascii: "\n")
  }
}

// MARK: - Nesting

extension SourceGuard {
  /// Where a line's own text starts, after the marks of the quotes, lists and footnotes it opens; `blank` if there were no
  /// marks but those of quotes.
  ///
  /// A line is in at most as many of them as it opens itself, plus one for every two columns of indentation: a list's
  /// content is indented by at least two.
  private func contentStart(of line: Range<Int>) throws(MarkdownFault) -> (start: Int, blank: Bool) {
    var index = line.lowerBound
    var indentation = 0
    while index < line.upperBound, isSpace(source[index]) {
      indentation += source[index] == UInt8(ascii: "\t") ? 4 : 1
      index += 1
    }
    var depth = 0
    var blank = true
    var breakStart: Int?
    while index < line.upperBound, let mark = markEnd(at: index, in: line) {
      if source[index] == UInt8(ascii: "-") || source[index] == UInt8(ascii: "*") {
        // `- - - -` is a line across the page, however long.
        let start = breakStart ?? startOfThematicBreak(in: line)
        breakStart = start
        if index >= start { break }
      }
      depth += 1
      if depth + indentation / 2 > limits.nesting {
        throw .tooDeep(at: Self.position(of: index, in: source), limit: limits.nesting)
      }
      if source[index] != UInt8(ascii: ">") { blank = false }
      index = mark
      while index < line.upperBound, isSpace(source[index]) { index += 1 }
    }
    return (index, blank)
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// The index after the mark that opens a quote, a list item or a footnote here.
  private func markEnd(at start: Int, in line: Range<Int>) -> Int? {
    func isEnd(_ index: Int) -> Bool { index >= line.upperBound || isSpace(source[index]) }
    switch source[start] {
    case UInt8(ascii: ">"): return start + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return isEnd(start + 1) ? start + 1 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var index = start + 1
      while index < line.upperBound, source[index] >= 48, source[index] <= 57 { index += 1 }
      guard index < line.upperBound, index - start <= 9 else { return nil }
      guard source[index] == UInt8(ascii: ".") || source[index] == UInt8(ascii: ")") else { return nil }
      return isEnd(index + 1) ? index + 1 : nil
    case UInt8(ascii: "["):
      guard start + 1 < line.upperBound, source[start + 1] == UInt8(ascii: "^") else { return nil }
      var index = start + 2
      while index + 1 < line.upperBound, source[index] != UInt8(ascii: "]") { index += 1 }
      guard index + 1 < line.upperBound, source[index + 1] == UInt8(ascii: ":") else { return nil }
      return index + 2
    default: return nil
    }
  }

  /// Where the last part of a line begins that is nothing but one of `-`, `*` with spaces, at least three; the line's end
  /// if there is none.
  private func startOfThematicBreak(in line: Range<Int>) -> Int {
    var index = line.upperBound
    var mark: UInt8?
    var marks = 0
    while index > line.lowerBound {
      let byte = source[index - 1]
      if !isSpace(byte) {
        if let mark, byte != mark { break }
        if mark == nil {
          guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") else { return line.upperBound }
          mark = byte
        }
        marks += 1
      }
      index -= 1
    }
    return marks >= 3 ? index : line.upperBound
  }
}
