// One name in all the ways it is written.

import Annotate
import ArabicScript
import Archive
import Testing

@Suite("Names in every orthography")
struct OrthographyTests {
  @Test(
    "a ZWNJ is kept, joined or a space",
    arguments: ["خامنه\u{200C}ای", "خامنه ای", "خامنهای", "خامنه\u{200B}ای", "خامنه\nای"])
  func joiner(form: String) {
    let trial = NameTrial(.person, "علی خامنه\u{200C}ای")
    #expect(trial.quotes("دیدار با علی \(form) در تهران") == ["علی \(form)"])
  }

  @Test(
    "parts of a name are joined or apart",
    arguments: [
      ("عبد الله المبارك", "عبدالله المبارك"), ("عبدالله المبارك", "عبد الله المبارك"), ("أبو ظبي", "أبوظبي"),
      ("أبوظبي", "أبو ظبي"), ("كيم جونغ-أون", "كيم جونغ أون"), ("كيم جونغ أون", "كيم جونغ-أون"),
    ])
  func parts(name: String, form: String) {
    #expect(NameTrial(.place, name).quotes("رحلة إلى \(form) هذا اليوم", in: .arabic) == [form])
  }

  @Test("a family name of two words is joined or apart")
  func family() {
    let trial = NameTrial(.person, "حسین امیر عبداللهیان")
    for form in ["حسین امیر عبداللهیان", "حسین امیرعبداللهیان", "حسین امیر\u{200C}عبداللهیان", "حسین امیر عبد اللهیان"]
    {
      #expect(trial.quotes("سفر \(form) به دمشق") == [form])
    }
  }

  @Test(
    "letters of either keyboard, hamza, harakat, tatweel, presentation forms and controls do not matter",
    arguments: [
      "أحمدي", "احمدی", "أحمدى", "أَحْمَدِيّ", "أحمـــدي", "\u{FE83}\u{FEA3}\u{FEE4}\u{FEAA}\u{FEF1}", "أح\u{200E}مدي",
      "إحمدی",
    ])
  func letters(form: String) {
    let trial = NameTrial(.person, "كريم أحمدي")
    let quotes = trial.quotes("قال \u{202B}كريم \(form)\u{202C} اليوم", in: .arabic)
    #expect(quotes == ["كريم \(form)"])
  }

  @Test("digits of three kinds are one", arguments: ["اس\u{2011}400", "اس ۴۰۰", "اس-٤٠٠", "اس400"])
  func digits(form: String) {
    #expect(NameTrial(.object, "اس-۴۰۰").quotes("سامانهٔ \(form) روسی") == [form])
  }

  @Test("other punctuation is never inside a name", arguments: ["،", ".", "»", "(", ":", " - ", " / "])
  func punctuation(mark: String) {
    let trial = NameTrial(.place, "کره شمالی", "لوس آنجلس")
    #expect(trial.quotes("از کره\(mark)شمالی و لوس\(mark)آنجلس") == [])
  }

  @Test("unless the name itself has it")
  func ownPunctuation() {
    #expect(NameTrial(.organization, "ا. ف. ب. نيوز").quotes("ونقلت ا.ف.ب نيوز", in: .arabic) == ["ا.ف.ب نيوز"])
  }

  @Test("a short name is not found in letters that run together")
  func shortJoined() {
    #expect(NameTrial(.place, "بن ون").quotes("این بنون است") == [])
  }

  @Test("never across blocks")
  func blocks() {
    #expect(NameTrial(.place, "کره شمالی").offers("سفر به کره", "شمالی بود") == [])
  }

  @Test("only whole words")
  func wholeWords() {
    let trial = NameTrial(.place, "ایران", "تهران", "عمان")
    #expect(trial.quotes("ایرانشهر و تهرانپارس و نعمان و معمانی") == [])
    #expect(NameTrial(.place, "عمان").quotes("النعمان وعثمان وعمانوئيل", in: .arabic) == [])
  }

  @Test("at the very start and the very end of a block, and alone in it")
  func edges() {
    let trial = NameTrial(.place, "تهران")
    #expect(trial.offers("تهران امروز", "راه تهران", "تهران").map(\.range) == [0..<5, 4..<9, 0..<5])
  }

  @Test("a ligature is a whole word or nothing")
  func ligature() {
    #expect(NameTrial(.person, "عبد الله كريم").quotes("مع عبد\u{FDF2} كريم", in: .arabic) == ["عبد\u{FDF2} كريم"])
    #expect(NameTrial(.person, "عبد ال").quotes("مع عبد\u{FDF2}", in: .arabic) == [])
  }

  @Test("English names are whole words with a capital, before 's too")
  func english() {
    let trial = NameTrial([(.place, ["Reading"]), (.organization, ["WHO"]), (.person, ["Sergei Shoigu"])])
    #expect(
      trial.quotes("Reading about reading: who is at the WHO in Reading's town? SERGEI SHOIGU.", in: .english)
        == ["Reading", "WHO", "Reading", "SERGEI SHOIGU"])
    #expect(trial.quotes("در WHO و Sergei Shoigu") == ["WHO", "Sergei Shoigu"])
  }

  @Test("the range has the marks on the name's letters and no ZWNJ behind it, by an independent count")
  func range() {
    let text = "👩‍👧 e\u{301} \u{2067}و\u{2069} تِهرانِ\u{200C} بزرگ و تهران\u{200C}ها"
    let offers = NameTrial(.place, "تهران").offers(text)
    let scalars = Array(text.unicodeScalars)
    #expect(offers.map(\.quote) == ["تِهرانِ", "تهران"])
    for offer in offers {
      #expect(scalars[offer.range.lowerBound] == "ت")
      var folded = ""
      for scalar in scalars[offer.range] { folded += Folding.fold(String(scalar)) }
      #expect(folded == "تهران")
    }
  }

  @Test("a name of one letter, of no letters or only a clitic is never found")
  func nothing() {
    let trial = NameTrial(.place, "ب", "", "…", "ال", "ها", "\u{200C}", "و", "\u{64B}", "😀", "های")
    #expect(trial.quotes("ب ال ها و … 😀 والب های بال") == [])
    #expect(trial.quotes("ب ال ها و … 😀 والب", in: .arabic) == [])
    #expect(NameTrial(entities: []).quotes("تهران") == [])
    #expect(NameTrial(.place, "تهران").quotes("") == [])
  }

  @Test("a megabyte of text is read, and every name in it found")
  func long() {
    let text = String(repeating: "سفر به تهران و سپس با قطار به شهرهای دیگر کشور و بازگشت از راه دریا. ", count: 9000)
    #expect(text.utf8.count > 1_000_000)
    let article = ArticleText(id: "a", language: .persian, blocks: TextBlocks(paragraphs: [text]))
    let finder = NameFinder(Registry(NameTrial(.place, "تهران").entities))
    let hits = finder.hits(in: article)
    let mentions = finder.mentions(in: article, hits, NameKnowledge([hits]))
    #expect(mentions.count == 9000)
    #expect(mentions.last.map { article.blocks.utf8.count > $0.place.range.upperBound } == true)
  }
}
