// Printed dates, by properties: every day in every form, and any input.

import ArabicScript
import Testing

@Suite("Printed dates, by properties")
struct PrintedDatesPropertyTests {
  @Test("days of thirty years are read back from all their forms")
  func roundTrip() throws {
    let start = try #require(GregorianDate(year: 1995, month: 1, day: 1))
    for number in stride(from: start.dayNumber, to: start.dayNumber + 11_000, by: 7) {
      let date = GregorianDate(dayNumber: number)
      let solar = SolarHijriDate(date)
      let persianMonth = try #require(MonthNames.solarHijri(solar.month, .persian))
      let afghanMonth = try #require(MonthNames.solarHijri(solar.month, .dari))
      let arabicMonth = try #require(MonthNames.gregorian(date.month, .arabic))
      let englishMonth = try #require(MonthNames.gregorian(date.month, .english))
      let persianYear = Digits.string(solar.year, .persian)
      let persianDay = Digits.string(solar.day, .persian)
      let forms: [(String, TextLanguage)] = [
        ("\(persianDay) \(persianMonth) \(persianYear)", .persian),
        ("\(persianDay) \(persianMonth)‌ماه سال \(persianYear)", .persian),
        ("\(persianDay) \(afghanMonth) \(persianYear)", .dari),
        ("\(solar.year)/\(solar.month)/\(solar.day)", .persian),
        ("\(Digits.string(date.day, .arabicIndic)) \(arabicMonth) \(Digits.string(date.year, .arabicIndic))", .arabic),
        ("\(englishMonth) \(date.day), \(date.year)", .english),
        (date.description, .persian),
        ("\(date.day).\(date.month).\(date.year)", .arabic),
      ]
      for (text, language) in forms {
        let found = PrintedDates.find(in: text, language: language, notAfter: GregorianDate(dayNumber: number + 30))
        if found.count != 1 || found.first?.edtf != EDTF(date) || found.first?.text != text {
          Issue.record("\(text): \(found)")
          return
        }
      }
    }
  }

  @Test(
    "any text: ranges are in order and in bounds, and what is inferred has a weekday", arguments: TextLanguage.allCases)
  func fuzz(language: TextLanguage) {
    let pieces = [
      "۱۰", "28", "1402", "۲۰۲۳", "٢٠٢٤", "31", "99", "/", "-", ".", ":", " ", " ", " ", "\n", "مهر", "شهریور", "ماه",
      "سال", "عام", "سنة", "می", "May", "سبتمبر", "أيلول", "(", ")", "،",
      "شنبه", "سه", "الثلاثاء", "روز", "ساعت", "11:55", "هـ", "م", "ش", "پنجم", "بیست و", "الثالث", "عشر", "\u{200C}",
      "\u{200F}", "T", "Z", "x", "🙂", "\u{64E}", "999999999999999999999",
      "رمضان", "تشرين", "الأول", "من", "'", "ﷺ", "\u{0}",
    ]
    var random = SeededGenerator(seed: 9)
    var dated = 0
    for _ in 0..<3000 {
      let text = random.text(of: pieces, count: 14)
      let found = PrintedDates.find(in: text, language: language, notAfter: GregorianDate(year: 2024, month: 6, day: 1))
      var end = 0
      for date in found {
        #expect(
          date.range.lowerBound >= end && date.range.upperBound <= text.unicodeScalars.count && !date.range.isEmpty)
        end = date.range.upperBound
        #expect((date.edtf == nil) == (date.resolution == .noYear || date.resolution == .impossible))
        if date.resolution == .yearInferred { #expect(date.weekday != nil && date.missingYear) }
        if date.edtf != nil { dated += 1 }
      }
    }
    #expect(dated > 20)
  }

  @Test(
    "long runs of what may begin a date end well",
    arguments: ["۱۰ ", "مهر ", "سه ", "1402/", "روز ", "11:", "(", "سال ", "ماه "])
  func longRuns(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    #expect(PrintedDates.find(in: text, language: .persian).count <= 20_000)
  }
}
