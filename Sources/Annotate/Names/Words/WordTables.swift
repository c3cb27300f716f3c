// The words the rules know, folded, for look-up by hash. Knows no texts.

internal import ArabicScript

/// A language's words with their classes: an open-addressing table by hash.
struct WordTable: Sendable {
  private struct Entry {
    var hash: UInt64 = 0
    var classes: WordClasses = []
  }

  private let entries: [Entry]
  private let mask: Int

  /// The table of these words.
  init(_ words: [UInt64: WordClasses]) {
    var size = 64
    while size < words.count * 3 { size *= 2 }
    mask = size - 1
    var entries = [Entry](repeating: Entry(), count: size)
    for (hash, classes) in words {
      var slot = Self.slot(hash, size - 1)
      while entries[slot].hash != 0 { slot = (slot + 1) & (size - 1) }
      entries[slot] = Entry(hash: hash, classes: classes)
    }
    self.entries = entries
  }

  /// What a word is; nothing if the table lacks it.
  subscript(hash: UInt64) -> WordClasses {
    var slot = Self.slot(hash, mask)
    while entries[slot].hash != 0 {
      if entries[slot].hash == hash { return entries[slot].classes }
      slot = (slot + 1) & mask
    }
    return []
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 29) & UInt64(mask))
  }
}

/// All tables.
enum WordTables {
  /// Persian words, as they stand in texts.
  static let persian = WordTable(persianEntries())
  /// Arabic words, as they stand in texts, with what is joined to them.
  static let arabic = WordTable(arabicEntries())

  /// The classes of a word in either language.
  static func classes(of letters: [UInt16]) -> WordClasses {
    let hash = WordHash.of(letters)
    return persian[hash].union(arabic[hash])
  }

  /// What Persian and Arabic attach to words, which is no name by itself.
  static let affixes: Set<UInt64> = Set(
    (ArabicProclitics.all.map(\.text) + PersianEnclitics.all.map(\.text)).map { WordHash.of($0) })

  /// Beginnings of names that are written joined or apart.
  static let firstParts: [[UInt16]] = folded("عبد ابو ابی ابا ابن امیر علی محمد غلام سید حاج نور")
  /// Ends of names that are written joined or apart.
  static let lastParts: [[UInt16]] = folded("زاده نژاد پور نیا الله الدین اللهی اللهیان خانی خواه دوست وند")
  /// Words behind which a word is no family name.
  static let joiningWords: [[UInt16]] = folded("عبد ابو ابی ابا ابن بن بنت ام آل ذو نصر و")

  /// Ends of family names that stand apart.
  static let familyEndings = Set(
    "زاده نژاد پور نیا فر منش تبار وند الله الدین".split(separator: " ").map { WordHash.of($0) })

  private static func folded(_ words: String) -> [[UInt16]] {
    words.split(separator: " ").map { LetterStream(of: String($0)).letters.map(\.code) }
  }

  private static func persianEntries() -> [UInt64: WordClasses] {
    var entries: [UInt64: WordClasses] = [:]
    for (classes, words) in PersianNameWords.rows {
      for word in words.split(whereSeparator: \.isWhitespace) {
        entries[WordHash.of(word), default: []].formUnion(classes.union(.listed))
        if !classes.isDisjoint(with: [.personTitle, .placeType, .bodyType]) {
          for ending in ["ی", "های"] { entries[WordHash.of(word + ending), default: []].formUnion(classes) }
        }
      }
    }
    return entries
  }

  /// What makes sense before an Arabic word of company, so that one look-up finds it.
  private static let beginnings = [
    "و", "ف", "ب", "ل", "ك", "وب", "ول", "ال", "وال", "فال", "بال", "كال", "وبال", "لل", "ولل",
  ]

  private static func arabicEntries() -> [UInt64: WordClasses] {
    var entries: [UInt64: WordClasses] = [:]
    let nouns: WordClasses = [
      .common, .oftenCommon, .seldomCommon, .institution, .honorific, .demonym, .personTitle, .placeType, .bodyType,
      .quality,
    ]
    let company: WordClasses = [.personTitle, .placeType, .bodyType]
    for (classes, words) in ArabicNameWords.rows {
      for word in words.split(whereSeparator: \.isWhitespace) {
        entries[WordHash.of(word), default: []].formUnion(classes.union(.listed))
        if !classes.isDisjoint(with: nouns) {
          entries[WordHash.of("ال" + word), default: []].formUnion(classes)
        }
        if !classes.isDisjoint(with: company) {
          for beginning in beginnings {
            entries[WordHash.of(beginning + word), default: []].formUnion(classes.intersection(company))
          }
        } else if !classes.isDisjoint(with: [.speechVerb, .preposition, .determiner, .arabicSign, .relay]) {
          for beginning in ["و", "ف"] {
            entries[WordHash.of(beginning + word), default: []].formUnion(classes)
          }
        }
      }
    }
    return entries
  }
}
