// A reference to an article, ready to copy. Knows nothing of styles of citation.

internal import Templates

/// A reference to the article as plain text.
struct Citation: TemplateModel {
  /// The name of the language it is written in, in the page's language.
  var label: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// The reference.
  var text: String

  static let modelName = "citation"
  static let fields: [TemplateField<Citation>] = [
    .text("label", \.label),
    .text("language", \.language),
    .text("direction", \.direction),
    .text("text", \.text),
  ]
}
