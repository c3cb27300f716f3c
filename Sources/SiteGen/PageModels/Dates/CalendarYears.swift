// The years of one calendar. Knows nothing of the other.

internal import Templates

/// The years of one calendar.
struct CalendarYears: TemplateModel {
  /// The calendar's name in the page's language.
  var name: String
  /// Its key in the string tables.
  var key: String
  /// The id of its heading.
  var anchor: String
  /// The years, newest first.
  var years: [CalendarYear] = []

  static let modelName = "calendar years"
  static let fields: [TemplateField<CalendarYears>] = [
    .text("name", \.name),
    .text("key", \.key),
    .text("anchor", \.anchor),
    .list("years", of: CalendarYear.self) { $0.years },
    .flag("hasYears") { !$0.years.isEmpty },
  ]
}
