// The root of the dates: years of both calendars. Knows nothing of how dates are converted.

internal import Templates

/// The page of dates. Template `dates.html`.
struct DatesPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The calendars, the page's own first.
  var calendars: [CalendarYears] = []
  /// The articles without a date.
  var undated: DatePeriod? = nil

  static let modelName = "dates page"
  static let fields: [TemplateField<DatesPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .list("calendars", of: CalendarYears.self) { $0.calendars },
    .flag("hasCalendars") { !$0.calendars.isEmpty },
    .optionalRecord("undated", of: DatePeriod.self, \.undated),
  ]
}
