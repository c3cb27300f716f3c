// A page of a long list of places in articles. Knows nothing of why they are listed.

internal import Templates

/// A page of places in articles: the further ones of a period's dates in the text. Template `passages.html`.
struct PassageListPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// What the list is of: خرداد ۱۴۰۳.
  var title: LinkedName
  /// What kind of places they are, in the page's language.
  var heading: String
  /// The key of those words in the string tables (`dates_in_text`).
  var key: String
  /// How many the whole list has.
  var count: CountText? = nil
  /// The places of this page.
  var passages: [Passage] = []
  /// True where some of them are a machine's guess: the page explains the mark.
  var hasSuggested: Bool = false
  /// Links to the other pages of the list.
  var pagination: Pagination? = nil

  static let modelName = "passage list page"
  static let fields: [TemplateField<PassageListPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .record("title", of: LinkedName.self, \.title),
    .text("heading", \.heading),
    .text("key", \.key),
    .optionalRecord("count", of: CountText.self, \.count),
    .list("passages", of: Passage.self) { $0.passages },
    .flag("hasPassages") { !$0.passages.isEmpty },
    .flag("hasSuggested") { $0.hasSuggested },
    .optionalRecord("pagination", of: Pagination.self, \.pagination),
  ]
}
