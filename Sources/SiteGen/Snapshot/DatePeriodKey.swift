// The months and years that articles were published in, in two calendars.

internal import ArabicScript

/// A year or a month of a calendar.
struct DatePeriodKey: Hashable, Comparable, Sendable {
  enum Calendar: Int, Sendable { case gregorian, solarHijri }

  var calendar: Calendar
  var year: Int
  var month: Int?

  /// `2023/09`, `sh/1402/06`.
  var segments: [String] {
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let period = month.map { [padded, $0 < 10 ? "0\($0)" : String($0)] } ?? [padded]
    return calendar == .gregorian ? period : ["sh"] + period
  }

  /// The year that a month lies in.
  var yearKey: DatePeriodKey { DatePeriodKey(calendar: calendar, year: year, month: nil) }

  /// Calendar, then time; a year before its months.
  static func < (left: DatePeriodKey, right: DatePeriodKey) -> Bool {
    (left.calendar.rawValue, left.year, left.month ?? 0) < (right.calendar.rawValue, right.year, right.month ?? 0)
  }

  /// The days of the period.
  var days: ClosedRange<GregorianDate>? {
    switch calendar {
    case .gregorian:
      guard let whole = EDTF(year: year, month: month) else { return nil }
      return whole.earliest...whole.latest
    case .solarHijri:
      let last = month ?? 12
      guard
        let first = SolarHijriDate(year: year, month: month ?? 1, day: 1),
        let end = SolarHijriDate(year: year, month: last, day: SolarHijriDate.monthLength(year: year, month: last))
      else { return nil }
      return first.gregorian...end.gregorian
    }
  }

  /// The periods that a date falls in: the Gregorian year and month; the solar ones only where the date leaves no
  /// doubt about them.
  static func all(of date: EDTF) -> [DatePeriodKey] {
    var keys = [DatePeriodKey(calendar: .gregorian, year: date.year, month: nil)]
    if let month = date.month { keys.append(DatePeriodKey(calendar: .gregorian, year: date.year, month: month)) }
    let (first, last) = (SolarHijriDate(date.earliest), SolarHijriDate(date.latest))
    if first.year == last.year && first.year > 0 {
      keys.append(DatePeriodKey(calendar: .solarHijri, year: first.year, month: nil))
      if first.month == last.month {
        keys.append(DatePeriodKey(calendar: .solarHijri, year: first.year, month: first.month))
      }
    }
    return keys
  }
}
