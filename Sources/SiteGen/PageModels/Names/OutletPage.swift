// One outlet and its articles. Knows nothing of capture rules.

internal import Templates

/// The page of an outlet. Template `outlet.html`.
struct OutletPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The name, in the page's language if it has one there.
  var name: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// Its names in every language.
  var names: [LanguageNames] = []
  /// Its site.
  var site: ExternalLink? = nil
  /// Its country, in the page's language or as the file has it.
  var country: String? = nil
  /// The language it publishes in, in the page's language.
  var publishesIn: String? = nil
  /// The terms of its articles.
  var rights: String? = nil
  /// Its description.
  var descriptions: [Description] = []
  /// How many articles the whole list has.
  var count: CountText? = nil
  /// The articles of this page of the list, newest first.
  var cards: [CardMarkup] = []
  /// Links to the other pages of the list; nil where there is one page only.
  var pagination: Pagination? = nil

  static let modelName = "outlet page"
  static let fields: [TemplateField<OutletPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .text("name", \.name),
    .text("language", \.language),
    .text("direction", \.direction),
    .list("names", of: LanguageNames.self) { $0.names },
    .flag("hasNames") { !$0.names.isEmpty },
    .optionalRecord("site", of: ExternalLink.self, \.site),
    .optionalText("country") { $0.country },
    .optionalText("publishesIn") { $0.publishesIn },
    .optionalText("rights") { $0.rights },
    .list("descriptions", of: Description.self) { $0.descriptions },
    .flag("hasDescriptions") { !$0.descriptions.isEmpty },
    .optionalRecord("count", of: CountText.self, \.count),
    .list("cards", of: CardMarkup.self) { $0.cards },
    .flag("hasCards") { !$0.cards.isEmpty },
    .optionalRecord("pagination", of: Pagination.self, \.pagination),
  ]
}
