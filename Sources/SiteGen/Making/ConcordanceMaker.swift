// Makes what the page of a name says of its mentions: in context, by year, by form, with whom.

internal import Annotate
internal import ArabicScript
internal import Archive
internal import Markdown
internal import Templates

/// Makes the concordance of an entity in the voice of shared pages.
struct ConcordanceMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice
  let cards: CardMaker
  let names: NameMaker

  private static let mostCompanions = 24
  private static let mostForms = 60

  private var passages: PassageMaker { PassageMaker(snapshot: snapshot, voice: voice, cards: cards) }

  /// Mentions in context, grouped by language (the most frequent first), outlet and year, each in the order of time.
  /// `total` counts the mentions of each language on all pages.
  func concordance(_ mentions: some Sequence<Mention>, total: [String: Int], on page: PagePath) -> [ConcordanceLanguage]
  {
    var rows: [Place: [ConcordanceRow]] = [:]
    for mention in mentions {
      rows[place(of: mention), default: []].append(passages.row(mention, on: page))
    }
    var languages: [ConcordanceLanguage] = []
    for (place, rows) in rows.sorted(by: { isBefore($0.key, $1.key, total) }) {
      if languages.last?.language != place.language {
        languages.append(
          ConcordanceLanguage(
            label: voice.languageName(place.language), language: place.language,
            direction: LanguageFacts.direction(of: place.language),
            count: voice.count("count_mentions", total[place.language] ?? rows.count), groups: []))
      }
      let group = ConcordanceGroup(
        outlet: place.outlet.name(on: page, cards, snapshot, voice), year: place.year.map(voice.ownYearText), rows: rows
      )
      languages[languages.count - 1].groups.append(group)
    }
    return languages
  }

  /// How many mentions there are in each language.
  func total(_ mentions: [Mention]) -> [String: Int] {
    var total: [String: Int] = [:]
    for mention in mentions { total[snapshot.articles[Int(mention.article)].article.language, default: 0] += 1 }
    return total
  }

  /// The mentions by year, as a chart.
  func chart(_ mentions: [Mention]) -> MentionChart? {
    var counts: [Int: Int] = [:]
    var undated = 0
    for mention in mentions {
      let date = snapshot.articles[Int(mention.article)].article.published
      if let year = date.flatMap(voice.ownYear) { counts[year, default: 0] += 1 } else { undated += 1 }
    }
    var chart = MentionChart(
      title: voice.string("mentions_over_time"), counts: counts, rightToLeft: voice.direction == "rtl",
      number: voice.number)
    if undated > 0 { chart?.undated = voice.count("count_mentions", undated) }
    return chart
  }

  /// The forms of the names as they were printed, each with who printed it and when; the most frequent first.
  func forms(_ mentions: [Mention], on page: PagePath) -> [SeenForm] {
    struct Seen {
      var outlet: OutletName
      var first: EDTF?
      var last: EDTF?
      var count = 0
    }
    var forms: [String: [OutletName: Seen]] = [:]
    var languages: [String: String] = [:]
    for mention in mentions {
      let digest = snapshot.articles[Int(mention.article)]
      let annotation = snapshot.annotations[mention]
      let form = digest.document.withUTF8(ofBlock: annotation.place.block) {
        String(decoding: $0[annotation.bytes].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
      }
      if languages[form] == nil { languages[form] = digest.article.language }
      let outlet = OutletName(digest.article)
      var seen = forms[form]?[outlet] ?? Seen(outlet: outlet)
      seen.count += 1
      if let date = digest.article.published {
        seen.first = min(seen.first ?? date, date)
        seen.last = max(seen.last ?? date, date)
      }
      forms[form, default: [:]][outlet] = seen
    }
    let ordered = forms.map { (form: $0.key, seen: $0.value, count: $0.value.values.reduce(0) { $0 + $1.count }) }
      .sorted { ($1.count, $0.form) < ($0.count, $1.form) }
    var rows: [SeenForm] = []
    for (form, seen, _) in ordered.prefix(Self.mostForms) {
      let outlets = seen.values.sorted { ($1.count, $0.outlet) < ($0.count, $1.outlet) }
      for (index, each) in outlets.enumerated() {
        var row = SeenForm(count: voice.number(each.count))
        if index == 0 { row.form = voice.name(form, in: languages[form] ?? voice.language) }
        row.outlet = each.outlet.name(on: page, cards, snapshot, voice)
        row.first = each.first.flatMap { voice.date($0).parts.first }
        if each.last != each.first { row.last = each.last.flatMap { voice.date($0).parts.first } }
        rows.append(row)
      }
    }
    return rows
  }

  /// Who is named in the same paragraphs, most often first.
  func companions(of entity: Int, on page: PagePath) -> [NameEntry] {
    var counts: [Int: Int] = [:]
    var last: (article: Int32, block: Int)?
    for mention in snapshot.annotations.mentions[entity] {
      let block = snapshot.annotations[mention].place.block
      if let last, last == (mention.article, block) { continue }
      last = (mention.article, block)
      for other in snapshot.annotations.entities(inBlock: block, around: mention) where other != entity {
        counts[other, default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostCompanions).map { number, count in
      var entry = names.entry(entity: number, on: page)
      entry.count = voice.count("count_paragraphs", count)
      entry.mentions = nil
      return entry
    }
  }

  // MARK: Order

  private struct Place: Hashable {
    var language: String
    var outlet: OutletName
    var year: Int?
  }

  private func place(of mention: Mention) -> Place {
    let article = snapshot.articles[Int(mention.article)].article
    return Place(
      language: article.language, outlet: OutletName(article), year: article.published.flatMap(voice.ownYear))
  }

  private func isBefore(_ left: Place, _ right: Place, _ total: [String: Int]) -> Bool {
    if left.language != right.language {
      let (one, other) = (total[left.language] ?? 0, total[right.language] ?? 0)
      return one == other ? left.language < right.language : one > other
    }
    if left.outlet != right.outlet { return left.outlet < right.outlet }
    return (left.year ?? Int.min) < (right.year ?? Int.min)
  }
}

/// Who published an article: an outlet of the registry, a name as printed, or nobody knows. Ordered so.
enum OutletName: Hashable, Comparable {
  case registered(String)
  case printed(String)
  case unknown

  init(_ article: Article) {
    self = article.outlet.map { .registered($0) } ?? article.outletAs.map { .printed($0) } ?? .unknown
  }

  func name(on page: PagePath, _ cards: CardMaker, _ snapshot: Snapshot, _ voice: Voice) -> LinkedName? {
    switch self {
    case .registered(let id): snapshot.outletNumber[id].map { cards.outlet($0, on: page) }
    case .printed(let name): voice.name(name, in: voice.language)
    case .unknown: nil
    }
  }
}
