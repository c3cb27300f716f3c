// A bar of a chart of counts by year. Knows nothing of what was counted.

internal import Templates

/// A bar: its place in percent of the chart's width and in CSS pixels of its height.
struct ChartBar: TemplateModel {
  /// The inline start of the bar, such as `12.50%`.
  var x: String
  /// Its width, such as `3.10%`.
  var width: String
  /// Its middle, where its labels stand.
  var middle: String
  /// Its upper end.
  var y: Int
  /// Its height.
  var height: Int
  /// Where its count stands, above it.
  var countY: Int
  /// The year in the page's digits.
  var year: String
  /// The count in the page's digits.
  var count: String
  /// True where the year is written under it; with many bars it is not under every one.
  var showsYear: Bool
  /// True where the count is written above it.
  var showsCount: Bool

  static let modelName = "chart bar"
  static let fields: [TemplateField<ChartBar>] = [
    .text("x", \.x),
    .text("width", \.width),
    .text("middle", \.middle),
    .number("y") { $0.y },
    .number("height") { $0.height },
    .number("countY") { $0.countY },
    .text("year", \.year),
    .text("count", \.count),
    .flag("showsYear") { $0.showsYear },
    .flag("showsCount") { $0.showsCount },
  ]
}
