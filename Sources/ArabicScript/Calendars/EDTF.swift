// Dates as the archive stores them: whole days, months or years of the Gregorian calendar, perhaps doubtful.
// Reads and writes the notation; knows no printed dates.

/// A date of the Extended Date/Time Format (Library of Congress, 2019), of levels 0 and 1: `2019`, `2019-12`,
/// `2019-12-05`, and each of them followed by `?` (uncertain), `~` (approximate) or `%` (both). No times, intervals,
/// seasons, unspecified digits or years beyond four digits.
public struct EDTF: Hashable, Sendable {
  /// What is known of the date.
  public enum Precision: Int, Hashable, Sendable, Comparable {
    /// The year alone.
    case year
    /// Year and month.
    case month
    /// The day.
    case day

    /// From the coarse to the fine.
    public static func < (one: Precision, other: Precision) -> Bool { one.rawValue < other.rawValue }
  }

  /// 0 to 9999.
  public let year: Int
  /// 1 to 12, where it is known.
  public let month: Int?
  /// The day of the month, where it is known.
  public let day: Int?
  /// `~`, or `%`: the date is near the true one.
  public let approximate: Bool
  /// `?`, or `%`: the source is doubtful.
  public let uncertain: Bool

  /// `nil` where there is no such date, or a day without a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil, approximate: Bool = false, uncertain: Bool = false) {
    guard (0...9999).contains(year) else { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month, day >= 1, day <= GregorianDate.monthLength(year: year, month: month) else { return nil }
    }
    (self.year, self.month, self.day) = (year, month, day)
    (self.approximate, self.uncertain) = (approximate, uncertain)
  }

  /// A whole day; `nil` for a year before 0.
  public init?(_ date: GregorianDate, approximate: Bool = false, uncertain: Bool = false) {
    self.init(
      year: date.year, month: date.month, day: date.day, approximate: approximate, uncertain: uncertain)
  }

  /// What is known.
  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// The first day it can mean; doubt is not counted.
  public var earliest: GregorianDate { GregorianDate(uncheckedYear: year, month: month ?? 1, day: day ?? 1) }

  /// The last day it can mean; doubt is not counted.
  public var latest: GregorianDate {
    let last = month ?? 12
    return GregorianDate(
      uncheckedYear: year, month: last, day: day ?? GregorianDate.monthLength(year: year, month: last))
  }
}

extension EDTF: Comparable {
  /// By the first day it can mean, then the coarser, then the surer.
  public static func < (one: EDTF, other: EDTF) -> Bool {
    if one.earliest != other.earliest { return one.earliest < other.earliest }
    if one.precision != other.precision { return one.precision < other.precision }
    return one.doubt < other.doubt
  }

  private var doubt: Int { (uncertain ? 1 : 0) + (approximate ? 2 : 0) }
}

extension EDTF: CustomStringConvertible {
  /// The canonical notation.
  public var description: String {
    var out: [UInt8] = []
    for divisor in [1000, 100, 10, 1] { out.append(UInt8(0x30 + year / divisor % 10)) }
    for part in [month, day] {
      if let part { out += [UInt8(ascii: "-"), UInt8(0x30 + part / 10), UInt8(0x30 + part % 10)] }
    }
    switch (approximate, uncertain) {
    case (true, true): out.append(UInt8(ascii: "%"))
    case (true, false): out.append(UInt8(ascii: "~"))
    case (false, true): out.append(UInt8(ascii: "?"))
    case (false, false): break
    }
    return String(decoding: out, as: UTF8.self)
  }
}
