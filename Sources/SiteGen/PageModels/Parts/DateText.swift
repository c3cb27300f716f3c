// One moment as the reader sees it: the same date in one or two calendars. Knows nothing of how dates are worked out.

internal import Templates

/// A date as shown, in every calendar the page has.
struct DateText: TemplateModel {
  /// The date in each calendar, the page's own first.
  var parts: [DatePart]
  /// Words about its certainty, such as “about” or “uncertain”, in the page's language; nil where there is none.
  var note: String? = nil

  static let modelName = "date text"
  static let fields: [TemplateField<DateText>] = [
    .list("parts", of: DatePart.self) { $0.parts },
    .flag("hasParts") { !$0.parts.isEmpty },
    .optionalText("note") { $0.note },
  ]
}
