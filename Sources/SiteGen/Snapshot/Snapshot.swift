// Everything that pages are made from, derived from the archive by pure functions and then never changed.

internal import Annotate
internal import ArabicScript
internal import Archive
internal import Markdown
internal import Templates

/// The archive as this build shows it. A class, because hundreds of thousands of makers hold it, and a copy of the
/// struct retains each of its two dozen fields.
final class Snapshot: Sendable {
  let settings: SiteSettings
  let options: BuildOptions
  let folder: String
  /// The articles that are shown, oldest first; those without a date come before all others.
  let articles: [ArticleDigest]
  /// The articles that were withdrawn.
  let withdrawn: [Article]
  /// All articles of the archive, shown or not.
  let everyArticle: [Article]
  /// How many articles this build leaves out.
  let leftOut: Int
  /// The entities that are shown, by id.
  let entities: [Entity]
  /// For each entity, positions in `articles` of those that a person says are about it, or that mention it, oldest
  /// first.
  let articlesOf: [[Int]]
  /// The same, of those only that a person says are about it.
  private let articlesAbout: [[Int]]
  /// The annotations that are shown.
  let annotations: AnnotationIndex
  /// What the pages for reviewing are made from, where this build has them.
  let review: ReviewIndex?
  let outlets: [Outlet]
  /// For each outlet, positions in `articles`, oldest first.
  let articlesOfOutlet: [[Int]]
  let tags: TagIndex
  /// The periods in which articles were published or which they mention, in order.
  let periods: [DatePeriodKey]
  let periodSet: Set<DatePeriodKey>
  /// Positions in `articles` of those published in a period, oldest first.
  let articlesOfPeriod: [DatePeriodKey: [Int]]
  /// Positions in `articles` of those without a date.
  let undated: [Int]
  /// Records and lines of the captures of the articles shown, by the capture's name.
  let captures: [String: CaptureDigest]
  /// Articles by id, positions in `articles`.
  let articleNumber: [String: Int]
  let entityNumber: [String: Int]
  let outletNumber: [String: Int]
  /// The translations and the versions of an article, by its id.
  let translations: [String: [Int]]
  let versions: [String: [Int]]

  /// Whether captures are shown line by line.
  var showsCaptures: Bool { options.preview || settings.publish.captures }
  /// Captures of articles that this build does not show: they are not shown either, whoever else uses them.
  let withheldCaptures: Set<String>
  /// Whether a capture is shown.
  func shows(capture name: String) -> Bool { showsCaptures && !withheldCaptures.contains(name) }
  /// Whether anybody is quoted.
  var hasQuotations: Bool {
    !annotations.unattributed.isEmpty || annotations.quotationsBy.contains { !$0.isEmpty }
  }
  /// The dates in texts that the page of a period lists: those of a year stand on its months' pages where they name a
  /// month.
  func datesListed(on period: DatePeriodKey) -> [Mention] {
    let all = annotations.dates[period] ?? []
    guard period.month == nil else { return all }
    return all.filter { mention in
      guard case .date(let date) = annotations[mention].claim, let edtf = date.edtf else { return false }
      return !DatePeriodKey.all(of: edtf).contains { $0.calendar == period.calendar && $0.month != nil }
    }
  }
  /// Whether the names of those who saved captures are shown.
  var showsPeople: Bool { options.preview || settings.publish.reviewers }
  /// Where the site will be published.
  var baseURL: String? { options.baseURL ?? settings.baseURL }
  /// The interface languages of the archive; shared pages speak the first.
  var voices: [String] { settings.languages }

  /// Derives everything; or the faults that only show when texts are parsed.
  static func derive(from archive: Archive, options: BuildOptions) async throws(Faults) -> Snapshot {
    let shown = archive.articles.filter { options.shows($0, archive.settings) }
    let withdrawn = archive.articles.filter { $0.status == .withdrawn }
    let voices = archive.settings.languages
    let folder = archive.folder
    let pieces = await BoundedWork.mapPieces(of: shown.count, pieceSize: 64, jobs: options.jobs) { piece in
      var digests: [ArticleDigest] = []
      var faults: [Fault] = []
      digests.reserveCapacity(piece.count)
      for number in piece {
        do throws(Faults) {
          digests.append(try ArticleDigest(shown[number], voices: voices, folder: folder))
        } catch {
          faults += error.all
        }
      }
      return (digests, faults)
    }
    var faults = pieces.flatMap(\.1)
    let articles = pieces.flatMap(\.0).sorted(by: isOlder)
    let captures = await CaptureDigest.all(of: articles, archive: archive, jobs: options.jobs, &faults)
    for entity in archive.entities { faults += Self.faults(inDescriptionsOf: entity, folder: folder) }
    if faults.contains(where: { $0.severity == .error }) { throw Faults(faults) }
    let entities = archive.entities.filter { options.preview || !$0.isPrivate }
    let (annotations, review) = await AnnotationIndex.derive(
      from: archive, articles: articles, entities: entities, options)
    return Snapshot(archive, options, articles, withdrawn, captures, entities, annotations, review)
  }

  private init(
    _ archive: Archive, _ options: BuildOptions, _ articles: [ArticleDigest], _ withdrawn: [Article],
    _ captures: [String: CaptureDigest], _ entities: [Entity], _ annotations: AnnotationIndex, _ review: ReviewIndex?
  ) {
    settings = archive.settings
    self.options = options
    folder = archive.folder
    self.articles = articles
    self.withdrawn = withdrawn
    everyArticle = archive.articles
    let shown = Set(articles.map(\.article.id))
    withheldCaptures = Set(archive.articles.filter { !shown.contains($0.id) }.compactMap(\.capture))
    self.captures = captures
    leftOut = archive.articles.count - articles.count - withdrawn.count
    self.entities = entities
    self.annotations = annotations
    self.review = review
    // An outlet that only unpublished articles name tells who was read.
    let named = Set(articles.compactMap(\.article.outlet))
    outlets = archive.outlets.filter { options.preview || named.contains($0.id) }
    entityNumber = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($0.element.id, $0.offset) })
    outletNumber = Dictionary(uniqueKeysWithValues: outlets.enumerated().map { ($0.element.id, $0.offset) })
    articleNumber = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($0.element.article.id, $0.offset) })
    tags = TagIndex(articles.lazy.map(\.article), entries: archive.tags)
    var about = [[Int]](repeating: [], count: entities.count)
    var ofOutlet = [[Int]](repeating: [], count: outlets.count)
    var ofPeriod: [DatePeriodKey: [Int]] = [:]
    var undated: [Int] = []
    var translations: [String: [Int]] = [:]
    var versions: [String: [Int]] = [:]
    for (number, digest) in articles.enumerated() {
      let article = digest.article
      for id in article.about {
        if let entity = entityNumber[id] { about[entity].append(number) }
      }
      if let id = article.outlet, let outlet = outletNumber[id] { ofOutlet[outlet].append(number) }
      if let date = article.published {
        for key in DatePeriodKey.all(of: date) { ofPeriod[key, default: []].append(number) }
      } else {
        undated.append(number)
      }
      if let id = article.translationOf { translations[id, default: []].append(number) }
      if let id = article.versionOf { versions[id, default: []].append(number) }
    }
    articlesAbout = about
    articlesOf = zip(about, annotations.mentions).map(Self.articles)
    articlesOfOutlet = ofOutlet
    articlesOfPeriod = ofPeriod
    periodSet = Set(ofPeriod.keys).union(annotations.dates.keys)
    periods = periodSet.sorted()
    self.undated = undated
    self.translations = translations
    self.versions = versions
  }

  private static func articles(about: [Int], mentions: [Mention]) -> [Int] {
    if mentions.isEmpty { return about }
    return Set(about + mentions.map { Int($0.article) }).sorted()
  }

  /// The same archive after people acted on some articles, and the entities that these mention otherwise than before;
  /// all that does not follow from annotations is shared.
  func replacingAnnotations(
    _ changed: [(article: Int, shown: [ShownAnnotation])], review: ReviewIndex
  ) -> (snapshot: Snapshot, entities: Set<Int>) {
    var index = annotations
    var entities: Set<Int> = []
    for (article, shown) in changed { entities.formUnion(index.replace(article: article, with: shown)) }
    return (Snapshot(self, index, review, changed: entities), entities)
  }

  private init(_ old: Snapshot, _ annotations: AnnotationIndex, _ review: ReviewIndex?, changed: Set<Int>) {
    settings = old.settings
    options = old.options
    folder = old.folder
    articles = old.articles
    withdrawn = old.withdrawn
    everyArticle = old.everyArticle
    leftOut = old.leftOut
    entities = old.entities
    articlesAbout = old.articlesAbout
    var articlesOf = old.articlesOf
    for entity in changed {
      articlesOf[entity] = Self.articles(about: old.articlesAbout[entity], mentions: annotations.mentions[entity])
    }
    self.articlesOf = articlesOf
    self.annotations = annotations
    self.review = review
    outlets = old.outlets
    articlesOfOutlet = old.articlesOfOutlet
    tags = old.tags
    periodSet = Set(old.articlesOfPeriod.keys).union(annotations.dates.keys)
    periods = periodSet.sorted()
    articlesOfPeriod = old.articlesOfPeriod
    undated = old.undated
    captures = old.captures
    withheldCaptures = old.withheldCaptures
    articleNumber = old.articleNumber
    entityNumber = old.entityNumber
    outletNumber = old.outletNumber
    translations = old.translations
    versions = old.versions
  }

  private static func faults(inDescriptionsOf entity: Entity, folder: String) -> [Fault] {
    entity.descriptions.compactMap { description in
      do throws(MarkdownFault) {
        _ = try MarkdownDocument(parsing: description.markdown)
        return nil
      } catch {
        let line = error.position.line + description.firstLine - 1
        let path = "\(folder)/entities/\(entity.id).md"
        return Fault(TextFault(error), in: path, line: line, column: error.position.column)
      }
    }
  }

  /// By date, then id; without a date first.
  private static func isOlder(_ left: ArticleDigest, _ right: ArticleDigest) -> Bool {
    switch (left.article.published, right.article.published) {
    case (nil, nil): left.article.id < right.article.id
    case (nil, _): true
    case (_, nil): false
    case (let one?, let other?): one == other ? left.article.id < right.article.id : one < other
    }
  }
}
