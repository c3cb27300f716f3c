// The letters that an alphabetical list is divided by.

extension Collation {
  /// The letter under which a text stands in a list: the first that its key counts, folded, Latin in upper case; nil
  /// where it begins with no letter.
  public static func heading(_ text: String, language: TextLanguage) -> String? {
    let source = Array(text.unicodeScalars)
    let folded = FoldedText(text)
    let article = language == .arabic ? articleLength(in: source) : 0
    for (scalar, offset) in zip(folded.scalars, folded.sourceOffsets) where offset >= article {
      if Digits.value(of: scalar) != nil { return nil }
      guard scalar.properties.isAlphabetic else { continue }
      let letter = source[offset] == "\u{0622}" && language != .arabic ? "\u{0622}" : scalar
      return language == .arabic ? arabicLetter(letter) : String(letter).uppercased()
    }
    return nil
  }

  /// Arabic lists show the Arabic letters for what folding made Persian.
  private static func arabicLetter(_ letter: Unicode.Scalar) -> String {
    switch letter.value {
    case 0x06CC: "\u{064A}"
    case 0x06A9: "\u{0643}"
    default: String(letter).uppercased()
    }
  }
}
