// The letters and words by which languages are told apart. Data of `LanguageGuess`; weights are set by hand.

enum LanguageSigns {
  /// Letters that are commoner in one language than in the others. Persian and Arabic keyboards are mixed up on many
  /// pages, so ی and ک, ي and ك weigh little.
  static let letters: [UInt32: [(TextLanguage, Double)]] = {
    let rows: [(String, [(TextLanguage, Double)])] = [
      ("پچژگ", [(.persian, 2), (.urdu, 1.6), (.sorani, 1.6), (.pashto, 1.2), (.arabic, -1)]),
      ("یک", [(.persian, 0.3), (.urdu, 0.3), (.sorani, 0.3), (.pashto, 0.3)]),
      ("يك", [(.arabic, 0.3)]),
      ("\u{200C}", [(.persian, 2), (.sorani, 0.5)]),
      ("ۀ", [(.persian, 2)]),
      ("ة", [(.arabic, 2), (.persian, -0.5)]),
      ("ىإ", [(.arabic, 1)]),
      ("أ", [(.arabic, 0.6)]),
      ("ٹڈڑںےۓہھ", [(.urdu, 2), (.arabic, -1)]),
      ("ټځڅډړږښګڼېۍ", [(.pashto, 2.5), (.arabic, -1)]),
      ("ەێۆڕڵ", [(.sorani, 2), (.arabic, -1)]),
    ]
    var letters: [UInt32: [(TextLanguage, Double)]] = [:]
    for (scalars, signs) in rows { for scalar in scalars.unicodeScalars { letters[scalar.value] = signs } }
    return letters
  }()

  /// Letters of the Arabic keyboard as the words below are spelt.
  static let keyboard: [UInt32: Unicode.Scalar] = [0x064A: "\u{06CC}", 0x0649: "\u{06CC}", 0x0643: "\u{06A9}"]

  /// Beginnings of words with the Arabic article.
  static let articles = ["ال", "وال", "بال", "لل", "فال", "کال"]

  /// The commonest words, with ی for ي and ى, ک for ك.
  static let words: [String: [(TextLanguage, Double)]] = {
    let rows: [(TextLanguage, Double, String)] = [
      (
        .persian, 2,
        "از به در که را این است برای آن شد می نمی خود های هر یک کرد شده بود باید کند شود نیست دارد اند گفت چه"
      ),
      (.persian, 1, "با تا بر هم یا نیز پس بین روز سال اما اگر درباره رئیس پی هزار میان پیش علیه"),
      (
        .arabic, 2,
        "فی إلی أن التی الذی هذا هذه ذلک عن مع کان کانت لم لن قد إن أو بین قال بعد قبل حول ضد خلال عند منذ أمام غیر"
      ),
      (.arabic, 1, "من علی لا ما هو هی کل بن أی عبد ثم حتی بأن وفی ومن"),
      (.urdu, 2, "کے میں ہے نے اور سے کا ہیں پر کو"),
      (.pashto, 2, "چې په د ته کې او سره یې دی له"),
      (.sorani, 2, "لە بۆ کە دا بە ئەو ئەم لەگەڵ"),
    ]
    var words: [String: [(TextLanguage, Double)]] = [:]
    for (language, weight, list) in rows {
      for word in list.split(separator: " ") { words[String(word), default: []].append((language, weight)) }
    }
    return words
  }()

  static let english: Set<String> = [
    "the", "of", "and", "in", "to", "a", "is", "for", "on", "that", "by", "with", "as", "at", "from", "was", "has",
    "have", "are",
    "its", "it", "an", "his", "their", "after", "over", "who", "says", "said", "new", "not", "will", "be", "this",
  ]

  /// Common words of other languages in Latin script, so that these are not taken for English.
  static let foreign: Set<String> = [
    "le", "la", "les", "des", "du", "et", "une", "est", "dans", "der", "die", "das", "und", "ist", "den", "von", "mit",
    "el", "los",
    "las", "del", "que", "por", "una", "il", "di", "che", "della", "ve", "bir", "bu", "için", "ile", "het", "een",
    "van", "och", "att",
  ]
}
