// Makes the pages of quotations: who is quoted, and what each one said.

internal import Archive
internal import Templates

/// Makes pages of quotations in the voice of shared pages.
struct QuotationMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice
  let cards: CardMaker
  let names: NameMaker
  let frames: FrameMaker

  private static let newest = 12

  private var passages: PassageMaker { PassageMaker(snapshot: snapshot, voice: voice, cards: cards) }

  func index() -> QuotationIndexPage {
    let path = PagePath.quotations()
    let annotations = snapshot.annotations
    let frame = frames.frame(
      voice, path: path, title: voice.string("nav_quotations"), section: .quotations, isSectionItself: true)
    var page = QuotationIndexPage(page: frame)
    let speakers = snapshot.entities.indices.filter { !annotations.quotationsBy[$0].isEmpty }
    page.groups = names.groups(
      speakers.map { number in
        var entry = names.entry(entity: number, on: path)
        entry.url = PagePath.quotations(by: snapshot.entities[number].id, nil).url(from: path)
        entry.count = voice.count("count_quotations", annotations.quotationsBy[number].count)
        entry.mentions = nil
        return entry
      })
    if !annotations.unattributed.isEmpty {
      page.unattributed = NameEntry(
        text: voice.string("quotations_unattributed"), language: voice.language, direction: voice.direction,
        url: PagePath.unattributedQuotations(nil).url(from: path),
        count: voice.count("count_quotations", annotations.unattributed.count))
    }
    // A joint statement is one quotation of several speakers.
    let all = Set(annotations.quotationsBy.flatMap { $0 } + annotations.unattributed)
      .sorted { $0.precedes($1) }
    page.count = voice.count("count_quotations", all.count)
    let newest = all.suffix(Self.newest).reversed()
    page.newest = newest.map { passages.quotation($0, showsSpeakers: true, on: path) }
    page.hasSuggested = newest.contains { annotations.isSuggestion($0) }
    return page
  }

  /// A page of the quotations of a speaker, or of those whose speaker is no entity.
  func quotations(by number: Int?, _ pageNumber: Int?) -> QuotationSpeakerPage {
    let id = number.map { snapshot.entities[$0].id }
    let place = { (page: Int?) in id.map { PagePath.quotations(by: $0, page) } ?? .unattributedQuotations(page) }
    let path = place(pageNumber)
    let gloss = number.map { cards.glosses[$0] }
    let title = gloss.map { voice.string("nav_quotations") + " – " + Voice.isolated($0.name.text) }
    let frame = frames.frame(
      voice, path: path, title: cards.title(title ?? voice.string("quotations_unattributed"), page: pageNumber),
      section: .quotations)
    var page = QuotationSpeakerPage(page: frame, all: PagePath.quotations().url(from: path))
    if let gloss {
      var name = gloss.name
      name.url = gloss.path.url(from: path)
      page.speaker = name
      page.line = gloss.firstWords
    }
    let all = number.map { snapshot.annotations.quotationsBy[$0] } ?? snapshot.annotations.unattributed
    let shown = all[ListPages(count: all.count).range(pageNumber)]
    if pageNumber == nil { page.count = voice.count("count_quotations", all.count) }
    page.years = years(Array(shown.reversed()), showsSpeakers: number == nil, on: path)
    page.hasSuggested = shown.contains { snapshot.annotations.isSuggestion($0) }
    page.pagination = cards.pagination(count: all.count, page: pageNumber, on: path, path: place)
    return page
  }

  private func years(_ mentions: [Mention], showsSpeakers: Bool, on path: PagePath) -> [QuotationYear] {
    var years: [QuotationYear] = []
    var last: Int??
    for mention in mentions {
      let year = snapshot.articles[Int(mention.article)].article.published.flatMap(voice.ownYear)
      if last != .some(year) { years.append(QuotationYear(year: year.map(voice.ownYearText), rows: [])) }
      last = .some(year)
      years[years.count - 1].rows.append(passages.quotation(mention, showsSpeakers: showsSpeakers, on: path))
    }
    return years
  }
}
