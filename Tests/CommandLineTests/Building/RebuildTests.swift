// What a second build does, and what it leaves alone.

import Foundation
import Testing

@Suite("building again")
struct RebuildTests {
  @Test("the first build says what it wrote, in one line and how to open it")
  func lastLine() throws {
    let desk = try Desk()
    let run = try desk.build()
    #expect(run.status == 0)
    #expect(run.err == "")
    let files = try desk.site().files.count
    let lines = run.lines
    #expect(lines.count == 2)
    #expect(
      lines.first?.hasPrefix(
        "pages: \(files) written, 0 unchanged, 0 removed, 3 articles, 2 left out, 2 entities, 0 warnings, ") == true)
    #expect(lines.first?.hasSuffix(" s") == true)
    #expect(lines.last == "open site/index.html")
  }

  @Test("a second build with nothing changed writes nothing")
  func nothingChanged() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    let run = try desk.build()
    #expect(run.out.hasPrefix("pages: 0 written, \(before.files.count) unchanged, 0 removed, 3 articles, 2 left out, "))
    #expect(try desk.site().rewritten(since: before) == [])
    #expect(try desk.site() == before)
  }

  @Test("with --json the result is one object")
  func json() throws {
    let desk = try Desk()
    let first = try #require(try desk.build("--json").objects().first)
    #expect(first["articles"] as? Int == 3)
    #expect(first["left_out"] as? Int == 2)
    #expect(first["entities"] as? Int == 2)
    #expect(first["removed"] as? Int == 0)
    #expect(first["written"] as? Int == (try desk.site().files.count))
    let bytes = try desk.site().entries.values.reduce(0) {
      if case .file(let bytes) = $1 { $0 + bytes.count } else { $0 }
    }
    #expect(first["bytes"] as? Int == bytes)
    let second = try #require(try desk.build("--json").objects().first)
    #expect(second["written"] as? Int == 0)
    #expect(second["up_to_date"] as? Bool == true)
  }

  @Test("with --quiet nothing is printed")
  func quiet() throws {
    let run = try Desk().build("--quiet")
    #expect(run.status == 0)
    #expect(run.out == "" && run.err == "")
  }

  @Test("warnings are printed, do not stop a build, and are printed again when nothing has changed")
  func warnings() throws {
    let desk = try Desk()
    try desk.lay(["articles/khali.md": SampleArchive.article("khali", body: ""), "entities/notes.txt": "x"])
    let first = try desk.build()
    #expect(first.status == 0)
    #expect(
      first.err.contains("archive/articles/khali.md:7:1: warning: the article has no text under its front matter"))
    #expect(first.err.contains("archive/entities/notes.txt: warning: is no part of the archive and is left alone"))
    #expect(first.out.contains(" 2 warnings, "))
    let second = try desk.build()
    #expect(second.err == first.err)
    #expect(second.out.contains("pages: 0 written") && second.out.contains(" 2 warnings, "))
  }

  @Test("a changed text rewrites only the pages that show it")
  func changedArticle() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    let file = try desk.folder.text("archive/articles/baran.md")
    try desk.lay(["articles/baran.md": file.replacingOccurrences(of: "می‌گذشت", with: "می‌ایستاد")])
    let run = try desk.build()
    #expect(run.out.hasPrefix("pages: 1 written, "))
    #expect(try desk.site().rewritten(since: before) == ["articles/baran.html"])
    #expect(try desk.site().differences(from: before) == ["articles/baran.html"])
  }

  @Test("a better name in the registry reaches every page that shows it, and no other")
  func changedName() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    try desk.lay(["entities/karun.md": SampleArchive.entity("karun", fa: "رود کارون", en: "Karun River")])
    #expect(try desk.build().status == 0)
    let rewritten = try desk.site().rewritten(since: before)
    #expect(rewritten.contains("articles/sadd.html") && rewritten.contains("entities/karun/index.html"))
    #expect(!rewritten.contains("articles/baran.html") && !rewritten.contains("entities/shiraz/index.html"))
    #expect(rewritten == (try desk.site().differences(from: before)))
  }

  @Test("the pages of an article that is gone are removed, and folders that are empty then")
  func removedArticle() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    #expect(desk.folder.exists("site/dates/2023/12") && desk.folder.exists("site/articles/sadd.html"))
    try desk.folder.remove("archive/articles/sadd.md")
    let run = try desk.build()
    #expect(run.status == 0)
    #expect(!run.out.contains(" 0 removed"))
    #expect(!desk.folder.exists("site/articles/sadd.html"))
    #expect(!desk.folder.exists("site/dates/2023/12"))
    let clean = try Desk(SampleArchive.files.filter { $0.key != "articles/sadd.md" })
    #expect(try clean.build().status == 0)
    #expect(try desk.site().differences(from: clean.site()) == [])
  }

  @Test("somebody's own files in the output stay, and so do their folders")
  func ownFiles() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    try desk.folder.write("site/CNAME", "example.org\n")
    try desk.folder.write("site/dates/2023/12/note.txt", "یادداشت من")
    try desk.folder.write("site/.well-known/x", "x")
    try desk.folder.remove("archive/articles/sadd.md")
    #expect(try desk.build().status == 0)
    #expect(try desk.folder.text("site/CNAME") == "example.org\n")
    #expect(try desk.folder.text("site/.well-known/x") == "x")
    #expect(try desk.folder.names("site/dates/2023/12") == ["note.txt"])
  }

  @Test("a page that is to be removed, but that somebody has changed, stays")
  func changedPageStays() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    try desk.folder.write("site/articles/sadd.html", "دست‌نویس کسی")
    try desk.folder.remove("archive/articles/sadd.md")
    #expect(try desk.build().status == 0)
    #expect(try desk.folder.text("site/articles/sadd.html") == "دست‌نویس کسی")
  }

  @Test("a page that was lost or changed is made again")
  func mended() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    try desk.folder.remove("site/index.html")
    try desk.folder.write("site/about.html", "خراب")
    let run = try desk.build()
    #expect(run.out.hasPrefix("pages: 2 written, "))
    #expect(try desk.site().differences(from: before) == [])
  }

  @Test("without the manifest a build takes the site it finds for its own where the bytes are the same")
  func manifestLost() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    try desk.folder.remove("archive/.hashiya")
    let run = try desk.build()
    #expect(run.status == 0)
    #expect(run.out.hasPrefix("pages: 0 written, \(before.files.count) unchanged"))
    #expect(try desk.site() == before)
  }

  @Test(
    "a manifest that was cut short or scribbled in is no manifest",
    arguments: ["", "hashiya manifest 1\n", "\u{0}\u{0}", "o\t1\t1\t1\tmine.txt\nend\n"])
  func manifestBroken(_ text: String) throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    try desk.folder.write("site/mine.txt", "یادداشت")
    let before = try desk.site()
    let names = try desk.folder.names("archive/.hashiya").filter { $0.hasPrefix("manifest-") }
    #expect(names.count == 1)
    for name in names { try desk.folder.write("archive/.hashiya/" + name, text) }
    #expect(try desk.build().status == 0)
    #expect(try desk.site() == before)
  }

  @Test("two outputs of one archive do not know of each other")
  func twoOutputs() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    #expect(try desk.hashiya("build", "--archive", "archive", "--output", "drafts", "--drafts").status == 0)
    #expect(desk.folder.exists("drafts/articles/pishnevis.html"))
    #expect(!desk.folder.exists("site/articles/pishnevis.html"))
    #expect(try desk.build().out.hasPrefix("pages: 0 written"))
  }

  @Test("two builds of copies at different places, with different numbers of tasks, give the same bytes")
  func sameBytes() throws {
    let one = try Desk(SampleArchive.large(150))
    let two = try Desk(SampleArchive.large(150))
    try two.folder.makeFolder("far/away")
    try two.folder.move("archive", to: "far/away/copy")
    #expect(try one.build("--jobs", "1").status == 0)
    let run = try two.hashiya("build", "--archive", "far/away/copy/", "--output", "far/site/", "--jobs", "7")
    #expect(run.status == 0)
    #expect(try two.folder.contents("far/site").differences(from: one.site()) == [])
  }

  @Test("nothing is written but the output and .hashiya, and the archive stays as it was")
  func nothingElse() throws {
    let desk = try Desk()
    let before = try desk.folder.contents()
    #expect(try desk.build().status == 0)
    let after = try desk.folder.contents()
    #expect(after.without("site").without("archive/.hashiya").differences(from: before) == [])
    #expect(
      try desk.folder.names("archive/.hashiya").allSatisfy {
        ["lock", ".gitignore"].contains($0) || $0.hasPrefix("manifest-")
      })
  }

  @Test("a fault in the content leaves the former site as it is")
  func faultKeepsSite() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    try desk.lay(["articles/baran.md": "خراب"])
    #expect(try desk.build().status == 1)
    #expect(try desk.site() == before)
  }
}
