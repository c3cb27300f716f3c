// What can be wrong with a date in the notation; the wording is apart from the cases.

/// A fault in an EDTF date. Offsets are in Unicode scalars from the start of the text.
public enum EDTFFault: Error, Hashable, Sendable {
  /// Nothing is there.
  case empty
  /// A character that is no part of a date.
  case unexpected(Unicode.Scalar, offset: Int)
  /// A Persian or Arabic-Indic digit.
  case digitsNotASCII(offset: Int)
  /// `?`, `~` or `%` before the end.
  case qualifierNotAtEnd(offset: Int)
  /// A part of EDTF that the archive has no use for.
  case unsupported(Unsupported, offset: Int)
  /// The year is shorter or longer than four digits.
  case yearNotFourDigits
  /// A month or a day that is not written with two digits.
  case partNotTwoDigits(offset: Int)
  /// More than year, month and day.
  case tooManyParts
  /// A month that is not 01 to 12.
  case noSuchMonth(Int)
  /// A day that this month does not have.
  case noSuchDay(year: Int, month: Int, day: Int)

  /// Parts of EDTF, and what people write for them, that are not dates here.
  public enum Unsupported: Hashable, Sendable {
    /// `2019/2020`, `2019..2020`
    case interval
    /// `T12:00`
    case time
    /// `201X`
    case unspecifiedDigit
    /// `2019-21`
    case season
    /// `Y20190`
    case longYear
    /// `-0044`
    case negativeYear
  }
}

extension EDTFFault: CustomStringConvertible {
  /// One line in English that says what is wrong and what is right.
  public var description: String {
    switch self {
    case .empty: "the date is empty; write 2019, 2019-12 or 2019-12-05"
    case .unexpected(let scalar, _): "'\(scalar)' is no part of a date; write 2019, 2019-12 or 2019-12-05"
    case .digitsNotASCII: "a date here is written with the digits 0–9, in the Gregorian calendar"
    case .qualifierNotAtEnd: "'?', '~' and '%' stand at the end of a date, as in 2019-12~"
    case .unsupported(.interval, _): "intervals are not supported; write one date"
    case .unsupported(.time, _): "times are not supported; write the date alone"
    case .unsupported(.unspecifiedDigit, _):
      "unspecified digits are not supported; leave out what is not known, as in 2019-12"
    case .unsupported(.season, _): "seasons are not supported; write the year, perhaps as 2019~"
    case .unsupported(.longYear, _): "years have four digits"
    case .unsupported(.negativeYear, _): "years before 0 are not supported"
    case .yearNotFourDigits: "a date begins with a year of four digits, as in 2019-12-05"
    case .partNotTwoDigits: "month and day have two digits, as in 2019-12-05"
    case .tooManyParts: "a date has a year, a month and a day, no more"
    case .noSuchMonth(let month): "there is no month \(month)"
    case .noSuchDay(let year, let month, let day): "there is no day \(day) in month \(month) of \(year)"
    }
  }
}
