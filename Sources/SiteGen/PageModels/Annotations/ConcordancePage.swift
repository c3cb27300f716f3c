// A page of a long concordance. Knows nothing of how it was made.

internal import Templates

/// A page of the mentions of a name. Template `concordance.html`.
struct ConcordancePage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The name, in the page's language if it has one there.
  var name: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// The page of the name.
  var entity: CheckedURL
  /// How many mentions there are on all pages.
  var count: CountText? = nil
  /// The mentions of this page.
  var concordance: [ConcordanceLanguage] = []
  /// True where some of them are a machine's guess: the page explains the mark.
  var hasSuggested: Bool = false
  /// Links to the other pages.
  var pagination: Pagination? = nil

  static let modelName = "concordance page"
  static let fields: [TemplateField<ConcordancePage>] = [
    .record("page", of: PageFrame.self, \.page),
    .text("name", \.name),
    .text("language", \.language),
    .text("direction", \.direction),
    .url("entity", \.entity),
    .optionalRecord("count", of: CountText.self, \.count),
    .list("concordance", of: ConcordanceLanguage.self) { $0.concordance },
    .flag("hasConcordance") { !$0.concordance.isEmpty },
    .flag("hasSuggested") { $0.hasSuggested },
    .optionalRecord("pagination", of: Pagination.self, \.pagination),
  ]
}
