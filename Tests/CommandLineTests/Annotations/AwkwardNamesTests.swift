// Names and texts that make a careless program mark the wrong words, or fall.

import Foundation
import Testing

@Suite("awkward names and texts")
struct AwkwardNamesTests {
  private func desk(_ names: String, _ body: String, title: String = "خبر", lang: String = "fa", more: String = "")
    throws -> Desk
  {
    try Desk([
      "site.yaml": MarginArchive.site(), "entities/nam.md": MarginArchive.entity("nam", names),
      "articles/matn.md": SampleArchive.article("matn", lang: lang, title: title, more: more, body: body),
    ])
  }

  private func names(_ desk: Desk) throws -> [ListedAnnotation] { try desk.annotations("--kind", "name") }

  @Test(
    "a name that is only what Persian and Arabic attach to names is found nowhere, and the archive builds",
    arguments: ["ها", "های", "هایی", "ال", "وال", "ام", "اش"])
  func onlyClitic(_ name: String) throws {
    let body = "کتاب ها و کتاب‌های دیگر و هایی و خانه ام و خانه اش و ال و وال و الكتاب والبيت."
    let desk = try desk("{fa: [\(name)]}", body)
    #expect(try names(desk).isEmpty)
    let run = try desk.build()
    #expect(run.status == 0, "\(run.err)")
    #expect(try !desk.site().text("articles/matn.html").contains("class=\"mark"))
  }

  @Test("of names in one another the longest is found")
  func nested() throws {
    let desk = try desk(
      "{fa: [رود بزرگ کارون, {text: کارون, safe: true}]}", "رود بزرگ کارون و کارون و رود بزرگ.")
    try desk.lay(["entities/rud.md": MarginArchive.entity("rud", type: "place", "{fa: [{text: رود بزرگ, safe: true}]}")]
    )
    #expect(
      try names(desk).map { "\($0.quote): \($0["entity"])" } == ["رود بزرگ کارون: nam", "کارون: nam", "رود بزرگ: rud"])
  }

  @Test("where the end of one name is the beginning of another, no scalar belongs to two names")
  func overlapping() throws {
    let desk = try desk("{fa: [نیلوفر آذرخش کوهی]}", "نیلوفر آذرخش کوهی دشتی و آذرخش کوهی دشتی آمدند.")
    try desk.lay(["entities/digar.md": MarginArchive.entity("digar", "{fa: [آذرخش کوهی دشتی]}")])
    let places = try names(desk).map(\.place)
    #expect(!places.isEmpty)
    for (one, next) in zip(places, places.dropFirst()) { #expect(one[0] < next[0] || one[2] <= next[1]) }
    #expect(try desk.build().status == 0)
  }

  @Test("marks of people over and within one another are all on the page, and its text is whole")
  func overlappingMarks() throws {
    let desk = try Desk(MarginArchive.files)
    let first = try desk.target("rud", "خبرگزاری کویر او روز ۱۲")
    let second = try desk.target("rud", "کویر او روز ۱۲ آبان ۱۴۰۲ به شهر")
    let third = try desk.target("rud", "او روز")
    let whole = try desk.blocks("rud")[3]
    let all = try desk.target("rud", CanonicalBlock.string(whole.scalars))
    try desk.review(
      "rud",
      [
        Act(1, "add", first, ["kind": "name", "entity": "tufan-a"]),
        Act(2, "add", second, ["kind": "name", "entity": "tufan-b"]),
        Act(3, "add", third, ["kind": "name", "entity": "nilufar-azar"]),
        Act(4, "add", all, ["kind": "quotation", "speakers": ["kavir-post"]]),
      ])
    #expect(try desk.annotations("--status", "accepted").count == 4)
    #expect(try desk.build().status == 0)
    let page = try desk.site().text("articles/rud.html")
    let start = try #require(page.range(of: "data-block=\"3\">"))
    let end = try #require(page[start.upperBound...].range(of: "</p>"))
    let words = page[start.upperBound..<end.lowerBound].replacing(/<[^>]*>/, with: "")
    #expect(words == CanonicalBlock.string(whole.scalars))
    #expect(page[start.upperBound..<end.lowerBound].contains("accepted"))
  }

  @Test(
    "a name is found at the very start, at the very end, as all of a block, and next to marks",
    arguments: [
      "نیلوفر آذرخش آمد", "آمد نیلوفر آذرخش", "نیلوفر آذرخش", "«نیلوفر آذرخش»", "(نیلوفر آذرخش)", "نیلوفر آذرخش.",
      "**نیلوفر آذرخش**", "نیلوفر\nآذرخش", "\u{200F}نیلوفر آذرخش\u{200F}", "[نیلوفر آذرخش](https://example.org/)",
      "نیلوفر **آذرخش**", "نیلوفر  آذرخش", "نیلوفر\u{A0}آذرخش", "نیلوفر_آذرخش", "#نیلوفر_آذرخش",
    ])
  func edges(_ body: String) throws {
    let desk = try desk("{fa: [نیلوفر آذرخش]}", body)
    let found = try names(desk)
    #expect(found.count == 1)
    let block = try #require(try desk.blocks("matn").last)
    for name in found {
      #expect(block.text((name.number("start") ?? 0)..<(name.number("end") ?? 0)) == name.quote)
      #expect(name.quote.unicodeScalars.first == "ن" && name.quote.unicodeScalars.last == "ش")
    }
    #expect(try desk.build().status == 0)
    #expect(try desk.site().text("articles/matn.html").contains("class=\"mark name"))
  }

  @Test("names in title, lead, heading, list, quote, cell and footnote are found")
  func everywhere() throws {
    let body = """
      ## نیلوفر آذرخش

      - نیلوفر آذرخش

      > نیلوفر آذرخش

      | نیلوفر آذرخش |
      |---|
      | نیلوفر آذرخش |

      متن.[^1]

      [^1]: نیلوفر آذرخش
      """
    let desk = try desk("{fa: [نیلوفر آذرخش]}", body, title: "نیلوفر آذرخش", more: "lead: نیلوفر آذرخش\n")
    let kinds = try desk.blocks("matn").map(\.kind)
    let found = try names(desk).compactMap { $0.number("block") }.map { kinds[$0] }
    #expect(found == ["title", "lead", "heading", "paragraph", "paragraph", "cell", "cell", "footnote"])
  }

  @Test(
    "what is attached before and after a name is not part of it",
    arguments: [
      ("fa", "نیلوفر آذرخش‌ها"), ("fa", "نیلوفر آذرخش ها"), ("fa", "نیلوفر آذرخشها"), ("fa", "نیلوفر آذرخش‌ام"),
      ("ar", "ونيلوفر آذرخش"), ("ar", "لنيلوفر آذرخش"), ("ar", "فبنيلوفر آذرخش"),
    ])
  func clitics(_ language: String, _ word: String) throws {
    let desk = try desk("{fa: [نیلوفر آذرخش], ar: [نيلوفر آذرخش]}", "\(word) .", lang: language)
    #expect(try names(desk).map(\.quote.unicodeScalars.count) == [12])
    #expect(try names(desk).allSatisfy { $0.quote.unicodeScalars.first == "ن" && $0.quote.unicodeScalars.last == "ش" })
  }

  @Test(
    "a part of a longer word is not the name", arguments: ["کارونی‌ترین", "ماکارون", "کارونش‌ناس", "xکارون", "کارون۲"])
  func partOfWord(_ word: String) throws {
    let desk = try desk("{fa: [{text: کارون, safe: true}]}", "این \(word) است و دیگر هیچ.")
    #expect(try names(desk).map(\.quote) == [])
  }

  @Test("an article of 1 MB is listed and built, with each of its names")
  func large() throws {
    let sentence = "دیروز نیلوفر آذرخش از کنار رود گذشت و هیچ نگفت تا ۱۲ آبان ۱۴۰۲ که برگشت. "
    let count = 1_000_000 / sentence.utf8.count + 1
    let body = (0..<count).map { $0 % 20 == 19 ? sentence + "\n\n" : sentence }.joined()
    let desk = try desk("{fa: [نیلوفر آذرخش]}", body)
    let list = try desk.hashiya("list", "annotations", "--archive", "archive", "--kind", "name", "date")
    #expect(list.output.count { $0 == UInt8(ascii: "\n") } == 2 * count)
    let run = try desk.build()
    #expect(run.status == 0, "\(run.err)")
    let page = try desk.site().text("articles/matn.html")
    #expect(page.components(separatedBy: "class=\"mark name type-person suggested mark-start").count - 1 == count)
  }

  @Test("an article of one paragraph of 1 MB is listed with each of its names")
  func largeParagraph() throws {
    let sentence = "دیروز نیلوفر آذرخش از کنار رود گذشت و هیچ نگفت. "
    let count = 1_000_000 / sentence.utf8.count + 1
    let desk = try desk("{fa: [نیلوفر آذرخش]}", String(repeating: sentence, count: count))
    let list = try desk.hashiya("list", "annotations", "--archive", "archive")
    #expect(list.output.count { $0 == UInt8(ascii: "\n") } == count)
    let start = 6 + (count - 1) * sentence.unicodeScalars.count
    #expect(list.out.hasSuffix("matn\t1:\(start)-\(start + 12)\tname\tsuggested\thigh\tنیلوفر آذرخش\tnam\n"))
  }

  @Test(
    "text of marks, controls and broken sequences is no name and breaks nothing",
    arguments: [
      "\u{64E}\u{650}\u{200C}\u{200D}", "\u{2067}\u{2067}\u{2066}\u{202E}نیلوفر",
      "\u{0301}نیلوفر\u{0301} \u{0301}آذرخش\u{0301}",
      "👨‍👩‍👧‍👦", "\u{E0001}\u{E0067}", "\u{FFFD}", "ﷺ ﷲ ﷽", "نـیـلـوفـر آذرخـش", "نیلوفر\u{200C}\u{200C}آذرخش",
    ])
  func hostile(_ body: String) throws {
    let desk = try desk("{fa: [نیلوفر آذرخش]}", "متن \(body) متن")
    let block = try #require(try desk.blocks("matn").last)
    for name in try names(desk) {
      #expect(block.text((name.number("start") ?? 0)..<(name.number("end") ?? 0)) == name.quote)
    }
    #expect(try desk.build().status == 0)
  }
}
