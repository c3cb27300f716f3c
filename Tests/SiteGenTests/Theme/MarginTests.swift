// Holds the pages' view of annotations to its promises. Knows nothing of how annotations come about.

import Templates
import Testing

@testable import SiteGen

@Suite("Annotations on the pages")
struct MarginTests {
  private let site: SampleSite

  init() throws { site = try SampleSite() }

  private func page(_ path: String, _ words: SampleLanguage = .persian) throws -> String {
    try #require(try site.pages(words).first { $0.path == path }?.html)
  }

  @Test("every mark leads to a gloss, and every gloss back to a mark")
  func marksAndGlosses() throws {
    let html = try page("articles/full.html")
    let marks = Set(html.matches(of: /data-g="(\d+)" ?>/).map { String($0.output.1) })
    let glosses = html.matches(of: /<li id="g-(\d+)" class="apostil/).map { String($0.output.1) }
    #expect(marks.count == glosses.count && marks == Set(glosses))
    let ids = Set(html.matches(of: /\sid="(m-\d+)"/).map { String($0.output.1) })
    let ways = html.matches(of: /class="back" href="#(m-\d+)"/).map { String($0.output.1) }
    #expect(ways.count == glosses.count && ids.isSuperset(of: ways))
  }

  @Test("what a machine suggests says so in words, in every language", arguments: SampleLanguage.all.indices)
  func suggestionsSaySo(index: Int) throws {
    let words = SampleLanguage.all[index]
    let html = try page("articles/full.html", words)
    let label = try #require(site.tables.first { $0.language == words.code }?.lookup("status_suggested"))
    let suggested = html.split(separator: "<li id=\"g-").dropFirst().filter { $0.prefix(80).contains(" suggested\"") }
    #expect(suggested.count == 3)
    #expect(suggested.allSatisfy { $0.contains("<p class=\"status\">\(label)</p>") })
  }

  @Test("what a machine suggests in lists is described as that, once on a page")
  func suggestionsInLists() throws {
    for path in [
      "entities/example/index.html", "entities/example/concordance-1.html", "quotations/index.html",
      "quotations/example/index.html", "dates/sh/1403/03/index.html", "dates/sh/1403/03/mentions-1.html",
    ] {
      let html = try page(path)
      #expect(html.matches(of: /id="guess-note"/).count == 1, "\(path)")
      let guesses = html.matches(of: /<li class="guess">/).count
      #expect(guesses > 0 && html.matches(of: /aria-describedby="guess-note"/).count == guesses, "\(path)")
    }
  }

  @Test("rule and evidence are shown only where the model has them")
  func reasons() throws {
    let html = try page("articles/full.html")
    #expect(html.matches(of: /<details class="why">/).count == 1)
  }

  @Test("an article without annotations has neither legend nor script of the margin, and keeps its margin")
  func withoutAnnotations() throws {
    let html = try page("articles/empty.html")
    #expect(!html.contains("margin.js") && !html.contains("class=\"key\"") && !html.contains("apostil"))
    #expect(html.contains("<aside class=\"hashiya\""))
  }

  @Test("each kind in the legend can be turned off by a style of its own")
  func legend() throws {
    let html = try page("articles/full.html")
    let css = try site.stylesheet()
    let kinds = html.matches(of: /data-kind="([a-z]+)"/).map { String($0.output.1) }
    #expect(kinds.count == 11)
    for kind in kinds {
      #expect(css.contains("[data-marks-off~=\"\(kind)\"] .sheet .mark."), "\(kind)")
      #expect(css.contains("[data-marks-off~=\"\(kind)\"] .apostil."), "\(kind)")
    }
  }

  @Test("nothing that takes room is put into a mark, so that letters keep joining")
  func marksTakeNoRoom() throws {
    let css = try site.stylesheet()
    for rule in css.split(separator: "}") where rule.contains(".mark") && !rule.contains(":not(.mark)") {
      let parts = rule.split(separator: "{")
      guard let selector = parts.first, let body = parts.last, selector.contains(/\.mark(?![-\w])/) else { continue }
      #expect(
        !body.contains(/(?:^|[\s;])(?:padding|margin|border|display\s*:\s*inline-block|font-size)/), "\(selector)")
    }
  }

  @Test("a row of a concordance costs at most 350 bytes besides its words, 200 without its day")
  func leanRows() throws {
    let html = try page("entities/example/concordance-1.html")
    let rows = html.matches(of: /<li(?: class="guess")?><span>.*?<\/li>/).map { $0.output }
    #expect(rows.count == 18)
    for row in rows {
      let markup = row.matches(of: /<[^>]*>/).reduce(0) { $0 + $1.output.utf8.count }
      #expect(markup <= (row.contains("<small") ? 350 : 200))
    }
  }

  @Test("contexts of a concordance carry their own language and direction")
  func languagesOfContexts() throws {
    let html = try page("entities/example/concordance-1.html", .english)
    let lists = html.matches(of: /<ol class="kwic" lang="(\w+)" dir="(\w+)">/).map { "\($0.output.1) \($0.output.2)" }
    #expect(lists == ["fa rtl", "fa rtl", "ar rtl", "ar rtl", "en ltr", "en ltr"])
  }

  @Test("the concordance has the words of a name in one piece, with what is attached to it")
  func rowsAsText() throws {
    let row = try ConcordanceRow(
      sample: "وقال إن ", "لشويغو", " دورًا", url: CheckedURL.relative(["a.html"], fragment: "p-1"))
    var page = try #require(SampleFrame.sample(site))
    page.depth = 0
    var model = page.concordancePage(empty: true)
    model.concordance = [
      ConcordanceLanguage(
        label: "عربی", language: "ar", direction: "rtl", groups: [ConcordanceGroup(rows: [row])])
    ]
    let template = try site.library.template("concordance.html", for: ConcordancePage.self, strings: page.strings)
    let html = String(decoding: template.render(model), as: UTF8.self)
    #expect(
      html.contains(
        "<li><span>وقال إن </span><span><a href=\"a.html#p-1\">لشويغو</a> دورًا</span></li>"))
  }
}

@Suite("The chart of mentions")
struct MentionChartTests {
  private func chart(_ counts: [Int: Int], rightToLeft: Bool = false) -> MentionChart? {
    MentionChart(title: "", counts: counts, rightToLeft: rightToLeft, number: String.init)
  }

  private func start(_ bar: ChartBar) -> Double { Double(bar.x.dropLast()) ?? -1 }

  @Test("years without mentions are shown between the others")
  func gaps() throws {
    let bars = try #require(chart([2019: 2, 2022: 4])).columns
    #expect(bars.map(\.year) == ["2019", "2020", "2021", "2022"])
    #expect(bars.map(\.count) == ["2", "0", "0", "4"])
    #expect(bars.map(\.height) == [44, 0, 0, 88])
  }

  @Test("time runs with the direction of the page: the oldest year is at the right where text runs from the right")
  func direction() throws {
    let counts = [2019: 2, 2020: 1, 2022: 4]
    let left = try #require(chart(counts)).columns.map(start)
    let right = try #require(chart(counts, rightToLeft: true)).columns.map(start)
    #expect(left == left.sorted() && right == right.sorted(by: >))
    #expect(left.first ?? -1 < 2 && right.first ?? -1 > 75)
  }

  @Test("bars stay within the chart and apart, however many years", arguments: [1, 7, 40, 400])
  func withinTheChart(years: Int) throws {
    let counts = Dictionary(uniqueKeysWithValues: (0..<years).map { (1600 + $0, $0 % 7 + 1) })
    for rightToLeft in [false, true] {
      let bars = try #require(chart(counts, rightToLeft: rightToLeft)).columns
      let spans = bars.map { (start($0), start($0) + (Double($0.width.dropLast()) ?? -1)) }.sorted { $0.0 < $1.0 }
      #expect(spans.allSatisfy { 0 <= $0.0 && $0.0 < $0.1 && $0.1 <= 100 })
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.1 <= $1.0 })
      #expect(bars.filter(\.showsYear).count <= 10)
    }
  }

  @Test("one mention among thousands can still be seen")
  func smallBars() throws {
    let bars = try #require(chart([2019: 1, 2020: 9000])).columns
    #expect(bars.map(\.height) == [2, 88])
  }

  @Test("there is no chart without mentions, nor over a span that no archive has")
  func none() {
    #expect(chart([:]) == nil)
    #expect(chart([2019: 0]) == nil)
    #expect(chart([1: 1, 2020: 1]) == nil)
  }
}

extension SampleFrame {
  /// A Persian frame at the root.
  static func sample(_ site: SampleSite) -> SampleFrame? {
    guard let strings = site.tables.first(where: { $0.language == "fa" }),
      let card = try? site.library.template("parts/card.html", for: ArticleCard.self, strings: strings)
    else { return nil }
    return SampleFrame(words: .persian, strings: strings, cardTemplate: card, depth: 0)
  }
}
