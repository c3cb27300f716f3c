// The words of a language by their hash, made once of the tables. Knows no texts.

/// What the tables say of each word of a language.
struct SpeechLexicon: Sendable {
  static let persian = SpeechLexicon(language: .persian)
  static let arabic = SpeechLexicon(language: .arabic)

  /// The two languages of the tables.
  enum Language: Sendable { case persian, arabic }

  let language: Language
  private let mask: Int
  private let keys: [UInt64]
  private let entries: [WordEntry]

  private init(language: Language) {
    self.language = language
    var words = LexiconWords()
    switch language {
    case .persian: words.addPersian()
    case .arabic: words.addArabic()
    }
    var capacity = 64
    while capacity < words.entries.count * 3 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var entries = [WordEntry](repeating: WordEntry(), count: capacity)
    for (hash, entry) in words.entries {
      var slot = Int(truncatingIfNeeded: hash.value) & (capacity - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      (keys[slot], entries[slot]) = (hash.value, entry)
    }
    (self.keys, self.entries, mask) = (keys, entries, capacity - 1)
  }

  /// The entry of a word, or `nil`.
  @inline(__always)
  func entry(_ hash: SpeechWord) -> WordEntry? {
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    while true {
      let key = keys[slot]
      if key == hash.value { return entries[slot] }
      if key == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }
}

/// Gathers words and makes forms of verbs.
struct LexiconWords {
  var entries: [SpeechWord: WordEntry] = [:]

  mutating func add(
    _ words: String, _ classes: WordClass, form: VerbForm = [], lights: LightVerb = [], strippingArticle: Bool = false
  ) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) where word != "-" {
      let hash = SpeechWord(WordFolding.shared.fold(String(word)))
      entries[hash, default: WordEntry()].classes.formUnion(classes)
      entries[hash, default: WordEntry()].form.formUnion(form)
      entries[hash, default: WordEntry()].lights.formUnion(lights)
    }
  }

  mutating func addPersian() {
    for row in PersianWords.classes { add(row.words, row.classes) }
    addPersian(PersianSpeech.simple, classes: .say)
    addPersian(PersianSpeech.predicates, classes: [.say, .predicate])
    for row in PersianSpeech.compounds { add(row.nouns, .verbNoun, lights: row.verbs) }
    for light in PersianSpeech.lights {
      let (past, present) = (light.past, light.present)
      for prefix in ["", "می"] {
        add(prefix + past, .light, form: .singular, lights: light.verb)
        add(prefix + past + "ند", .light, form: .plural, lights: light.verb)
      }
      add(past + "ه", [.light, .participle], lights: light.verb)
      add(past + "ه\u{200C}اند " + past + "ه\u{200C}بودند", .light, form: .plural, lights: light.verb)
      add(past + "ه\u{200C}است " + past + "ه\u{200C}بود", .light, form: .singular, lights: light.verb)
      for prefix in light.verb == .have ? [""] : ["می"] {
        add(prefix + present + "د", .light, form: .singular, lights: light.verb)
        add(prefix + present + "ند", .light, form: .plural, lights: light.verb)
      }
    }
    add("است بود هست باشد", .light, form: .singular, lights: .be)
    add("اند بودند هستند", .light, form: .plural, lights: .be)
    add("بودند اند هستند", .auxiliary, form: .plural)
    add("است بود", .auxiliary, form: .singular)
    add("گفتم گفته‌ام می‌گویم می‌گفتم نوشتم پرسیدم", .say, form: .first)
    add("نوشت نوشته می‌نویسد نوشته‌است", .light, form: .singular, lights: .write)
  }

  /// Prepositions with a pronoun after a verb: قال له, رد عليه.
  private mutating func addPronouns(_ words: String) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) where word.unicodeScalars.count > 2 {
      var stem = String(word)
      if stem.unicodeScalars.last == "ى" {
        stem = String(String.UnicodeScalarView(stem.unicodeScalars.dropLast())) + "ي"
      }
      for ending in ["ه", "ها", "هم", "هما", "نا"] { add(stem + ending, [.preposition, .pronounAttached]) }
    }
    add("له لها لهم لهما لنا لي به بها فيه فيها", [.preposition, .pronounAttached])
  }

  private mutating func addPersian(_ verbs: [(past: String, present: String)], classes: WordClass) {
    for (past, present) in verbs {
      for prefix in ["", "می"] {
        add(prefix + past, classes, form: .singular)
        add(prefix + past + "ند", classes, form: .plural)
      }
      add(past + "ه", [classes.subtracting(.say), .participle])
      add(past + "ه\u{200C}اند " + past + "ه\u{200C}بودند", classes, form: .plural)
      add(past + "ه\u{200C}است " + past + "ه\u{200C}بود", classes, form: .singular)
      add("می" + past + "ه", [classes.subtracting(.say), .participle])
      add("می" + present + "د", classes, form: .singular)
      add("می" + present + "ند", classes, form: .plural)
    }
  }

  mutating func addArabic() {
    for row in ArabicWords.classes {
      add(row.words, row.classes)
      if row.classes == .preposition { addPronouns(row.words) }
    }
    for word in ArabicWords.occupations.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      add("\(word) ال\(word) \(word)ة ال\(word)ة", .person)
    }
    add(ArabicWords.saidByOne, .say, form: .first)
    for row in ArabicSpeech.verbs { addArabic(row, classes: .say) }
    for row in ArabicSpeech.relays { addArabic(row, classes: [.say, .relayVerb]) }
    add(ArabicSpeech.predicates, .predicate)
    add(ArabicSpeech.weak, .weak)
  }

  /// Verbs whose dual is no accusative of a noun.
  private static let duals: Set<String> = [
    "قال", "أكد", "أعلن", "شدد", "أوضح", "أضاف", "أشار", "صرح", "اعتبر", "جدد", "أدان", "أعرب", "كتب", "حذر",
  ]

  private mutating func addArabic(_ row: String, classes: WordClass) {
    let parts = row.split(separator: " ").map(String.init)
    guard parts.count == 6 else { return }
    let (he, she, they, imperfect) = (parts[0], parts[1], parts[2], parts[3])
    add(he, classes, form: [.masculine, .singular])
    add(she, classes, form: [.feminine, .singular])
    if she != "-" { add(she + "ا", classes, form: [.feminine, .dual]) }
    if he != "-", let last = he.unicodeScalars.last, last != "ى", last != "ا" {
      if Self.duals.contains(he) { add(he + "ا", classes, form: [.masculine, .dual]) }
    }
    add(they, classes, form: .plural)
    if imperfect != "-" {
      let stem = String(imperfect.dropFirst())
      add(imperfect, classes, form: [.masculine, .singular])
      add("ت" + stem, classes, form: [.feminine, .singular])
      let weak = stem.unicodeScalars.last.map { "ىيو".unicodeScalars.contains($0) } ?? false
      let plural = weak ? String(stem.dropLast()) : stem
      add("ي" + plural + "ون", classes, form: .plural)
      add("ي" + (weak ? plural + "ي" : stem) + "ان", classes, form: [.masculine, .dual])
      add("ت" + (weak ? plural + "ي" : stem) + "ان", classes, form: [.feminine, .dual])
    }
    if parts[4] != "-" {
      let stem = parts[4].hasSuffix("ي") ? String(parts[4].dropLast()) : parts[4]
      add(parts[4] + "ا " + parts[4] + "اً", .participle, form: [.masculine, .singular])
      add(parts[4] + "ة", .participle, form: [.feminine, .singular])
      add(stem + "ين " + stem + "يْن", .participle, form: .plural)
    }
    if parts[5] != "-" {
      let stem = parts[5]
      add(stem + "ه", .ownWords, form: [.masculine, .singular])
      add(stem + "ها", .ownWords, form: [.feminine, .singular])
      add(stem + "هم " + stem + "هما", .ownWords, form: .plural)
    }
  }
}
