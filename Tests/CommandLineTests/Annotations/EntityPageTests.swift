// The pages of entities, speakers and dates, seen as a whole site.

import Foundation
import Testing

@Suite("pages of mentions")
struct EntityPageTests {
  private static func day(_ number: Int) -> String {
    let (month, day) = (number / 28 % 12 + 1, number % 28 + 1)
    return "\(2001 + number / 336)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Articles of some mentions each, each mention in words of its own: `یاد ARTICLE.MENTION`.
  private static func article(_ number: Int, mentions: Int) -> String {
    let body = (0..<mentions).map { "یاد \(number)-\($0) از نیلوفر آذرخش در کنار رود.\n" }.joined(separator: "\n")
    return SampleArchive.article(
      "m\(number)", title: "یادداشت شمارهٔ \(number)", more: "published: \(day(number))\n", body: body)
  }

  private static func many(_ articles: Int, mentions: Int = 5) -> [String: String] {
    var files = MarginArchive.entities
    files["site.yaml"] = MarginArchive.site()
    for number in 0..<articles { files["articles/m\(number).md"] = article(number, mentions: mentions) }
    return files
  }

  /// The mentions that pages list, by page.
  private func mentions(_ site: FolderContents) -> [String: [String]] {
    let pages = site.files.filter { $0.hasPrefix("entities/nilufar-azar/") }
    return Dictionary(
      uniqueKeysWithValues: pages.map { page in
        let rows = site.text(page).split(separator: "<li").filter { $0.contains("articles/m") && $0.contains("#p-") }
        return (page, rows.compactMap { $0.firstMatch(of: /یاد (\d+-\d+) از/).map { String($0.1) } })
      })
  }

  @Test("mentions past the first page go to numbered pages, and each is on exactly one")
  func pagination() throws {
    let desk = try Desk(Self.many(90))
    #expect(try desk.build().status == 0)
    let pages = mentions(try desk.site())
    let all = pages.values.flatMap { $0 }
    #expect(all.count == 450)
    #expect(Set(all) == Set((0..<90).flatMap { article in (0..<5).map { "\(article)-\($0)" } }))
    #expect(
      pages.keys.sorted() == [
        "entities/nilufar-azar/index.html", "entities/nilufar-azar/mentions-1.html",
        "entities/nilufar-azar/mentions-2.html", "entities/nilufar-azar/mentions-3.html",
      ])
    #expect(pages.values.allSatisfy { $0.count < 200 && !$0.isEmpty })
    #expect(pages["entities/nilufar-azar/mentions-1.html"]?.contains("0-0") == true, "numbered from the oldest")
    #expect(pages["entities/nilufar-azar/index.html"]?.contains("89-4") == true, "the newest come first")
  }

  @Test("every mention links to its paragraph, and the pages to one another")
  func links() throws {
    let desk = try Desk(Self.many(90))
    #expect(try desk.build().status == 0)
    let site = try desk.site()
    for page in site.files where page.hasPrefix("entities/nilufar-azar/") {
      for match in site.text(page).matches(of: /href="..\/..\/articles\/(m\d+.html)#(p-[a-z0-9-]+)"/) {
        #expect(site.text("articles/\(match.1)").contains("id=\"\(match.2)\""), "\(page): \(match.0)")
      }
    }
    #expect(site.text("entities/nilufar-azar/index.html").contains("mentions-3.html"))
    #expect(site.text("entities/nilufar-azar/mentions-3.html").contains("mentions-2.html"))
    #expect(site.text("entities/nilufar-azar/mentions-2.html").contains("mentions-1.html"))
    #expect(try desk.hashiya("check", "--archive", "archive").status == 0)
  }

  @Test("a new article leaves full pages of mentions byte for byte, and does not write them again")
  func fullPages() throws {
    let desk = try Desk(Self.many(90))
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    try desk.lay(["articles/m90.md": Self.article(90, mentions: 3)])
    #expect(try desk.build().status == 0)
    let after = try desk.site()
    let changed = after.differences(from: before)
    #expect(changed.contains("entities/nilufar-azar/index.html"))
    for number in 1...3 {
      let page = "entities/nilufar-azar/mentions-\(number).html"
      #expect(before.files.contains(page) && !changed.contains(page))
    }
    #expect(after.rewritten(since: before) == changed.filter { after.files.contains($0) })
    #expect(mentions(after).values.flatMap { $0 }.count == 453)
  }

  @Test("an entity that was merged or renamed keeps its old page as a redirect")
  func formerly() throws {
    var files = MarginArchive.files
    files["entities/nilufar-azar.md"] = files["entities/nilufar-azar.md"]?.replacing(
      "names:", with: "formerly: [n-azar]\nnames:")
    let desk = try Desk(files)
    #expect(try desk.build().status == 0)
    let page = try desk.site().text("entities/n-azar/index.html")
    #expect(page.contains("nilufar-azar/index.html") && page.contains("http-equiv=\"refresh\""))
    #expect(try desk.site().text("entities/nilufar-azar/index.html").contains("articles/rud.html#p-"))
  }

  @Test("a page of an entity counts what the list has of it")
  func counts() throws {
    let desk = try Desk(MarginArchive.files)
    #expect(try desk.build().status == 0)
    let listed = try desk.annotations("--kind", "name").filter { $0["entity"] == "nilufar-azar" }.count
    let page = try desk.site().text("entities/nilufar-azar/index.html")
    #expect(page.contains("data-t=\"count_mentions\" data-n=\"\(listed)\""))
    #expect(page.components(separatedBy: "#p-").count - 1 >= listed)
  }

  @Test("a speaker's quotations stand on a page of their own, and on no one else's")
  func quotations() throws {
    let desk = try Desk(MarginArchive.files)
    #expect(try desk.build().status == 0)
    let site = try desk.site()
    let words = "ماء النهر أقل من السنوات الماضية ويجب أن نجد حلا"
    #expect(site.text("quotations/by/nilufar-azar/index.html").contains(words))
    #expect(
      site.files(holding: "<q>\(words)</q>")
        == ["entities/nilufar-azar/index.html", "quotations/by/nilufar-azar/index.html", "quotations/index.html"])
    #expect(site.text("quotations/index.html").contains("by/nilufar-azar/index.html"))
    #expect(site.files.filter { $0.hasPrefix("quotations/by/") }.count == 1)
    #expect(!site.text("quotations/by/nilufar-azar/index.html").contains("خبرگزاری کویر"))
  }

  @Test("a date in a text is on the pages of its days in both calendars, apart from dates of publication")
  func dates() throws {
    let desk = try Desk(MarginArchive.files)
    #expect(try desk.build().status == 0)
    let site = try desk.site()
    for page in ["dates/2023/05/index.html", "dates/sh/1402/02/index.html"] {
      #expect(
        site.text(page).contains("articles/nahr.html#p-") && site.text(page).contains(">١٣ مايو ٢٠٢٣</a>"), "\(page)")
      #expect(!site.text(page).contains("class=\"card\""), "nothing was published then")
    }
    for page in ["dates/2023/11/index.html", "dates/sh/1402/08/index.html"] {
      #expect(site.text(page).contains(">۱۲ آبان ۱۴۰۲</a>") && site.text(page).contains("class=\"card\""), "\(page)")
    }
  }

  @Test("a date that was rejected leaves the pages of dates")
  func rejectedDate() throws {
    let desk = try Desk(MarginArchive.files)
    try desk.review("nahr", [Act(1, "reject", try desk.target("nahr", "١٣ مايو ٢٠٢٣"), ["kind": "date"])])
    #expect(try desk.build().status == 0)
    #expect(try !desk.site().files.contains { $0.hasPrefix("dates/2023/05") })
  }
}
