// A description in one language. Knows nothing of what it describes.

internal import Templates

/// A description in one language.
struct Description: TemplateModel {
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// The name of that language in the page's language, where there are several.
  var label: String? = nil
  /// The description.
  var html: TrustedHTML

  static let modelName = "description"
  static let fields: [TemplateField<Description>] = [
    .text("language", \.language),
    .text("direction", \.direction),
    .optionalText("label") { $0.label },
    .html("html") { $0.html },
  ]
}
