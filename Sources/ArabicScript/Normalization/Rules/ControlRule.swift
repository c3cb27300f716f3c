// Characters that cannot be seen and say nothing in a text: controls, bidi marks, byte-order marks.

/// Drops control characters, bidi marks, embeddings and isolates (the page sets direction by markup), byte-order marks,
/// soft hyphens and non-characters; line and paragraph separators become spaces. What joins and parts
/// letters (ZWNJ, ZWJ, zero-width space) is the business of other rules.
struct ControlRule: NormalizationRule {
  let name = "control"

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    var edits: [NormalizationEdit] = []
    var index = 0
    while index < line.scalars.count {
      let start = index
      while index < line.scalars.count, Self.isStray(line.scalars[index]) { index += 1 }
      if index > start { edits.append(NormalizationEdit(range: start..<index, replacement: [])) } else { index += 1 }
    }
    return edits
  }

  private static func isStray(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85: false  // spaces, see `SpaceRule`
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x206F, 0xFEFF, 0xFFFE,
      0xFFFF,
      0xFFF9...0xFFFC:
      true
    default: false
    }
  }
}
