import Foundation
import FoundationXML
import Testing

@testable import Archive
@testable import SiteGen

@Suite("feeds")
struct FeedTests {
  private static let title = "عنوان <b> & \"نقل\" 'تک' ]]> \u{1}\u{FFFF}"

  private func feed(_ articles: [Article], language: String = "fa", baseURL: String? = nil) async throws -> String {
    var out: [UInt8] = []
    Feed(snapshot: try await SampleArchive.snapshot(articles, baseURL: baseURL), language: language).write(into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test("whatever titles, tags and authors hold, a feed is well-formed XML with exactly these words")
  func escaped() async throws {
    var article = try SampleArchive.article("a", title: Self.title, published: "2023-11-04", tags: ["<&\"'>"])
    article.authors = ["ن & و <x>"]
    let text = try await feed([article])
    let document = try XMLDocument(xmlString: text)
    let titles = try document.nodes(forXPath: "//*[local-name()='entry']/*[local-name()='title']").compactMap(
      \.stringValue)
    #expect(titles == ["\u{2068}عنوان <b> & \"نقل\" 'تک' ]]> \u{2069}"])
    let terms = try document.nodes(forXPath: "//*[local-name()='category']/@term").compactMap(\.stringValue)
    #expect(terms == ["<&\"'>"])
    #expect(!text.contains("<b>") && !text.unicodeScalars.contains("\u{1}"))
  }

  @Test("ids are made of the archive and the article: neither title, nor place, nor time changes them")
  func stableIDs() async throws {
    func ids(_ text: String) -> [Substring] { text.split(separator: "\n").filter { $0.hasPrefix("<id>") } }
    let one = try await feed([SampleArchive.article("a", published: "2023-11-04")])
    let two = try await feed(
      [SampleArchive.article("a", title: "دیگر", published: "2020")], baseURL: "https://example.org")
    #expect(ids(one) == ids(two))
    #expect(ids(one).count == 2 && Set(ids(one)).count == 2)
    #expect(try await ids(feed([SampleArchive.article("b", published: "2023-11-04")])).last != ids(one).last)
    let id = StableUUID.urn(archive: SampleArchive.archiveID, name: "article/a")
    #expect(ids(one).last == "<id>\(id)</id>")
    #expect(id.hasPrefix("urn:uuid:") && UUIDText.isValid(String(id.dropFirst(9))))
    #expect(Array(id.dropFirst(9))[14] == "8", "version 8 (RFC 9562)")
  }

  @Test("the newest fifty of a language, newest first; what has no date is left out")
  func newest() async throws {
    var articles = try (10..<80).map { try SampleArchive.article("a\($0)", published: "19\($0)-05-01") }
    articles.append(try SampleArchive.article("undated"))
    articles.append(try SampleArchive.article("arabic", lang: "ar", published: "2020"))
    let text = try await feed(articles)
    let moments = text.split(separator: "\n").filter { $0.hasPrefix("<updated>") }.map { $0.dropFirst(9).prefix(4) }
    #expect(moments.count == 51)
    #expect(moments.first == "1979", "the feed is as new as its newest entry")
    #expect(Array(moments.dropFirst()) == (30...79).reversed().map { "19\($0)" })
    #expect(!text.contains("undated") && !text.contains("arabic"))
  }

  @Test("with a base URL links are absolute, without one they lead from the feed")
  func links() async throws {
    let articles = try [SampleArchive.article("a", published: "2023-11")]
    #expect(
      try await feed(articles, baseURL: "https://example.org/x").contains(
        "href=\"https://example.org/x/articles/a.html\""))
    #expect(try await feed(articles).contains("href=\"../articles/a.html\""))
  }

  @Test("a date without a day is the first moment of its month or year, and claims no day of publication")
  func coarse() async throws {
    let text = try await feed([SampleArchive.article("a", published: "2023-11~")])
    #expect(text.contains("<updated>2023-11-01T00:00:00Z</updated>"))
    #expect(!text.contains("<published>"))
  }
}
