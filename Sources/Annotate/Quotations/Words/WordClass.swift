// What a word can be in a sentence that reports speech. Knows no language.

/// The parts that a word can play, as far as the search for speakers needs them; a word can have several.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  /// A finite form of a verb of speech: گفت، قال.
  static let say = WordClass(rawValue: 1 << 0)
  /// A finite form of a verb that makes a verb of speech with a noun: کرد، داد.
  static let light = WordClass(rawValue: 1 << 1)
  /// A noun that makes a verb of speech with a light verb: تأکید، خاطرنشان.
  static let verbNoun = WordClass(rawValue: 1 << 2)
  /// A form that is finite only with an auxiliary (گفته) or never (قائلاً).
  static let participle = WordClass(rawValue: 1 << 3)
  /// است، بود.
  static let auxiliary = WordClass(rawValue: 1 << 4)
  /// Makes a participle passive: شد، می‌شود.
  static let passive = WordClass(rawValue: 1 << 5)
  /// A word that stands for one who was named before: وی.
  static let pronoun = WordClass(rawValue: 1 << 6)
  /// این، هذا.
  static let demonstrative = WordClass(rawValue: 1 << 7)
  /// A preposition, or a noun used as one.
  static let preposition = WordClass(rawValue: 1 << 8)
  /// A conjunction, or a word that opens a clause.
  static let conjunction = WordClass(rawValue: 1 << 9)
  /// What opens reported speech: که، أن.
  static let complement = WordClass(rawValue: 1 << 10)
  /// An adverb, also of time.
  static let adverb = WordClass(rawValue: 1 << 11)
  /// What stands before a name and belongs to it: ژنرال، السيد.
  static let title = WordClass(rawValue: 1 << 12)
  /// A noun for one who holds an office or has an occupation.
  static let person = WordClass(rawValue: 1 << 13)
  /// Such a noun that can belong to a person named right after it: سخنگوی، مستشار.
  static let relational = WordClass(rawValue: 1 << 14)
  /// An agency, a paper, a channel, or a noun for them.
  static let media = WordClass(rawValue: 1 << 15)
  /// A noun for a body that can speak: وزارت، حكومة.
  static let body = WordClass(rawValue: 1 << 16)
  /// را.
  static let objectMarker = WordClass(rawValue: 1 << 17)
  /// Makes a source of what follows: گفته, قول.
  static let according = WordClass(rawValue: 1 << 18)
  /// Makes a relay of what follows: گزارش، نقل.
  static let relayNoun = WordClass(rawValue: 1 << 19)
  /// A verb by which one medium passes on what another or somebody says: نقلت، ذكرت.
  static let relayVerb = WordClass(rawValue: 1 << 20)
  /// A noun for works, operations, plans, whose names stand in quotation marks.
  static let named = WordClass(rawValue: 1 << 21)
  /// A finite verb of any other meaning, where a clause ends.
  static let verb = WordClass(rawValue: 1 << 22)
  /// May be written apart from the rest of its word: می، خاطر.
  static let joinsNext = WordClass(rawValue: 1 << 23)
  /// الذي.
  static let relative = WordClass(rawValue: 1 << 24)
  /// A noun of saying with a pronoun: قوله، تعبيرها.
  static let ownWords = WordClass(rawValue: 1 << 25)
  /// A noun for what is said or written: بیانیه، تصريح.
  static let statement = WordClass(rawValue: 1 << 26)
  /// يك: makes the noun after it one who was not named before.
  static let indefinite = WordClass(rawValue: 1 << 27)
  /// Speaks of what comes with a verb after the words: خواند، نامید.
  static let predicate = WordClass(rawValue: 1 << 28)
  /// كان and its sisters before the verb, قد.
  static let helper = WordClass(rawValue: 1 << 29)
  /// سابق، پیشین: not the holder of the office.
  static let former = WordClass(rawValue: 1 << 30)
  /// Part of a joint statement: مشترک.
  static let joint = WordClass(rawValue: 1 << 31)
  /// Words of a noun group that begins a pronoun-like mention: the rest is decided by the noun.
  static let definite = WordClass(rawValue: 1 << 32)
  /// نه، لم، لا: what is said did not happen.
  static let negation = WordClass(rawValue: 1 << 33)
  /// A form that often means something else: it ties only what is opened by أن, a colon or marks right after it.
  static let weak = WordClass(rawValue: 1 << 34)

  /// A preposition with a pronoun written into it: له، عليه.
  static let pronounAttached = WordClass(rawValue: 1 << 35)
  /// نفسه, ذاته after a noun: the one who was named before.
  static let selfsame = WordClass(rawValue: 1 << 36)

  /// What cannot be inside a noun group.
  static let endsGroup: WordClass = [
    .say, .light, .auxiliary, .pronoun, .demonstrative, .preposition, .conjunction, .complement, .adverb, .objectMarker,
    .verb, .relative, .passive, .helper, .ownWords, .indefinite, .negation,
  ]
}

/// Number and gender of a verb's form, as far as it tells.
struct VerbForm: OptionSet, Sendable {
  let rawValue: UInt8

  static let masculine = VerbForm(rawValue: 1)
  static let feminine = VerbForm(rawValue: 2)
  static let dual = VerbForm(rawValue: 4)
  static let plural = VerbForm(rawValue: 8)
  static let singular = VerbForm(rawValue: 16)
  /// قلت, گفتم: the one who is being quoted.
  static let first = VerbForm(rawValue: 32)

  /// Whether it can only have several subjects.
  var isMany: Bool { !contains(.singular) && !isDisjoint(with: [.dual, .plural]) }
}

/// The light verbs that make verbs of speech of nouns.
struct LightVerb: OptionSet, Sendable {
  let rawValue: UInt16

  static let act = LightVerb(rawValue: 1)
  static let have = LightVerb(rawValue: 2)
  static let give = LightVerb(rawValue: 4)
  static let become = LightVerb(rawValue: 8)
  static let make = LightVerb(rawValue: 16)
  static let strike = LightVerb(rawValue: 32)
  static let take = LightVerb(rawValue: 64)
  static let be = LightVerb(rawValue: 128)
  static let say = LightVerb(rawValue: 256)
  static let eat = LightVerb(rawValue: 512)
  static let write = LightVerb(rawValue: 1024)
}

/// What the tables say of a word.
struct WordEntry: Sendable {
  var classes: WordClass = []
  var form: VerbForm = []
  var lights: LightVerb = []
}
