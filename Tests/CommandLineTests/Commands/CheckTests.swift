import Testing

@Suite("check")
struct CheckTests {
  private func check(_ desk: Desk) throws -> ProgramRun { try desk.hashiya("check", "--archive", "archive") }

  @Test("a sound archive has no errors, and check writes nothing")
  func sound() throws {
    let desk = try Desk()
    let before = try desk.folder.contents()
    let run = try check(desk)
    #expect(run.status == 0 && run.err == "")
    #expect(run.out == "no errors: 5 articles, 3 entities, 0 warnings\n")
    #expect(try desk.folder.contents() == before)
  }

  @Test("drafts are checked too")
  func drafts() throws {
    let desk = try Desk()
    try desk.lay([
      "articles/pishnevis.md": SampleArchive.article("pishnevis", status: "draft", more: "about: [nobody]\n")
    ])
    let run = try check(desk)
    #expect(run.status == 1)
    #expect(run.err.contains("archive/articles/pishnevis.md:6:9: error: 'about' names the entity 'nobody'"))
  }

  @Test(
    "a link to a page that is not there is an error",
    arguments: [
      ("barf.html", "the text links to 'barf.html', where there is no page"),
      ("brran.html", "did you mean 'articles/baran.html'?"),
      ("../entities/tehran/index.html", "where there is no page"), ("../../secret.txt", "which is outside the site"),
      ("#p-aaaaaaaa", "the text links to '#p-aaaaaaaa', which is no paragraph of the article"),
    ])
  func dangling(_ link: (target: String, words: String)) throws {
    let desk = try Desk()
    try desk.lay(["articles/peyvand.md": SampleArchive.article("peyvand", body: "[اینجا](\(link.target)) را ببینید.")])
    let run = try check(desk)
    #expect(run.status == 1)
    #expect(run.err.hasPrefix("archive/articles/peyvand.md"))
    #expect(run.err.contains(link.words))
  }

  @Test(
    "links that lead somewhere pass",
    arguments: [
      "baran.html", "../entities/shiraz/index.html", "../entities/shiraz-city/index.html", "../index.html", "../tags/",
      "https://example.org/x?a=1&b=2", "mailto:a@example.org", "../tags/%D8%A2%D8%A8/index.html",
      "../tags/آب/index.html",
    ])
  func sane(_ target: String) throws {
    let desk = try Desk()
    try desk.lay(["articles/peyvand.md": SampleArchive.article("peyvand", body: "[اینجا](\(target)) را ببینید.")])
    let run = try check(desk)
    #expect(run.status == 0, "\(run.err)")
  }

  @Test(
    "a public text that links to what the public will not see is a warning; a draft may link to drafts",
    arguments: ["pishnevis.html", "mahfuz.html", "../entities/bahman-n/index.html"])
  func notPublished(_ target: String) throws {
    let desk = try Desk()
    let body = "[اینجا](\(target)) را ببینید."
    try desk.lay(["articles/digar.md": SampleArchive.article("digar", status: "draft", body: body)])
    #expect(try check(desk).err == "")
    try desk.lay(["articles/peyvand.md": SampleArchive.article("peyvand", body: body)])
    let run = try check(desk)
    #expect(run.status == 0)
    #expect(
      run.err == "archive/articles/peyvand.md: warning: the text links to '\(target)', which is not published\n")
  }

  @Test("files that belong to nothing are warnings")
  func orphans() throws {
    let desk = try Desk()
    try desk.lay([
      "captures/tanha.txt": "متن تنها\n", "captures/rafte.txt.record.yaml": "sha256: 00\n", "notes.txt": "x",
      "backup/a.md": "x", "articles/readme.txt": "x", "README.md": "x",
    ])
    let run = try check(desk)
    #expect(run.status == 0)
    #expect(run.err.contains("archive/captures/tanha.txt: warning: no article was made of this capture"))
    for name in ["captures/rafte.txt.record.yaml", "notes.txt", "backup", "articles/readme.txt"] {
      #expect(run.err.contains("archive/\(name): warning: is no part of the archive and is left alone"), "\(name)")
    }
    #expect(!run.err.contains("README.md"))
    #expect(run.out.hasSuffix(", 5 warnings\n"))
  }

  @Test("text that is not composed is a warning with its line")
  func notComposed() throws {
    let desk = try Desk()
    try desk.lay(["articles/baz.md": SampleArchive.article("baz", body: "ا\u{0653}ب")])
    let run = try check(desk)
    #expect(run.status == 0)
    #expect(run.err.contains("archive/articles/baz.md:8:1: warning: line 8 is not in Unicode's normalization form C"))
  }

  @Test("a name that can be found nowhere is a warning at its place")
  func unfindableNames() throws {
    let desk = try Desk()
    try desk.lay([
      "entities/gomshode.md":
        "---\nid: gomshode\ntype: place\nnames:\n  fa: [گمشده, های, {text: مان, safe: true}, '؟!']\n  ar:\n    - \"و\u{64E}\"\n    - وال\n---\n"
    ])
    let run = try check(desk)
    #expect(run.status == 0)
    #expect(
      run.err == """
        archive/entities/gomshode.md:5:15: warning: the name 'های' is only what is joined to other words, and is found nowhere
            fa: [گمشده, های, {text: مان, safe: true}, '؟!']
                        ^
        archive/entities/gomshode.md:5:20: warning: the name 'مان' is only what is joined to other words, and is found nowhere
            fa: [گمشده, های, {text: مان, safe: true}, '؟!']
                             ^
        archive/entities/gomshode.md:5:45: warning: the name '؟!' has no letters, and is found nowhere
            fa: [گمشده, های, {text: مان, safe: true}, '؟!']
                                                      ^
        archive/entities/gomshode.md:7:7: warning: the name 'و\u{64E}' is a single letter as it is compared, and is found nowhere
              - "و\u{64E}"
                ^
        archive/entities/gomshode.md:8:7: warning: the name 'وال' is only what is joined to other words, and is found nowhere
              - وال
                ^

        """)
    #expect(run.out.hasSuffix(", 5 warnings\n"))
  }
}
