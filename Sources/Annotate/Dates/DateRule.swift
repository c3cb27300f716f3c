// The names of the rules that suggest dates. Knows nothing of texts.

internal import ArabicScript

/// What was read as a date. The raw values are permanent; their wording is in the string tables.
enum DateRule: String {
  /// Day, month by name, and year.
  case completeDate = "complete-date"
  /// Day, month and year in numbers.
  case numericDate = "numeric-date"
  /// A month by name and a year.
  case monthAndYear = "month-and-year"
  /// A year with a word or an era that says so.
  case year
  /// A season of a year.
  case season
  /// A number that what stands beside it makes a year.
  case bareYear = "bare-year"
  /// A day whose year is that of the date beside it.
  case neighbouringYear = "neighbouring-year"
  /// A day whose year only one fits.
  case inferredYear = "inferred-year"
  /// A day without a year.
  case dayAndMonth = "day-and-month"
  /// A day that is in no calendar.
  case impossibleDate = "impossible-date"

  init(_ date: PrintedDate) {
    switch (date.resolution, date.form) {
    case (.impossible, _): self = .impossibleDate
    case (.noYear, _): self = .dayAndMonth
    case (.yearInferred, _): self = .inferredYear
    case (.neighbouringYear, _): self = .neighbouringYear
    case (_, .numeric): self = .numericDate
    case (_, .season): self = .season
    case (_, .brackets), (_, .span), (_, .preposition), (_, .event): self = .bareYear
    case (_, .year), (_, .era): self = .year
    case (_, .named): self = date.day == nil ? .monthAndYear : .completeDate
    }
  }
}
