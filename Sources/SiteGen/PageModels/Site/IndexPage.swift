// The front page of the archive. Knows nothing of how the newest articles are found.

internal import Templates

/// The front page. Template `index.html`.
struct IndexPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The archive's own words about itself.
  var introduction: TrustedHTML? = nil
  /// What the archive holds: articles, names, outlets.
  var figures: [Figure] = []
  /// The newest articles.
  var cards: [CardMarkup] = []
  /// The list of all articles.
  var allArticles: CheckedURL? = nil
  /// The names that most articles are about.
  var entities: [NameEntry] = []
  /// The index of names.
  var allEntities: CheckedURL? = nil
  /// The tags used most.
  var tags: [NameEntry] = []
  /// The index of tags.
  var allTags: CheckedURL? = nil
  /// The outlets.
  var outlets: [NameEntry] = []
  /// The index of outlets.
  var allOutlets: CheckedURL? = nil
  /// A few years, newest first, in the page's own calendar.
  var years: [DatePeriod] = []
  /// The page of dates.
  var allDates: CheckedURL? = nil

  static let modelName = "index page"
  static let fields: [TemplateField<IndexPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .optionalHTML("introduction") { $0.introduction },
    .list("figures", of: Figure.self) { $0.figures },
    .flag("hasFigures") { !$0.figures.isEmpty },
    .list("cards", of: CardMarkup.self) { $0.cards },
    .flag("hasCards") { !$0.cards.isEmpty },
    .optionalURL("allArticles") { $0.allArticles },
    .list("entities", of: NameEntry.self) { $0.entities },
    .flag("hasEntities") { !$0.entities.isEmpty },
    .optionalURL("allEntities") { $0.allEntities },
    .list("tags", of: NameEntry.self) { $0.tags },
    .flag("hasTags") { !$0.tags.isEmpty },
    .optionalURL("allTags") { $0.allTags },
    .list("outlets", of: NameEntry.self) { $0.outlets },
    .flag("hasOutlets") { !$0.outlets.isEmpty },
    .optionalURL("allOutlets") { $0.allOutlets },
    .list("years", of: DatePeriod.self) { $0.years },
    .flag("hasYears") { !$0.years.isEmpty },
    .optionalURL("allDates") { $0.allDates },
  ]
}
