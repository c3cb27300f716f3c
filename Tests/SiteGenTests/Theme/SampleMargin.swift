// Marks, glosses, concordances and quotations for the sample pages. Knows nothing of how they come about.

import Markdown
import Templates

@testable import SiteGen

extension SampleFrame {
  /// A mark as the text carries it.
  func mark(_ text: String, _ classes: String, gloss: Int, number: Int, element: String = "a") -> String {
    let link = element == "a" ? " href=\"#g-\(gloss)\"" : ""
    return "<\(element) class=\"mark \(classes) mark-start mark-end\"\(link) id=\"m-\(number)\" "
      + "data-m=\"\(number)\" data-g=\"\(gloss)\">\(text)</\(element)>"
  }

  /// A paragraph with marks of every kind, one within another.
  var markedParagraph: String {
    let person = mark(words.person, "name type-person accepted", gloss: 1, number: 1)
    let place = mark(words.place, "name type-place suggested", gloss: 2, number: 2)
    let date = mark(words.date, "date accepted", gloss: 3, number: 3)
    let again = mark(words.person, "name type-person accepted", gloss: 1, number: 6)
    let several = mark(words.author, "name type-mixed suggested", gloss: 5, number: 5)
    let said = mark(
      "\(words.paragraphs[2]) \(again)", "quotation suggested", gloss: 4, number: 4, element: "span")
    let noted = mark("\(words.heading)", "note accepted", gloss: 6, number: 7)
    let unsure = mark(words.outlet, "name type-organization unsure", gloss: 7, number: 8)
    let others = ["event", "work", "object"].enumerated().map { index, type in
      mark(words.tag, "name type-\(type) accepted", gloss: 8, number: 9 + index)
    }
    return "<p id=\"p-marked00\" data-block=\"20\">\(words.role) \(person), \(place), \(date): «\(said)» \(several) – "
      + "\(noted) (\(unsure); \(others.joined(separator: ", "))).</p>\n"
  }

  var glosses: [Gloss] {
    var person = Gloss(kind: "name", number: "1", mark: "m-1", typeKey: "person")
    person.about = about(words.person, "person", more: [words.role, words.gloss])
    person.mentions = count("count_mentions", 2)
    var place = Gloss(kind: "name", number: "2", mark: "m-2", typeKey: "place", statusKey: "suggested")
    place.about = about(words.place, "place")
    place.status = string("status_suggested")
    place.reasons = [reason(nil), reason(words.place)]
    var date = Gloss(kind: "date", number: "3", mark: "m-3")
    date.date = self.date
    date.period = url("dates/sh/1403/03/index.html")
    date.lemma = words.month
    date.resolution = string("resolution_year_inferred")
    date.contradiction = string("weekday_contradicts")
    var quotation = Gloss(kind: "quotation", number: "4", mark: "m-4", statusKey: "suggested")
    quotation.speakers = [name(words.person, "entities/example/index.html"), name(words.author)]
    quotation.relay = [name(words.outlet, "outlets/example/index.html")]
    quotation.quotations = url("entities/example/index.html")
    quotation.lemma = String(words.paragraphs[2].prefix(30)) + "…"
    quotation.status = string("status_suggested")
    return [person, place, date, quotation] + furtherGlosses
  }

  private var furtherGlosses: [Gloss] {
    var several = Gloss(kind: "name", number: "5", mark: "m-5", typeKey: "mixed", statusKey: "suggested")
    several.status = string("status_suggested")
    several.candidates = [("person", words.person), ("place", words.place)].map { type, text in
      AboutEntity(
        name: text, language: words.code, direction: words.direction, url: url("entities/example/index.html"),
        type: string("type_\(type)"), role: name(words.role))
    }
    var note = Gloss(kind: "note", number: "6", mark: "m-7")
    note.lemma = words.heading
    note.text = words.lead
    note.by = words.author
    var unsure = Gloss(kind: "name", number: "7", mark: "m-8", typeKey: "organization", statusKey: "unsure")
    unsure.about = about(words.outlet, "organization")
    unsure.status = string("status_unsure")
    var unknown = Gloss(kind: "quotation", number: "8", mark: "m-9")
    unknown.lemma = words.tag
    return [several, note, unsure, unknown]
  }

  /// As `parts/gloss-about.html` makes it.
  private func about(_ text: String, _ type: String, more: [String] = []) -> TrustedHTML {
    let bdi = "<bdi lang=\"\(words.code)\" dir=\"\(words.direction)\">"
    let lines = more.map { "<p class=\"role\">\(bdi)\($0)</bdi></p>" }.joined()
    return TrustedHTML(
      trusting: Array(
        "<p class=\"who\">\(bdi)\(text)</bdi> <small class=\"detail\">\(string("type_\(type)"))</small></p>\(lines)"
          .utf8))
  }

  private func reason(_ text: String?) -> GlossReason {
    GlossReason(
      words: text, rule: string("rule_full_name"), confidence: string("confidence_high"),
      evidence: [
        GlossEvidence(label: string("evidence_title_before"), words: words.role),
        GlossEvidence(label: string("evidence_full_name_in_article")),
      ])
  }

  var legend: [LegendEntry] {
    let names = ["person", "organization", "place", "event", "work", "object"].map { type in
      LegendEntry(
        key: type, classes: "name type-\(type) accepted", label: string("type_\(type)_plural"), count: words.number(12))
    }
    let others = ["quotation", "date", "note"].map { kind in
      LegendEntry(
        key: kind, classes: "\(kind) accepted", label: string("kind_\(kind)_plural"), count: words.number(3))
    }
    let guesses = LegendEntry(
      key: "suggested", classes: "name suggested", label: string("legend_suggested"), count: words.number(5))
    let mixed = LegendEntry(
      key: "mixed", classes: "name type-mixed accepted", label: string("legend_mixed"), count: words.number(1))
    return names + [mixed] + others + [guesses]
  }

  /// The words of each language around a name of its own.
  var concordance: [ConcordanceLanguage] {
    SampleLanguage.all.map { other in
      let rows = other.paragraphs.enumerated().compactMap { index, text in
        try? ConcordanceRow(
          sample: text.prefix(60) + " ", index == 1 ? other.author : other.person, " " + text.suffix(70),
          url: url("articles/full.html"), day: index == 2 ? nil : words.month, suggested: index == 1)
      }
      let outlet = LinkedName(
        text: other.outlet, language: other.code, direction: other.direction, url: url("outlets/example/index.html"))
      return ConcordanceLanguage(
        label: string("language_\(other.code)"), language: other.code, direction: other.direction,
        count: count("count_mentions", 6),
        groups: [
          ConcordanceGroup(outlet: outlet, year: words.number(1403), rows: rows),
          ConcordanceGroup(rows: rows),
        ])
    }
  }

  var chart: MentionChart? {
    let counts = [2012: 3, 2013: 1, 2015: 14, 2016: 22, 2018: 5, 2020: 31, 2021: 9, 2022: 64, 2023: 40, 2024: 17]
    var chart = MentionChart(
      title: string("mentions_over_time"), counts: counts, rightToLeft: words.direction == "rtl", number: words.number)
    chart?.undated = count("count_mentions", 4)
    return chart
  }

  var forms: [SeenForm] {
    let day = DatePart(datetime: "2024-05", text: words.month, language: words.code, direction: words.direction)
    return SampleLanguage.all.flatMap { other -> [SeenForm] in
      let form = LinkedName(text: other.person, language: other.code, direction: other.direction)
      let outlet = LinkedName(
        text: other.outlet, language: other.code, direction: other.direction, url: url("outlets/example/index.html"))
      return [
        SeenForm(form: form, outlet: outlet, first: day, last: day, count: words.number(41)),
        SeenForm(outlet: nil, first: nil, count: words.number(2)),
      ]
    }
  }

  func quotation(_ other: SampleLanguage, suggested: Bool = false) -> QuotationRow {
    var row = QuotationRow(
      text: other.paragraphs[2], language: other.code, direction: other.direction, url: url("articles/full.html"),
      article: link(words.title))
    row.speakers = [name(words.person, "entities/example/index.html"), name(words.role)]
    row.relay = suggested ? [name(words.outlet)] : []
    row.outlet = suggested ? name(words.outlet, "outlets/example/index.html") : nil
    row.suggested = suggested
    return row
  }

  var quotations: [QuotationRow] {
    SampleLanguage.all.map { quotation($0, suggested: $0.code == "ar") }
  }

  var passages: [Passage] {
    SampleLanguage.all.map { other in
      Passage(
        before: other.paragraphs[2].prefix(40) + " ", match: other.date, after: " " + other.paragraphs[2].suffix(30),
        language: other.code, direction: other.direction, url: url("articles/full.html"), article: link(words.title),
        date: other.code == "en" ? nil : date, suggested: other.code == "ar")
    }
  }

  func concordancePage(empty: Bool) -> ConcordancePage {
    var page = ConcordancePage(
      page: frame(words.person, at: "entities/example/concordance-1.html"), name: words.person, language: words.code,
      direction: words.direction, entity: url("entities/example/index.html"))
    guard !empty else { return page }
    page.count = count("count_mentions", 10_000)
    page.concordance = concordance
    page.hasSuggested = true
    var pages = pagination
    pages.pages.reverse()
    (pages.newer, pages.older) = (nil, nil)
    (pages.previous, pages.next) = (page.entity, page.entity)
    page.pagination = pages
    return page
  }

  func passageList(empty: Bool) -> PassageListPage {
    var page = PassageListPage(
      page: frame(words.month, at: "dates/sh/1403/03/mentions-1.html"),
      title: name(words.month, "dates/sh/1403/03/index.html"), heading: string("dates_in_text"), key: "dates_in_text")
    guard !empty else { return page }
    page.count = count("count_dates_in_text", 120)
    page.passages = passages
    page.hasSuggested = true
    page.pagination = pagination
    return page
  }

  func quotationIndex(empty: Bool) -> QuotationIndexPage {
    var page = QuotationIndexPage(page: frame(string("nav_quotations"), at: "quotations/index.html"))
    guard !empty else { return page }
    page.count = count("count_quotations", 310)
    page.groups = groups
    page.unattributed = NameEntry(
      text: string("quotations_unattributed"), language: words.code, direction: words.direction,
      url: url("quotations/unknown/index.html"), count: count("count_quotations", 9))
    page.newest = quotations
    page.hasSuggested = true
    return page
  }

  func quotationSpeaker(empty: Bool) -> QuotationSpeakerPage {
    var page = QuotationSpeakerPage(
      page: frame(words.person, at: "quotations/example/index.html"), all: url("quotations/index.html"))
    guard !empty else { return page }
    page.speaker = name(words.person, "entities/example/index.html")
    page.line = name(words.role)
    page.count = count("count_quotations", 11)
    page.years = [QuotationYear(year: words.number(1403), rows: quotations), QuotationYear(rows: quotations)]
    page.hasSuggested = true
    page.pagination = pagination
    return page
  }
}

extension ConcordanceRow {
  /// A row whose words are the title of a text.
  init(
    sample before: String, _ match: String, _ after: String, url: CheckedURL, day: String? = nil,
    suggested: Bool = false
  ) throws {
    let start = before.utf8.count
    let end = start + match.utf8.count
    self.init(
      document: try MarkdownDocument(parsing: "", title: before + match + after), block: 0,
      place: TextContextPlace(before: 0..<start, words: start..<end, after: end..<end + after.utf8.count), url: url,
      day: day, suggested: suggested)
  }
}
