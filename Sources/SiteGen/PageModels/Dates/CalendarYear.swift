// A year with its months. Knows nothing of its calendar.

internal import Templates

/// A year with its months.
struct CalendarYear: TemplateModel {
  /// The year.
  var year: DatePeriod
  /// Its months that have articles, in order.
  var months: [DatePeriod] = []

  static let modelName = "calendar year"
  static let fields: [TemplateField<CalendarYear>] = [
    .record("year", of: DatePeriod.self, \.year),
    .list("months", of: DatePeriod.self) { $0.months },
    .flag("hasMonths") { !$0.months.isEmpty },
  ]
}
