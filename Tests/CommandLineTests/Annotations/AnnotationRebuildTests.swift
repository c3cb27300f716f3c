// Builds with annotations are the same each time, and follow the acts.

import Testing

@Suite("building annotations again")
struct AnnotationRebuildTests {
  private func reviewed() throws -> Desk {
    var files = MarginArchive.files
    for number in 0..<40 {
      files["articles/z\(number).md"] = SampleArchive.article(
        "z\(number)", title: "خبر \(number)", more: "published: 2020-0\(number % 9 + 1)\n",
        body: "\(MarginArchive.said) توفان دشتی هم در نشست \(number) بود.")
    }
    let desk = try Desk(files)
    try desk.review(
      "rud",
      [
        Act(1, "accept", try desk.target("rud", "خبرگزاری کویر"), ["kind": "name", "entity": "kavir-post"])
      ])
    return desk
  }

  @Test("the bytes of a site are the same with one task and with several, and in another folder")
  func deterministic() throws {
    let (one, two) = (try reviewed(), try reviewed())
    #expect(try one.build("--jobs", "1").status == 0)
    #expect(try two.build("--jobs", "2").status == 0)
    #expect(try one.site().files.count > 60)
    #expect(try one.site().differences(from: two.site()) == [])
  }

  @Test("a second build with nothing changed writes nothing")
  func unchanged() throws {
    let desk = try reviewed()
    #expect(try desk.build("--jobs", "1").status == 0)
    let before = try desk.site()
    let run = try desk.build("--jobs", "2")
    #expect(run.out.hasPrefix("pages: 0 written, \(before.files.count) unchanged, 0 removed, "))
    #expect(try desk.site() == before)
  }

  @Test("an act that is added changes the pages it concerns, and no others; taken away, the site is as it was")
  func acts() throws {
    let desk = try reviewed()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    let former = try desk.folder.text("archive/reviews/rud.jsonl")
    let act = Act(2, "reject", try desk.target("rud", "۱۲ آبان ۱۴۰۲"), ["kind": "date"])
    try desk.lay(["reviews/rud.jsonl": former + (try act.line()) + "\n"])
    let run = try desk.build()
    #expect(run.status == 0 && !run.out.hasPrefix("pages: 0 written"))
    let changed = try desk.site().differences(from: before)
    #expect(changed.contains("articles/rud.html"))
    #expect(!changed.contains { $0.hasPrefix("articles/z") || $0 == "articles/nahr.html" })
    #expect(try desk.site().rewritten(since: before).allSatisfy { changed.contains($0) })
    try desk.lay(["reviews/rud.jsonl": former])
    #expect(try desk.build().status == 0)
    #expect(try desk.site().differences(from: before) == [])
  }

  @Test("the first act on an article, and the loss of the file, are seen too")
  func files() throws {
    let desk = try reviewed()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    try desk.review(
      "nahr",
      [
        Act(3, "accept", try desk.target("nahr", "نيلوفر آذرخش"), ["kind": "name", "entity": "nilufar-azar"])
      ])
    #expect(try desk.build().status == 0)
    #expect(try desk.site().text("articles/nahr.html").contains("accepted mark-start"))
    try desk.folder.remove("archive/reviews/nahr.jsonl")
    #expect(try desk.build().status == 0)
    #expect(try desk.site().differences(from: before) == [])
  }

  @Test("a name that is added to the registry is found in all texts at the next build")
  func registry() throws {
    let desk = try reviewed()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    #expect(!before.text("articles/nahr.html").contains("type-place"))
    try desk.lay([
      "entities/nahr.md": MarginArchive.entity("nahr", type: "place", "{ar: [{text: السنوات الماضية, safe: true}]}")
    ])
    #expect(try desk.build().status == 0)
    let after = try desk.site()
    #expect(after.text("articles/nahr.html").contains("type-place"))
    #expect(after.text("entities/nahr/index.html").contains("articles/nahr.html#p-"))
    try desk.folder.remove("archive/entities/nahr.md")
    #expect(try desk.build().status == 0)
    #expect(try desk.site().differences(from: before) == [])
  }
}
