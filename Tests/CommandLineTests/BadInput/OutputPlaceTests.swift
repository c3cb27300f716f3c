// What already lies where the site is to go: nothing of it is touched unless an earlier build put it there.

import Foundation
import Testing

@Suite("the output folder")
struct OutputPlaceTests {
  @Test(
    "somebody's file in the place of a page stops the build before anything is written",
    arguments: ["index.html", "articles/baran.html", "assets/site.css", "tags/باران/index.html"])
  func foreignFile(_ name: String) throws {
    let desk = try Desk()
    try desk.folder.write("site/" + name, "<p>کار دیگری</p>")
    try desk.folder.write("site/mine.txt", "یادداشت")
    let before = try desk.site()
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(
      run.err.hasPrefix(
        "site/\(name): error: a file that hashiya does not know is in the place of a page; move it away")
    )
    #expect(try desk.site().text(name) == "<p>کار دیگری</p>")
    #expect(try desk.site().files == before.files)
    #expect(!desk.folder.exists("site/.hashiya-new"))
  }

  @Test("something that is no folder in the place of a folder stops the build", arguments: ["articles", "tags"])
  func foreignFolder(_ name: String) throws {
    let desk = try Desk()
    try desk.folder.write("site/" + name, "یادداشت")
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(
      run.err.contains("site/\(name): error: something that is no folder is in the place of a folder of the site"))
    #expect(try desk.site().files == [name])
  }

  @Test("a folder of the site that is a link is not written through", arguments: ["articles", "tags/باران"])
  func linkedFolder(_ name: String) throws {
    let desk = try Desk()
    try desk.folder.makeFolder("elsewhere")
    try desk.folder.link("site/" + name, to: desk.folder.path + "/elsewhere")
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("site/\(name): error: something that is no folder"))
    #expect(try desk.folder.names("elsewhere") == [])
    #expect(try desk.site().files == [])
  }

  @Test("a link in the place of a page is somebody's file, wherever it leads", arguments: ["nothing", "../other.html"])
  func linkedPage(_ target: String) throws {
    let desk = try Desk()
    try desk.folder.write("other.html", "دیگری")
    try desk.folder.link("site/index.html", to: target)
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.hasPrefix("site/index.html: error: a file that hashiya does not know"))
    #expect(try desk.folder.text("other.html") == "دیگری")
  }

  @Test("a folder in the place of a page stops the build, also where that page was ours before")
  func folderForPage() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    try desk.folder.remove("site/about.html")
    try desk.folder.write("site/about.html/mine.txt", "یادداشت")
    try desk.lay(["articles/baran.md": SampleArchive.article("baran", title: "عنوان تازه")])
    let before = try desk.site()
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.hasPrefix("site/about.html: error: "))
    #expect(try desk.site().differences(from: before) == [])
  }

  @Test("a page of ours that somebody replaced by a link is put back without writing through the link")
  func replacedByLink() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    try desk.folder.write("other.html", "دیگری")
    try desk.folder.remove("site/about.html")
    try desk.folder.link("site/about.html", to: "../other.html")
    #expect(try desk.build().status == 0)
    #expect(try desk.folder.text("other.html") == "دیگری")
    #expect(try desk.site().differences(from: before) == [])
  }

  @Test(
    "the output may not lie among the files of the archive, nor around it",
    arguments: [
      ("archive", "around"), ("archive/public", "among"), ("archive/articles", "among"), (".", "around"),
      ("archive/.hashiya", "among"), ("new/../archive/public", "through"),
    ])
  func overlap(_ place: (output: String, word: String)) throws {
    let desk = try Desk()
    let before = try desk.folder.contents()
    let run = try desk.hashiya("build", "--archive", "archive", "--output", place.output)
    #expect(run.status == 1)
    #expect(run.err.hasPrefix("\(place.output): error: the "))
    #expect(run.err.contains(place.word))
    #expect(try desk.folder.contents().without("archive/.hashiya").differences(from: before) == [])
  }

  @Test("the output may lie in the archive's own folder for such things")
  func insideStateFolder() throws {
    let desk = try Desk()
    #expect(try desk.hashiya("build", "--archive", "archive", "--output", "archive/.hashiya/draft").status == 0)
    #expect(desk.folder.exists("archive/.hashiya/draft/index.html"))
  }

  @Test("an output that is a link into the archive is found out")
  func outputLink() throws {
    let desk = try Desk()
    try desk.folder.link("site", to: "archive")
    let before = try desk.archive()
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("site: error: the output would lie around the archive"))
    #expect(try desk.archive().without(".hashiya").differences(from: before) == [])
  }

  @Test("an output that is a file is refused")
  func outputIsFile() throws {
    let desk = try Desk()
    try desk.folder.write("site", "یادداشت")
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.hasPrefix("site: error: cannot be written: "))
    #expect(try desk.folder.text("site") == "یادداشت")
  }
}
