// The three calendars: against published facts, and through one another for every day of 250 years.

import ArabicScript
import Testing

@Suite("Calendars")
struct CalendarTests {
  /// Leap years of 1300–1500, as PyPI `persiantools` 6.2 and `jdatetime` 6.1 have them; both also agreed on every day.
  private static let leapYears: Set<Int> = [
    1300, 1304, 1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346, 1350, 1354, 1358, 1362, 1366, 1370, 1375,
    1379,
    1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436, 1441, 1445, 1449, 1453, 1457,
    1461,
    1465, 1469, 1474, 1478, 1482, 1486, 1490, 1494, 1498,
  ]

  @Test("solar leap years are those of the official calendar")
  func leapYears() {
    for year in 1300...1500 { #expect(SolarHijriDate.isLeap(year: year) == Self.leapYears.contains(year), "\(year)") }
  }

  @Test(
    "known days are the same day in both calendars",
    arguments: [
      (1357, 11, 22, "1979-02-11"), (1403, 3, 4, "2024-05-24"), (1399, 12, 30, "2021-03-20"),
      (1400, 1, 1, "2021-03-21"),
      (1404, 9, 29, "2025-12-20"), (1383, 7, 10, "2004-10-01"), (1300, 1, 1, "1921-03-21"), (1500, 1, 1, "2121-03-21"),
    ])
  func knownDays(year: Int, month: Int, day: Int, gregorian: String) throws {
    let solar = try #require(SolarHijriDate(year: year, month: month, day: day))
    #expect(solar.gregorian.description == gregorian)
    #expect(SolarHijriDate(solar.gregorian) == solar)
  }

  @Test("every day of 1178–1633 follows the day before it and comes back from the Gregorian calendar")
  func everyDay() throws {
    let first = try #require(SolarHijriDate(year: 1178, month: 1, day: 1))
    let last = try #require(SolarHijriDate(year: 1633, month: 12, day: 29))
    var before = first
    for number in first.dayNumber + 1...last.dayNumber {
      let gregorian = GregorianDate(dayNumber: number)
      let solar = SolarHijriDate(gregorian)
      let lunar = LunarHijriDate(gregorian)
      let isNext =
        (solar.year, solar.month, solar.day) == (before.year, before.month, before.day + 1)
        || (solar.day == 1 && before.day == SolarHijriDate.monthLength(year: before.year, month: before.month)
          && (solar.month == before.month % 12 + 1) && solar.year == before.year + (solar.month == 1 ? 1 : 0))
      if !isNext || solar.gregorian != gregorian || lunar.gregorian != gregorian
        || SolarHijriDate(year: solar.year, month: solar.month, day: solar.day) != solar
        || gregorian.dayNumber != number
      {
        Issue.record("day \(number)")
        return
      }
      before = solar
    }
  }

  @Test(
    "weekdays are those of the calendar",
    arguments: [
      ("2024-05-24", 5), ("1970-01-01", 4), ("2000-02-29", 2), ("1899-12-31", 7), ("2025-12-20", 6),
    ])
  func weekdays(date: String, weekday: Int) throws {
    #expect(try EDTF(parsing: date).earliest.weekday == weekday)
  }

  @Test("days that do not exist cannot be made")
  func impossible() {
    #expect(GregorianDate(year: 2023, month: 2, day: 29) == nil)
    #expect(GregorianDate(year: 1900, month: 2, day: 29) == nil)
    #expect(GregorianDate(year: 2024, month: 13, day: 1) == nil)
    #expect(GregorianDate(year: 2024, month: 0, day: 1) == nil)
    #expect(GregorianDate(year: 2024, month: 1, day: 0) == nil)
    #expect(GregorianDate(year: Int.max, month: 1, day: 1) == nil)
    #expect(SolarHijriDate(year: 1402, month: 12, day: 30) == nil)
    #expect(SolarHijriDate(year: 1403, month: 7, day: 31) == nil)
    #expect(SolarHijriDate(year: 1403, month: 12, day: 30) != nil)
    #expect(LunarHijriDate(year: 1445, month: 1, day: 31) == nil)
  }

  @Test("day numbers beyond all calendars end at the last day there is")
  func extremes() {
    #expect(GregorianDate(dayNumber: Int.max).description == "9999-12-31")
    #expect(GregorianDate(dayNumber: Int.min).description == "-9999-01-01")
    #expect(GregorianDate(dayNumber: -4_371_587) == GregorianDate(dayNumber: Int.min))
  }

  @Test(
    "the lunar calendar is near the calendar of Umm al-Qura",
    arguments: [
      // 1 Ramadan of four years as announced in Saudi Arabia.
      (1442, "2021-04-13"), (1443, "2022-04-02"), (1444, "2023-03-23"), (1445, "2024-03-11"),
    ])
  func lunar(year: Int, announced: String) throws {
    let first = try #require(LunarHijriDate(year: year, month: 9, day: 1))
    #expect(abs(first.dayNumber - (try EDTF(parsing: announced)).earliest.dayNumber) <= 2)
  }
}
