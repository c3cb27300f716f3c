import ArabicScript
import Testing

@testable import SiteGen

@Suite("months and years of dates")
struct DatePeriodKeyTests {
  private func periods(_ date: String) throws -> [String] {
    DatePeriodKey.all(of: try EDTF(parsing: date)).map { $0.segments.joined(separator: "/") }
  }

  @Test(
    "a date falls in its Gregorian year and month, and in solar ones only where there is no doubt",
    arguments: [
      ("2023-11-04", ["2023", "2023/11", "sh/1402", "sh/1402/08"]),
      // 1402 ended on 19 March 2024.
      ("2024-03-19", ["2024", "2024/03", "sh/1402", "sh/1402/12"]),
      ("2024-03-20", ["2024", "2024/03", "sh/1403", "sh/1403/01"]),
      // A whole Gregorian month lies in two solar ones; in March and for a whole year, also in two years.
      ("2023-11", ["2023", "2023/11", "sh/1402"]), ("2024-03", ["2024", "2024/03"]), ("2023", ["2023"]),
      ("2023-11-04~", ["2023", "2023/11", "sh/1402", "sh/1402/08"]),
    ])
  func all(_ date: (text: String, periods: [String])) throws { #expect(try periods(date.text) == date.periods) }

  @Test("the days of a period are those of its calendar")
  func days() throws {
    let esfand = try #require(DatePeriodKey(calendar: .solarHijri, year: 1403, month: 12).days)
    #expect(esfand.lowerBound.description == "2025-02-19" && esfand.upperBound.description == "2025-03-20")
    let year = try #require(DatePeriodKey(calendar: .solarHijri, year: 1402, month: nil).days)
    #expect(year.lowerBound.description == "2023-03-21" && year.upperBound.description == "2024-03-19")
    let february = try #require(DatePeriodKey(calendar: .gregorian, year: 2024, month: 2).days)
    #expect(february.upperBound.description == "2024-02-29")
  }

  @Test("every day of forty years lies within each period that it falls in, and years come before their months")
  func within() throws {
    let start = try #require(GregorianDate(year: 1990, month: 1, day: 1)).dayNumber
    for day in start..<start + 14_610 {
      let date = GregorianDate(dayNumber: day)
      let keys = DatePeriodKey.all(of: try #require(EDTF(date)))
      #expect(keys.count == 4)
      #expect(keys == keys.sorted())
      for key in keys {
        let isInside = key.days?.contains(date) ?? false
        if !isInside { Issue.record("\(date) is not in \(key.segments)") }
      }
    }
  }
}
