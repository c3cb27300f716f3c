// Letters of the Arabic keyboard in Persian words.

/// Makes ي and ى, or ك, the letters that Persian has for them, a word at a time. A word with ة, إ or ٱ, and a line that is
/// surely Arabic, are quotations in Arabic and stay; so does ى under a superscript alef.
struct KeyboardLetterRule: NormalizationRule {
  let name: String
  private let letters: [Unicode.Scalar]
  private let replacement: Unicode.Scalar

  static let yeh = KeyboardLetterRule(name: "arabic-yeh", letters: ["\u{064A}", "\u{0649}"], replacement: "\u{06CC}")
  static let kaf = KeyboardLetterRule(name: "arabic-kaf", letters: ["\u{0643}"], replacement: "\u{06A9}")

  private init(name: String, letters: [Unicode.Scalar], replacement: Unicode.Scalar) {
    (self.name, self.letters, self.replacement) = (name, letters, replacement)
  }

  func applies(to language: TextLanguage) -> Bool { language.isPersian }

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    let words = line.words.filter { word in line.scalars[word].contains(where: letters.contains) }
    guard !words.isEmpty, !Self.isSurelyArabic(line) else { return [] }
    return words.compactMap { word in
      let scalars = line.scalars[word]
      if scalars.contains(where: Self.arabicOnly.contains) { return nil }
      let changed = scalars.indices.map { index in
        guard letters.contains(scalars[index]) else { return scalars[index] }
        let isCarrier = index + 1 < word.upperBound && scalars[index + 1] == "\u{0670}"
        return isCarrier ? scalars[index] : replacement
      }
      return NormalizationEdit(range: word, replacement: changed)
    }
  }

  private static let arabicOnly: Set<Unicode.Scalar> = ["\u{0629}", "\u{0625}", "\u{0671}"]

  /// The letters themselves are no evidence: they are what is in doubt. Both rules must judge alike, whichever of them
  /// came first, so the line is judged with the letters replaced.
  private static func isSurelyArabic(_ line: WorkingLine) -> Bool {
    var view = String.UnicodeScalarView()
    for scalar in line.scalars {
      switch scalar {
      case "\u{064A}", "\u{0649}": view.append("\u{06CC}")
      case "\u{0643}": view.append("\u{06A9}")
      default: view.append(scalar)
      }
    }
    let guess = LanguageGuess.guess(String(view))
    return guess.language == .arabic && guess.confidence >= 0.9
  }
}
