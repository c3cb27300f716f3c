// A date as somebody printed it, and what it can be taken for.

/// A date found in a text.
public struct PrintedDate: Hashable, Sendable {
  /// The calendar that the printed words or numbers are of.
  public enum Calendar: String, Hashable, Sendable {
    /// مايو, سپتامبر, 2024
    case gregorian
    /// شهریور, سنبله, ۱۴۰۲
    case solarHijri = "solar-hijri"
    /// رمضان, 1445 هـ
    case lunarHijri = "lunar-hijri"
  }

  /// How the stored date came of what is printed.
  public enum Resolution: String, Hashable, Sendable {
    /// Day, month and year are printed.
    case complete
    /// The year is printed with two digits: a solar year of the 1300s.
    case twoDigitYear = "two-digit-year"
    /// Day or month could each be the other; the custom of the language decided.
    case ambiguousOrder = "ambiguous-order"
    /// No year is printed, and exactly one fits the rest.
    case yearInferred = "year-inferred"
    /// Month and year are printed.
    case monthOnly = "month-only"
    /// A year is printed.
    case yearOnly = "year-only"
    /// No year is printed and several fit: there is no date to store.
    case noYear = "no-year"
    /// No year is printed with it, but one with the date beside it: the other end of a period, or the same day in
    /// another calendar.
    case neighbouringYear = "neighbouring-year"
    /// There is no such day: there is no date to store.
    case impossible
  }

  /// What makes the words a date.
  public enum Form: String, Hashable, Sendable {
    /// A month's name.
    case named
    /// Day, month and year in numbers.
    case numeric
    /// A word for "year".
    case year
    /// An era behind a number.
    case era
    /// A season.
    case season
    /// A number of the size of a year in brackets.
    case brackets
    /// Two such numbers as the ends of a period, or one behind another year.
    case span
    /// Such a number behind a word of time.
    case preposition
    /// Such a number behind what happened in that year.
    case event
  }

  /// Where it is, in Unicode scalars of the text, with its weekday and time.
  public let range: Range<Int>
  /// The words as printed.
  public let text: String
  /// The date to store; `nil` where `resolution` is `noYear` or `impossible`. Of a solar month or year it is the Gregorian
  /// one with most of its days, marked approximate; of a lunar date always approximate.
  public let edtf: EDTF?
  /// What `year`, `month` and `day` are of.
  public let calendar: Calendar
  /// The year in that calendar, with its century; `nil` where none is printed.
  public let year: Int?
  /// The month as printed, 1 to 12.
  public let month: Int?
  /// The day as printed.
  public let day: Int?
  /// `HH:MM` of 24 hours, where a time stands beside the date.
  public let time: String?
  /// The printed weekday as ISO 8601 numbers it: 1 is Monday.
  public let weekday: Int?
  /// Whether the printed weekday is not that of the printed day. Reported, never mended.
  public let weekdayContradicts: Bool
  /// How the stored date came of what is printed.
  public let resolution: Resolution
  /// What makes it a date.
  public let form: Form
  /// The name of the month, the word for "year" or the era, as printed.
  public let calendarWords: String?
  /// The weekday as printed.
  public let weekdayWords: String?
  /// The word before a bare year that makes it one, as printed.
  public let contextWords: String?

  /// Whether no year is printed.
  public var missingYear: Bool { year == nil }
  /// Whether the year of `edtf` is inferred, and so to be confirmed by a person.
  public var yearInferred: Bool { resolution == .yearInferred }
  /// Whether day and month could be the other way round.
  public var isAmbiguous: Bool { resolution == .ambiguousOrder }
}
