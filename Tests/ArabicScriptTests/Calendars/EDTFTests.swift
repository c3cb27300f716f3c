// The notation of stored dates: what it reads, what it refuses and why, and its order.

import ArabicScript
import Testing

@Suite("EDTF")
struct EDTFTests {
  @Test(
    "a date is written as it was read",
    arguments: [
      "2019", "2019-12", "2019-12-05", "2019~", "2019-12?", "2019-12-05%", "0000", "9999-12-31", "2024-02-29",
    ])
  func roundTrip(text: String) throws { #expect(try EDTF(parsing: text).description == text) }

  @Test("its parts are told apart")
  func parts() throws {
    let month = try EDTF(parsing: "2024-02~")
    #expect((month.year, month.month, month.day) == (2024, 2, nil))
    #expect(month.approximate && !month.uncertain && month.precision == .month)
    #expect(month.earliest.description == "2024-02-01")
    #expect(month.latest.description == "2024-02-29")
    let year = try EDTF(parsing: "2023%")
    #expect(year.approximate && year.uncertain && year.precision == .year)
    #expect(year.latest.description == "2023-12-31")
  }

  @Test(
    "what is wrong is said",
    arguments: [
      ("", EDTFFault.empty), ("2019-13", .noSuchMonth(13)), ("2019-00", .noSuchMonth(0)),
      ("2019-02-29", .noSuchDay(year: 2019, month: 2, day: 29)),
      ("2019-04-00", .noSuchDay(year: 2019, month: 4, day: 0)),
      ("19", .yearNotFourDigits), ("20190", .yearNotFourDigits), ("~", .yearNotFourDigits),
      ("2019-1", .partNotTwoDigits(offset: 5)),
      ("2019-12-5", .partNotTwoDigits(offset: 8)), ("2019-", .partNotTwoDigits(offset: 5)),
      ("2019-12-05-01", .tooManyParts),
      ("۲۰۱۹", .digitsNotASCII(offset: 0)), ("2019~-12", .qualifierNotAtEnd(offset: 4)),
      ("2019??", .qualifierNotAtEnd(offset: 4)),
      ("2019/2020", .unsupported(.interval, offset: 4)), ("2019..2020", .unsupported(.interval, offset: 4)),
      ("201X", .unsupported(.unspecifiedDigit, offset: 3)), ("2019-21", .unsupported(.season, offset: 5)),
      ("Y20190", .unsupported(.longYear, offset: 0)), ("-0044", .unsupported(.negativeYear, offset: 0)),
      ("2019-12-05T10:00", .unsupported(.time, offset: 10)), ("5 May 2019", .unexpected(" ", offset: 1)),
      (" 2019", .unexpected(" ", offset: 0)),
    ])
  func faults(text: String, fault: EDTFFault) {
    #expect(throws: fault) { try EDTF(parsing: text) }
    #expect(!fault.description.isEmpty)
  }

  @Test("a fault names the day that does not exist")
  func wording() {
    #expect(EDTFFault.noSuchDay(year: 2019, month: 2, day: 30).description == "there is no day 30 in month 2 of 2019")
  }

  @Test("dates stand in the order of their first day, the coarser first")
  func order() throws {
    let sorted = [
      "2018-12-31", "2019", "2019?", "2019~", "2019%", "2019-01", "2019-01-01", "2019-01-02", "2019-02", "2020",
    ]
    let dates = try sorted.map { try EDTF(parsing: $0) }
    var random = SeededGenerator(seed: 4)
    #expect(dates.shuffled(using: &random).sorted().map(\.description) == sorted)
  }

  @Test("no text, however odd, is read as a date that is not written the same")
  func fuzz() {
    var random = SeededGenerator(seed: 5)
    let pieces = ["2", "0", "1", "9", "-", "12", "31", "~", "?", "%", "/", "X", "T", "۱", " ", "2019-", "\u{200F}"]
    var read = 0
    for _ in 0..<20_000 {
      let text = random.text(of: pieces, count: 7)
      guard let date = try? EDTF(parsing: text) else { continue }
      read += 1
      #expect(date.description == text)
    }
    #expect(read > 20)
  }
}
