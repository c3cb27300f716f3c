// A link from a page to the same work in another language. Knows nothing of articles.

internal import Templates

/// An alternate of the page in another language.
struct AlternatePage: TemplateModel {
  /// BCP 47 tag.
  var language: String
  /// Where it is.
  var url: CheckedURL

  static let modelName = "alternate page"
  static let fields: [TemplateField<AlternatePage>] = [
    .text("language", \.language),
    .url("url", \.url),
  ]
}
