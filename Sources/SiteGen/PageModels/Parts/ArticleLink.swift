// An article named in one line on another page. Knows nothing of why it is named.

internal import Templates

/// A link to an article: title, and a date where known.
struct ArticleLink: TemplateModel {
  /// The title, or the first words of an untitled article.
  var title: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// Where it is; nil where it is not published.
  var url: CheckedURL? = nil
  /// The name of its language in the page's language; nil where they are the same.
  var languageName: String? = nil
  /// When it was published.
  var date: DateText? = nil

  static let modelName = "article link"
  static let fields: [TemplateField<ArticleLink>] = [
    .text("title", \.title),
    .text("language", \.language),
    .text("direction", \.direction),
    .optionalURL("url") { $0.url },
    .optionalText("languageName") { $0.languageName },
    .optionalRecord("date", of: DateText.self, \.date),
  ]
}
