// Mentions over time as bars: where each bar lies and which labels there is room for. Knows nothing of articles.

internal import Templates

/// A chart of counts by year. Years run with the direction of the page: from right to left, the oldest is at the right.
struct MentionChart: TemplateModel {
  /// Heights in CSS pixels: room for counts, bars, room for years.
  private static let top = 20
  private static let bars = 88
  private static let bottom = 22
  /// With more bars than this, not every one has labels: a year in four digits needs about 30 px of a phone's 300.
  private static let labelled = 9
  /// A chart of fewer years leaves the rest empty, so that bars stay bars.
  private static let fewest = 12

  /// What the chart shows, in words: what a screen reader says of it.
  var title: String
  /// The bars, oldest first, one for every year in between.
  let columns: [ChartBar]
  /// How many mentions stand in articles without a date.
  var undated: CountText? = nil

  /// A chart of counts by year; nil without any. Years between the first and the last that have none are shown too.
  ///
  /// - Parameters:
  ///   - counts: the counts by year, of any calendar.
  ///   - rightToLeft: whether the page runs from right to left.
  ///   - number: writes a number in the page's digits.
  init?(title: String, counts: [Int: Int], rightToLeft: Bool, number: (Int) -> String) {
    guard let first = counts.keys.min(), let last = counts.keys.max(), let highest = counts.values.max(),
      highest > 0, last - first < 1000
    else { return nil }
    self.title = title
    let years = last - first + 1
    let slots = max(years, Self.fewest)
    let step = Self.step(years)
    let peak = (first...last).first { counts[$0] == highest }
    columns = (first...last).map { year in
      let count = counts[year] ?? 0
      let height = count == 0 ? 0 : max(2, count * Self.bars / highest)
      let index = rightToLeft ? slots - 1 - (year - first) : year - first
      let y = Self.top + Self.bars - height
      // In hundredths of a percent.
      let slot = 10_000 / slots
      let gap = min(slot / 5, 100)
      return ChartBar(
        x: Self.percent(index * 10_000 / slots + gap), width: Self.percent(slot - 2 * gap),
        middle: Self.percent(index * 10_000 / slots + slot / 2), y: y, height: height, countY: y - 5,
        year: number(year), count: number(count), showsYear: year % step == 0 || years <= Self.labelled,
        showsCount: count > 0 && (years <= Self.labelled || year == peak))
    }
  }

  /// Labels stand under years that this divides.
  private static func step(_ years: Int) -> Int {
    [1, 2, 5, 10, 20, 50, 100].first { years / $0 < labelled } ?? 200
  }

  private static func percent(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }

  static let modelName = "mention chart"
  static let fields: [TemplateField<MentionChart>] = [
    .text("title", \.title),
    .list("columns", of: ChartBar.self) { $0.columns },
    .number("height") { _ in top + bars + bottom },
    .number("baseline") { _ in top + bars },
    .number("yearY") { _ in top + bars + bottom - 5 },
    .optionalRecord("undated", of: CountText.self, \.undated),
  ]
}
