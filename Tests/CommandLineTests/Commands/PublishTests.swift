import Testing

@Suite("publish")
struct PublishTests {
  /// A front matter with everything a tool could spoil.
  private static let file = """
    ---
    # نوشتهٔ دستی: دست نزنید
    id:   baran
    title: 'باران: آغاز'   # عنوان از خود صفحه
    status:    draft       # هنوز نه

    tags: [ آب,
            "باران" ]
    lang: fa
    ---

    متن   با فاصله‌های خودش.  
    \t
    """

  @Test("publish changes the status and leaves every other byte: comments, order, blanks")
  func leavesTheRest() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile, "articles/baran.md": Self.file])
    let run = try desk.hashiya("publish", "--archive", "archive", "baran")
    #expect(run.status == 0)
    #expect(run.out == "1 article now public\n")
    let expected = Self.file.split(separator: "draft", maxSplits: 1).joined(separator: "public")
    #expect(try desk.folder.text("archive/articles/baran.md") == expected)
    #expect(try desk.archive().without(".hashiya").files == ["articles/baran.md", "site.yaml"])
  }

  @Test("lines that end as on Windows, and a byte order mark, stay")
  func windowsFile() throws {
    let text = "---\r\nid: baran\r\nlang: fa\r\nstatus: draft\r\n---\r\n\r\nمتن.\r\n"
    let desk = try Desk(["site.yaml": SampleArchive.siteFile, "articles/baran.md": text])
    #expect(try desk.hashiya("publish", "--archive", "archive", "baran").status == 0)
    #expect(
      try desk.folder.read("archive/articles/baran.md")
        == Array("---\r\nid: baran\r\nlang: fa\r\nstatus: public\r\n---\r\n\r\nمتن.\r\n".utf8))
  }

  @Test("--all publishes the drafts, and neither what is withheld nor what was withdrawn")
  func all() throws {
    let desk = try Desk()
    let before = try desk.archive()
    let run = try desk.hashiya("publish", "--archive", "archive", "--all", "--json")
    #expect(try run.objects().first?["published"] as? [String] == ["pishnevis"])
    #expect(try desk.archive().without(".hashiya").differences(from: before) == ["articles/pishnevis.md"])
  }

  @Test("what is withheld is published when it is named")
  func named() throws {
    let desk = try Desk()
    #expect(try desk.hashiya("publish", "--archive", "archive", "mahfuz").status == 0)
    #expect(try desk.folder.text("archive/articles/mahfuz.md").contains("status: public\n"))
  }

  @Test("an article that is public already is left alone")
  func already() throws {
    let desk = try Desk()
    let before = try desk.archive()
    let run = try desk.hashiya("publish", "--archive", "archive", "baran")
    #expect(run.out == "0 articles now public\n")
    #expect(try desk.archive().without(".hashiya").rewritten(since: before) == [])
  }

  @Test("an id that does not exist is refused, and then none is published")
  func unknown() throws {
    let desk = try Desk()
    let before = try desk.archive()
    let run = try desk.hashiya("publish", "--archive", "archive", "pishnevis", "barann", "../x")
    #expect(run.status == 1)
    #expect(run.err.contains("archive/articles: error: there is no article 'barann'; did you mean 'baran'?"))
    #expect(run.err.contains("archive/articles: error: there is no article '../x'"))
    #expect(try desk.archive().without(".hashiya").differences(from: before) == [])
  }
}
