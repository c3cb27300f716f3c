// The page of one article: reading text, margin, provenance. Knows nothing of files or of how the text was parsed.

internal import Templates

/// The page of an article; it speaks the article's language. Template `article.html`.
struct ArticlePage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The title; nil where the article has none, and the page says so.
  var title: TextBlock? = nil
  /// The first words of the text, shown marked as such where there is no title.
  var firstWords: String? = nil
  /// The lead.
  var lead: TextBlock? = nil
  /// The summary.
  var summary: String? = nil
  /// The reading text; every block has its anchor as `id`, and `data-block`.
  var body: TrustedHTML
  /// The publisher, or its name as printed, without a URL.
  var outlet: LinkedName? = nil
  /// The authors.
  var authors: [LinkedName] = []
  /// The byline as printed.
  var byline: String? = nil
  /// When it was published; nil where that is not known, and the page says so.
  var published: DateText? = nil
  /// The date as printed.
  var publishedAs: String? = nil
  /// When what it reports happened.
  var eventDate: DateText? = nil
  /// The sections it stood in at its publisher.
  var sections: [LinkedName] = []
  /// Its tags.
  var tags: [LinkedName] = []
  /// The people, places and so on that it is about.
  var about: [AboutEntity] = []
  /// What the margin says of the marks in the text, in the order of their first marks.
  var glosses: [Gloss] = []
  /// How many glosses there are, with a noun.
  var glossCount: CountText? = nil
  /// The kinds of marks that there are: types of names, quotations, dates, notes; last, suggestions.
  var legend: [LegendEntry] = []
  /// Which of these are a machine's guess.
  var unconfirmed: UnconfirmedFields = UnconfirmedFields()
  /// The headings, where there are any.
  var outline: [OutlineEntry] = []
  /// The article published before it.
  var older: ArticleLink? = nil
  /// The article published after it.
  var newer: ArticleLink? = nil
  /// How to cite it: in the page's language, and in English.
  var citations: [Citation] = []
  /// Where the text came from; nil for an article without a capture.
  var provenance: Provenance? = nil
  /// Where it was published.
  var source: ExternalLink? = nil
  /// Where it is reviewed, if this site has the pages for it.
  var review: CheckedURL? = nil
  /// True for what only the preview shows.
  var draft: Bool = false
  /// True where the capture breaks off before the text ends.
  var cutOff: Bool = false
  /// Who holds the rights, or under what terms it may be used.
  var rights: String? = nil
  /// What it is a translation of.
  var translationOf: ArticleLink? = nil
  /// Its translations.
  var translations: [ArticleLink] = []
  /// What it is another version of.
  var versionOf: ArticleLink? = nil
  /// Its other versions.
  var versions: [ArticleLink] = []

  static let modelName = "article page"
  static let fields: [TemplateField<ArticlePage>] = [
    .record("page", of: PageFrame.self, \.page),
    .optionalRecord("title", of: TextBlock.self, \.title),
    .optionalText("firstWords") { $0.firstWords },
    .optionalRecord("lead", of: TextBlock.self, \.lead),
    .optionalText("summary") { $0.summary },
    .html("body") { $0.body },
    .optionalRecord("outlet", of: LinkedName.self, \.outlet),
    .list("authors", of: LinkedName.self) { $0.authors },
    .flag("hasAuthors") { !$0.authors.isEmpty },
    .optionalText("byline") { $0.byline },
    .optionalRecord("published", of: DateText.self, \.published),
    .optionalText("publishedAs") { $0.publishedAs },
    .optionalRecord("eventDate", of: DateText.self, \.eventDate),
    .list("sections", of: LinkedName.self) { $0.sections },
    .flag("hasSections") { !$0.sections.isEmpty },
    .list("tags", of: LinkedName.self) { $0.tags },
    .flag("hasTags") { !$0.tags.isEmpty },
    .list("about", of: AboutEntity.self) { $0.about },
    .flag("hasAbout") { !$0.about.isEmpty },
    .list("glosses", of: Gloss.self) { $0.glosses },
    .flag("hasGlosses") { !$0.glosses.isEmpty },
    .optionalRecord("glossCount", of: CountText.self, \.glossCount),
    .list("legend", of: LegendEntry.self) { $0.legend },
    .flag("hasLegend") { !$0.legend.isEmpty },
    .record("unconfirmed", of: UnconfirmedFields.self, \.unconfirmed),
    .list("outline", of: OutlineEntry.self) { $0.outline },
    .flag("hasOutline") { !$0.outline.isEmpty },
    .optionalRecord("older", of: ArticleLink.self, \.older),
    .optionalRecord("newer", of: ArticleLink.self, \.newer),
    .list("citations", of: Citation.self) { $0.citations },
    .flag("hasCitations") { !$0.citations.isEmpty },
    .optionalRecord("provenance", of: Provenance.self, \.provenance),
    .optionalRecord("source", of: ExternalLink.self, \.source),
    .optionalURL("review") { $0.review },
    .flag("draft") { $0.draft },
    .flag("cutOff") { $0.cutOff },
    .optionalText("rights") { $0.rights },
    .optionalRecord("translationOf", of: ArticleLink.self, \.translationOf),
    .list("translations", of: ArticleLink.self) { $0.translations },
    .flag("hasTranslations") { !$0.translations.isEmpty },
    .optionalRecord("versionOf", of: ArticleLink.self, \.versionOf),
    .list("versions", of: ArticleLink.self) { $0.versions },
    .flag("hasVersions") { !$0.versions.isEmpty },
  ]
}
