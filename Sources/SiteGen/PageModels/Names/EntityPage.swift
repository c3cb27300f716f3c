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
  /// The forms of its names that were seen in articles, by form, then outlet.
  var forms: [SeenForm] = []
  /// Its mentions by year.
  var chart: MentionChart? = nil
  /// Who is named in the same paragraphs, most often first, each with a count of paragraphs.
  var companions: [NameEntry] = []
  /// The newest quotations by it.
  var quotationsBy: [QuotationRow] = []
  /// How many there are by it.
  var quotationsByCount: CountText? = nil
  /// All of them, where not all are shown.
  var allQuotationsBy: CheckedURL? = nil
  /// The newest quotations that name it and are another's.
  var quotationsAbout: [QuotationRow] = []
  /// How many name it.
  var quotationsAboutCount: CountText? = nil
  /// The mentions shown here, by language.
  var concordance: [ConcordanceLanguage] = []
  /// How many mentions there are in all.
  var mentionCount: CountText? = nil
  /// The first page of the whole concordance, where not all mentions are shown.
  var allMentions: CheckedURL? = nil
  /// True where some of what is shown is a machine's guess: the page explains the mark.
  var hasSuggested: Bool = false
  /// How many articles the whole list has.
  var count: CountText? = nil
  /// The articles of this page of the list, newest first.
  var cards: [CardMarkup] = []
  /// Links to the other pages of the list; nil where there is one page only.
  var pagination: Pagination? = nil
  /// Where all its mentions are reviewed, if this site has the pages for it.
  var review: CheckedURL? = nil

  static let modelName = "entity page"
  static let fields: [TemplateField<EntityPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .optionalURL("review") { $0.review },
    .text("name", \.name),
    .text("language", \.language),
    .text("direction", \.direction),
    .text("type", \.type),
    .text("typeKey", \.typeKey),
    .url("typeURL", \.typeURL),
    .list("names", of: LanguageNames.self) { $0.names },
    .flag("hasNames") { !$0.names.isEmpty },
    .list("roles", of: EntityRole.self) { $0.roles },
    .flag("hasRoles") { !$0.roles.isEmpty },
    .list("descriptions", of: Description.self) { $0.descriptions },
    .flag("hasDescriptions") { !$0.descriptions.isEmpty },
    .list("links", of: ExternalLink.self) { $0.links },
    .flag("hasLinks") { !$0.links.isEmpty },
    .flag("hidden") { $0.hidden },
    .list("forms", of: SeenForm.self) { $0.forms },
    .flag("hasForms") { !$0.forms.isEmpty },
    .optionalRecord("chart", of: MentionChart.self, \.chart),
    .list("companions", of: NameEntry.self) { $0.companions },
    .flag("hasCompanions") { !$0.companions.isEmpty },
    .list("quotationsBy", of: QuotationRow.self) { $0.quotationsBy },
    .flag("hasQuotationsBy") { !$0.quotationsBy.isEmpty },
    .optionalRecord("quotationsByCount", of: CountText.self, \.quotationsByCount),
    .optionalURL("allQuotationsBy") { $0.allQuotationsBy },
    .list("quotationsAbout", of: QuotationRow.self) { $0.quotationsAbout },
    .flag("hasQuotationsAbout") { !$0.quotationsAbout.isEmpty },
    .optionalRecord("quotationsAboutCount", of: CountText.self, \.quotationsAboutCount),
    .list("concordance", of: ConcordanceLanguage.self) { $0.concordance },
    .flag("hasConcordance") { !$0.concordance.isEmpty },
    .optionalRecord("mentionCount", of: CountText.self, \.mentionCount),
    .optionalURL("allMentions") { $0.allMentions },
    .flag("hasSuggested") { $0.hasSuggested },
    .optionalRecord("count", of: CountText.self, \.count),
    .list("cards", of: CardMarkup.self) { $0.cards },
    .flag("hasCards") { !$0.cards.isEmpty },
    .optionalRecord("pagination", of: Pagination.self, \.pagination),
  ]
}
