// One name of the registry: its forms, its roles, the articles about it. Knows nothing of files.

internal import Templates

/// The page of a name. Template `entity.html`.
struct EntityPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The name, in the page's language if it has one there.
  var name: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// Its type in the page's language.
  var type: String
  /// The key of its type in the string tables.
  var typeKey: String
  /// The index of its type.
  var typeURL: CheckedURL
  /// Its names in every language.
  var names: [LanguageNames] = []
  /// What it was, and when; newest first.
  var roles: [EntityRole] = []
  /// Its description, in one or several languages.
  var descriptions: [Description] = []
  /// The same thing elsewhere, where that was verified.
  var links: [ExternalLink] = []
  /// True for a name that the public site leaves out (preview only).
  var hidden: Bool = false
  /// How many articles the whole list has.
  var count: CountText? = nil
  /// The articles of this page of the list, newest first.
  var cards: [CardMarkup] = []
  /// Links to the other pages of the list; nil where there is one page only.
  var pagination: Pagination? = nil

  static let modelName = "entity page"
  static let fields: [TemplateField<EntityPage>] = [
    .record("page", of: PageFrame.self) { $0.page },
    .text("name") { $0.name },
    .text("language") { $0.language },
    .text("direction") { $0.direction },
    .text("type") { $0.type },
    .text("typeKey") { $0.typeKey },
    .url("typeURL") { $0.typeURL },
    .list("names", of: LanguageNames.self) { $0.names },
    .flag("hasNames") { !$0.names.isEmpty },
    .list("roles", of: EntityRole.self) { $0.roles },
    .flag("hasRoles") { !$0.roles.isEmpty },
    .list("descriptions", of: Description.self) { $0.descriptions },
    .flag("hasDescriptions") { !$0.descriptions.isEmpty },
    .list("links", of: ExternalLink.self) { $0.links },
    .flag("hasLinks") { !$0.links.isEmpty },
    .flag("hidden") { $0.hidden },
    .optionalRecord("count", of: CountText.self) { $0.count },
    .list("cards", of: CardMarkup.self) { $0.cards },
    .flag("hasCards") { !$0.cards.isEmpty },
    .optionalRecord("pagination", of: Pagination.self) { $0.pagination },
  ]
}
