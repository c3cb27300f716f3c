// Names that are one to a file system that ignores case. Made here: such names cannot be in one folder everywhere.

import Testing

@Suite("names that differ in case alone")
struct DuplicateTests {
  @Test("two ids that differ in case alone are one id", arguments: ["articles/", "entities/", "outlets/"])
  func ids(_ place: String) throws {
    let ending = place == "outlets/" ? "yaml" : "md"
    let desk = try Desk(["site.yaml": SampleArchive.siteFile])
    let text =
      place == "articles/"
      ? SampleArchive.article("baran")
      : place == "entities/"
        ? SampleArchive.entity("baran", fa: "باران", en: "Rain") : "id: baran\nnames: {fa: باران}\n"
    try desk.lay([place + "baran." + ending: text, place + "Baran." + ending: text])
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(
      run.err.contains(
        "archive/\(place)Baran.\(ending): error: the id 'Baran' is already that of baran; ids are unique, also ignoring case"
      ))
    #expect(!desk.folder.exists("site"))
  }

  @Test("an id in capital letters inside a file is that of its neighbour")
  func insideFile() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile])
    try desk.lay([
      "articles/barf.md": SampleArchive.article("BARAN"), "articles/baran.md": SampleArchive.article("baran"),
    ])
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("archive/articles/barf.md:2:5: error: the id 'BARAN' is already that of baran"))
  }

  @Test("two captures that would be published as one file are refused")
  func captures() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile + "publish: {captures: true}\n"])
    for (id, name) in [("yek", "Page.txt"), ("do", "page.txt")] {
      try desk.lay([
        "captures/" + name: "متن \(id)\n",
        "captures/\(name).record.yaml": "sha256: \(String(repeating: "0", count: 64))\n",
        "articles/\(id).md": SampleArchive.article(id, more: "capture: \(name)\n"),
      ])
    }
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("two pages would be the same file"))
    #expect(!desk.folder.exists("site"))
  }

  @Test("tags that fold alike share a page, and tags with one slug get two")
  func tags() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile])
    try desk.lay([
      "articles/yek.md": SampleArchive.article("yek", more: "tags: [ايران, C]\n"),
      "articles/do.md": SampleArchive.article("do", more: "tags: [ایران, C#]\n"),
    ])
    #expect(try desk.build().status == 0)
    let pages = try desk.site().files.filter { $0.hasPrefix("tags/") }
    #expect(pages.count == 4, "index, ایران, C and C#: \(pages)")
  }
}
