import Testing

@Suite("text")
struct TextTests {
  private func filter(_ arguments: [String], _ input: [UInt8]) throws -> ProgramRun {
    try Program.run(["text"] + arguments, in: "/tmp", input: input)
  }

  @Test("fold makes the spellings of one word one, line by line")
  func fold() throws {
    let input = "وزير\nوزیر\nمی\u{200C}شود\nمیشود\nCafé\nخانهٔ\n١٤٠٣ ۱۴۰۳ 1403\n"
    let lines = try filter(["fold"], Array(input.utf8)).lines
    #expect(lines.count == 7)
    #expect(lines[0] == lines[1] && lines[2] == lines[3])
    #expect(lines[4] == "cafe")
    #expect(Set(lines[6].split(separator: " ")).count == 1)
  }

  @Test("normalize writes Persian letters in Persian and leaves Arabic ones in Arabic")
  func normalize() throws {
    let input = Array("وزير كشور ميشود\n".utf8)
    #expect(try filter(["normalize", "--lang", "fa"], input).out == "وزیر کشور می\u{200C}شود\n")
    #expect(try filter(["normalize", "--lang", "ar"], Array("وزير الداخلية\n".utf8)).out == "وزير الداخلية\n")
  }

  @Test("each change can be asked for: line, position, rule, before, after")
  func explain() throws {
    let run = try filter(["normalize", "--lang", "fa", "--explain"], Array("متن\nوزير\n".utf8))
    #expect(run.out == "متن\nوزیر\n")
    let fields = run.err.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(fields.count == 1)
    let change = try #require(fields.first)
    #expect(change.count == 5)
    #expect(Array(change.prefix(2)) == ["2", "0"])
    #expect(Array(change.suffix(2)) == ["وزير", "وزیر"])
  }

  @Test(
    "lines stay lines: blank ones, and a last one without an end",
    arguments: ["", "\n", "\n\nب\n\n", "بی\u{200C}پایان"])
  func lines(_ text: String) throws {
    #expect(try filter(["normalize", "--lang", "fa"], Array(text.utf8)).out == text)
  }

  @Test("input that is not UTF-8 is refused with its line")
  func notUTF8() throws {
    let run = try filter(["fold"], Array("متن\n".utf8) + [0xD8, 0x20, 0x0A])
    #expect(run.status == 1)
    #expect(run.err.contains("-:2:1: error: the file is not UTF-8"))
  }

  @Test("canonical prints the blocks in which positions are counted")
  func canonical() throws {
    let desk = try Desk()
    let text = try desk.hashiya("text", "canonical", "baran", "--archive", "archive")
    #expect(
      text.lines == [
        "باران در شیراز", "پس از دو ماه باران بارید.", "باران از بامداد آغاز شد.", "خیابان‌ها",
        "آب در خیابان‌ها می‌گذشت.",
      ])
    let blocks = try desk.hashiya("text", "canonical", "baran", "--archive", "archive", "--json").objects()
    #expect(blocks.map { $0["block"] as? Int } == [0, 1, 2, 3, 4])
    #expect(blocks.map { $0["kind"] as? String } == ["title", "lead", "paragraph", "heading", "paragraph"])
    #expect(blocks.compactMap { $0["text"] as? String } == text.lines)
  }

  @Test("the page's elements have exactly the canonical text")
  func pageHasBlocks() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    let page = try desk.site().text("articles/baran.html")
    for block in try desk.hashiya("text", "canonical", "baran", "--archive", "archive", "--json").objects() {
      let number = try #require(block["block"] as? Int)
      let text = try #require(block["text"] as? String)
      let anchor = try #require(block["anchor"] as? String)
      #expect(page.contains("id=\"\(anchor)\" data-block=\"\(number)\""))
      #expect(page.contains(">\(text)<"))
    }
  }

  @Test("an unknown article is a fault")
  func unknown() throws {
    let run = try Desk().hashiya("text", "canonical", "brana", "--archive", "archive")
    #expect(run.status == 1)
    #expect(run.err == "archive/articles: error: there is no article 'brana'\n")
  }
}
