// Makes the entries of lists: articles as cards and links, names with their counts.

internal import ArabicScript
internal import Archive
internal import Templates

/// Makes entries of lists in one voice. A class: what is made in advance is shared by all pages.
final class CardMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice
  /// The dates of the articles in words, by position in the snapshot: a date stands on a dozen pages.
  let dates: [DateText?]
  /// The names of the articles' languages, by tag; nil where it is the voice's own.
  private let languageNames: [String: String?]
  /// The outlets' names in the voice, without a link, and their pages.
  private let outlets: [(name: LinkedName, path: PagePath)]
  /// The entities in the voice: an entity stands in the margin of many articles.
  let glosses: [EntityGloss]
  /// The addresses of the articles from pages at the usual depth, by position in the snapshot.
  private let usualURLs: [CheckedURL]
  /// Day and month of the articles in words, by position in the snapshot; nil where they are not known.
  let days: [String?]

  /// The template of an entry; nil in voices that no list is made in.
  private let template: Template<ArticleCard>?
  /// What glosses of articles say of each entity: without a role, then with each of its roles.
  private let abouts: [[TrustedHTML]]
  /// The short cards for pages at the usual depth, by position in the snapshot.
  private let usualCards: [CardMarkup]

  /// Pages of tags, names, outlets and years, on which nearly all cards stand.
  private static let usualDepth = 2

  /// A maker; with templates, what they are for is made in advance: what glosses say of entities, and the short cards of
  /// pages at the usual depth.
  static func make(
    _ snapshot: Snapshot, voice: Voice, about: Template<AboutEntity>? = nil, template: Template<ArticleCard>? = nil
  ) async -> CardMaker {
    let jobs = snapshot.options.jobs
    let dates = await BoundedWork.mapPieces(of: snapshot.articles.count, pieceSize: 256, jobs: jobs) { piece in
      piece.map { snapshot.articles[$0].article.published.map(voice.date) }
    }
    let glosses = await BoundedWork.mapPieces(of: snapshot.entities.count, pieceSize: 64, jobs: jobs) { piece in
      piece.map { EntityGloss(snapshot.entities[$0], voice: voice) }
    }
    let plain = CardMaker(snapshot, voice, dates: dates.flatMap { $0 }, glosses: glosses.flatMap { $0 }, template)
    var abouts: [[[TrustedHTML]]] = []
    if let about {
      abouts = await BoundedWork.mapPieces(of: snapshot.entities.count, pieceSize: 64, jobs: jobs) { piece in
        piece.map { plain.aboutMarkups($0, about) }
      }
    }
    var cards: [[CardMarkup]] = []
    if template != nil {
      let page = PagePath(Array(repeating: "x", count: Self.usualDepth + 1))
      cards = await BoundedWork.mapPieces(of: snapshot.articles.count, pieceSize: 256, jobs: jobs) { piece in
        piece.map { plain.render(plain.card($0, on: page)) }
      }
    }
    return CardMaker(plain, abouts: abouts.flatMap { $0 }, usualCards: cards.flatMap { $0 })
  }

  private init(
    _ snapshot: Snapshot, _ voice: Voice, dates: [DateText?], glosses: [EntityGloss], _ template: Template<ArticleCard>?
  ) {
    self.snapshot = snapshot
    self.template = template
    self.voice = voice
    self.dates = dates
    self.glosses = glosses
    usualURLs = snapshot.articles.map { $0.path.url(fromDepth: Self.usualDepth) }
    days = snapshot.articles.map { $0.article.published.flatMap(voice.dayAndMonth) }
    languageNames = Dictionary(
      Set(snapshot.articles.map(\.article.language)).map { ($0, voice.foreignLanguageName($0)) },
      uniquingKeysWith: { first, _ in first })
    outlets = snapshot.outlets.map { outlet in
      let name = outlet.name(in: voice.language)
      return (voice.name(name.text, in: name.language), PagePath.outlet(outlet.id, nil))
    }
    (abouts, usualCards) = ([], [])
  }

  private init(_ plain: CardMaker, abouts: [[TrustedHTML]], usualCards: [CardMarkup]) {
    snapshot = plain.snapshot
    template = plain.template
    voice = plain.voice
    dates = plain.dates
    glosses = plain.glosses
    usualURLs = plain.usualURLs
    days = plain.days
    languageNames = plain.languageNames
    outlets = plain.outlets
    (self.abouts, self.usualCards) = (abouts, usualCards)
  }

  /// How much a card tells.
  enum Size {
    /// Title, outlet, date: on pages of a name, a tag, a month.
    case short
    /// With an excerpt: on the front page and in the list of all articles.
    case full
  }

  /// An article as an entry of a list on a page.
  func card(_ number: Int, on page: PagePath, _ size: Size = .short) -> ArticleCard {
    let digest = snapshot.articles[number]
    var card = ArticleCard(
      title: digest.shownTitle, untitled: digest.isUntitled, language: digest.article.language,
      direction: digest.direction, url: digest.path.url(from: page))
    card.languageName = languageNames[digest.article.language] ?? nil
    card.outlet = outlet(of: digest, on: page)
    card.date = dates[number]
    card.dateUnconfirmed = digest.article.unconfirmed.contains(.published)
    if size == .full && !digest.isUntitled { card.excerpt = digest.excerpt }
    card.draft = digest.article.status != .public
    return card
  }

  /// The cards of a page of a list, newest first. `articles` are positions, oldest first.
  func cards(_ articles: [Int], page number: Int?, on page: PagePath, _ size: Size = .short) -> [CardMarkup] {
    let range = ListPages(count: articles.count).range(number)
    return articles[range].reversed().map { markup($0, on: page, size) }
  }

  /// An article as an entry of a list on a page, rendered.
  func markup(_ number: Int, on page: PagePath, _ size: Size = .short) -> CardMarkup {
    if size == .short && page.depth == Self.usualDepth && number < usualCards.count { return usualCards[number] }
    return render(card(number, on: page, size))
  }

  private func render(_ card: ArticleCard) -> CardMarkup {
    var out: [UInt8] = []
    template?.render(card, into: &out)
    return CardMarkup(html: TrustedHTML(trusting: out))
  }

  /// The head title of a page of a list.
  func title(_ name: String, page number: Int?) -> String {
    guard let number else { return name }
    return name + " – " + voice.format("page_number", ["n": voice.number(number)])
  }

  /// The address of an article from a page.
  func url(_ number: Int, on page: PagePath) -> CheckedURL {
    page.depth == Self.usualDepth ? usualURLs[number] : snapshot.articles[number].path.url(from: page)
  }

  /// An article named in a line of another page.
  func link(_ number: Int, on page: PagePath) -> ArticleLink {
    let digest = snapshot.articles[number]
    return ArticleLink(
      title: digest.shownTitle, language: digest.article.language, direction: digest.direction,
      url: digest.path.url(from: page), languageName: languageNames[digest.article.language] ?? nil,
      date: dates[number])
  }

  /// An entity as a gloss tells of it: who or what it was at a date.
  func about(_ number: Int, at date: EDTF?, on page: PagePath) -> AboutEntity {
    let roles = snapshot.entities[number].roles
    return about(number, role: roleNumber(number, at: date).map { roles[$0] }, on: page)
  }

  /// The same on the page of an article, rendered.
  func aboutMarkup(_ number: Int, at date: EDTF?) -> TrustedHTML? {
    guard abouts.indices.contains(number) else { return nil }
    return abouts[number][roleNumber(number, at: date).map { $0 + 1 } ?? 0]
  }

  private func aboutMarkups(_ number: Int, _ template: Template<AboutEntity>) -> [TrustedHTML] {
    let page = PagePath.article("x")
    return ([nil] + snapshot.entities[number].roles).map { role in
      var out: [UInt8] = []
      template.render(about(number, role: role, on: page), into: &out)
      return TrustedHTML(trusting: out)
    }
  }

  /// The role that an entity had at a date, by its position; the last where there were several.
  private func roleNumber(_ number: Int, at date: EDTF?) -> Int? {
    date.flatMap { date in snapshot.entities[number].roles.lastIndex { $0.isHeld(at: date) } }
  }

  private func about(_ number: Int, role: DatedRole?, on page: PagePath) -> AboutEntity {
    let gloss = glosses[number]
    return AboutEntity(
      name: gloss.name.text, language: gloss.name.language, direction: gloss.name.direction,
      url: gloss.path.url(from: page), type: gloss.type,
      role: role?.texts.text(in: voice.language).map { voice.name($0.text, in: $0.language) }, gloss: gloss.firstWords,
      hidden: gloss.isHidden)
  }

  /// The publisher of an article.
  func outlet(of digest: ArticleDigest, on page: PagePath) -> LinkedName? {
    if let id = digest.article.outlet, let number = snapshot.outletNumber[id] { return outlet(number, on: page) }
    return digest.article.outletAs.map { voice.name($0, in: digest.article.language) }
  }

  /// An outlet, by its position in the snapshot.
  func outlet(_ number: Int, on page: PagePath) -> LinkedName {
    var name = outlets[number].name
    name.url = outlets[number].path.url(from: page)
    return name
  }

  /// The links among the pages of a list; nil where there is one page. What they say depends on the page's own number
  /// alone, never on how many pages came after it, so that full pages never change.
  func pagination(
    count: Int, size: Int = ListPages.size, page number: Int?, on page: PagePath, path: (Int?) -> PagePath
  ) -> Pagination? {
    let numbered = ListPages(count: count, size: size).numbered
    guard numbered > 0 else { return nil }
    let current = number ?? numbered + 1
    var pages: [PageNumber] = []
    if number != nil {
      var newest = pageNumber(nil, label: voice.string("pages_newest"), on: page, path: path)
      newest.description = voice.string("pages_newest")
      pages.append(newest)
    }
    let near = Set([1, current - 2, current - 1, current]).filter { $0 >= 1 }.sorted(by: >)
    var last = current
    for each in near {
      var entry = pageNumber(each == numbered + 1 ? nil : each, label: voice.number(each), on: page, path: path)
      entry.description = voice.format("page_number", ["n": voice.number(each)])
      entry.current = each == current
      entry.gapBefore = last - each > 1 || (each == current && number != nil)
      pages.append(entry)
      last = each
    }
    let older = current > 1 ? path(current - 1).url(from: page) : nil
    // A numbered page names the newest one only: the address of the next would change when that comes to be.
    return Pagination(pages: pages, newer: nil, older: older)
  }

  private func pageNumber(
    _ number: Int?, label: String, on page: PagePath, path: (Int?) -> PagePath
  ) -> PageNumber {
    PageNumber(label: label, description: "", url: path(number).url(from: page))
  }
}
