// Spaces: one kind, one at a time, none at the ends of a line and none before a mark.

/// Makes every kind of space (no-break, thin, ideographic, tab, line separators) a plain one.
struct SpaceRule: NormalizationRule {
  let name = "space"

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    line.scalars.indices.filter { Self.isOddSpace(line.scalars[$0]) }.map {
      NormalizationEdit(range: $0..<$0 + 1, replacement: [" "])
    }
  }

  private static func isOddSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

/// Makes several spaces one, and drops those at the ends of the line.
struct DoubledSpaceRule: NormalizationRule {
  let name = "doubled-space"

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    var edits: [NormalizationEdit] = []
    var index = 0
    while index < line.scalars.count {
      let start = index
      while index < line.scalars.count, line.scalars[index] == " " { index += 1 }
      if index == start {
        index += 1
        continue
      }
      let isAtEnd = start == 0 || index == line.scalars.count
      if isAtEnd || index - start > 1 {
        edits.append(NormalizationEdit(range: start..<index, replacement: isAtEnd ? [] : [" "]))
      }
    }
    return edits
  }
}

/// Drops the space before ، ؛ : . ؟ ! where the mark ends a word: not between numbers, not before an ellipsis, not in
/// Latin text, not where the mark begins something (`.NET`, `:)`).
struct SpaceBeforeMarkRule: NormalizationRule {
  let name = "space-before-mark"

  func applies(to language: TextLanguage) -> Bool { language.isPersian }

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    let scalars = line.scalars
    var edits: [NormalizationEdit] = []
    for index in scalars.indices where scalars[index] == " " && index > 0 {
      var end = index + 1
      while end < scalars.count, Self.isMark(scalars[end]) { end += 1 }
      let marks = scalars[index + 1..<end]
      guard let mark = marks.first, !(marks.count > 1 && marks.contains(".")) else { continue }
      let before = scalars[index - 1]
      guard
        before.isArabicLetter || before.isArabicMark || Self.isClosing(before) || Digits.value(of: before) != nil
          || (!before.isASCII && before.properties.isAlphabetic) || (before.properties.isAlphabetic && !mark.isASCII)
      else { continue }
      if end < scalars.count {
        guard scalars[end] == " " || (Self.isClosing(scalars[end]) && marks.last != ":") else { continue }
        let next = scalars[end...].first { $0 != " " }
        if Digits.value(of: before) != nil, let next, Digits.value(of: next) != nil { continue }
      }
      edits.append(NormalizationEdit(range: index..<index + 1, replacement: []))
    }
    return edits
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{060C}", "\u{061B}", "\u{061F}", ":", ".", "!": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{BB}", "\u{201D}", "\u{201C}", ")", "]", "\"": true
    default: false
    }
  }
}
