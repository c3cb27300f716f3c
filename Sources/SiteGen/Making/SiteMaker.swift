// Makes the pages about the archive as a whole: front page, list of all articles, about, wrong address.

internal import Archive
internal import Templates

/// Makes the pages of the site as a whole, in the voice of shared pages.
struct SiteMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice
  let cards: CardMaker
  let names: NameMaker
  let frames: FrameMaker
  let strings: [String: Strings]

  private static let newestOnFrontPage = 12
  private static let namesOnFrontPage = 16

  func index() -> IndexPage {
    let path = PagePath.index
    var page = IndexPage(page: frames.frame(voice, path: path, title: nil, summary: description))
    page.introduction = introduction
    page.figures = figures(on: path)
    let newest = snapshot.articles.indices.suffix(Self.newestOnFrontPage).reversed()
    page.cards = newest.map { cards.markup($0, on: path, .full) }
    page.allArticles = PagePath.articleList(nil).url(from: path)
    let about = snapshot.entities.indices.filter { !snapshot.articlesOf[$0].isEmpty }
    page.entities = mostUsed(about) { snapshot.articlesOf[$0].count }.map { names.entry(entity: $0, on: path) }
    if !snapshot.entities.isEmpty { page.allEntities = PagePath.entities().url(from: path) }
    let tags = snapshot.tags.groups.indices.filter { !snapshot.tags.groups[$0].articles.isEmpty }
    page.tags = mostUsed(tags) { snapshot.tags.groups[$0].articles.count }.map { names.entry(tag: $0, on: path) }
    if !tags.isEmpty { page.allTags = PagePath.tags().url(from: path) }
    let outlets = mostUsed(Array(snapshot.outlets.indices)) { snapshot.articlesOfOutlet[$0].count }
    page.outlets = outlets.map { names.entry(outlet: $0, on: path) }
    if !outlets.isEmpty { page.allOutlets = PagePath.outlets().url(from: path) }
    page.years = years(on: path)
    page.allDates = PagePath.dates().url(from: path)
    return page
  }

  func articleList(_ number: Int?) -> ArticleListPage {
    let all = Array(snapshot.articles.indices)
    return list(all, number, path: PagePath.articleList, key: "articles_all", section: .articles, size: .full)
  }

  func undated(_ number: Int?) -> ArticleListPage {
    var page = list(
      snapshot.undated, number, path: PagePath.undated, key: "dates_undated", section: .dates, size: .short)
    page.explanation = voice.string("dates_undated_text")
    page.explanationKey = "dates_undated_text"
    return page
  }

  func about() -> AboutPage {
    let path = PagePath.about
    let frame = frames.frame(
      voice, path: path, title: voice.string("nav_about"), summary: description, section: .about,
      isSectionItself: true)
    var page = AboutPage(page: frame)
    page.introduction = introduction
    page.figures = figures(on: path)
    page.drafts = snapshot.options.preview || snapshot.options.drafts || snapshot.settings.publish.drafts
    page.capturesPublished = snapshot.showsCaptures
    return page
  }

  func notFound() -> NotFoundPage {
    let site =
      snapshot.settings.titles.text(in: voice.language) ?? LanguageText(language: voice.language, text: "")
    var page = NotFoundPage(
      language: voice.language, direction: voice.direction, title: voice.string("not_found_title"),
      siteTitle: site.text, siteLanguage: site.language,
      siteDirection: LanguageFacts.direction(of: site.language),
      messages: snapshot.voices.compactMap { strings[$0] }.map(message))
    page.home = snapshot.baseURL.flatMap { PagePath.index.absolute(base: $0) }
    return page
  }

  private func message(_ strings: Strings) -> NotFoundMessage {
    NotFoundMessage(
      language: strings.language, direction: LanguageFacts.direction(of: strings.language),
      heading: strings.lookup("not_found_heading") ?? "", text: strings.lookup("not_found_text") ?? "",
      homeLabel: strings.lookup("not_found_home") ?? "")
  }

  private func list(
    _ articles: [Int], _ number: Int?, path: (Int?) -> PagePath, key: String, section: SiteSection,
    size: CardMaker.Size
  ) -> ArticleListPage {
    let page = path(number)
    let frame = frames.frame(
      voice, path: page, title: cards.title(voice.string(key), page: number), section: section,
      isSectionItself: number == nil && section == .articles)
    var model = ArticleListPage(page: frame, heading: voice.string(key), key: key)
    model.count = number == nil ? voice.count("count_articles", articles.count) : nil
    model.cards = cards.cards(articles, page: number, on: page, size)
    model.pagination = cards.pagination(count: articles.count, page: number, on: page, path: path)
    return model
  }

  private var description: String? { snapshot.settings.descriptions.text(in: voice.language)?.text }

  private var introduction: TrustedHTML? {
    snapshot.settings.descriptions.text(in: voice.language).map { ProseMaker.html(Array($0.text.utf8)) }
  }

  private func figures(on path: PagePath) -> [Figure] {
    let tags = snapshot.tags.groups.count { !$0.articles.isEmpty }
    let all: [(String, Int, PagePath)] = [
      ("count_articles", snapshot.articles.count, .articleList(nil)),
      ("count_entities", snapshot.entities.count, .entities()), ("count_outlets", snapshot.outlets.count, .outlets()),
      ("count_tags", tags, .tags()),
    ]
    return all.map { Figure(count: voice.count($0.0, $0.1), url: $0.2.url(from: path)) }
  }

  /// The positions with the highest counts, in their order where counts are equal.
  private func mostUsed(_ all: [Int], _ count: (Int) -> Int) -> [Int] {
    Array(all.sorted { (count($1), $0) < (count($0), $1) }.prefix(Self.namesOnFrontPage))
  }

  private func years(on path: PagePath) -> [DatePeriod] {
    let calendar: DatePeriodKey.Calendar = voice.language == "fa" ? .solarHijri : .gregorian
    let keys = snapshot.periods.filter {
      $0.calendar == calendar && $0.month == nil && snapshot.articlesOfPeriod[$0] != nil
    }
    return keys.suffix(12).reversed().map { DateMaker.period($0, snapshot, voice, on: path) }
  }
}
