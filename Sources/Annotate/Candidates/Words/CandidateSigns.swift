// What a word can do for a candidate, and the lists ready for looking up. Knows no texts.

internal import ArabicScript

/// The parts that a word can play beside or in a name that no registry has.
struct CandidateSigns: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  /// No name begins or ends with it.
  static let function = CandidateSigns(rawValue: 1 << 0)
  /// An ordinary word.
  static let common = CandidateSigns(rawValue: 1 << 1)
  /// A person's name follows.
  static let honorific = CandidateSigns(rawValue: 1 << 2)
  /// A person's name may follow, after what the office is of.
  static let office = CandidateSigns(rawValue: 1 << 3)
  /// Begins an organisation's name and belongs to it.
  static let body = CandidateSigns(rawValue: 1 << 4)
  /// An organisation's name follows.
  static let bodyBefore = CandidateSigns(rawValue: 1 << 5)
  /// A place's name follows.
  static let placeBefore = CandidateSigns(rawValue: 1 << 6)
  /// Begins a place's name and belongs to it.
  static let place = CandidateSigns(rawValue: 1 << 7)
  /// The name of a work, of a thing follows in quotation marks.
  static let work = CandidateSigns(rawValue: 1 << 8)
  static let object = CandidateSigns(rawValue: 1 << 9)
  /// A verb of speech.
  static let speech = CandidateSigns(rawValue: 1 << 10)
  static let given = CandidateSigns(rawValue: 1 << 11)
  /// Takes the next word with it in a name.
  static let connector = CandidateSigns(rawValue: 1 << 12)
  /// Goes on a family name.
  static let ending = CandidateSigns(rawValue: 1 << 13)
  /// A place that everybody knows.
  static let knownPlace = CandidateSigns(rawValue: 1 << 14)
  static let people = CandidateSigns(rawValue: 1 << 15)
  /// From whom a report is stands behind it.
  static let relay = CandidateSigns(rawValue: 1 << 16)

  /// What is no part of a person's name.
  static let ordinary: CandidateSigns = [
    .function, .common, .honorific, .office, .body, .bodyBefore, .placeBefore, .speech, .people, .work, .object,
  ]
}

/// The signs of a language's words by `WordHash`.
struct CandidateLexicon: Sendable {
  static let persian = CandidateLexicon(
    [
      (.function, PersianCandidateWords.function), (.common, PersianCandidateWords.common),
      (.honorific, PersianCandidateWords.honorifics), (.office, PersianCandidateWords.offices),
      (.body, PersianCandidateWords.organizations), (.bodyBefore, PersianCandidateWords.organizationHeads),
      (.placeBefore, PersianCandidateWords.places), (.place, PersianCandidateWords.placeNames),
      (.work, PersianCandidateWords.works), (.object, PersianCandidateWords.objects),
      (.speech, PersianCandidateWords.reporting), (.given, PersianCandidateWords.given),
      (.connector, PersianCandidateWords.connectors), (.ending, PersianCandidateWords.familyEndings),
      (.knownPlace, PersianCandidateWords.gazetteer), (.relay, PersianCandidateWords.relays),
      (.people, PersianCandidateWords.peoples),
    ], table: WordTables.persian, hasArticle: false)
  static let arabic = CandidateLexicon(
    [
      (.function, ArabicCandidateWords.function), (.common, ArabicCandidateWords.common),
      (.honorific, ArabicCandidateWords.honorifics), (.office, ArabicCandidateWords.offices),
      (.body, ArabicCandidateWords.organizations), (.bodyBefore, ArabicCandidateWords.organizationHeads),
      (.placeBefore, ArabicCandidateWords.places), (.place, ArabicCandidateWords.placeNames),
      (.work, ArabicCandidateWords.works), (.object, ArabicCandidateWords.objects),
      (.speech, ArabicCandidateWords.reporting), (.given, ArabicCandidateWords.given),
      (.connector, ArabicCandidateWords.connectors), (.ending, ArabicCandidateWords.familyEndings),
      (.knownPlace, ArabicCandidateWords.gazetteer), (.relay, ArabicCandidateWords.relays),
      (.people, ArabicCandidateWords.peoples),
    ], table: WordTables.arabic, hasArticle: true)

  private let signs: [UInt64: CandidateSigns]
  private let table: WordTable

  private init(_ lists: [(CandidateSigns, String)], table: WordTable, hasArticle: Bool) {
    var signs: [UInt64: CandidateSigns] = [:]
    let withArticle: CandidateSigns = [
      .common, .people, .honorific, .office, .body, .bodyBefore, .placeBefore, .work, .object,
    ]
    for (sign, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        signs[WordHash.of(word), default: []].formUnion(sign)
        if hasArticle, !sign.isDisjoint(with: withArticle), !word.hasPrefix("ال") {
          signs[WordHash.of("ال" + word), default: []].formUnion(sign == .common || sign == .people ? sign : .common)
        }
      }
    }
    (self.signs, self.table) = (signs, table)
  }

  /// What a word can do, by these lists and by those of the search for names.
  subscript(hash: UInt64) -> CandidateSigns {
    var found = signs[hash] ?? []
    let classes = table[hash]
    if classes.isEmpty { return found }
    if !classes.isDisjoint(with: [.function, .determiner, .number, .preposition, .lightVerb, .conjunction, .relative]) {
      found.insert(.function)
    }
    let isKnownName = !found.isDisjoint(with: [.given, .knownPlace])
    if classes.contains(.common) || classes.contains(.quality) { found.insert(.common) }
    if classes.contains(.oftenCommon), !isKnownName { found.insert(.common) }
    if classes.contains(.institution) { found.insert(.common) }
    if classes.contains(.givenName) { found.insert(.given) }
    if classes.contains(.honorific), found.isDisjoint(with: .honorific) { found.insert(.common) }
    if classes.contains(.demonym) { found.insert(.people) }
    if classes.contains(.speechVerb) { found.insert(.function) }
    if classes.contains(.personTitle), found.isDisjoint(with: [.honorific, .given]) { found.insert(.office) }
    if !classes.isDisjoint(with: [.placeType, .bodyType]), found.isDisjoint(with: [.body, .bodyBefore, .placeBefore]) {
      found.insert(.common)
    }
    return found
  }
}
