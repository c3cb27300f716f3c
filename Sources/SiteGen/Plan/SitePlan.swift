// Which pages exist. Two pages on one path are a fault, found here and not on the disk.

internal import Archive

/// The pages of a site, in a fixed order.
struct SitePlan: Sendable {
  private(set) var pages: [SitePage] = []

  /// The plan; or the pages that would lie on one another.
  init(_ snapshot: Snapshot, theme: SiteTheme) throws(Faults) {
    addShared(snapshot)
    addArticles(snapshot)
    addNames(snapshot)
    addQuotations(snapshot)
    addDates(snapshot)
    for (number, asset) in theme.assets.enumerated()
    where snapshot.review != nil || !SitePlan.isForReview(asset.name) { add(.asset(asset.name), .asset(number)) }
    for language in snapshot.voices { add(.asset("strings.\(language).js"), .strings(language: language)) }
    addReview(snapshot)
    addSitemap(snapshot)
    try refuseCollisions()
  }

  private mutating func add(_ path: PagePath, _ content: SitePage.Content) {
    pages.append(SitePage(path: path, content: content))
  }

  private mutating func addList(
    of count: Int, path: (Int?) -> PagePath, _ content: (Int?) -> SitePage.Content
  ) {
    for page in ListPages(count: count).pages { add(path(page), content(page)) }
  }

  private mutating func addShared(_ snapshot: Snapshot) {
    add(.index, .index)
    add(.about, .about)
    add(.notFound, .notFound)
    add(.robots, .robots)
    for language in Feed.languages(of: snapshot) { add(.feed(language), .feed(language: language)) }
  }

  private mutating func addArticles(_ snapshot: Snapshot) {
    addList(of: snapshot.articles.count, path: PagePath.articleList) { .articleList(page: $0) }
    var files: Set<String> = []
    for (number, digest) in snapshot.articles.enumerated() {
      add(digest.path, .article(number))
      guard let name = digest.article.capture, snapshot.shows(capture: name), snapshot.captures[name] != nil else {
        continue
      }
      add(.capture(digest.article.id), .capture(number))
      if files.insert(name).inserted { add(.captureFile(CaptureFile.publishedName(name)), .captureFile(name: name)) }
    }
    for (number, article) in snapshot.withdrawn.enumerated() { add(.article(article.id), .withdrawn(number)) }
  }

  private mutating func addNames(_ snapshot: Snapshot) {
    add(.tags(), .tags)
    for (number, group) in snapshot.tags.groups.enumerated() where !group.articles.isEmpty {
      addList(of: group.articles.count, path: { .tag(group.slug, $0) }) { .tag(number, page: $0) }
    }
    add(.entities(), .entities(nil))
    for type in EntityType.allCases where snapshot.entities.contains(where: { $0.type == type }) {
      add(.entityType(type.rawValue), .entities(type))
    }
    for (number, entity) in snapshot.entities.enumerated() {
      addList(of: snapshot.articlesOf[number].count, path: { .entity(entity.id, $0) }) { .entity(number, page: $0) }
      for page in ListPages(count: snapshot.annotations.mentions[number].count, size: ListPages.mentions).pages {
        if let page { add(.mentions(of: entity.id, page), .mentions(number, page: page)) }
      }
      for id in entity.formerly { add(.entity(id, nil), .formerEntity(number, id: id)) }
    }
    add(.outlets(), .outlets)
    for (number, outlet) in snapshot.outlets.enumerated() {
      addList(of: snapshot.articlesOfOutlet[number].count, path: { .outlet(outlet.id, $0) }) {
        .outlet(number, page: $0)
      }
    }
  }

  private mutating func addQuotations(_ snapshot: Snapshot) {
    guard snapshot.hasQuotations else { return }
    add(.quotations(), .quotations)
    for (number, entity) in snapshot.entities.enumerated() {
      let count = snapshot.annotations.quotationsBy[number].count
      if count == 0 { continue }
      addList(of: count, path: { .quotations(by: entity.id, $0) }) { .quotationsBy(number, page: $0) }
    }
    let open = snapshot.annotations.unattributed.count
    if open > 0 { addList(of: open, path: PagePath.unattributedQuotations) { .quotationsBy(nil, page: $0) } }
  }

  private mutating func addDates(_ snapshot: Snapshot) {
    add(.dates(), .dates)
    for key in snapshot.periods {
      let count = snapshot.articlesOfPeriod[key]?.count ?? 0
      if key.month == nil && count > ListPages.size {
        // The months of a full year list its articles.
        add(.period(key, nil), .period(key, page: nil))
      } else {
        addList(of: count, path: { .period(key, $0) }) { .period(key, page: $0) }
      }
      for page in ListPages(count: snapshot.datesListed(on: key).count, size: ListPages.mentions).pages {
        if let page { add(.mentions(of: key, page), .periodMentions(key, page: page)) }
      }
    }
    if !snapshot.undated.isEmpty {
      addList(of: snapshot.undated.count, path: PagePath.undated) { .undated(page: $0) }
    }
  }

  /// Pages for reviewing, where this build has them.
  private mutating func addReview(_ snapshot: Snapshot) {
    guard let review = snapshot.review else { return }
    for view in ReviewView.allCases { add(view.path, .review(view)) }
    add(.asset("folding.js"), .folding)
    for language in snapshot.voices { add(.asset("review-strings.\(language).js"), .reviewStrings(language: language)) }
    addData(.archive)
    addData(.entities)
    for part in 1...ReviewDataMaker.parts(snapshot.articles.count, of: ReviewDataMaker.articlesInPart) {
      addData(.queue(part))
    }
    for (number, digest) in snapshot.articles.enumerated() { addData(.article(number, id: digest.article.id)) }
    for (number, entity) in snapshot.entities.enumerated() { addData(.entity(number, id: entity.id)) }
    for rule in review.rules {
      for part in 1...ReviewDataMaker.parts(rule.count, of: ReviewDataMaker.rowsInPart) {
        addData(.rule(rule.name, part: part))
      }
    }
  }

  private mutating func addData(_ data: ReviewData) { add(data.path, .reviewData(data)) }

  private static func isForReview(_ asset: String) -> Bool { asset == "review.js" || asset == "review.css" }

  private mutating func addSitemap(_ snapshot: Snapshot) {
    guard snapshot.baseURL != nil else { return }
    add(.sitemap, .sitemap)
    let parts = Sitemap.parts(of: listed.count)
    if parts > 1 { for part in 1...parts { add(.sitemapPart(part), .sitemapPart(part)) } }
  }

  /// The pages of the sitemap.
  var listed: [SitePage] { pages.filter { Sitemap.lists($0.content) } }

  /// File systems that ignore case (exFAT, those of Windows and macOS) must find a page under each path too.
  private func refuseCollisions() throws(Faults) {
    var taken: [String: Int] = [:]
    var faults: [Fault] = []
    taken.reserveCapacity(pages.count)
    for (number, page) in pages.enumerated() {
      let key =
        page.path.file.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
        ? page.path.file : page.path.file.lowercased()
      if let other = taken.updateValue(number, forKey: key) {
        faults.append(
          Fault(PlanFault.samePath(pages[other].path.file, page.content, pages[other].content), in: page.path.file))
      }
    }
    if !faults.isEmpty { throw Faults(faults) }
  }
}

/// What can be wrong with a plan.
enum PlanFault: FaultKind {
  case samePath(String, SitePage.Content, SitePage.Content)

  var message: String {
    switch self {
    case .samePath(let path, let one, let other):
      "two pages would be the same file \(path): \(one.noun) and \(other.noun); rename one of them"
    }
  }
}

extension SitePage.Content {
  /// What a page is, for messages.
  fileprivate var noun: String {
    switch self {
    case .article, .withdrawn: "an article"
    case .capture, .captureFile: "a capture"
    case .articleList: "a list of articles"
    case .entity, .formerEntity, .mentions: "an entity"
    case .quotations, .quotationsBy: "a list of quotations"
    case .entities: "a list of entities"
    case .outlet: "an outlet"
    case .tag: "a tag"
    case .asset, .strings, .reviewStrings, .folding: "a file of the theme"
    case .review, .reviewData: "a page for reviewing"
    case .feed: "a feed"
    case .index, .about, .notFound, .undated, .tags, .outlets, .dates, .period, .periodMentions, .sitemap, .sitemapPart,
      .robots:
      "a page of the site"
    }
  }
}
