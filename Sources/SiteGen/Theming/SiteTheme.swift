// A theme made ready: its templates checked against the page models, in every language that a page speaks.

internal import Archive
internal import Templates

/// The templates of one interface language.
struct VoiceTemplates: Sendable {
  let voice: Voice
  let article: Template<ArticlePage>
  /// What a gloss says of an entity.
  let about: Template<AboutEntity>
  let capture: Template<CapturePage>
  let withdrawn: Template<WithdrawnPage>
  let shared: SharedTemplates?
}

/// The templates of the pages that speak the archive's first language.
struct SharedTemplates: Sendable {
  /// An entry of a list of articles.
  let card: Template<ArticleCard>
  let index: Template<IndexPage>
  let articles: Template<ArticleListPage>
  let tags: Template<TagIndexPage>
  let tag: Template<TagPage>
  let entities: Template<EntityIndexPage>
  let entity: Template<EntityPage>
  let concordance: Template<ConcordancePage>
  let quotations: Template<QuotationIndexPage>
  let speaker: Template<QuotationSpeakerPage>
  let outlets: Template<OutletIndexPage>
  let outlet: Template<OutletPage>
  let dates: Template<DatesPage>
  let date: Template<DatePeriodPage>
  let passages: Template<PassageListPage>
  let about: Template<AboutPage>
  let notFound: Template<NotFoundPage>
  let review: Template<ReviewPage>
}

/// A theme whose every template is known to be right.
struct SiteTheme: Sendable {
  let assets: [(name: String, bytes: [UInt8])]
  /// The templates by interface language.
  let voices: [String: VoiceTemplates]
  /// The templates of shared pages, and the voice they speak with.
  let shared: SharedTemplates
  let sharedVoice: Voice
  /// Every string table, for the pages whose labels can be swapped.
  let strings: [String: Strings]
  let stringTables: [String: [UInt8]]
  /// The words of the review pages, by language.
  let reviewTables: [String: [UInt8]]

  /// Checks every template in every interface language: whether a theme is right must not depend on the articles.
  static func load(_ folder: ThemeFolder, settings: SiteSettings) throws(Faults) -> SiteTheme {
    let library: TemplateLibrary
    do throws(TemplateFaults) {
      library = try TemplateLibrary(sources: folder.templates)
    } catch {
      throw Faults(error.faults.map(ThemeFault.fault))
    }
    var checker = TemplateChecker(library: library)
    var voices: [String: VoiceTemplates] = [:]
    for (language, strings) in folder.strings.sorted(by: { $0.key < $1.key }) {
      let voice = Voice(strings, settings: settings)
      let shared = language == settings.languages.first ? checker.shared(strings) : nil
      let article = checker.template("article.html", ArticlePage.self, strings)
      let about = checker.template("parts/gloss-about.html", AboutEntity.self, strings)
      let capture = checker.template("capture.html", CapturePage.self, strings)
      let withdrawn = checker.template("withdrawn.html", WithdrawnPage.self, strings)
      guard let article, let about, let capture, let withdrawn else { continue }
      voices[language] = VoiceTemplates(
        voice: voice, article: article, about: about, capture: capture, withdrawn: withdrawn, shared: shared)
    }
    guard checker.faults.isEmpty, let first = settings.languages.first, let main = voices[first],
      let shared = main.shared
    else { throw Faults(checker.faults.map(ThemeFault.fault)) }
    return SiteTheme(
      assets: folder.assets, voices: voices, shared: shared, sharedVoice: main.voice, strings: folder.strings,
      stringTables: folder.stringTables, reviewTables: folder.reviewTables)
  }
}

/// Collects the faults of all templates.
private struct TemplateChecker {
  let library: TemplateLibrary
  var faults: [TemplateFault] = []

  mutating func template<Model: TemplateModel>(
    _ name: String, _ model: Model.Type, _ strings: Strings
  ) -> Template<Model>? {
    do throws(TemplateFaults) {
      return try library.template(name, for: model, strings: strings)
    } catch {
      faults += error.faults
      return nil
    }
  }

  mutating func shared(_ strings: Strings) -> SharedTemplates? {
    let card = template("parts/card.html", ArticleCard.self, strings)
    let index = template("index.html", IndexPage.self, strings)
    let articles = template("articles.html", ArticleListPage.self, strings)
    let tags = template("tags.html", TagIndexPage.self, strings)
    let tag = template("tag.html", TagPage.self, strings)
    let entities = template("entities.html", EntityIndexPage.self, strings)
    let entity = template("entity.html", EntityPage.self, strings)
    let concordance = template("concordance.html", ConcordancePage.self, strings)
    let quotations = template("quotations.html", QuotationIndexPage.self, strings)
    let speaker = template("quotations-speaker.html", QuotationSpeakerPage.self, strings)
    let outlets = template("outlets.html", OutletIndexPage.self, strings)
    let outlet = template("outlet.html", OutletPage.self, strings)
    let dates = template("dates.html", DatesPage.self, strings)
    let date = template("date.html", DatePeriodPage.self, strings)
    let passages = template("passages.html", PassageListPage.self, strings)
    let about = template("about.html", AboutPage.self, strings)
    let notFound = template("404.html", NotFoundPage.self, strings)
    let review = template("review.html", ReviewPage.self, strings)
    guard let card, let index, let articles, let tags, let tag, let entities, let entity, let concordance,
      let quotations, let speaker, let outlets, let outlet, let dates, let date, let passages, let about, let notFound,
      let review
    else { return nil }
    return SharedTemplates(
      card: card, index: index, articles: articles, tags: tags, tag: tag, entities: entities, entity: entity,
      concordance: concordance, quotations: quotations, speaker: speaker, outlets: outlets, outlet: outlet,
      dates: dates, date: date, passages: passages, about: about, notFound: notFound,
      review: review)
  }
}
