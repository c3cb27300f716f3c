// A day of the lunar Hijri calendar, by arithmetic. Always approximate: months begin with an observed moon.

/// A day of the tabular (civil) lunar Hijri calendar: months of 30 and 29 days in turn, 11 leap years in 30.
///
/// Printed Hijri dates follow an observation or a committee of the country, so a conversion may be a day or two off, and
/// is to be shown as approximate.
public struct LunarHijriDate: Hashable, Comparable, Sendable {
  /// The year, from -9999 to 9999.
  public let year: Int
  /// 1 (محرم) to 12 (ذو الحجة).
  public let month: Int
  /// 1 to 30.
  public let day: Int

  /// `nil` where there cannot be such a day. Day 30 is allowed in every month, since an observed month may have it;
  /// it then converts to the first day of the next one.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month), (1...30).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The tabular date of a Gregorian day.
  public init(_ date: GregorianDate) {
    let dayNumber = date.dayNumber
    var year = Self.floor((dayNumber - Self.epoch) * 30, 10_631) + 1
    while Self.firstDayNumber(of: year + 1) <= dayNumber { year += 1 }
    while Self.firstDayNumber(of: year) > dayNumber { year -= 1 }
    let dayOfYear = dayNumber - Self.firstDayNumber(of: year)
    self.year = year
    month = min(12, dayOfYear * 2 / 59 + 1)
    day = dayOfYear - Self.daysBefore(month: month) + 1
  }

  /// The Gregorian day by the arithmetic: approximate.
  public var gregorian: GregorianDate { GregorianDate(dayNumber: dayNumber) }

  /// Days since 1970-01-01, approximate.
  public var dayNumber: Int { Self.firstDayNumber(of: year) + Self.daysBefore(month: month) + day - 1 }

  /// Whether the arithmetic gives a year 355 days.
  public static func isLeap(year: Int) -> Bool {
    ((11 * (year % 30) + 14) % 30 + 30) % 30 < 11
  }

  /// By time.
  public static func < (one: LunarHijriDate, other: LunarHijriDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// The day number of 1 محرم of the year 1, the civil epoch: 16 July 622 (Julian).
  private static let epoch = -492_148

  private static func firstDayNumber(of year: Int) -> Int {
    epoch + 354 * (year - 1) + floor(11 * year + 3, 30)
  }

  private static func daysBefore(month: Int) -> Int { (month * 59 - 58) / 2 }

  private static func floor(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }
}
