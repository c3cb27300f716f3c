// Arabic words that decide whether a name is one: all kinds together. Knows no rules.

/// The tables of Arabic; without the article where a word takes one, and without what is joined to words.
enum ArabicNameWords {
  static let rows: [(WordClasses, String)] =
    ArabicCompany.rows + ArabicOrdinaryWords.rows + [(.givenName, ArabicGivenNames.words)]
}
