// Growing the registry of a new archive: what looks like a name and is in none.

import Testing

@Suite("list candidates")
struct CandidateTests {
  /// An archive without entities in which two people and a place are named again and again.
  private static func files() -> [String: String] {
    var files = ["site.yaml": MarginArchive.site()]
    for number in 0..<6 {
      files["articles/f\(number).md"] = SampleArchive.article(
        "f\(number)", title: "خبر شمارهٔ \(number)", more: "published: 2023-0\(number + 1)-02\n",
        body: """
          ژنرال نیلوفر آذرخش گفت: «آب رود امسال کمتر از سال‌های پیش است.» آقای بهرام کاویان افزود که باران کم بارید.

          نیلوفر آذرخش در روز \(number + 1) همان ماه با مردم شهر دیدار کرد و به خانه برگشت.
          """)
      files["articles/a\(number).md"] = SampleArchive.article(
        "a\(number)", lang: "ar", title: "خبر رقم \(number)", more: "published: 2023-0\(number + 1)-03\n",
        body: "قال اللواء مهند الشرقاوي إن ماء النهر أقل من السنوات الماضية. وأضاف الرئيس مهند الشرقاوي ما عنده.")
    }
    return files
  }

  @Test("an archive without entities lists its people first, most frequent first, each in its words")
  func people() throws {
    let desk = try Desk(Self.files())
    let found = try desk.hashiya("list", "candidates", "--archive", "archive", "--json").objects()
    let first = found.prefix(3)
    #expect(Set(first.compactMap { $0["text"] as? String }) == ["نیلوفر آذرخش", "مهند الشرقاوي", "بهرام کاویان"])
    #expect(first.allSatisfy { $0["type"] as? String == "person" && $0["articles"] as? Int == 6 })
    let mentions = found.compactMap { $0["mentions"] as? Int }
    #expect(mentions == mentions.sorted(by: >) && mentions.first == 12)
    for candidate in first {
      let contexts = candidate["contexts"] as? [[String: Any]] ?? []
      #expect(!contexts.isEmpty)
      for context in contexts {
        let blocks = try desk.blocks(context["article"] as? String ?? "")
        let (block, start, end) = (context["block"] as? Int, context["start"] as? Int, context["end"] as? Int)
        let there = blocks[block ?? 0].text((start ?? 0)..<(end ?? 0))
        #expect(there == context["words"] as? String)
      }
    }
  }

  @Test("--limit and --article leave out what is not asked for, and an unknown article is refused")
  func limits() throws {
    let desk = try Desk(Self.files())
    #expect(try desk.hashiya("list", "candidates", "--archive", "archive", "--limit", "1").lines.count == 1)
    let one = try desk.hashiya("list", "candidates", "--archive", "archive", "--article", "a1", "--json").objects()
    #expect(!one.contains { $0["text"] as? String == "نیلوفر آذرخش" })
    let refused = try desk.hashiya("list", "candidates", "--archive", "archive", "--article", "a9")
    #expect(refused.status == 1 && refused.err.contains("there is no article 'a9'; did you mean 'a"))
  }

  @Test("--as-entities prints files that check takes as they are, and that take the names off the list")
  func asEntities() throws {
    let desk = try Desk(Self.files())
    let printed = try desk.hashiya("list", "candidates", "--archive", "archive", "--as-entities").out
    var files: [String: String] = [:]
    var name = ""
    for line in printed.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("==> ") && line.hasSuffix(" <==") {
        name = "entities/" + line.dropFirst(4).dropLast(4)
        files[name] = ""
      } else {
        files[name, default: ""] += line + "\n"
      }
    }
    #expect(files.count >= 3 && files[""] == nil)
    try desk.lay(files)
    let check = try desk.hashiya("check", "--archive", "archive")
    #expect(check.status == 0, "\(check.err)")
    #expect(!check.err.contains("error"))
    let left = try desk.hashiya("list", "candidates", "--archive", "archive", "--json").objects()
    #expect(!left.contains { ["نیلوفر آذرخش", "مهند الشرقاوي", "بهرام کاویان"].contains($0["text"] as? String ?? "") })
    #expect(try desk.annotations("--kind", "name").count >= 30)
    #expect(try desk.build().status == 0)
  }

  @Test("--into writes the same files, and never over one that exists")
  func into() throws {
    let desk = try Desk(Self.files())
    let first = try desk.hashiya(
      "list", "candidates", "--archive", "archive", "--as-entities", "--into", "archive/entities", "--limit", "2")
    #expect(first.status == 0 && first.lines.count == 2)
    for file in first.lines { #expect(desk.folder.exists(file)) }
    let own = try #require(first.lines.first)
    try desk.folder.write(own, try desk.folder.text(own) + "\nسخنی از خودم.\n")
    try desk.folder.remove("archive/entities/" + (first.lines[1].split(separator: "/").last ?? ""))
    let text = try desk.folder.text(own)
    try desk.folder.move("archive/entities", to: "aside")
    let again = try desk.hashiya(
      "list", "candidates", "--archive", "archive", "--as-entities", "--into", "aside", "--limit", "2")
    #expect(again.status == 0 && again.lines.count == 1)
    #expect(again.err.contains("is there already and stays as it is"))
    #expect(try desk.folder.text(own.replacing("archive/entities", with: "aside")) == text)
  }

  @Test("an empty archive has no candidates")
  func empty() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile])
    for more in [["--json"], ["--as-entities"], []] {
      let run = try Program.run(["list", "candidates", "--archive", "archive"] + more, in: desk.folder.path)
      #expect(run.status == 0 && run.out == "" && run.err == "")
    }
  }
}
