// A place in an article, with its words and where it stands. Knows nothing of why it is listed.

internal import Templates

/// A place in an article: the words around it, and the article. Part `parts/passage.html`.
struct Passage: TemplateModel {
  /// What stands before, from a word's start, with the space before the match if there is one.
  var before: String
  /// The words concerned, widened to whole words.
  var match: String
  /// What stands after, up to a word's end, with its space.
  var after: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// The paragraph in the article.
  var url: CheckedURL
  /// The article, with the date it was published.
  var article: ArticleLink
  /// The date that the words were taken for.
  var date: DateText? = nil
  /// True for a machine's guess that nobody has looked at.
  var suggested: Bool = false

  static let modelName = "passage"
  static let fields: [TemplateField<Passage>] = [
    .text("before", \.before),
    .text("match", \.match),
    .text("after", \.after),
    .text("language", \.language),
    .text("direction", \.direction),
    .url("url", \.url),
    .record("article", of: ArticleLink.self, \.article),
    .optionalRecord("date", of: DateText.self, \.date),
    .flag("suggested") { $0.suggested },
  ]
}
