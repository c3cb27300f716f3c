// ZWNJs that are something else, and ZWNJs where none can be.

/// Makes ¬ and the zero-width space a ZWNJ where they stand between two Arabic letters: old Persian fonts and converters
/// have them for it.
struct FalseJoinerRule: NormalizationRule {
  let name = "false-zwnj"

  func applies(to language: TextLanguage) -> Bool { language.isPersian }

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    let scalars = line.scalars
    var edits: [NormalizationEdit] = []
    var index = 0
    while index < scalars.count {
      let start = index
      while index < scalars.count, Self.isJoiner(scalars[index]) { index += 1 }
      if index == start {
        index += 1
        continue
      }
      guard start > 0, index < scalars.count, scalars[start - 1].isArabicLetter || scalars[start - 1].isArabicMark,
        scalars[index].isArabicLetter, scalars[start..<index].contains(where: { $0 != .zwnj })
      else { continue }
      edits.append(NormalizationEdit(range: start..<index, replacement: [.zwnj]))
    }
    return edits
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == .zwnj || scalar == "\u{AC}" || scalar == "\u{200B}"
  }
}

/// Drops zero-width spaces.
struct ZeroWidthSpaceRule: NormalizationRule {
  let name = "zero-width-space"

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    line.scalars.indices.filter { line.scalars[$0] == "\u{200B}" }.map {
      NormalizationEdit(range: $0..<$0 + 1, replacement: [])
    }
  }
}

/// Drops ZWNJs that are doubled or not inside a word. ZWJ, which shapes letters and emoji, stays.
struct StrayJoinerRule: NormalizationRule {
  let name = "stray-zwnj"

  func applies(to language: TextLanguage) -> Bool { language.isPersian }

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    let scalars = line.scalars
    var edits: [NormalizationEdit] = []
    var index = 0
    while index < scalars.count {
      let start = index
      while index < scalars.count, scalars[index] == .zwnj { index += 1 }
      if index == start {
        index += 1
        continue
      }
      let isInside =
        start > 0 && index < scalars.count && Self.isPartOfWord(scalars[start - 1]) && Self.isPartOfWord(scalars[index])
      if !isInside || index - start > 1 {
        edits.append(NormalizationEdit(range: start..<index, replacement: isInside ? [.zwnj] : []))
      }
    }
    return edits
  }

  /// Marks count, so that nothing that a ZWNJ held apart comes to compose.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark,
      .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .format:
      true
    default: false
    }
  }
}
