// A year or a month and its articles. Knows nothing of how dates are converted.

internal import Templates

/// The page of a year or a month. Template `date.html`.
struct DatePeriodPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The period: خرداد ۱۴۰۳, May 2024.
  var title: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// For Gregorian periods the value of `datetime`.
  var datetime: String? = nil
  /// The calendar's name in the page's language.
  var calendar: String
  /// Its key in the string tables.
  var calendarKey: String
  /// The year of a month.
  var year: DatePeriod? = nil
  /// The page of dates.
  var allDates: CheckedURL
  /// The months of a year that have articles, in order.
  var months: [DatePeriod] = []
  /// The periods of the other calendar that it falls in.
  var overlaps: [DatePeriod] = []
  /// The period before it that has articles.
  var earlier: DatePeriod? = nil
  /// The period after it that has articles.
  var later: DatePeriod? = nil
  /// Where texts name a date of this period; apart from publications.
  var passages: [Passage] = []
  /// How many such places there are in all.
  var passageCount: CountText? = nil
  /// All of them, where not all are shown.
  var allPassages: CheckedURL? = nil
  /// True where some are a machine's guess: the page explains the mark.
  var hasSuggested: Bool = false
  /// How many articles the whole list has.
  var count: CountText? = nil
  /// The articles of this page of the list, newest first.
  var cards: [CardMarkup] = []
  /// Links to the other pages of the list; nil where there is one page only.
  var pagination: Pagination? = nil

  static let modelName = "date period page"
  static let fields: [TemplateField<DatePeriodPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .text("title", \.title),
    .text("language", \.language),
    .text("direction", \.direction),
    .optionalText("datetime") { $0.datetime },
    .text("calendar", \.calendar),
    .text("calendarKey", \.calendarKey),
    .optionalRecord("year", of: DatePeriod.self, \.year),
    .url("allDates", \.allDates),
    .list("months", of: DatePeriod.self) { $0.months },
    .flag("hasMonths") { !$0.months.isEmpty },
    .list("overlaps", of: DatePeriod.self) { $0.overlaps },
    .flag("hasOverlaps") { !$0.overlaps.isEmpty },
    .optionalRecord("earlier", of: DatePeriod.self, \.earlier),
    .optionalRecord("later", of: DatePeriod.self, \.later),
    .list("passages", of: Passage.self) { $0.passages },
    .flag("hasPassages") { !$0.passages.isEmpty },
    .optionalRecord("passageCount", of: CountText.self, \.passageCount),
    .optionalURL("allPassages") { $0.allPassages },
    .flag("hasSuggested") { $0.hasSuggested },
    .optionalRecord("count", of: CountText.self, \.count),
    .list("cards", of: CardMarkup.self) { $0.cards },
    .flag("hasCards") { !$0.cards.isEmpty },
    .optionalRecord("pagination", of: Pagination.self, \.pagination),
  ]
}
