// Letters that were saved in the shape they had on the screen, and Unicode's canonical form.

/// Makes presentation forms (ﺳﻼﻡ) letters, a run of them at a time. Words that are one character on purpose (ﷺ, ﷲ, ﷼)
/// and the ornate brackets stay.
struct PresentationFormRule: NormalizationRule {
  let name = "presentation-form"

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    var edits: [NormalizationEdit] = []
    var index = 0
    while index < line.scalars.count {
      let start = index
      var letters: [Unicode.Scalar] = []
      while index < line.scalars.count, let form = Self.letters(of: line.scalars[index]) {
        letters += form
        index += 1
      }
      if index > start {
        edits.append(NormalizationEdit(range: start..<index, replacement: letters))
      } else {
        index += 1
      }
    }
    return edits
  }

  private static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    guard scalar.value >= 0xFB50, !(0xFDF0...0xFDFD).contains(scalar.value) else { return nil }
    return PresentationForms.letters[scalar.value]?.compactMap { Unicode.Scalar($0) }
  }
}

/// Brings words into Unicode Normalization Form C, in which all files of an archive are. It changes no word that anyone
/// reads, so it reaches everywhere.
struct CanonicalFormRule: NormalizationRule {
  let name = "nfc"
  let reachesProtected = true

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    guard !NFC.isNormalized(line.text) else { return [] }
    var edits: [NormalizationEdit] = []
    var start = 0
    for end in 0...line.scalars.count where end == line.scalars.count || line.scalars[end] == " " {
      if end > start {
        let word = line.string(start..<end)
        if !NFC.isNormalized(word) {
          edits.append(
            NormalizationEdit(range: start..<end, replacement: Array(NFC.normalize(word).unicodeScalars)))
        }
      }
      start = end + 1
    }
    return edits
  }
}
