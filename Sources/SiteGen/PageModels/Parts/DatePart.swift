// A date written in one calendar. Knows nothing of other calendars.

internal import Templates

/// A date in one calendar.
struct DatePart: TemplateModel {
  /// The value of `datetime`, a valid HTML date, month or year: `2024-05-24`, `2024-05`, `2024`.
  var datetime: String
  /// As shown: جمعه ۴ خرداد ۱۴۰۳, 24 May 2024. Where it is of digits and hyphens, the direction must be `ltr`.
  var text: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String

  static let modelName = "date part"
  static let fields: [TemplateField<DatePart>] = [
    .text("datetime", \.datetime),
    .text("text", \.text),
    .text("language", \.language),
    .text("direction", \.direction),
  ]
}
