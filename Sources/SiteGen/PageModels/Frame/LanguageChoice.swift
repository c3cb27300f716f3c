// One language that the labels of a shared page can be swapped to. Knows nothing of the strings.

internal import Templates

/// A choice of interface language.
struct LanguageChoice: TemplateModel {
  /// BCP 47 tag; the script `assets/strings.LANGUAGE.js` holds its words.
  var language: String
  /// `rtl` or `ltr`.
  var direction: String
  /// The language's name in itself: فارسی, العربية, English.
  var name: String
  /// True for the language the page was made in.
  var current: Bool = false

  static let modelName = "language choice"
  static let fields: [TemplateField<LanguageChoice>] = [
    .text("language", \.language),
    .text("direction", \.direction),
    .text("name", \.name),
    .flag("current") { $0.current },
  ]
}
