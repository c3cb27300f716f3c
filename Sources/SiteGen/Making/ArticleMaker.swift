// Makes the page of an article.

internal import ArabicScript
internal import Archive
internal import Markdown
internal import Templates

/// Makes article pages in one voice.
struct ArticleMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice
  let cards: CardMaker
  let frames: FrameMaker
  /// The voice of the English reference.
  let english: Voice?

  /// The page of the article at this position.
  func page(_ number: Int) -> ArticlePage {
    let digest = snapshot.articles[number]
    let document = digest.document
    let path = digest.path
    var frame = frames.frame(
      voice, path: path, title: Voice.isolated(digest.shownTitle), section: .articles, isShared: false)
    let title = Voice.isolated(digest.shownTitle)
    frame.summary = voice.format("head_description_article", ["title": title, "site": Voice.isolated(frame.siteTitle)])
    frame.metas = HeadMetadata.metas(of: digest, outlet: cards.outlet(of: digest, on: path)?.text)
    frame.alternates = alternates(of: digest, on: path)
    var options = rendering(of: digest)
    let margin = MarginMaker(number, snapshot: snapshot, voice: voice, cards: cards)
    options.marks = margin.marks
    var body: [UInt8] = []
    body.reserveCapacity(digest.article.body.count * 2)
    document.renderPage(options, into: &body)
    FormerAnchors.add(digest.article.anchors, to: &body)
    var page = ArticlePage(page: frame, body: TrustedHTML(trusting: body))
    addHead(&page, document, options, digest)
    addImprint(&page, digest, number)
    addMargin(&page, digest, path)
    page.glosses = margin.glosses
    page.glossCount = margin.glosses.isEmpty ? nil : voice.count("count_glosses", margin.glosses.count)
    page.legend = margin.legend
    addNeighbours(&page, number, path)
    page.outline = document.hasOutline ? outline(document) : []
    page.citations = CitationMaker(snapshot: snapshot, english: english).citations(
      of: digest, date: cards.dates[number], voice: voice)
    page.draft = digest.article.status != .public
    if snapshot.review != nil {
      page.review = ReviewView.article.path.url(from: path).with(query: "id", digest.article.id)
    }
    page.cutOff = digest.article.cutOff
    return page
  }

  private func addHead(
    _ page: inout ArticlePage, _ document: MarkdownDocument, _ options: PageRendering, _ digest: ArticleDigest
  ) {
    var block = 0
    for kind in [BlockKind.title, .lead] where document.kind(ofBlock: block) == kind {
      var html: [UInt8] = []
      document.renderContents(ofBlock: block, options, into: &html)
      let text = TextBlock(
        anchor: document.anchor(ofBlock: block), number: String(block), html: TrustedHTML(trusting: html))
      if kind == .title { page.title = text } else { page.lead = text }
      block += 1
    }
    page.firstWords = digest.firstWords
    page.summary = digest.article.summary
  }

  private func addImprint(_ page: inout ArticlePage, _ digest: ArticleDigest, _ number: Int) {
    page.outlet = cards.outlet(of: digest, on: digest.path)
    page.authors = digest.article.authors.map { voice.name($0, in: digest.article.language) }
    page.byline = digest.article.bylineAs
    page.published = cards.dates[number]
    page.publishedAs = digest.article.publishedAs
    page.eventDate = digest.article.eventDate.map(voice.date)
    page.unconfirmed = UnconfirmedFields(digest.article.unconfirmed)
  }

  private func addMargin(_ page: inout ArticlePage, _ digest: ArticleDigest, _ path: PagePath) {
    page.sections = digest.article.section.map { voice.name($0, in: digest.article.language) }
    page.tags = digest.article.tags.compactMap { tag in
      guard let number = snapshot.tags.group(of: tag) else { return nil }
      return voice.name(tag, in: digest.article.language, url: snapshot.tags.paths[number].url(from: path))
    }
    let date = digest.article.eventDate ?? digest.article.published
    page.about = digest.article.about.compactMap { id in
      snapshot.entityNumber[id].map { cards.about($0, at: date, on: path) }
    }
    page.source = digest.article.sourceURL.flatMap { address in
      CheckedURL(address).map { ExternalLink(label: address, url: $0) }
    }
    page.rights =
      digest.article.rights
      ?? digest.article.outlet.flatMap { snapshot.outletNumber[$0] }.flatMap {
        snapshot.outlets[$0].rights
      }
    page.translationOf = digest.article.translationOf.flatMap { snapshot.articleNumber[$0] }.map {
      cards.link($0, on: path)
    }
    page.versionOf = digest.article.versionOf.flatMap { snapshot.articleNumber[$0] }.map { cards.link($0, on: path) }
    page.translations = (snapshot.translations[digest.article.id] ?? []).map { cards.link($0, on: path) }
    page.versions = (snapshot.versions[digest.article.id] ?? []).map { cards.link($0, on: path) }
    page.provenance = digest.article.capture.flatMap {
      ProvenanceMaker(snapshot: snapshot, voice: voice).provenance(of: $0, article: digest.article, on: path)
    }
  }

  private func addNeighbours(_ page: inout ArticlePage, _ number: Int, _ path: PagePath) {
    // Articles without a date come before all others in the list, but nothing is known of before and after.
    guard snapshot.articles[number].article.published != nil else { return }
    if number > 0, snapshot.articles[number - 1].article.published != nil {
      page.older = cards.link(number - 1, on: path)
    }
    if number + 1 < snapshot.articles.count { page.newer = cards.link(number + 1, on: path) }
  }

  private func alternates(of digest: ArticleDigest, on path: PagePath) -> [AlternatePage] {
    let others =
      (snapshot.translations[digest.article.id] ?? [])
      + (digest.article.translationOf.flatMap { snapshot.articleNumber[$0] }.map { [$0] } ?? [])
    return others.map { number in
      let other = snapshot.articles[number]
      return AlternatePage(language: other.article.language, url: other.path.url(from: path))
    }
  }

  private func outline(_ document: MarkdownDocument) -> [OutlineEntry] {
    document.outline.map { OutlineEntry(level: String($0.level), text: $0.text, anchor: $0.anchor) }
  }

  private func rendering(of digest: ArticleDigest) -> PageRendering {
    var options = PageRendering()
    options.images = .local
    let voice = voice
    options.footnotes = FootnoteWords(
      number: { voice.number($0) }, reference: { voice.format("footnote_reference", ["n": voice.number($0)]) },
      back: { ordinal, _ in voice.format("footnote_back", ["n": voice.number(ordinal)]) },
      section: voice.string("footnotes"))
    let foreign = ForeignBlocks(digest.document, direction: digest.direction)
    if !foreign.isEmpty { options.language = { foreign.language(ofBlock: $0) } }
    return options
  }
}

extension UnconfirmedFields {
  /// The marks of a page for the keys that nobody has confirmed.
  init(_ fields: Set<ArticleField>) {
    self.init()
    title = fields.contains(.title)
    lead = fields.contains(.lead)
    summary = fields.contains(.summary)
    language = fields.contains(.language)
    published = fields.contains(.published)
    eventDate = fields.contains(.eventDate)
    outlet = fields.contains(.outlet) || fields.contains(.outletAs)
    authors = fields.contains(.authors)
    byline = fields.contains(.bylineAs)
    sections = fields.contains(.section)
    tags = fields.contains(.tags)
    about = fields.contains(.about)
    source = fields.contains(.sourceURL)
    any = !fields.isEmpty
  }
}
