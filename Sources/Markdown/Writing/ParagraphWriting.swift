// Backslashes at the beginnings of lines, where text would be read as a list, a quote, a heading, code, a table. Knows
// nothing of inline markup.

/// A text as a paragraph.
struct ParagraphWriting {
  private let text: String
  private let strength: MarkdownEscaping.Strength

  init(text: String, strength: MarkdownEscaping.Strength) {
    self.text = text
    self.strength = strength
  }

  func written() -> String {
    var pieces = InlineWriting(text: text, strength: strength).written()
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, scalars[end] != "\n" { end += 1 }
      if let index = Self.markOfBlock(in: scalars[start..<end], isFirst: start == 0),
        !pieces[index].hasPrefix("\\"), !pieces[index].hasPrefix("&#")
      {
        pieces[index] = "\\" + pieces[index]
      }
      start = end + 1
    }
    return pieces.joined()
  }

  /// The index of the character which, escaped, keeps a line from being read as anything but text; nil if it is text as it
  /// stands.
  static func markOfBlock(in line: ArraySlice<Unicode.Scalar>, isFirst: Bool) -> Int? {
    guard let first = line.first else { return nil }
    let start = line.startIndex
    let second = start + 1 < line.endIndex ? line[start + 1] : " "
    switch first {
    case ">": return start
    case "#":
      let after = line.dropFirst(line.prefix { $0 == "#" }.count).first
      return line.prefix { $0 == "#" }.count <= 6 && (after.map(InlineWriting.isASCIISpace) ?? true) ? start : nil
    case "-", "+", "*":
      if InlineWriting.isASCIISpace(second) { return start }
      return isMadeOf(first, line, isFirst: isFirst) || isTableDashes(line) ? start : nil
    case "_": return isMadeOf(first, line, isFirst: isFirst) ? start : nil
    case "=": return !isFirst && line.allSatisfy { $0 == "=" || InlineWriting.isASCIISpace($0) } ? start : nil
    case "`", "~": return line.prefix { $0 == first }.count >= 3 ? start : nil
    case "|", ":": return isTableDashes(line) ? start : nil
    case "[": return isFirst && hasDefinition(line) ? start : nil
    case "0"..."9":
      let digits = line.prefix { InlineWriting.isDigit($0) }.count
      guard digits <= 9, start + digits < line.endIndex else { return nil }
      let mark = line[start + digits]
      guard mark == "." || mark == ")" else { return nil }
      let after = start + digits + 1 < line.endIndex ? line[start + digits + 1] : " "
      return InlineWriting.isASCIISpace(after) ? start + digits : nil
    default: return nil
    }
  }

  /// A line across the page (three marks or more), or dashes that underline a heading.
  private static func isMadeOf(_ mark: Unicode.Scalar, _ line: ArraySlice<Unicode.Scalar>, isFirst: Bool) -> Bool {
    guard line.allSatisfy({ $0 == mark || InlineWriting.isASCIISpace($0) }) else { return false }
    return mark != "+" && (line.filter { $0 == mark }.count >= 3 || (mark == "-" && !isFirst))
  }

  private static func isTableDashes(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.contains("-") && line.allSatisfy { "|:-".unicodeScalars.contains($0) || InlineWriting.isASCIISpace($0) }
  }

  private static func hasDefinition(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in line {
      if previous == "]", scalar == ":" { return true }
      previous = scalar
    }
    // A label may go on in the next line.
    return !line.contains("]")
  }
}
