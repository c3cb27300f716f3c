// A year or a month, as a link. Knows nothing of its calendar.

internal import Templates

/// A year or a month, as a link.
struct DatePeriod: TemplateModel {
  /// As shown: ۱۴۰۳, خرداد ۱۴۰۳.
  var text: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// For Gregorian periods the value of `datetime`.
  var datetime: String? = nil
  /// Its page; nil where it has no articles.
  var url: CheckedURL? = nil
  /// How many articles it has.
  var count: CountText? = nil
  /// How often the texts name it.
  var mentions: CountText? = nil

  static let modelName = "date period"
  static let fields: [TemplateField<DatePeriod>] = [
    .text("text", \.text),
    .text("language", \.language),
    .text("direction", \.direction),
    .optionalText("datetime") { $0.datetime },
    .optionalURL("url") { $0.url },
    .optionalRecord("count", of: CountText.self, \.count),
    .optionalRecord("mentions", of: CountText.self, \.mentions),
  ]
}
