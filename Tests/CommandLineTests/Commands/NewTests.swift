import Testing

@Suite("new")
struct NewTests {
  @Test("a new archive is valid, builds, and has an id of its own")
  func archive() throws {
    let folder = try TemporaryFolder()
    var ids: Set<String> = []
    for name in ["yek", "do"] {
      #expect(try Program.run(["new", name, "--title", "بایگانی \"من\" \\ تازه"], in: folder.path).status == 0)
      #expect(try Program.run(["check", "--archive", name], in: folder.path).out.contains("0 warnings"))
      let built = try Program.run(["build", "--archive", name, "--output", name + "-site"], in: folder.path)
      #expect(built.status == 0)
      #expect(try folder.text(name + "-site/index.html").contains("بایگانی &quot;من&quot; \\ تازه"))
      let settings = try folder.text(name + "/site.yaml")
      ids.formUnion(settings.split(separator: "\n").filter { $0.hasPrefix("archive_id: ") }.map(String.init))
      #expect(try folder.text(name + "/.gitignore") == ".hashiya/\n")
    }
    #expect(ids.count == 2)
  }

  @Test("where an archive is, none is made, and it stays as it is")
  func there() throws {
    let desk = try Desk()
    let before = try desk.archive()
    let run = try desk.hashiya("new", "archive", "archive")
    #expect(run.status == 1)
    #expect(run.err == "archive/site.yaml: error: exists already\n")
    #expect(try desk.archive().differences(from: before) == [])
  }

  @Test("a new article is a draft that builds")
  func article() throws {
    let desk = try Desk()
    let run = try desk.hashiya(
      "new", "article", "--archive", "archive", "taze", "--lang", "ar", "--title", "عنوان: جديد")
    #expect(run.status == 0)
    #expect(run.out == "archive/articles/taze.md\n")
    let listed = try desk.hashiya("list", "articles", "--archive", "archive").lines
    #expect(listed.contains("taze\tdraft\t-\tعنوان: جديد"))
    #expect(try desk.build("--drafts").status == 0)
    #expect(desk.folder.exists("site/articles/taze.html"))
  }

  @Test("a new article does not take the place of one that is there")
  func articleThere() throws {
    let desk = try Desk()
    let before = try desk.archive()
    let run = try desk.hashiya("new", "article", "--archive", "archive", "baran")
    #expect(run.status == 1)
    #expect(run.err.contains("archive/articles/baran.md: error: exists already"))
    #expect(try desk.archive().without(".hashiya").differences(from: before) == [])
  }

  @Test("a language that is none is refused before anything is written")
  func language() throws {
    let desk = try Desk()
    let before = try desk.archive()
    let run = try desk.hashiya("new", "article", "--archive", "archive", "taze", "--lang", "fa: x\nstatus: public")
    #expect(run.status != 0)
    #expect(try desk.archive().without(".hashiya").differences(from: before) == [])
  }
}
