// A day of the solar Hijri calendar of Iran and Afghanistan. Knows no month names and no text.

/// A day of the solar Hijri (Jalali) calendar.
///
/// Leap years follow the 33-year rule, which agrees with the astronomical calendar for all of 1178–1633 (1799–2255 CE;
/// so K. M. Borkowski, "The Persian calendar for 3000 years", 1996); outside of these years a date can be a day off.
/// Held against an independent implementation for every day of 1300–1500.
public struct SolarHijriDate: Hashable, Comparable, Sendable {
  /// The years in which the arithmetic agrees with the observed equinox.
  public static let exactYears = 1178...1633

  /// The year, from -9999 to 9999.
  public let year: Int
  /// 1 (فروردین) to 12 (اسفند).
  public let month: Int
  /// 1 to the length of the month.
  public let day: Int

  /// `nil` where there is no such day, or the year is out of range.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.monthLength(year: year, month: month) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The same day as a Gregorian date.
  public init(_ date: GregorianDate) {
    let dayNumber = date.dayNumber
    // The guess is at most a year off; the first day of the year decides.
    var year = Self.floor(dayNumber - Self.epoch, 12_053, times: 33) + 1
    while Self.firstDayNumber(of: year + 1) <= dayNumber { year += 1 }
    while Self.firstDayNumber(of: year) > dayNumber { year -= 1 }
    let dayOfYear = dayNumber - Self.firstDayNumber(of: year)
    self.year = year
    month = dayOfYear < 186 ? dayOfYear / 31 + 1 : (dayOfYear - 186) / 30 + 7
    day = dayOfYear < 186 ? dayOfYear % 31 + 1 : (dayOfYear - 186) % 30 + 1
  }

  /// The same day in the Gregorian calendar.
  public var gregorian: GregorianDate { GregorianDate(dayNumber: dayNumber) }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let daysBefore = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
    return Self.firstDayNumber(of: year) + daysBefore + day - 1
  }

  /// The weekday as ISO 8601 numbers it: 1 is Monday.
  public var weekday: Int { gregorian.weekday }

  /// The days of a month: 31, 30 or 29; 0 where there is no such month.
  public static func monthLength(year: Int, month: Int) -> Int {
    switch month {
    case 1...6: 31
    case 7...11: 30
    case 12: isLeap(year: year) ? 30 : 29
    default: 0
    }
  }

  /// Whether a year has 366 days.
  public static func isLeap(year: Int) -> Bool {
    let position = (25 * (year % 33) + 11) % 33
    return (position + 33) % 33 < 8
  }

  /// By time.
  public static func < (one: SolarHijriDate, other: SolarHijriDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// The day number of 1 فروردین of the year 1 by the rule: 0622-03-21.
  private static let epoch = -492_268

  private static func firstDayNumber(of year: Int) -> Int {
    // Of any 33 years 8 are leap; 25 · year + 11 counts them.
    epoch + 365 * (year - 1) + leapYears(before: year)
  }

  /// The leap years from year 1 up to, not including, the given one; negative for years before 1.
  private static func leapYears(before year: Int) -> Int {
    floor(8 * year + 21, 33, times: 1)
  }

  /// `times` · `value` / `divisor`, rounded down.
  private static func floor(_ value: Int, _ divisor: Int, times: Int) -> Int {
    let product = value * times
    return product >= 0 ? product / divisor : (product - divisor + 1) / divisor
  }
}
