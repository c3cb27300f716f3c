// Makes what the page of a name says of its mentions: in context, by year, by form, with whom.

internal import Annotate
internal import ArabicScript
internal import Archive
internal import Markdown
internal import Templates

/// Makes the concordance of an entity in the voice of shared pages.
struct ConcordanceMaker: Sendable {
  private let snapshot: Snapshot
  private let voice: Voice
  private let cards: CardMaker
  private let names: NameMaker
  private let articles: ArticlePlaces

  private static let mostCompanions = 24
  private static let mostForms = 60

  /// A maker; `like` is one of the same articles, whose places are then shared.
  init(_ snapshot: Snapshot, voice: Voice, cards: CardMaker, names: NameMaker, like old: ConcordanceMaker? = nil) {
    self.snapshot = snapshot
    self.voice = voice
    self.cards = cards
    self.names = names
    articles = old?.articles ?? ArticlePlaces(snapshot, voice: voice)
  }

  // MARK: In context

  /// Mentions in context, grouped by language (the most frequent first), outlet and year, each in the order of time.
  /// `total` counts the mentions of each language, by its position in `ArticlePlaces.languages`.
  func concordance(_ mentions: ArraySlice<Mention>, total: [Int], on page: PagePath) -> [ConcordanceLanguage] {
    let passages = PassageMaker(snapshot: snapshot, voice: voice, cards: cards)
    let ordered = mentions.map { (place: articles.places[Int($0.article)], mention: $0) }
      .sorted {
        $0.place == $1.place ? $0.mention.precedes($1.mention) : isBefore($0.place, $1.place, total)
      }
    var languages: [ConcordanceLanguage] = []
    var start = 0
    while start < ordered.count {
      let place = ordered[start].place
      var end = start
      while end < ordered.count, ordered[end].place == place { end += 1 }
      let language = articles.languages[Int(place.language)]
      if languages.last?.language != language {
        languages.append(
          ConcordanceLanguage(
            label: voice.languageName(language), language: language, direction: LanguageFacts.direction(of: language),
            count: voice.count("count_mentions", total[Int(place.language)]), groups: []))
      }
      let group = ConcordanceGroup(
        outlet: outlet(place.outlet, on: page), year: year(place.year),
        rows: ordered[start..<end].map { passages.row($0.mention, on: page) })
      languages[languages.count - 1].groups.append(group)
      start = end
    }
    return languages
  }

  /// How many mentions there are in each language.
  func total(_ mentions: some Sequence<Mention>) -> [Int] {
    var total = [Int](repeating: 0, count: articles.languages.count)
    for mention in mentions { total[Int(articles.places[Int(mention.article)].language)] += 1 }
    return total
  }

  private func isBefore(_ left: ArticlePlaces.Place, _ right: ArticlePlaces.Place, _ total: [Int]) -> Bool {
    if left.language != right.language {
      let (one, other) = (total[Int(left.language)], total[Int(right.language)])
      return one == other ? left.language < right.language : one > other
    }
    return (left.outlet, left.year) < (right.outlet, right.year)
  }

  private func outlet(_ number: Int32, on page: PagePath) -> LinkedName? {
    switch articles.outlets[Int(number)] {
    case .registered(let id): snapshot.outletNumber[id].map { cards.outlet($0, on: page) }
    case .printed(let name): voice.name(name, in: voice.language)
    case .unknown: nil
    }
  }

  private func year(_ year: Int32) -> String? {
    year == ArticlePlaces.Place.noYear ? nil : voice.ownYearText(Int(year))
  }

  // MARK: By year

  /// The mentions by year, as a chart.
  func chart(_ mentions: [Mention]) -> MentionChart? {
    var counts: [Int: Int] = [:]
    var undated = 0
    for mention in mentions {
      let year = articles.places[Int(mention.article)].year
      if year == ArticlePlaces.Place.noYear { undated += 1 } else { counts[Int(year), default: 0] += 1 }
    }
    var chart = MentionChart(
      title: voice.string("mentions_over_time"), counts: counts, rightToLeft: voice.direction == "rtl",
      number: voice.number)
    if undated > 0 { chart?.undated = voice.count("count_mentions", undated) }
    return chart
  }

  // MARK: By form

  private struct SeenKey: Hashable {
    var hash: UInt64
    var outlet: Int32
  }

  /// A form as one outlet printed it.
  private struct Seen {
    /// Of the form's bytes.
    var hash: UInt64
    var outlet: Int32
    /// Positions of the first and the last article; they come in the order of time, those without a date first.
    var first: Int
    var last: Int
    var count = 0
    var example: Mention
  }

  /// The forms of the names as they were printed, each with who printed it and when; the most frequent first.
  func forms(_ mentions: [Mention], on page: PagePath) -> [SeenForm] {
    var seen: [Seen] = []
    var known: [SeenKey: Int] = [:]
    for mention in mentions {
      let hash = snapshot.annotations.place(of: mention).form
      let outlet = articles.places[Int(mention.article)].outlet
      let article = Int(mention.article)
      if let number = known[SeenKey(hash: hash, outlet: outlet)] {
        seen[number].count += 1
        if snapshot.articles[seen[number].first].article.published == nil { seen[number].first = article }
        seen[number].last = article
      } else {
        known[SeenKey(hash: hash, outlet: outlet)] = seen.count
        seen.append(Seen(hash: hash, outlet: outlet, first: article, last: article, count: 1, example: mention))
      }
    }
    var totals: [UInt64: Int] = [:]
    for each in seen { totals[each.hash, default: 0] += each.count }
    // The most frequent form first; of one form the outlet that prints it most.
    let order = seen.indices.sorted { one, other in
      let (left, right) = (seen[one], seen[other])
      if left.hash != right.hash {
        let (most, fewer) = (totals[left.hash] ?? 0, totals[right.hash] ?? 0)
        return most == fewer ? form(left.example) < form(right.example) : most > fewer
      }
      return (right.count, left.outlet) < (left.count, right.outlet)
    }
    var rows: [SeenForm] = []
    var last: UInt64?
    for index in order.prefix(Self.mostForms) {
      let each = seen[index]
      var row = SeenForm(count: voice.number(each.count))
      if last != each.hash {
        let language = snapshot.articles[Int(each.example.article)].article.language
        row.form = voice.name(form(each.example), in: language)
      }
      last = each.hash
      row.outlet = outlet(each.outlet, on: page)
      row.first = cards.dates[each.first]?.parts.first
      let newest = cards.dates[each.last]?.parts.first
      if newest?.datetime != row.first?.datetime { row.last = newest }
      rows.append(row)
    }
    return rows
  }

  private func form(_ mention: Mention) -> String {
    let digest = snapshot.articles[Int(mention.article)]
    let place = snapshot.annotations.place(of: mention)
    return digest.document.withUTF8(ofBlock: place.block) {
      String(decoding: $0[place.bytes].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }
  }

  // MARK: In company

  /// Who is named in the same paragraphs, most often first.
  func companions(of entity: Int, on page: PagePath) -> [NameEntry] {
    var counts: [Int: Int] = [:]
    var last: (article: Int32, block: Int)?
    for mention in snapshot.annotations.mentions[entity] {
      let block = snapshot.annotations.place(of: mention).block
      if let last, last == (mention.article, block) { continue }
      last = (mention.article, block)
      snapshot.annotations.forEachEntity(around: mention) { other in
        if other != entity { counts[other, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostCompanions).map { number, count in
      let gloss = cards.glosses[number]
      return NameEntry(
        text: gloss.name.text, language: gloss.name.language, direction: gloss.name.direction,
        url: gloss.path.url(from: page), detail: gloss.type, count: voice.count("count_paragraphs", count),
        hidden: gloss.isHidden)
    }
  }
}
