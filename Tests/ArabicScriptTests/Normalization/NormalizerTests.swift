// Normalisation: what each rule repairs, what none may touch, and the log.

import ArabicScript
import Testing

@Suite("Normalizer")
struct NormalizerTests {
  private let persian = Normalizer(language: .persian)

  private func equal(_ one: String, _ other: String) -> Bool { one.unicodeScalars.elementsEqual(other.unicodeScalars) }

  @Test(
    "each rule repairs what it is for",
    arguments: [
      ("arabic-yeh", "وزير ايران", "وزیر ایران"),
      ("arabic-yeh", "شوراى شهر", "شورای شهر"),
      ("arabic-kaf", "كشور", "کشور"),
      ("control", "\u{FEFF}سلام\u{200F} دنیا\u{202C}\u{0007}", "سلام دنیا"),
      ("space", "یک\u{A0}دو\u{2009}سه\tچهار", "یک دو سه چهار"),
      ("doubled-space", "  یک   دو ", "یک دو"),
      ("presentation-form", "ﺳﻼﻡ ﺩﻧﯿﺎ", "سلام دنیا"),
      ("nfc", "ا\u{653}ب", "آب"),
      ("space-before-mark", "گفت : «بله» ، رفت .", "گفت: «بله»، رفت."),
      ("space-before-mark", "چرا ؟!", "چرا؟!"),
      ("stray-zwnj", "می\u{200C}\u{200C}شود\u{200C} و \u{200C}رفت\u{200C}.", "می\u{200C}شود و رفت."),
      ("false-zwnj", "می¬شود", "می\u{200C}شود"),
      ("false-zwnj", "کتاب\u{200B}خوان", "کتاب\u{200C}خوان"),
      ("zero-width-space", "یک \u{200B}روز", "یک روز"),
      ("verb-prefix", "میشود", "می\u{200C}شود"),
      ("verb-prefix", "نمی خواهند", "نمی\u{200C}خواهند"),
      ("verb-prefix", "برمیگردد", "برمی\u{200C}گردد"),
      ("verb-prefix", "باز می گوییم", "باز می\u{200C}گوییم"),
      ("plural", "همکاری های مشترک", "همکاری\u{200C}های مشترک"),
      ("plural", "همکاریهای مشترک", "همکاری\u{200C}های مشترک"),
      ("plural", "خانه هایشان", "خانه\u{200C}هایشان"),
      ("clitic", "رفته اند", "رفته\u{200C}اند"),
      ("clitic", "کردهاند", "کرده\u{200C}اند"),
      ("clitic", "بزرگ ترین شهر", "بزرگ\u{200C}ترین شهر"),
    ])
  func repairs(rule: String, line: String, repaired: String) {
    let result = persian.normalize(line)
    #expect(equal(result.text, repaired))
    #expect(result.changes.contains { $0.rule == rule })
    let without = Normalizer(language: .persian, switchedOff: [rule]).normalize(line)
    #expect(!equal(without.text, repaired), "the rule can be switched off")
    #expect(!without.changes.contains { $0.rule == rule })
  }

  @Test(
    "rules work upon one another's results",
    arguments: [
      ("مي\u{A0}\u{A0}شود", "می\u{200C}شود"), ("همكاريهاي", "همکاری\u{200C}های"), ("می\u{200C} شود", "می\u{200C}شود"),
      ("نمي\u{200F}توان", "نمی\u{200C}توان"),
    ])
  func together(line: String, repaired: String) { #expect(equal(persian.normalize(line).text, repaired)) }

  @Test(
    "what is not in doubt stays as it is",
    arguments: [
      "https://example.org/میشود/كتاب_ي و www.example.org/ي", "نشانی: info@example.org و @كاربر", "#كتاب_ي",
      "نسخهٔ 1.7.2 و v2.0 :x", "ساعت ۱۲ : ۳۰",
      "«نقل» “قول” \"دیگر\"", "خانهٔ بزرگ، خانهء ما", "مُحَمَّد", "٤٥٦ و ۴۵۶ و 456", "زبان .NET", "تا فردا ...",
      "تحقیقات میدانی", "تنها، بهای آن، انتهای راه", "نهادهای دولتی", "بیانیهای داد",
      "راه ای", "ایران که ای", "میلاد و میدان و میان",
      "قال الله: إن في ذلك لآيات للذين يعقلون وكان ذلك في الكتاب مسطورا", "ﷺ ﷲ", "این کار :)", "👨\u{200D}👩\u{200D}👧",
    ])
  func untouched(line: String) {
    let result = persian.normalize(line)
    #expect(equal(result.text, line), "\(result.changes)")
    #expect(result.changes.isEmpty)
  }

  @Test("an Arabic text keeps its letters and spacing; only spaces, controls and forms are repaired")
  func arabic() {
    let result = Normalizer(language: .arabic).normalize("\u{FEFF}قال\u{A0}الوزير  في الكتابى : ﺳﻼﻡ ؟")
    #expect(equal(result.text, "قال الوزير في الكتابى : سلام ؟"))
    #expect(Set(result.changes.map(\.rule)) == ["control", "space", "doubled-space", "presentation-form"])
  }

  @Test("a change says where it was in the line as it came in, and what it did")
  func log() throws {
    let line = "\u{200F}گفت  میشود ؛ كار"
    let result = persian.normalize(line)
    #expect(equal(result.text, "گفت می\u{200C}شود؛ کار"))
    let source = Array(line.unicodeScalars)
    for change in result.changes {
      #expect(change.position >= 0 && change.position < source.count)
      #expect(change.before != change.after)
    }
    let verb = try #require(result.changes.first { $0.rule == "verb-prefix" })
    #expect(verb.position == 6)
    #expect(verb.before == "میشود")
    #expect(equal(verb.after, "می\u{200C}شود"))
    let kaf = try #require(result.changes.first { $0.rule == "arabic-kaf" })
    #expect(kaf.position == 14)
    #expect(kaf.before == "كار")
  }

  @Test("names of rules differ, and an unknown name switches nothing off")
  func names() {
    #expect(Set(Normalizer.ruleNames).count == Normalizer.ruleNames.count)
    let line = "میشود"
    #expect(Normalizer(language: .persian, switchedOff: ["no-such-rule"]).normalize(line) == persian.normalize(line))
  }

  @Test(
    "any line: a second time changes nothing, the first is logged, and positions are in the line",
    arguments: TextLanguage.allCases)
  func properties(language: TextLanguage) {
    let pieces = [
      "می", "نمی", "شود", "ها", "های", "كتاب", "همکاری", "ي", "ى", "ك", "ه", "رفته", "اند", "ام", "ترین", " ", " ",
      "  ", "\u{A0}", "\u{200C}", "\u{200C}", "\u{200B}", "¬",
      "\u{200D}", "\u{200F}", "\u{FEFF}", "،", ".", ":", "؟", "!", "«", "»", "\"", ")", "۱", "2", "a", "http://", "@",
      "#", "www.", "\u{64E}", "\u{651}", "\u{653}", "\u{654}",
      "ا", "ة", "ﺳ", "ﻼ", "ﷺ", "ﱠ", "\u{670}", "\u{0}", "\u{2028}", "🙂", "e\u{301}", "\u{AD}", "ـ",
    ]
    var random = SeededGenerator(seed: 8)
    let normalizer = Normalizer(language: language)
    for _ in 0..<2000 {
      let line = random.text(of: pieces, count: 12)
      let once = normalizer.normalize(line)
      let twice = normalizer.normalize(once.text)
      #expect(
        equal(once.text, twice.text), "\(line.unicodeScalars.map { String($0.value, radix: 16) }) \(twice.changes)")
      #expect(once.changes.isEmpty == equal(once.text, line))
      #expect(once.changes.allSatisfy { $0.position >= 0 && $0.position <= line.unicodeScalars.count })
      #expect(NFC.isNormalized(once.text))
    }
  }
}
