// Dates in print: each form with the day it means, what stays undecided, and robustness.

import ArabicScript
import Testing

@Suite("Printed dates")
struct PrintedDatesTests {
  /// The day of the capture in these tests.
  private static let captured = GregorianDate(year: 2025, month: 12, day: 31)

  private func find(_ text: String, _ language: TextLanguage) -> [PrintedDate] {
    PrintedDates.find(in: text, language: language, notAfter: Self.captured)
  }

  @Test(
    "Persian dates",
    arguments: [
      ("شنبه ۱۴۰۴/۰۹/۲۹ ساعت ۱۱:۵۵", "2025-12-20"),
      ("جمعه ۱۴۰۳/۰۳/۰۴", "2024-05-24"),
      ("۱۰ مهر ۱۳۸۳، ۱۶:۲۰", "2004-10-01"),
      ("جمعه 2024-05-24", "2024-05-24"),
      ("۱۴۰۳ / ۰۳ / ۰۴", "2024-05-24"),
      ("04/03/1403", "2024-05-24"),
      ("۱۴۰۳-۳-۴", "2024-05-24"),
      ("۱۴۰۳.۰۳.۰۴", "2024-05-24"),
      ("١٤٠٣/٠٣/٠٤", "2024-05-24"),
      ("۹۸/۱۰/۵", "2019-12-26"),
      ("پنجم دی\u{200C}ماه ۱۳۹۸", "2019-12-26"),
      ("پنجم دیماه ۱۳۹۸", "2019-12-26"),
      ("پنجم دی ماه ۱۳۹۸", "2019-12-26"),
      ("پنجم دی سال ۹۸", "2019-12-26"),
      ("۵ دی ۹۸", "2019-12-26"),
      ("بیست و هشتم شهریور ۱۴۰۲", "2023-09-19"),
      ("بیست\u{200C}وهشتم شهریور ماه سال ۱۴۰۲", "2023-09-19"),
      ("بیستوهشتم شهریورماه ۱۴۰۲", "2023-09-19"),
      ("۲۸م شهریور ۱۴۰۲", "2023-09-19"),
      ("۲۸\u{200C}ام شهریور ۱۴۰۲", "2023-09-19"),
      ("سی\u{200C}ام مهرماه ۱۴۰۲", "2023-10-22"),
      ("سی و یکم شهریور ۱۴۰۲", "2023-09-22"),
      ("شهریور ۲۸, ۱۴۰۲", "2023-09-19"),
      ("۱۴۰۲ شهریور ۲۸", "2023-09-19"),
      ("سه\u{200C}شنبه مورخ ۲۸ شهريور ۱۴۰۲", "2023-09-19"),
      ("۱۹ سپتامبر ۲۰۲۳", "2023-09-19"),
      ("۱۳ ماه مه ۲۰۲۴", "2024-05-13"),
      ("۱۳ می ۲۰۲۴", "2024-05-13"),
      ("۹ نومبر ۲۰۲۱", "2021-11-09"),
      ("۲۴ اسد ۱۴۰۰", "2021-08-15"),
      ("۳۰ اسفند ۱۳۹۹ خورشیدی", "2021-03-20"),
      ("تیرماه سال ۱۳۹۵", "2016-07~"),
      ("تیر ماه ۱۳۹۵", "2016-07~"),
      ("سال ۹۳", "2014~"),
      ("سال ۱۳۹۳ شمسی", "2014~"),
      ("سال ۲۰۲۳ میلادی", "2023"),
      ("سپتامبر ۲۰۲۳", "2023-09"),
      ("۱۴ رمضان ۱۴۴۵", "2024-03-24~"),
      ("۱۴۴۵/۰۹/۱۴", "2024-03-24~"),
      ("سال ۱۴۴۵ هجری قمری", "2023~"),
      ("12 May 2024", "2024-05-12"),
    ])
  func persian(text: String, edtf: String) {
    let dates = find(text, .persian)
    #expect(dates.count == 1)
    #expect(dates.first?.edtf?.description == edtf)
    #expect(dates.first?.text == text)
    #expect(dates.first?.weekdayContradicts == false)
    #expect(dates.first?.missingYear == false)
  }

  @Test(
    "Arabic dates",
    arguments: [
      ("١٣ مايو ٢٠٢٤", "2024-05-13"), ("13 أيار 2024", "2024-05-13"), ("13 ماي 2024", "2024-05-13"),
      ("13 أيار (مايو) 2024", "2024-05-13"),
      ("13 مايو/أيار 2024", "2024-05-13"), ("20 مارس/آذار 2023", "2023-03-20"), ("فبراير (شباط) 2022", "2022-02"),
      ("فيفري 2022", "2022-02"),
      ("الثلاثاء 19 سبتمبر 2023", "2023-09-19"), ("اليوم الثلاثاء، 19 أيلول/سبتمبر 2023", "2023-09-19"),
      ("الثلاثاء الموافق 19 سبتمبر 2023م", "2023-09-19"), ("19 كانون الثاني 2020", "2020-01-19"),
      ("5 تشرين الأول 2023", "2023-10-05"),
      ("الثالث عشر من مايو 2024", "2024-05-13"), ("الخامس والعشرين من يناير عام 2011", "2011-01-25"),
      ("الأول من شهر مايو 2020", "2020-05-01"),
      ("سبتمبر 19, 2023", "2023-09-19"), ("14-09-1432 هـ", "2011-08-14~"), ("14 رمضان 1445 هـ", "2024-03-24~"),
      ("عام 2022", "2022"), ("سنة ٢٠١١", "2011"),
      ("28.10.2025", "2025-10-28"), ("28/10/2025", "2025-10-28"), ("2023/09/19", "2023-09-19"),
      ("2024-05-24T11:55:00Z", "2024-05-24"),
      ("19 شتنبر 2023", "2023-09-19"), ("11 أوت 2021", "2021-08-11"), ("19 سبتمبر 2023 (الثلاثاء)", "2023-09-19"),
      ("4 آب 2020", "2020-08-04"),
      ("28 شهريور 1402", "2023-09-19"),
    ])
  func arabic(text: String, edtf: String) {
    let dates = find(text, .arabic)
    #expect(dates.count == 1)
    #expect(dates.first?.edtf?.description == edtf)
    #expect(dates.first?.text == text)
    #expect(dates.first?.weekdayContradicts == false)
  }

  @Test(
    "English dates",
    arguments: [
      ("12 May 2024", "2024-05-12"), ("May 12, 2024", "2024-05-12"), ("Sunday, 12 May 2024", "2024-05-12"),
      ("12th of May 2024", "2024-05-12"),
      ("Sept 5 2023", "2023-09-05"), ("May 2024", "2024-05"), ("10/28/2025", "2025-10-28"),
      ("28 Shahrivar 1402", "2023-09-19"),
    ])
  func english(text: String, edtf: String) {
    let dates = find(text, .english)
    #expect(dates.count == 1)
    #expect(dates.first?.edtf?.description == edtf)
    #expect(dates.first?.text == text)
  }

  @Test(
    "a time beside the date is read",
    arguments: [
      ("شنبه ۱۴۰۴/۰۹/۲۹ ساعت ۱۱:۵۵", "11:55"), ("۱۰ مهر ۱۳۸۳، ۱۶:۲۰", "16:20"), ("۱۶:۲۰ - ۱۰ مهر ۱۳۸۳", "16:20"),
      ("ساعت ۹:۰۵ - شنبه ۱۰ مهر ۱۳۸۳", "09:05"),
      ("13 مايو 2024 الساعة 4:20 مساءً", "16:20"), ("12 May 2024 at 12:05 AM", "00:05"),
      ("2024-05-24T11:55:00Z", "11:55"), ("۱۰ مهر ۱۳۸۳ ساعت ۱۶:۲۰:۵۹", "16:20"),
    ])
  func time(text: String, time: String) {
    let language: TextLanguage = text.contains("May") ? .english : text.contains("مايو") ? .arabic : .persian
    let dates = find(text, language)
    #expect(dates.map(\.time) == [time])
    #expect(dates.first?.text == text)
  }

  @Test(
    "weekdays are found in all spellings",
    arguments: [
      "سه\u{200C}شنبه ۲۸ شهریور ۱۴۰۲", "سه شنبه ۲۸ شهریور ۱۴۰۲", "سهشنبه ۲۸ شهریور ۱۴۰۲",
      "امروز سه شنبه ۲۸ شهریور ۱۴۰۲", "روز سه\u{200C}شنبه، ۲۸ شهریور ۱۴۰۲",
      "(سه\u{200C}شنبه) ۲۸ شهریور ۱۴۰۲", "۲۸ شهریور ۱۴۰۲ (سه\u{200C}شنبه)",
    ])
  func weekdays(text: String) {
    let dates = find(text, .persian)
    #expect(dates.map(\.weekday) == [2])
    #expect(dates.first?.text == text)
    #expect(dates.first?.weekdayContradicts == false)
  }

  @Test("a weekday that is not that of its date is reported, and the date kept")
  func contradiction() {
    let date = find("دوشنبه ۲۸ شهریور ۱۴۰۲", .persian).first
    #expect(date?.edtf?.description == "2023-09-19")
    #expect(date?.weekdayContradicts == true)
  }

  @Test("a lunar date is only near, and so is its weekday")
  func lunarWeekday() {
    // 14 Ramadan 1445 was a Sunday, 24 March 2024; elsewhere the month began a day later.
    #expect(find("الأحد 14 رمضان 1445", .arabic).first?.weekdayContradicts == false)
    #expect(find("الاثنين 14 رمضان 1445", .arabic).first?.weekdayContradicts == false)
    #expect(find("الخميس 14 رمضان 1445", .arabic).first?.weekdayContradicts == true)
  }

  @Test(
    "without a year nothing is invented where several years fit",
    arguments: [
      "امروز سه شنبه ۲۸ شهریور ماه", "روز چهارشنبه، پنجم دیماه", "۲۸ شهریور", "پنجم دی\u{200C}ماه سال جاری",
    ])
  func noYear(text: String) {
    let dates = find(text, .persian)
    #expect(dates.count == 1)
    #expect(dates.first?.edtf == nil)
    #expect(dates.first?.missingYear == true)
    #expect(dates.first?.resolution == .noYear)
    #expect(dates.first?.weekdayContradicts == false)
  }

  @Test("a missing year is inferred where exactly one fits, and says so")
  func inferred() throws {
    // 29 February was a Monday in 1960, 1988 and 2016: one of them by 1987, two by 2000.
    let text = "Monday 29 February"
    let early = PrintedDates.find(in: text, language: .english, notAfter: GregorianDate(year: 1987, month: 12, day: 31))
    #expect(early.map(\.resolution) == [.yearInferred])
    #expect(early.first?.edtf?.description == "1960-02-29")
    #expect(early.first?.missingYear == true)
    #expect(PrintedDates.find(in: text, language: .english, notAfter: Self.captured).first?.edtf == nil)
    #expect(PrintedDates.find(in: text, language: .english).first?.edtf == nil)
    // Without a weekday, one leap year alone is not enough to go by.
    let first = GregorianDate(year: 1953, month: 1, day: 1)
    #expect(PrintedDates.find(in: "29 February", language: .english, notAfter: first).first?.edtf == nil)
  }

  @Test("a day and a month that could each be the other are flagged; the custom of the language decides")
  func ambiguous() {
    let persian = find("03/04/2024", .persian).first
    #expect(persian?.edtf?.description == "2024-04-03")
    #expect(persian?.isAmbiguous == true)
    #expect(find("03/04/2024", .arabic).first?.edtf?.description == "2024-04-03")
    #expect(find("03/04/2024", .english).first?.edtf?.description == "2024-03-04")
    #expect(find("28.10.2025", .arabic).first?.isAmbiguous == false)
    #expect(find("03.04.2024", .arabic).first?.isAmbiguous == false)
    #expect(find("04/04/2024", .arabic).first?.isAmbiguous == false)
    #expect(find("04/03/1403", .persian).first?.isAmbiguous == false)
  }

  @Test(
    "a date that does not exist is found, and stored as nothing",
    arguments: [
      ("۳۰ اسفند ۱۴۰۲", TextLanguage.persian), ("31 فبراير 2024", .arabic), ("۱۴۰۳/۱۳/۰۴", .persian),
      ("2023-02-29", .english), ("۳۱ مهر", .persian),
    ])
  func impossible(text: String, language: TextLanguage) {
    let dates = find(text, language)
    #expect(dates.map(\.resolution) == [.impossible])
    #expect(dates.first?.edtf == nil)
  }

  @Test(
    "what only looks like a date is none",
    arguments: [
      "نسخهٔ 1.7.2024.3", "تلفن 021-1403-03-04-55", "https://example.org/2023/09/19/x", "v2024.05.24.1", "۱۲:۳۰",
      "خبرگزاری مهر ۵۰ خبر داد", "امروز یکشنبه", "۵ سال ۶۰ روز",
      "۲ میزان مصرف", "او ۱۳ می\u{200C}خواهد", "۱۴۰۳", "در ماه گذشته", "سال ۱۴۰۲-۱۴۰۳", "may 5 people", "سال گذشته",
      "12345/01/02", "۱۴۰۳/۰۳", "۲.۵ مهر", "سال ۶۰ درصد", "مادهٔ چهارم به من گفت", "۵ سه پایه",
    ])
  func none(text: String) {
    let dates = find(text, .persian)
    #expect(dates.isEmpty, "\(dates.map(\.text))")
  }

  @Test("dates in running text are found where they are")
  func running() {
    let text =
      "او در ۲۷ تا ۳۰ خرداد ۱۴۰۲ آنجا بود؛ روز سه\u{200C}شنبه، ۲۸ شهریور ۱۴۰۲ (۱۹ سپتامبر ۲۰۲۳) رفت. در سال ۱۴۰۱ هم."
    let dates = find(text, .persian)
    #expect(
      dates.map(\.text) == ["۳۰ خرداد ۱۴۰۲", "روز سه\u{200C}شنبه، ۲۸ شهریور ۱۴۰۲", "۱۹ سپتامبر ۲۰۲۳", "سال ۱۴۰۱"])
    let scalars = Array(text.unicodeScalars)
    for date in dates {
      var printed = String.UnicodeScalarView()
      printed.append(contentsOf: scalars[date.range])
      #expect(String(printed).unicodeScalars.elementsEqual(date.text.unicodeScalars))
    }
  }

  @Test("a weekday between two dates belongs to the second")
  func weekdayBetween() {
    let dates = find("۱۴۰۲/۰۶/۲۸ چهارشنبه ۲۹ شهریور ۱۴۰۲", .persian)
    #expect(dates.map(\.weekday) == [nil, 3])
    #expect(dates.map(\.weekdayContradicts) == [false, false])
  }

  @Test("what was printed is kept beside the stored date")
  func printed() {
    let date = find("۲۸ شهریور ۱۴۰۲", .persian).first
    #expect(date?.calendar == .solarHijri)
    #expect((date?.year, date?.month, date?.day) == (1402, 6, 28))
    #expect(find("سال ۹۳", .persian).first?.year == 1393)
    #expect(find("سال ۹۳", .persian).first?.resolution == .twoDigitYear)
    #expect(find("14-09-1432 هـ", .arabic).first?.calendar == .lunarHijri)
  }

  @Test("a number of a year without a name is solar, until that would be in the future")
  func hijriYears() {
    #expect(find("1402/06/28", .arabic).first?.calendar == .solarHijri)
    #expect(find("1445/06/28", .persian).first?.calendar == .lunarHijri)
    #expect(find("1445/06/28", .arabic).first?.calendar == .lunarHijri)
  }
}
