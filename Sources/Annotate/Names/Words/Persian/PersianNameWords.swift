// Persian words that decide whether a name is one: all kinds together. Knows no rules.

/// The tables of Persian; every form as it stands in texts, `+` for a ZWNJ.
enum PersianNameWords {
  static let rows: [(WordClasses, String)] =
    PersianCompany.rows + PersianOrdinaryWords.rows + [(.givenName, PersianGivenNames.words)]
}
