// What kinds of words the rules know. Data has its own files; this says only what a kind means.

/// What a word can be; a word can be several things.
struct WordClasses: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  // As a name.
  /// An ordinary word, hardly ever a name.
  static let common = WordClasses(rawValue: 1 << 0)
  /// An ordinary word that is often a name too.
  static let oftenCommon = WordClasses(rawValue: 1 << 1)
  /// A body of state that is usually called by this word alone.
  static let institution = WordClasses(rawValue: 1 << 2)
  /// A person's given name.
  static let givenName = WordClasses(rawValue: 1 << 3)
  /// A form of address or rank, no name by itself.
  static let honorific = WordClasses(rawValue: 1 << 4)
  /// A word of grammar.
  static let function = WordClasses(rawValue: 1 << 5)
  /// A people's name or an adjective of origin.
  static let demonym = WordClasses(rawValue: 1 << 6)

  // As the company of a name.
  /// Stands before persons: an office, a rank, an address, a kinship.
  static let personTitle = WordClasses(rawValue: 1 << 8)
  /// Stands before places: city, province.
  static let placeType = WordClasses(rawValue: 1 << 9)
  /// Stands before organisations: party, company, agency.
  static let bodyType = WordClasses(rawValue: 1 << 10)
  /// this, every, some, no.
  static let determiner = WordClasses(rawValue: 1 << 11)
  /// A number in words.
  static let number = WordClasses(rawValue: 1 << 12)
  /// A verb of speech.
  static let speechVerb = WordClasses(rawValue: 1 << 13)
  /// A preposition of place.
  static let preposition = WordClasses(rawValue: 1 << 14)
  /// A verb that makes a verb of the noun before it.
  static let lightVerb = WordClasses(rawValue: 1 << 15)
  /// An adjective of quality.
  static let quality = WordClasses(rawValue: 1 << 16)
  /// and, or.
  static let conjunction = WordClasses(rawValue: 1 << 17)
  /// A sign of Persian.
  static let persianSign = WordClasses(rawValue: 1 << 18)
  /// A sign of Arabic.
  static let arabicSign = WordClasses(rawValue: 1 << 19)
  /// Begins the second part of a person's name: بن.
  static let lineage = WordClasses(rawValue: 1 << 20)
  /// Stands before those from whom a report is: report of, according to.
  static let relay = WordClasses(rawValue: 1 << 21)
  /// A plural ending that stands apart.
  static let pluralEnding = WordClasses(rawValue: 1 << 22)
  /// All that stands beside names.
  static let company: WordClasses = [
    .personTitle, .placeType, .bodyType, .determiner, .number, .speechVerb, .preposition, .lightVerb, .conjunction,
    .quality, .relay, .pluralEnding,
  ]
  /// The relative که.
  static let relative = WordClasses(rawValue: 1 << 24)
  /// A name that is also an ordinary word, but in news more often the name.
  static let seldomCommon = WordClasses(rawValue: 1 << 25)
  /// What is no part of a person's name where it stands beside one, though it may be a given name, too.
  static let neverInName: WordClasses = [
    .function, .common, .institution, .demonym, .personTitle, .placeType, .bodyType, .determiner, .number, .speechVerb,
    .preposition, .lightVerb, .conjunction, .relay, .relative,
  ]
  /// Stands in the lists as it is, and is not put together from a listed word and what is joined to it.
  static let listed = WordClasses(rawValue: 1 << 23)
}
