// Input made to exhaust the stack, the memory or the clock. It is made here, not kept in files.

import Testing

@Suite("input made to exhaust the program")
struct LargeInputTests {
  private static let many = 100_000

  /// Texts that no reader wrote and no page can show.
  static let texts: [(name: String, text: String)] = [
    ("100,000 quotes in one another", String(repeating: ">", count: many) + " متن"),
    ("100,000 quotes with blanks", String(repeating: "> ", count: many) + "متن"),
    ("100,000 lists in one another", String(repeating: "- ", count: many) + "متن"),
    ("100,000 numbered lists in one another", String(repeating: "1. ", count: many) + "متن"),
    (
      "a table of 100,000 columns",
      String(repeating: "|a", count: many) + "|\n" + String(repeating: "|-", count: many) + "|\n"
    ),
  ]

  @Test("a text that would overflow the stack or the clock is refused at its place", arguments: texts.indices)
  func articles(_ index: Int) throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    try desk.lay(["articles/tudartu.md": SampleArchive.article("tudartu", body: Self.texts[index].text)])
    let run = try desk.build()
    #expect(run.status == 1, "\(Self.texts[index].name): \(run)")
    #expect(run.err.hasPrefix("archive/articles/tudartu.md:8:"))
    #expect(run.err.contains(": error: "))
    #expect(try desk.site().differences(from: before) == [])
  }

  @Test("a description of a name is held to the same limits", arguments: texts.indices)
  func descriptions(_ index: Int) throws {
    let desk = try Desk()
    let entity = SampleArchive.entity("tudartu", fa: "تودرتو", en: "Nested") + "\n" + Self.texts[index].text + "\n"
    try desk.lay(["entities/tudartu.md": entity])
    let run = try desk.build()
    #expect(run.status == 1, "\(Self.texts[index].name)")
    #expect(run.err.hasPrefix("archive/entities/tudartu.md:"))
    #expect(!desk.folder.exists("site"))
  }

  @Test(
    "deep values in a front matter are refused",
    arguments: ["[", "{a: ", "- ", "? ", "!!seq [", "\"\\"])
  func frontMatter(_ piece: String) throws {
    let desk = try Desk()
    let value = String(repeating: piece, count: Self.many)
    try desk.lay(["articles/tudartu.md": SampleArchive.article("tudartu", more: "tags:\n  \(value)\n")])
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("archive/articles/tudartu.md:"))
    #expect(!desk.folder.exists("site"))
  }

  @Test(
    "runs of marks that mean nothing are text, or refused, and end the program in good order",
    arguments: ["*", "[", "![", "`", "<", "\\", "&", "~~", "[^a]", "**_", "http://"])
  func runs(_ mark: String) throws {
    let desk = try Desk()
    try desk.lay([
      "articles/neshane.md": SampleArchive.article("neshane", body: String(repeating: mark, count: Self.many))
    ])
    let run = try desk.build()
    #expect(run.status == 0 || run.status == 1 && run.err.contains("archive/articles/neshane.md:"))
  }

  @Test("a template of 100,000 sections in one another is refused")
  func template() throws {
    let desk = try Desk()
    let open = String(repeating: "{{#page}}", count: Self.many)
    try desk.lay(["theme/templates/about.html": open + String(repeating: "{{/page}}", count: Self.many)])
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.hasPrefix("archive/theme/templates/about.html:1:"))
  }

  @Test("an article of more than 32 MB is refused")
  func largeArticle() throws {
    let desk = try Desk()
    try desk.folder.write(
      "archive/articles/kalan.md",
      Array(SampleArchive.article("kalan").utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 32 << 20))
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err == "archive/articles/kalan.md: error: is larger than 32 MB\n")
  }
}
