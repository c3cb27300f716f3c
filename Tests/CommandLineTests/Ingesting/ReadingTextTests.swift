// The property that ingest stands on: parsing an ingested article gives back exactly the kept lines, normalised.

import Testing

@Suite("the reading text")
struct ReadingTextTests {
  /// Lines that Markdown would take for something else, or that could do harm on a page.
  static let dangerous = [
    "1979. سال انقلاب بود و این خط با یک عدد و یک نقطه آغاز می‌شود", "[^n]: این خط شبیه پانوشت است و پانوشت نیست",
    "    چهار فاصله در آغاز این خط آمده است و کد نیست", "| a | b | این خط شبیه جدول است",
    "<script>alert(1)</script> این خط شبیه برنامه است", "# این خط شبیه یک سرخط است و سرخط نیست در متن",
    "+ این خط هم شبیه یک فهرست است در متن",
    "> این خط شبیه نقل قول است و نقل قول نیست", "*این* خط **شبیه** تأکید _است_ و ~~نیست~~ در متن",
    "[این](javascript:alert(1)) خط شبیه پیوند است", "![این](x.png) خط شبیه تصویر است در متن",
    "این خط &amp; و &lt; و &#1740; دارد و باید بماند", "این خط `کد` و ``کد`` و \\ و \\* دارد",
    "[نام]: https://example.org/ این خط شبیه تعریف پیوند است", "این خط www.example.org و a@example.org دارد",
    "<https://example.org/> در این خط شبیه پیوند است", "2) این خط شبیه فهرست شماره‌دار است در متن",
    "این خط دو فاصله در میان  دارد و نشانه‌های {{title}} هم", "[ ] این خط شبیه کار است و کار نیست در متن",
    "$E=mc^2$ و ^[پانوشت] در این خط آمده است در متن", "::: این خط شبیه ظرف است در متن ما",
    "--- title: x این خط شبیه آغاز است در متن", "این خط با دو خط تیره -- و سه نقطه ... می‌آید",
  ]

  /// Ingests a page of these lines and gives back its blocks beside what the lines are normalised to.
  private func blocks(of lines: [String]) throws -> (blocks: [String], expected: [String]) {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile])
    let head = [
      "عنوان یک یادداشت ساختگی برای آزمون", "نخستین بند این یادداشت برای آزمون نوشته شده است و چند واژه دارد.",
    ]
    let page = (head + lines + ["واپسین بند این یادداشت هم برای آزمون نوشته شده است."]).joined(separator: "\n\n") + "\n"
    try desk.folder.write("page.txt", page)
    let object = try #require(try desk.ingest("page.txt", "--json").objects().first)
    let id = try #require(object["id"] as? String)
    let kept = try #require(object["kept_lines"] as? [Int])
    let language = try #require(object["lang"] as? String)
    let source = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let wanted = kept.map { Self.trimmed(source[$0 - 1]) }
    let expected = try Program.run(
      ["text", "normalize", "--lang", language], in: desk.folder.path, input: Array(wanted.joined(separator: "\n").utf8)
    )
    let canonical = try desk.hashiya("text", "canonical", id, "--archive", "archive", "--json").objects()
    return (canonical.compactMap { $0["text"] as? String }, expected.lines)
  }

  private static func trimmed(_ line: String) -> String {
    var scalars = line.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
    return String(scalars)
  }

  @Test("a line that Markdown would take for something else comes back as it was", arguments: dangerous)
  func one(_ line: String) throws {
    let (blocks, expected) = try blocks(of: [line])
    #expect(blocks == expected)
    #expect(expected.count >= 3, "the line itself was kept")
  }

  @Test("so do all of them in one page")
  func all() throws {
    let (blocks, expected) = try blocks(of: Self.dangerous)
    #expect(blocks == expected)
    #expect(expected.count >= Self.dangerous.count)
  }

  @Test("a line that begins with a bullet becomes an entry of a list: the bullet is markup then, the words stay")
  func bullet() throws {
    let (blocks, expected) = try blocks(of: ["- این خط با یک نشانهٔ فهرست آغاز می‌شود و چند واژه دارد."])
    #expect(expected.contains("- این خط با یک نشانهٔ فهرست آغاز می‌شود و چند واژه دارد."))
    #expect(blocks == expected.map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 })
  }

  @Test("on the page nothing of them runs, and nothing is a link that was none")
  func page() throws {
    let desk = try Desk(["site.yaml": SampleArchive.siteFile])
    try desk.folder.write("page.txt", "عنوان یک یادداشت\n\n" + Self.dangerous.joined(separator: "\n\n") + "\n")
    #expect(try desk.ingest("page.txt").status == 0)
    #expect(try desk.hashiya("publish", "--archive", "archive", "--all").status == 0)
    #expect(try desk.build().status == 0)
    let site = try desk.site()
    let page = try #require(site.files.first { $0.hasPrefix("articles/") && $0 != "articles/index.html" })
    let text = site.text(page)
    #expect(!text.contains("<script>"))
    #expect(!text.contains("href=\"javascript:"))
    #expect(!text.contains("x.png\""))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(text.contains("{{title}}"))
  }
}
