// An article as an entry of a list. Knows nothing of the list.

internal import Templates

/// An article as an entry of a list.
struct ArticleCard: TemplateModel {
  /// The title; of an untitled article its first words.
  var title: String
  /// True where the article has no title: the entry says so.
  var untitled: Bool = false
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// Where the article is.
  var url: CheckedURL
  /// The name of the article's language in the page's language; nil where they are the same.
  var languageName: String? = nil
  /// The publisher, or its name as printed, without a URL.
  var outlet: LinkedName? = nil
  /// When it was published; nil where that is not known.
  var date: DateText? = nil
  /// True where the date is a machine's guess.
  var dateUnconfirmed: Bool = false
  /// A few words of the lead or the text, plain.
  var excerpt: String? = nil
  /// A few of its tags.
  var tags: [LinkedName] = []
  /// True for what only the preview shows.
  var draft: Bool = false

  static let modelName = "article card"
  static let fields: [TemplateField<ArticleCard>] = [
    .text("title", \.title),
    .flag("untitled") { $0.untitled },
    .text("language", \.language),
    .text("direction", \.direction),
    .url("url", \.url),
    .optionalText("languageName") { $0.languageName },
    .optionalRecord("outlet", of: LinkedName.self, \.outlet),
    .optionalRecord("date", of: DateText.self, \.date),
    .flag("dateUnconfirmed") { $0.dateUnconfirmed },
    .optionalText("excerpt") { $0.excerpt },
    .list("tags", of: LinkedName.self) { $0.tags },
    .flag("hasTags") { !$0.tags.isEmpty },
    .flag("draft") { $0.draft },
  ]
}
