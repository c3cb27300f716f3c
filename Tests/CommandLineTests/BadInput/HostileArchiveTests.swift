// An archive or an output folder that somebody prepared, or that was left in the middle of something, must not make a
// build touch what is not its own, or publish what nobody decided to publish.

import Foundation
import Testing

@Suite("a hostile archive")
struct HostileArchiveTests {
  @Test("a link in the place of the staging folder stops the build, and nothing behind it is touched")
  func stagingLink() throws {
    let desk = try Desk()
    try desk.folder.write("victim/sub/precious.txt", "گران‌بها")
    try desk.folder.link("site/.hashiya-new", to: "../victim")
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("site/.hashiya-new: error: something that is no folder"))
    #expect(try desk.folder.text("victim/sub/precious.txt") == "گران‌بها")
  }

  @Test("what a build with drafts left behind is gone after the next public build, even if that has nothing to do")
  func leftDrafts() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    try desk.folder.write("site/.hashiya-new/0/7", "پیش‌نویسی که کسی منتشر نکرد")
    #expect(try desk.build().out.hasPrefix("pages: 0 written"))
    #expect(!desk.folder.exists("site/.hashiya-new"))
  }

  @Test(
    "a manifest that names files outside the output is not believed",
    arguments: ["../victim.txt", "/victim.txt", "a/../../victim.txt"])
  func manifestPaths(_ path: String) throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    try desk.folder.write("victim.txt", "گران‌بها")
    let manifest = try #require(try desk.folder.names("archive/.hashiya").first { $0.hasPrefix("manifest-") })
    let text = try desk.folder.text("archive/.hashiya/" + manifest)
    let lines = text.split(separator: "\n").dropLast().map(String.init) + ["o\t-1\t0\t0\t\(path)", "end"]
    try desk.folder.write("archive/.hashiya/" + manifest, lines.joined(separator: "\n") + "\n")
    try desk.lay(["articles/baran.md": SampleArchive.article("baran", title: "عنوانی دیگر")])
    _ = try desk.build()
    #expect(try desk.folder.text("victim.txt") == "گران‌بها")
  }

  @Test("a page to be removed is left alone where its folder has become a link")
  func removalThroughLink() throws {
    let desk = try Desk()
    try desk.lay(["entities/dez.md": SampleArchive.entity("dez", fa: "دز", en: "Dez")])
    #expect(try desk.build().status == 0)
    try desk.folder.move("site/entities/dez", to: "moved")
    try desk.folder.link("site/entities/dez", to: "../../moved")
    try desk.folder.remove("archive/entities/dez.md")
    _ = try desk.build()
    #expect(desk.folder.exists("moved/index.html"))
  }

  @Test("a capture that an unpublished article has too is not published")
  func sharedCapture() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile + "publish: {captures: true}\n"])
    try desk.folder.write("page.txt", "عنوان یک صفحه\n\n" + String(repeating: "متن یک بند برای آزمون. ", count: 20))
    #expect(try desk.ingest("page.txt").status == 0)
    #expect(try desk.hashiya("publish", "--archive", "archive", "--all").status == 0)
    #expect(try desk.build().status == 0)
    #expect(try desk.site().files.contains { $0.hasPrefix("captures/") })
    let capture = try #require(
      try desk.folder.names("archive/captures").first { $0.hasSuffix(".txt") && !$0.hasPrefix(".") })
    try desk.lay(["articles/draft.md": SampleArchive.article("draft", status: "draft", more: "capture: \(capture)\n")])
    #expect(try desk.build().status == 0)
    #expect(try !desk.site().files.contains { $0.hasPrefix("captures/") })
  }

  @Test("a capture whose bytes are not those that were recorded is not published")
  func changedCapture() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile + "publish: {captures: true}\n"])
    try desk.folder.write("page.txt", "عنوان یک صفحه\n\n" + String(repeating: "متن یک بند برای آزمون. ", count: 20))
    #expect(try desk.ingest("page.txt").status == 0)
    #expect(try desk.hashiya("publish", "--archive", "archive", "--all").status == 0)
    let capture = try #require(
      try desk.folder.names("archive/captures").first { $0.hasSuffix(".txt") && !$0.hasPrefix(".") })
    try desk.folder.write("archive/captures/" + capture, "چیز دیگری")
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("the bytes of this capture have changed"))
    #expect(try desk.site().files.isEmpty)
  }

  @Test("'private' without a value is a fault, not a permission")
  func emptyPrivate() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile])
    try desk.lay(["entities/dez.md": SampleArchive.entity("dez", fa: "دز", en: "Dez", more: "private:\n")])
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("'private' must be true or false"))
  }

  @Test("the name of a capture stays inside where captures are not published")
  func captureName() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile])
    try desk.folder.write(
      "archive/captures/from-somebody.txt",
      "عنوان یک صفحه\n\n" + String(repeating: "متن یک بند برای آزمون. ", count: 20))
    #expect(try desk.ingest("archive/captures/from-somebody.txt").status == 0)
    #expect(try desk.hashiya("publish", "--archive", "archive", "--all").status == 0)
    #expect(try desk.build().status == 0)
    for file in try desk.site().files where file.hasSuffix(".html") {
      #expect(try !desk.site().text(file).contains("from-somebody"), "\(file)")
    }
  }

  @Test("a guess is in no metadata and no feed, where nothing could mark it as one")
  func guessedAuthor() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile])
    try desk.lay([
      "articles/a.md": SampleArchive.article("a", more: "authors: [نویسندهٔ محتمل]\nunconfirmed: [authors]\n")
    ])
    #expect(try desk.build().status == 0)
    #expect(try !desk.site().text("articles/a.html").contains("dcterms.creator"))
    #expect(try !desk.site().text("feeds/fa.xml").contains("نویسندهٔ محتمل"))
  }

  @Test("direction controls in a title do not turn round what follows it")
  func isolates() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile])
    try desk.lay(["articles/a.md": SampleArchive.article("a", title: "\"الف\\u2069\\u202Eب\"")])
    #expect(try desk.build().status == 0)
    let head = try desk.site().text("articles/a.html").components(separatedBy: "</title>")[0]
    #expect(head.contains("\u{2068}الفب\u{2069}"))
  }
}
