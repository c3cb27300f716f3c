// A day of the Gregorian calendar, and the day number through which the calendars are converted into one another.

/// A valid day of the proleptic Gregorian calendar, of the years -9999 to 9999 (0 is 1 BCE).
public struct GregorianDate: Hashable, Comparable, Sendable {
  /// The astronomical year.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to the length of the month.
  public let day: Int

  /// `nil` where there is no such day, or the year is out of range.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.monthLength(year: year, month: month) else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  init(uncheckedYear year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day of a day number; numbers out of range become the first or the last day there is.
  public init(dayNumber: Int) {
    // Years begin in March, so that a leap day is the last day of its year; 719,468 days from 0000-03-01 to 1970.
    let days = min(max(dayNumber, Self.firstDayNumber), Self.lastDayNumber) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01; negative before.
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The weekday as ISO 8601 numbers it: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let fromMonday = (dayNumber + 3) % 7
    return (fromMonday + 7) % 7 + 1
  }

  /// The days of a month, 28 to 31; 0 where there is no such month.
  public static func monthLength(year: Int, month: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year: year) ? 29 : 28
    default: 0
    }
  }

  /// Whether a year has 366 days.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// By time.
  public static func < (one: GregorianDate, other: GregorianDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// -9999-01-01 and 9999-12-31.
  private static let firstDayNumber = -4_371_587
  private static let lastDayNumber = 2_932_896
}

extension GregorianDate: CustomStringConvertible {
  /// ISO 8601, `2024-05-24`.
  public var description: String {
    var out: [UInt8] = []
    if year < 0 { out.append(UInt8(ascii: "-")) }
    for divisor in [1000, 100, 10, 1] { out.append(UInt8(0x30 + abs(year) / divisor % 10)) }
    for part in [month, day] { out += [UInt8(ascii: "-"), UInt8(0x30 + part / 10), UInt8(0x30 + part % 10)] }
    return String(decoding: out, as: UTF8.self)
  }
}
