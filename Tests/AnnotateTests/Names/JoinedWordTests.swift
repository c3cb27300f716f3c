// What Arabic and Persian join to names, and what only looks as if it were joined.

import Annotate
import ArabicScript
import Archive
import Testing

@Suite("What is joined to names")
struct JoinedWordTests {
  @Test(
    "Arabic proclitics stay outside the range, and the form is recorded",
    arguments: [
      ("وبغداد", "و"), ("فبغداد", "ف"), ("ببغداد", "ب"), ("لبغداد", "ل"), ("كبغداد", "ك"), ("وببغداد", "وب"),
      ("ولبغداد", "ول"),
      ("فلبغداد", "فل"),
    ])
  func proclitics(form: String, prefix: String) {
    let offers = NameTrial(.place, "بغداد").offers([["بغداد مدينة. بغداد \(form)."]], .arabic)[0]
    #expect(offers.map(\.quote) == ["بغداد", "بغداد", "بغداد"])
    #expect(offers.last?.evidence["prefix"] == prefix)
  }

  @Test("the article is outside a name without it and inside a name with it")
  func article() {
    let without = NameTrial(.place, "عراق")
    #expect(without.quotes("والعراق وبالعراق وللعراق والعراقيون", in: .arabic) == ["عراق", "عراق", "عراق"])
    let with = NameTrial(.place, "العراق")
    #expect(
      with.quotes("العراق والعراق وبالعراق وللعراق عراق", in: .arabic) == ["العراق", "العراق", "العراق", "عراق"])
  }

  @Test("a name in ال and ل behind ل has one lam less")
  func lam() {
    let trial = NameTrial(.place, "اللاذقية")
    #expect(trial.quotes("من اللاذقية للاذقية", in: .arabic) == ["اللاذقية", "لاذقية"])
  }

  @Test("letters that belong to the word are not cut off")
  func falseCuts() {
    let trial = NameTrial(.place, "بنان", "مال", "هاء", "رات", "ليد", "ارس", "غداد")
    #expect(trial.quotes("لبنان وكمال وبهاء وفرات ووليد وفارس وبغداد", in: .arabic) == [])
  }

  @Test("a word that stands only with its first letter is not cut")
  func archive() {
    let trial = NameTrial(.place, "رمانو")
    let articles = (0..<12).map { _ in ["زرنا كرمانو في الصيف"] }
    #expect(trial.offers(articles, .arabic).flatMap { $0 } == [])
    let named = articles + (0..<12).map { _ in ["زرنا رمانو في الصيف"] }
    #expect(trial.offers(named, .arabic).last?.map(\.quote) == ["رمانو"])
  }

  @Test("a short name behind a preposition is believed where the archive has it alone")
  func short() {
    let trial = NameTrial(.place, "قطر")
    #expect(trial.offers([["وصل بقطر"]], .arabic)[0] == [])
    #expect(trial.offers([["وصل بقطر"], ["وصل إلى قطر"]], .arabic)[0].map(\.quote) == ["قطر"])
  }

  @Test("a country in ية is an adjective behind the article")
  func countryAsAdjective() {
    let trial = NameTrial(.place, "سورية", "عراق")
    #expect(trial.quotes("الحرب السورية في سورية والعراق", in: .arabic) == ["سورية", "عراق"])
  }

  @Test("persons take no article, and the س of the future no name")
  func noArticle() {
    #expect(NameTrial(.person, "كريم").quotes("الكريم وبالكريم", in: .arabic) == [])
    #expect(NameTrial(.place, "بغداد").quotes("سبغداد", in: .arabic) == [])
  }

  @Test("a name keeps its tanwin outside")
  func tanwin() {
    let trial = NameTrial(.person, "سمير")
    #expect(trial.quotes("رأيت سميراً وسميرًا", in: .arabic).map { Folding.fold($0) } == ["سمیر", "سمیر"])
    #expect(trial.quotes("رأيت سميرا", in: .arabic) == [])
  }

  @Test("Arabic rules hold in Arabic, Persian ones in Persian")
  func languages() {
    #expect(NameTrial(.place, "بغداد").quotes("وبغداد") == [])
    #expect(NameTrial(.place, "تهران").quotes("تهرانها وتهران\u{200C}های", in: .arabic) == [])
  }

  @Test("where the article names no language, the text decides; a block may be in the other one")
  func guess() {
    let trial = NameTrial(.place, "بغداد")
    #expect(trial.quotes("قال الوزير إن الوفد وصل إلى المدينة من الشمال ثم عاد لبغداد", in: nil) == ["بغداد"])
    let arabic = "قال الوزير إن الوفد الذي كان في المدينة عاد لبغداد"
    #expect(trial.offers("گزارش از شهر", arabic).map(\.quote) == ["بغداد"])
  }

  @Test(
    "Persian endings stay outside the range, and the form is recorded",
    arguments: [
      ("پوتین\u{200C}ها", "ها"), ("پوتین\u{200C}های", "های"), ("پوتینها", "ها"), ("پوتین\u{200C}ام", "ام"),
      ("پوتین\u{200C}اش", "اش"),
    ])
  func enclitics(form: String, suffix: String) {
    let offers = NameTrial(.person, "پوتین").offers("این \(form) بود، ولی پوتین رفت")
    #expect(offers.map(\.quote) == ["پوتین", "پوتین"])
    #expect(offers.first?.evidence["suffix"] == suffix)
  }

  @Test("a plural ending that stands apart is not in the range")
  func apart() {
    #expect(NameTrial(.place, "تهران").quotes("سفر به تهران بزرگ") == ["تهران"])
  }

  @Test("ezafe behind vowels, joined or with ZWNJ")
  func ezafe() {
    let trial = NameTrial(.place, "آمریکا", "روسیه", "مسکو")
    #expect(
      trial.quotes("آمریکای شمالی، روسیه\u{200C}ی امروز، روسیهٔ بزرگ، مسکوی سرد")
        == ["آمریکا", "روسیه", "روسیهٔ", "مسکو"])
  }

  @Test(
    "an adjective of relation is no name",
    arguments: ["ایرانی", "روسیه\u{200C}ای", "آمریکایی", "آمریکا\u{200C}یی", "تهرانی", "ایران\u{200C}ی"])
  func nisba(form: String) {
    #expect(NameTrial(.place, "ایران", "روسیه", "آمریکا", "تهران").quotes("مهمان \(form) ما") == [])
  }

  @Test("a full name may take ی; a family name in ی is another name")
  func personYe() {
    #expect(NameTrial(.person, "سرگئی لاوروف").quotes("سرگئی لاوروفی که می‌شناسیم") == ["سرگئی لاوروف"])
    #expect(NameTrial(.person, "کریم").quotes("آقای کریمی آمد") == [])
  }

  @Test("letters that look like an ending are none")
  func falseEndings() {
    #expect(NameTrial(.place, "پی", "انتخاب", "اصلاح", "دری").quotes("پیام انتخابات و اصلاحات و دریای بزرگ") == [])
  }
}
