// A name or title in its own language that may lead somewhere. Knows nothing of what it names.

internal import Templates

/// A name in its own language, linked where there is a page for it.
struct LinkedName: TemplateModel {
  /// The words.
  var text: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// Where it leads; nil where there is no page.
  var url: CheckedURL? = nil

  static let modelName = "linked name"
  static let fields: [TemplateField<LinkedName>] = [
    .text("text", \.text),
    .text("language", \.language),
    .text("direction", \.direction),
    .optionalURL("url") { $0.url },
  ]
}
