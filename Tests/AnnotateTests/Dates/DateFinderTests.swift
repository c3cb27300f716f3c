// Dates in the text of an article: which words make a suggestion, what it says, and what is none.

import Annotate
import ArabicScript
import Testing

@Suite("Dates in the text")
struct DateFinderTests {
  private func dates(_ text: String, _ language: TextLanguage) -> [Suggestion] {
    DateFinder().dates(
      in: ArticleText(
        id: "a", language: language, notAfter: GregorianDate(year: 2024, month: 6, day: 1),
        blocks: TextBlocks(paragraphs: [text])))
  }

  /// `words=edtf` of each date.
  private func read(_ text: String, _ language: TextLanguage) -> [String] {
    dates(text, language).map { suggestion in
      guard case .date(let claim) = suggestion.claim else { return "?" }
      let words = TextBlocks(paragraphs: [text]).quote(suggestion.place)
      return "\(words)=\(claim.edtf?.description ?? "-")"
    }
  }

  @Test("a date is suggested at its place, with its rule and evidence")
  func place() {
    let found = dates("او در ۲۸ شهریور ۱۴۰۲ رفت.", .persian)
    #expect(found.map(\.place) == [TextPlace(block: 0, range: 6..<20)])
    #expect(found.map(\.rule) == ["complete-date"])
    #expect(found.first?.evidence == [Evidence("calendar-word", words: "شهریور")])
    #expect(found.first?.confidence == .high)
  }

  @Test(
    "dates of Persian prose",
    arguments: [
      ("روز سه\u{200C}شنبه ۲۸ شهریور ۱۴۰۲ ساعت ۱۰:۳۰", ["سه\u{200C}شنبه ۲۸ شهریور ۱۴۰۲=2023-09-19"]),
      ("از مهر ۹۸ تا سال ۹۹", ["مهر ۹۸=2019-10~", "سال ۹۹=2020~"]),
      ("در ماه مه ۲۰۲۱", ["مه ۲۰۲۱=2021-05"]),
      ("از ۲۰۱۵ تا ۲۰۱۸ در لندن بود", ["۲۰۱۵=2015", "۲۰۱۸=2018"]),
      ("انقلاب (۱۳۵۷) و جنگ ۱۳۵۹-۱۳۶۷", ["۱۳۵۷=1978~", "۱۳۵۹=1980~", "۱۳۶۷=1988~"]),
      ("سال\u{200C}های ۷۶ و ۷۷", ["سال\u{200C}های ۷۶=1997~", "۷۷=1998~"]),
      ("چهارشنبه ۱۸ سپتامبر (۲۸ شهریور ۱۴۰۳)", ["چهارشنبه ۱۸ سپتامبر=2024-09-18", "۲۸ شهریور ۱۴۰۳=2024-09-18"]),
      ("از ۵ مهر تا ۷ آبان ۱۴۰۲", ["۵ مهر=2023-09-27", "۷ آبان ۱۴۰۲=2023-10-29"]),
      ("پانزده خرداد آمد", ["پانزده خرداد=-"]),
      ("تابستان ۱۳۶۷ بود", ["تابستان ۱۳۶۷=1988~"]),
      ("شنبه، ۱۴ جوزای ۱۴۰۱", ["شنبه، ۱۴ جوزای ۱۴۰۱=2022-06-04"]),
    ])
  func persian(text: String, expected: [String]) {
    #expect(read(text, .persian) == expected)
  }

  @Test(
    "dates of Arabic prose",
    arguments: [
      ("وفي 2015 ومنذ 2011 وبعام 2020", ["2015=2015", "2011=2011", "عام 2020=2020"]),
      ("ومايو 2022 وعام 67", ["مايو 2022=2022-05", "عام 67=1967"]),
      ("في يونيو ويوليو 2013", ["يونيو=2013-06", "يوليو 2013=2013-07"]),
      ("من 27 سبتمبر إلى 5 أكتوبر 2021", ["27 سبتمبر=2021-09-27", "5 أكتوبر 2021=2021-10-05"]),
      ("بين 1690 و1745 ميلاديا", ["1690=1690", "1745 ميلاديا=1745"]),
      ("بين سنتي 2020 و2027", ["2020=2020", "2027=2027"]),
      ("سنة 656 هـ (1258م)", ["سنة 656 هـ=1258~", "1258م=1258"]),
      ("السابع من تشرين الأول/أكتوبر", ["السابع من تشرين الأول/أكتوبر=-"]),
      ("توفي 5/6/21", ["5/6/21=2021-06-05"]),
    ])
  func arabic(text: String, expected: [String]) {
    #expect(read(text, .arabic) == expected)
  }

  @Test(
    "numbers that are no dates",
    arguments: [
      ("۲۰۲۳ نفر در ۲۰۱۵ روستا", TextLanguage.persian), ("بیش از ۲۰۰۰ واحد", .persian),
      ("سوخو ۳۵ و شاهد ۱۳۶", .persian),
      ("دههٔ ۱۹۶۰ و ۱۹۷۰ میلادی", .persian), ("جبههٔ دوم خرداد و خیابان سی تیر", .persian), ("نیمهٔ اول شهریور", .persian),
      ("دو تیر شلیک شد", .persian), ("نسخهٔ 2.0.2015 و ۷٫۵ و ۲-۱", .persian), ("قطعنامهٔ ۲۲۳۱", .persian),
      ("القرار 1701 والمادة 1990", .arabic), ("في 1990 قرية", .arabic), ("كأس العالم 2022", .arabic),
      ("سعره 1999 دولارا", .arabic), ("شارع 14 تموز", .arabic), ("عام 333 قبل الميلاد", .arabic),
    ])
  func none(text: String, language: TextLanguage) {
    #expect(read(text, language).isEmpty)
  }

  @Test("code has no dates")
  func kinds() {
    let found = dates("28.10.2025", .arabic)
    #expect(found.map(\.rule) == ["numeric-date"])
  }

  @Test(
    "any text: ranges in order and in bounds, and what is complete reads the same by itself",
    arguments: [
      TextLanguage.persian, .arabic, .dari, .english,
    ])
  func fuzz(language: TextLanguage) {
    let pieces = [
      "۱۰", "28", "1402", "۲۰۲۳", "99", "05", "/", "-", ".", ":", "(", ")", "،", "\n", "مهر", "شهریور", "ماه", "سال",
      "عام",
      "سال\u{200C}های", "می", "May", "سبتمبر", "أيلول", "شنبه", "الثلاثاء", "پنجم", "بیست و", "و", "تا", "إلى", "در",
      "في",
      "ومايو", "بعام", "هـ", "م", "تابستان", "صيف", "نفر", "\u{200C}", "\u{64E}", "🙂", "بین", "قبل", "الميلاد", "دو",
      "سی",
    ]
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var complete = 0
    for _ in 0..<6000 {
      var text = ""
      for _ in 0..<next(16) { text += pieces[next(pieces.count)] + (next(3) > 0 ? " " : "") }
      var end = 0
      for date in dates(text, language) {
        let range = date.place.range
        #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= text.unicodeScalars.count)
        end = range.upperBound
        guard ["complete-date", "numeric-date", "month-and-year"].contains(date.rule) else { continue }
        complete += 1
        let own = dates(TextBlocks(paragraphs: [text]).quote(date.place), language)
        #expect(own.count == 1 && own.first?.claim == date.claim, "\(text)")
      }
    }
    // Of the pieces, one month and a few numbers are English.
    #expect(complete > (language == .english ? 4 : 40))
  }
}
