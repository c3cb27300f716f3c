// What one pass over an article found: every place where letters of a name stand as a word or words. Knows nothing of
// what is offered.

/// The places in an article where a registered name could be meant, each with the signs around it.
///
/// About fifty bytes a place.
public struct NameHits: Sendable {
  /// By block and start, the longer first.
  var candidates: [NameCandidate] = []

  /// How many places there are.
  public var count: Int { candidates.count }

  init() {}
}

/// One place.
struct NameCandidate: Sendable {
  var block: UInt32
  /// Scalars of the block.
  var start: UInt32
  var end: UInt32
  /// Where it begins in the article's UTF-8.
  var byte: UInt32
  var pattern: UInt32
  /// The words it begins and ends with, counted through the article.
  var firstWord: UInt32
  var lastWord: UInt32
  var signs: NameSigns
  /// Position in `ArabicProclitics.all`, plus one; 0 for none.
  var prefix: UInt8
  /// Position in `PersianEnclitics.all`, plus one; 0 for none.
  var suffix: UInt8
  /// How many words before the name the title or type word stands; 0 for none.
  var titleDistance: UInt8
  /// How many words behind the name the verb of speech stands; 0 for none.
  var verbDistance: UInt8
}

/// What stands around a name.
struct NameSigns: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// A title or office of persons before it.
  static let titleBefore = NameSigns(rawValue: 1 << 0)
  /// A kind of place before it.
  static let placeTypeBefore = NameSigns(rawValue: 1 << 1)
  /// A kind of organisation before it.
  static let bodyTypeBefore = NameSigns(rawValue: 1 << 2)
  /// A given name before it.
  static let givenNameBefore = NameSigns(rawValue: 1 << 3)
  /// A verb of speech behind it.
  static let speechAfter = NameSigns(rawValue: 1 << 4)
  /// A verb of speech before it.
  static let speechBefore = NameSigns(rawValue: 1 << 5)
  /// A preposition of place before it.
  static let prepositionBefore = NameSigns(rawValue: 1 << 6)
  /// this, every, some before it.
  static let determinerBefore = NameSigns(rawValue: 1 << 7)
  /// A number before it.
  static let numberBefore = NameSigns(rawValue: 1 << 8)
  /// A verb behind it that makes a verb of a noun.
  static let lightVerbAfter = NameSigns(rawValue: 1 << 9)
  /// An adjective of quality behind it.
  static let qualityAfter = NameSigns(rawValue: 1 << 10)
  /// It is joined to the ending without a ZWNJ.
  static let joinedSuffix = NameSigns(rawValue: 1 << 11)
  /// A plural ending stands apart behind it.
  static let pluralAfter = NameSigns(rawValue: 1 << 12)
  /// Alone between quotation marks.
  static let quoted = NameSigns(rawValue: 1 << 13)
  /// Written with ى, not ي, at its end.
  static let alefMaqsura = NameSigns(rawValue: 1 << 14)
  /// In Arabic text.
  static let inArabic = NameSigns(rawValue: 1 << 15)
  /// In Persian text, or another language of the script.
  static let inPersian = NameSigns(rawValue: 1 << 16)
  /// Within a longer place of the same search.
  static let nested = NameSigns(rawValue: 1 << 17)
  /// In the title or the lead.
  static let inTitle = NameSigns(rawValue: 1 << 18)
  /// Followed by بن, بنت.
  static let lineageAfter = NameSigns(rawValue: 1 << 19)
  /// Another registered name directly before it or behind it.
  static let nameBeside = NameSigns(rawValue: 1 << 20)
  /// Between punctuation or edges on both sides.
  static let alone = NameSigns(rawValue: 1 << 21)
  /// A given name behind it.
  static let givenNameAfter = NameSigns(rawValue: 1 << 22)
  /// A word of grammar, and no name, behind it: a noun phrase ends here.
  static let functionAfter = NameSigns(rawValue: 1 << 23)
  /// Words before it that say from whom a report is.
  static let relayBefore = NameSigns(rawValue: 1 << 24)
  /// A title or kind in apposition behind it.
  static let typeAfter = NameSigns(rawValue: 1 << 25)
  /// A title two words before it: وزیر خارجه X.
  static let officeBefore = NameSigns(rawValue: 1 << 26)
  /// The word with its proclitic is itself a listed word.
  static let uncutIsWord = NameSigns(rawValue: 1 << 28)
  /// Its last letter is a vowel, and so the ی behind it the ezafe.
  static let afterVowel = NameSigns(rawValue: 1 << 29)
  /// A space, and nothing else, before it.
  static let spaceBefore = NameSigns(rawValue: 1 << 30)
  /// It begins with ل.
  static let beginsWithLam = NameSigns(rawValue: 1 << 31)
  /// A number behind it.
  static let numberAfter = NameSigns(rawValue: 1 << 27)
  /// It begins the block, and punctuation follows it: a dateline, a speaker before a colon.
  static let lineHead = NameSigns(rawValue: 1 << 32)
  /// The last of the few words of a block, behind a dash: also a dateline.
  static let lineTail = NameSigns(rawValue: 1 << 36)
  /// و or a comma, and one word, before it: the place of a list.
  static let listBefore = NameSigns(rawValue: 1 << 33)
  /// و or a comma behind it.
  static let listAfter = NameSigns(rawValue: 1 << 34)
  /// A word directly before it, or behind it, that looks like more of a person's name.
  static let longerBefore = NameSigns(rawValue: 1 << 37)
  static let longerAfter = NameSigns(rawValue: 1 << 38)
  /// The relative که behind it.
  static let relativeAfter = NameSigns(rawValue: 1 << 35)
}
