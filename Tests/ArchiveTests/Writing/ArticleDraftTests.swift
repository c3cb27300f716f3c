import Testing

@testable import Archive

@Suite("the file of a new article")
struct ArticleDraftTests {
  /// Titles that would break a front matter written without care.
  static let texts = [
    "ساده", "باران: آغاز", "# یک", "- دو", "\"سه\"", "'چهار'", "پنج # شش", "{a: b}", "[a]", "*a", "&a", "!a", "%a",
    "@a", "`a",
    "? a", "| a", "> a", "null", "~", "true", "2019-12", "۱۴۰۲", "---", "...", "a\\b", "a\tb", "يك\u{200C}دو",
    "\u{202B}راست\u{202C}",
    "پایان:", ": آغاز", "a\u{A0}", "😀",
  ]

  @Test("whatever a title holds, it is read back as it was", arguments: texts)
  func titles(_ text: String) async throws {
    let folder = try TestFolder()
    try folder.write("site.yaml", "format: 1\narchive_id: 3f1d7c52-8a4e-4b6f-9c1d-2e5a7b8c9d01\ntitles: {fa: نمونه}\n")
    var draft = ArticleDraft(id: "x", language: "fa")
    draft[.title] = .text(text)
    draft[.tags] = .list([text, "آب"])
    draft[.authors] = .list([])
    draft.unconfirmed = [.title, .lead]
    draft.body = "متن"
    try ArchiveWriter(folder: folder.path).add(draft)
    let archive = try await ArchiveReader(folder: folder.path, jobs: 1).read()
    let article = try #require(archive.articles.first)
    #expect(article.title.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    #expect(article.tags == [text, "آب"])
    #expect(article.status == .draft)
    #expect(article.unconfirmed == [.title], "a key that has no value is no guess")
    #expect(String(decoding: article.body, as: UTF8.self).contains("متن"))
  }

  @Test("an article that is there is not replaced")
  func there() throws {
    let folder = try TestFolder()
    try folder.write("articles/x.md", "از آن کسی")
    #expect(throws: Faults.self) { try ArchiveWriter(folder: folder.path).add(ArticleDraft(id: "x", language: "fa")) }
    #expect(try folder.text("articles/x.md") == "از آن کسی")
  }
}
