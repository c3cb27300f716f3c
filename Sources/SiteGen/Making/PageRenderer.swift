// Renders any page of the plan: a pure function of the snapshot and the theme.

internal import Archive
internal import Digest
internal import Templates

/// Renders pages; one value serves all tasks.
struct PageRenderer: Sendable {
  private let snapshot: Snapshot
  let theme: SiteTheme
  private let plan: SitePlan
  private let frames: FrameMaker
  /// Cards by interface language, of those that pages speak; the shared pages' own is always among them.
  private let cards: [String: CardMaker]
  private let linesOfCapture: @Sendable (String) -> [String]
  private let articleMakers: [String: ArticleMaker]
  private let captureMakers: [String: CaptureMaker]
  private let site: SiteMaker
  private let index: IndexMaker
  private let dates: DateMaker
  private let quotations: QuotationMaker
  private let reviews: ReviewDataMaker?

  init(
    _ snapshot: Snapshot, theme: SiteTheme, plan: SitePlan, linesOfCapture: @escaping @Sendable (String) -> [String]
  ) async {
    let spoken = Set(snapshot.articles.map(\.voice))
    let voice = theme.sharedVoice
    let shared = await CardMaker.make(
      snapshot, voice: voice, about: spoken.contains(voice.language) ? theme.voices[voice.language]?.about : nil,
      template: theme.shared.card)
    var cards = [voice.language: shared]
    for (language, templates) in theme.voices where spoken.contains(language) && language != voice.language {
      cards[language] = await CardMaker.make(snapshot, voice: templates.voice, about: templates.about)
    }
    self.init(snapshot, theme, plan, shared, cards, linesOfCapture, like: nil)
  }

  /// A renderer of the same articles, entities and outlets with other annotations: what does not follow from these is
  /// shared.
  init(_ snapshot: Snapshot, plan: SitePlan, like old: PageRenderer) {
    self.init(snapshot, old.theme, plan, old.index.cards, old.cards, old.linesOfCapture, like: old)
  }

  private init(
    _ snapshot: Snapshot, _ theme: SiteTheme, _ plan: SitePlan, _ sharedCards: CardMaker, _ cards: [String: CardMaker],
    _ linesOfCapture: @escaping @Sendable (String) -> [String], like old: PageRenderer?
  ) {
    self.snapshot = snapshot
    self.theme = theme
    self.plan = plan
    self.cards = cards
    self.linesOfCapture = linesOfCapture
    let frames = FrameMaker(snapshot, theme: theme)
    self.frames = frames
    let voice = theme.sharedVoice
    let english = theme.voices["en"]?.voice
    articleMakers = cards.mapValues { cards in
      ArticleMaker(snapshot: snapshot, voice: cards.voice, cards: cards, frames: frames, english: english)
    }
    captureMakers = cards.mapValues { cards in
      CaptureMaker(
        snapshot: snapshot, voice: cards.voice, cards: cards, frames: frames, linesOfCapture: linesOfCapture)
    }
    let names = NameMaker(snapshot: snapshot, voice: voice)
    site = SiteMaker(
      snapshot: snapshot, voice: voice, cards: sharedCards, names: names, frames: frames, strings: theme.strings)
    index = IndexMaker(
      snapshot: snapshot, voice: voice, cards: sharedCards, names: names, frames: frames,
      concordance: ConcordanceMaker(
        snapshot, voice: voice, cards: sharedCards, names: names, like: old?.index.concordance))
    quotations = QuotationMaker(snapshot: snapshot, voice: voice, cards: sharedCards, names: names, frames: frames)
    dates = DateMaker(snapshot: snapshot, voice: voice, cards: sharedCards, frames: frames)
    reviews = snapshot.review.map {
      ReviewDataMaker(snapshot, $0, cards: sharedCards, linesOfCapture: linesOfCapture, like: old?.reviews)
    }
  }

  /// Appends the bytes of a page.
  func render(_ page: SitePage, into out: inout [UInt8]) throws(Faults) {
    let shared = theme.shared
    switch page.content {
    case .article, .withdrawn, .capture: renderArticle(page, into: &out)
    case .captureFile(let name):
      let folder = CaptureFolder(archive: snapshot.folder)
      let bytes = try folder.bytes(of: name)
      let digest = SHA256Digest(hashing: bytes).hex
      if let recorded = snapshot.captures[name]?.record.sha256, recorded != digest {
        throw Faults([Fault(EvidenceFault.changed(now: digest, recorded: recorded), in: "\(folder.path)/\(name)")])
      }
      out += bytes
    case .index: shared.index.render(site.index(), into: &out)
    case .about: shared.about.render(site.about(), into: &out)
    case .notFound: shared.notFound.render(site.notFound(), into: &out)
    case .articleList(let number): shared.articles.render(site.articleList(number), into: &out)
    case .undated(let number): shared.articles.render(site.undated(number), into: &out)
    case .tags: shared.tags.render(index.tags(), into: &out)
    case .tag(let tag, let number): shared.tag.render(index.tag(tag, number), into: &out)
    case .entities(let type): shared.entities.render(index.entities(type), into: &out)
    case .entity(let entity, let number): shared.entity.render(index.entity(entity, number), into: &out)
    case .mentions(let entity, let number): shared.concordance.render(index.mentions(entity, page: number), into: &out)
    case .quotations: shared.quotations.render(quotations.index(), into: &out)
    case .quotationsBy(let speaker, let number):
      shared.speaker.render(quotations.quotations(by: speaker, number), into: &out)
    case .formerEntity(let number, _):
      let entity = snapshot.entities[number]
      let target = PagePath.entity(entity.id, nil).url(from: page.path)
      let name = entity.name(in: theme.sharedVoice.language).text
      RedirectPage.write(to: target, name: name, voice: theme.sharedVoice, into: &out)
    case .outlets: shared.outlets.render(index.outlets(), into: &out)
    case .outlet(let outlet, let number): shared.outlet.render(index.outlet(outlet, number), into: &out)
    case .dates: shared.dates.render(dates.dates(), into: &out)
    case .period(let key, let number): shared.date.render(dates.period(key, number), into: &out)
    case .periodMentions(let key, let number):
      shared.passages.render(dates.mentions(of: key, page: number), into: &out)
    case .review(let view): shared.review.render(reviewPage(view), into: &out)
    case .reviewData(let data): reviews?.write(data, into: &out)
    case .feed, .sitemap, .sitemapPart, .robots, .asset, .strings, .reviewStrings, .folding:
      renderData(page, into: &out)
    }
  }

  private func reviewPage(_ view: ReviewView) -> ReviewPage {
    let voice = theme.sharedVoice
    let key = "review_\(view.rawValue)_heading"
    var frame = frames.frame(
      voice, path: view.path, title: voice.string(key), section: .review, isSectionItself: view == .queue)
    frame.robots = "noindex"
    return ReviewPage(
      page: frame, view: view.rawValue, headingKey: key, heading: voice.string(key),
      strings: PagePath.asset("strings.\(voice.language).js").url(from: view.path),
      reviewStrings: PagePath.asset("review-strings.\(voice.language).js").url(from: view.path),
      articles: PagePath.articleList(nil).url(from: view.path))
  }

  private func renderArticle(_ page: SitePage, into out: inout [UInt8]) {
    switch page.content {
    case .article(let number):
      let voice = snapshot.articles[number].voice
      guard let maker = articleMakers[voice] else { return }
      theme.voices[voice]?.article.render(maker.page(number), into: &out)
    case .capture(let number):
      let voice = snapshot.articles[number].voice
      guard let model = captureMakers[voice]?.page(number) else { return }
      theme.voices[voice]?.capture.render(model, into: &out)
    case .withdrawn(let number):
      let article = snapshot.withdrawn[number]
      guard let templates = theme.voices[LanguageFacts.voice(for: article.language, among: snapshot.voices)] else {
        return
      }
      let voice = templates.voice
      var frame = frames.frame(voice, path: page.path, title: voice.string("withdrawn_heading"), isShared: false)
      frame.robots = "noindex"
      let model = WithdrawnPage(page: frame, withdrawn: article.withdrawn.map(voice.date))
      templates.withdrawn.render(model, into: &out)
    default: return
    }
  }

  private func renderData(_ page: SitePage, into out: inout [UInt8]) {
    switch page.content {
    case .feed(let language): Feed(snapshot: snapshot, language: language).write(into: &out)
    case .sitemap, .sitemapPart:
      guard let base = snapshot.baseURL else { return }
      let sitemap = Sitemap(snapshot: snapshot, base: base)
      let listed = plan.listed
      if case .sitemapPart(let part) = page.content {
        let start = (part - 1) * Sitemap.mostAddresses
        sitemap.write(listed[start..<min(listed.count, start + Sitemap.mostAddresses)], into: &out)
      } else if Sitemap.parts(of: listed.count) > 1 {
        sitemap.writeIndex(parts: Sitemap.parts(of: listed.count), into: &out)
      } else {
        sitemap.write(listed, into: &out)
      }
    case .robots:
      out += Array("User-agent: *\nAllow: /\n".utf8)
      if let base = snapshot.baseURL { out += Array("Sitemap: \(base)/sitemap.xml\n".utf8) }
    case .asset(let number): out += theme.assets[number].bytes
    case .strings(let language):
      guard let table = theme.stringTables[language] else { return }
      StringsScript(language: language, table: table, settings: snapshot.settings).write(into: &out)
    case .reviewStrings(let language):
      guard let table = theme.reviewTables[language] else { return }
      out += Array("hashiyaReview.strings(\"\(language)\", ".utf8) + table + Array(");\n".utf8)
    case .folding: FoldingScript().write(into: &out)
    default: return
    }
  }
}
