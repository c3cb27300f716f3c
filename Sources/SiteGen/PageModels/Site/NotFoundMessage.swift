// What a wrong address says in one language. Knows nothing of the others.

internal import Templates

/// What the page of a wrong address says in one language.
struct NotFoundMessage: TemplateModel {
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// String `not_found_heading`.
  var heading: String
  /// String `not_found_text`.
  var text: String
  /// String `not_found_home`.
  var homeLabel: String

  static let modelName = "not found message"
  static let fields: [TemplateField<NotFoundMessage>] = [
    .text("language", \.language),
    .text("direction", \.direction),
    .text("heading", \.heading),
    .text("text", \.text),
    .text("homeLabel", \.homeLabel),
  ]
}
