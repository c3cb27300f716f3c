// One tag and its articles. Knows nothing of other tags.

internal import Templates

/// The page of a tag. Template `tag.html`.
struct TagPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The tag as shown.
  var name: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// The tag in other languages.
  var names: [LanguageNames] = []
  /// Other spellings that are this tag.
  var aliases: [LinkedName] = []
  /// How many articles the whole list has.
  var count: CountText? = nil
  /// The articles of this page of the list, newest first.
  var cards: [CardMarkup] = []
  /// Links to the other pages of the list; nil where there is one page only.
  var pagination: Pagination? = nil

  static let modelName = "tag page"
  static let fields: [TemplateField<TagPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .text("name", \.name),
    .text("language", \.language),
    .text("direction", \.direction),
    .list("names", of: LanguageNames.self) { $0.names },
    .flag("hasNames") { !$0.names.isEmpty },
    .list("aliases", of: LinkedName.self) { $0.aliases },
    .flag("hasAliases") { !$0.aliases.isEmpty },
    .optionalRecord("count", of: CountText.self, \.count),
    .list("cards", of: CardMarkup.self) { $0.cards },
    .flag("hasCards") { !$0.cards.isEmpty },
    .optionalRecord("pagination", of: Pagination.self, \.pagination),
  ]
}
