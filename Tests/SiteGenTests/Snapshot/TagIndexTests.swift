@testable import Archive
import Testing

@testable import SiteGen

@Suite("tags put together")
struct TagIndexTests {
  private func index(_ tags: [[String]], entries: [TagEntry] = []) async throws -> TagIndex {
    let articles = try tags.enumerated().map { number, tags in
      try SampleArchive.article("a\(number)", published: "2023-01-\(number < 9 ? "0" : "")\(number + 1)", tags: tags)
    }
    return try await SampleArchive.snapshot(articles, tags: entries).tags
  }

  @Test("spellings that fold alike are one tag, shown as most articles write it")
  func folded() async throws {
    let index = try await index([["ايران"], ["ایران"], ["ایران"], ["روابط خارجي"], ["روابط_خارجی"]])
    #expect(index.groups.map(\.articles) == [[0, 1, 2], [3, 4]])
    #expect(index.groups.first.map { [$0.name] + $0.aliases } == ["ایران", "ايران"])
    #expect(index.group(of: "ايران") == 0 && index.group(of: "ایران") == 0 && index.group(of: "روابط_خارجی") == 1)
    #expect(index.group(of: "عراق") == nil)
  }

  @Test("tags.yaml names a tag in other languages and says what else it is called")
  func entries() async throws {
    var entry = TagEntry(tag: "باران")
    entry.names = [LanguageText(language: "en", text: "rain")]
    entry.aliases = ["بارش", "مطر"]
    let index = try await index([["مطر"], ["بارش"], ["برف"]], entries: [entry])
    #expect(index.groups.map(\.name) == ["باران", "برف"])
    #expect(index.groups.first?.articles == [0, 1])
    #expect(index.groups.first?.name(in: "en").text == "rain")
    #expect(index.groups.first?.name(in: "ar").text == "باران")
  }

  @Test("tags whose slugs a file system takes for one get folders of their own")
  func slugs() async throws {
    let index = try await index([["C", "C#", "c/", "C%"], ["نام", "نام?"]])
    let slugs = index.groups.map { $0.slug.lowercased() }
    #expect(Set(slugs).count == slugs.count, "\(slugs)")
  }

  @Test("a tag of which folding leaves nothing is no tag")
  func empty() async throws {
    #expect(try await index([["\u{200C}", "ـ", " "]]).groups.isEmpty)
  }

  @Test("whatever order the articles' files come in, the tags are the same")
  func order() async throws {
    let tags = [["ب", "الف"], ["الف", "پ"], ["پ"]]
    let articles = try tags.enumerated().map {
      try SampleArchive.article("a\($0)", published: "2023-01-0\($0 + 1)", tags: $1)
    }
    let one = try await SampleArchive.snapshot(articles).tags.groups.map { "\($0.name) \($0.slug) \($0.articles)" }
    let two = try await SampleArchive.snapshot(articles.reversed()).tags.groups.map {
      "\($0.name) \($0.slug) \($0.articles)"
    }
    #expect(one == two)
  }
}
