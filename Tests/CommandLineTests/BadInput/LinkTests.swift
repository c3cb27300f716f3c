// Symbolic links: one may lead within the archive, none out of it. Made here, since they lead to paths of a test.

import Testing

@Suite("symbolic links in an archive")
struct LinkTests {
  private static let secret = "MAHRAMANE"

  /// A desk with something beside the archive that no page may show.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.folder.write("outside/file.md", SampleArchive.article("file", title: Self.secret))
    try desk.folder.write("outside/file.txt", Self.secret)
    try desk.folder.write("outside/site.yaml", SampleArchive.siteFile)
    return desk
  }

  @Test(
    "a link that leads out of the archive is refused",
    arguments: [
      ("articles/file.md", "../../outside/file.md"), ("captures/file.txt", "../../outside/file.txt"),
      ("captures/file.txt.record.yaml", "../../outside/file.txt"), ("outlets/file.yaml", "/etc/hostname"),
      ("theme/templates/about.html", "../../../outside/file.txt"), ("theme/assets/x.txt", "../../../outside/file.txt"),
      ("articles/nowhere.md", "nothing.md"), ("articles/loop.md", "loop.md"),
    ])
  func out(_ link: (name: String, target: String)) throws {
    let desk = try desk()
    try desk.folder.link("archive/" + link.name, to: link.target)
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("archive/\(link.name): error: is a symbolic link that leads out of the "))
    #expect(!desk.folder.exists("site"))
  }

  @Test("a folder of the archive that is a link out of it is refused", arguments: ["articles", "captures", "theme"])
  func folders(_ name: String) throws {
    let desk = try desk()
    if desk.folder.exists("archive/" + name) { try desk.folder.remove("archive/" + name) }
    try desk.folder.makeFolder("outside/templates")
    try desk.folder.write("outside/templates/about.html", Self.secret)
    try desk.folder.link("archive/" + name, to: "../outside")
    let run = try desk.build()
    #expect(run.status == 1, "\(run.err)")
    #expect(run.err.contains("is a symbolic link that leads out of the "))
    #expect(!desk.folder.exists("site"))
  }

  @Test("settings that are a link out of the archive are refused", arguments: ["site.yaml", "tags.yaml"])
  func settings(_ name: String) throws {
    let desk = try desk()
    try desk.folder.write("outside/tags.yaml", "آب: {names: {en: water}}\n")
    try desk.folder.remove("archive/" + name)
    try desk.folder.link("archive/" + name, to: "../outside/" + name)
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("archive/\(name): error: is a symbolic link that leads out of the archive"))
  }

  @Test("the folder of the manifest may not be a link: the program would write outside the archive")
  func stateFolder() throws {
    let desk = try desk()
    try desk.folder.link("archive/.hashiya", to: "../outside")
    let before = try desk.folder.contents("outside")
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("archive/.hashiya"))
    #expect(try desk.folder.contents("outside").differences(from: before) == [])
  }

  @Test("a link within the archive is read like the file it leads to")
  func within() throws {
    let desk = try Desk()
    try desk.lay(["shared/file.md": SampleArchive.article("file", title: "از درون بایگانی")])
    try desk.folder.link("archive/articles/file.md", to: "../shared/file.md")
    #expect(try desk.build().status == 0)
    #expect(try desk.site().text("articles/file.html").contains("از درون بایگانی"))
  }

  @Test("a folder of the theme that leads back to itself ends")
  func loop() throws {
    let desk = try Desk()
    try desk.folder.link("archive/theme/assets/again", to: ".")
    try desk.folder.link("archive/theme/assets/more", to: ".")
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("archive/theme/assets/"))
  }

  @Test("a pipe, which would never end, is not opened")
  func pipe() throws {
    let desk = try Desk()
    #expect(try Program.bash("mkfifo archive/articles/lule.md", in: desk.folder.path).status == 0)
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("archive/articles/lule.md: error: "))
  }
}
