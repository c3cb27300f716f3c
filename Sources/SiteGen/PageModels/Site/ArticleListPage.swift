// A page of a list of articles: all of them, or those without a date. Knows nothing of what the articles have in
// common.

internal import Templates

/// A page of a plain list of articles. Template `articles.html`.
struct ArticleListPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// What the list is, in the page's language.
  var heading: String
  /// The key of the heading in the string tables (`articles_all`, `dates_undated`).
  var key: String
  /// A sentence beneath the heading.
  var explanation: String? = nil
  /// Its key in the string tables.
  var explanationKey: String? = nil
  /// How many articles the whole list has.
  var count: CountText? = nil
  /// The articles of this page of the list, newest first.
  var cards: [CardMarkup] = []
  /// Links to the other pages of the list; nil where there is one page only.
  var pagination: Pagination? = nil

  static let modelName = "article list page"
  static let fields: [TemplateField<ArticleListPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .text("heading", \.heading),
    .text("key", \.key),
    .optionalText("explanation") { $0.explanation },
    .optionalText("explanationKey") { $0.explanationKey },
    .optionalRecord("count", of: CountText.self, \.count),
    .list("cards", of: CardMarkup.self) { $0.cards },
    .flag("hasCards") { !$0.cards.isEmpty },
    .optionalRecord("pagination", of: Pagination.self, \.pagination),
  ]
}
