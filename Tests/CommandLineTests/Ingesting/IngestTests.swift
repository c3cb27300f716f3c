// What ingest keeps, what it writes, and what it leaves alone.

import Testing

@Suite("ingest")
struct IngestTests {
  static let page = """
    عنوان یک صفحهٔ ساختگی

    تهران ۱۴۰۲/۰۸/۱۳

    نخستین بند این صفحه برای آزمون نوشته شده است و چند واژه دارد تا یک بند باشد.

    دومین بند این صفحه نیز برای آزمون نوشته شده است و آن هم چند واژه دارد.

    """

  private func captures(_ desk: Desk) throws -> [String] {
    guard desk.folder.exists("archive/captures") else { return [] }
    return try desk.folder.names("archive/captures").filter {
      $0 != "SHA256SUMS" && !$0.hasSuffix(".record.yaml") && !$0.hasSuffix(".lines.jsonl")
    }
  }

  @Test("a page becomes a capture with record, lines and checksum, and a draft that says what is a guess")
  func whole() throws {
    let desk = try Desk()
    try desk.folder.write("in/page.txt", Self.page)
    let before = try desk.folder.contents()
    let run = try desk.ingest("in/page.txt", "--outlet", "sobh", "--url", "https://example.org/1", "--by", "dastyar")
    #expect(run.status == 0)
    let name = try #require(try captures(desk).first)
    #expect(name.hasPrefix("2023-11-04-sobh-") && name.hasSuffix(".txt"))
    let id = String(name.dropLast(4))
    let after = try desk.folder.contents()
    #expect(
      after.without("archive/.hashiya").differences(from: before)
        == [
          "archive/articles/\(id).md", "archive/captures", "archive/captures/SHA256SUMS", "archive/captures/\(name)",
          "archive/captures/\(name).lines.jsonl", "archive/captures/\(name).record.yaml",
        ].sorted())
    #expect(try desk.folder.read("archive/captures/\(name)") == Array(Self.page.utf8))
    let record = try desk.folder.text("archive/captures/\(name).record.yaml")
    for line in ["by: dastyar", "original_name: page.txt", "encoding: utf-8", "how: file"] {
      #expect(record.contains(line))
    }
    #expect(record.contains("2026-01-01T00:00:00Z"))
    let listed = try desk.hashiya("list", "articles", "--archive", "archive", "--json").objects()
    let article = try #require(listed.first { $0["id"] as? String == id })
    #expect(article["status"] as? String == "draft")
    #expect(article["outlet"] as? String == "sobh")
    #expect(article["capture"] as? String == name)
    let guesses = try #require(article["unconfirmed"] as? [String])
    #expect(guesses.contains("title") && guesses.contains("published") && guesses.contains("lang"))
    #expect(!guesses.contains("outlet") && !guesses.contains("source_url"), "a person gave these")
  }

  @Test("the checksums are those of sha256sum, and it finds every capture unchanged")
  func checksums() throws {
    let desk = try Desk()
    try desk.folder.write("a.txt", Self.page)
    try desk.folder.write("b.pdf", "%PDF-1.4 ساختگی")
    try desk.folder.write("c.bin", [0, 1, 2, 255])
    #expect(try desk.ingest("a.txt", "b.pdf", "c.bin").status == 0)
    let run = try Program.bash("cd archive/captures && sha256sum --strict -c SHA256SUMS", in: desk.folder.path)
    #expect(run.status == 0, "\(run.err)")
    #expect(run.lines.count == 3 && run.lines.allSatisfy { $0.hasSuffix(": OK") })
  }

  @Test("the same bytes again write nothing, from a file or pasted")
  func again() throws {
    let desk = try Desk()
    try desk.folder.write("page.txt", Self.page)
    #expect(try desk.ingest("page.txt").status == 0)
    let before = try desk.archive()
    try desk.folder.write("other-name.txt", Self.page)
    for run in [try desk.ingest("other-name.txt"), try desk.ingest("-", input: Array(Self.page.utf8))] {
      #expect(run.status == 0)
      #expect(run.out.contains(": already in the archive (articles/2023-11-04-"))
    }
    #expect(try desk.archive().without(".hashiya").rewritten(since: before) == [])
    #expect(try desk.archive().without(".hashiya").differences(from: before.without(".hashiya")) == [])
  }

  @Test("the same bytes twice in one run are one capture")
  func twiceInOneRun() throws {
    let desk = try Desk()
    try desk.folder.write("in/a.txt", Self.page)
    try desk.folder.write("in/b.txt", Self.page)
    let run = try desk.ingest("in")
    #expect(run.lines.count == 2 && run.lines.last?.contains("already in the archive") == true)
    #expect(try captures(desk).count == 1)
  }

  @Test("standard input is a pasted page")
  func pasted() throws {
    let desk = try Desk()
    let run = try desk.ingest("-", input: Array(Self.page.utf8))
    #expect(run.status == 0)
    let name = try #require(try captures(desk).first)
    #expect(try desk.folder.read("archive/captures/\(name)") == Array(Self.page.utf8))
    #expect(try !desk.folder.text("archive/captures/\(name).record.yaml").contains("original_name"))
  }

  @Test("a folder is taken in with its folders, in the order of names")
  func folder() throws {
    let desk = try Desk()
    for name in ["in/b.txt", "in/a.txt", "in/deep/c.txt"] {
      try desk.folder.write(name, "عنوان \(name)\n\nمتن \(name) که برای آزمون نوشته شده و بس.\n")
    }
    try desk.folder.write("secret.txt", "راز")
    try desk.folder.link("in/out.txt", to: "../secret.txt")
    try desk.folder.write("in/.hidden.txt", "پنهان")
    let run = try desk.ingest("in", "--json")
    #expect(run.status == 1)
    #expect(run.err.contains("in/out.txt: error: is a symbolic link"))
    #expect(try run.objects().compactMap { $0["file"] as? String } == ["in/a.txt", "in/b.txt", "in/deep/c.txt"])
    #expect(try captures(desk).count == 3)
  }

  @Test("--dry-run tells the same and writes nothing")
  func dryRun() throws {
    let desk = try Desk()
    try desk.folder.write("page.txt", Self.page)
    try desk.folder.write("a.pdf", "%PDF-1.4")
    let before = try desk.folder.contents()
    let dry = try desk.ingest("page.txt", "a.pdf", "--dry-run", "--json")
    #expect(dry.status == 0)
    #expect(try desk.folder.contents().differences(from: before) == [])
    #expect(try desk.ingest("page.txt", "a.pdf", "--json").out == dry.out)
  }

  @Test(
    "whatever is no text is kept as an attachment, byte for byte, under its ending",
    arguments: [
      ("a.pdf", [UInt8]("%PDF-1.4".utf8), ".pdf"), ("b.JPG", [0xFF, 0xD8, 0xFF, 0xE0], ".jpg"),
      ("c.bin", [0, 1, 2], ".bin"), ("d.zip", [0x50, 0x4B, 3, 4], ".zip"), ("e.فایل", [0, 9, 9], ""),
      ("f.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], ".txt"),
    ] as [(String, [UInt8], String)])
  func attachments(_ file: (name: String, bytes: [UInt8], ending: String)) throws {
    let desk = try Desk()
    try desk.folder.write(file.name, file.bytes)
    let run = try desk.ingest(file.name)
    #expect(run.status == 0)
    #expect(run.out.hasPrefix("\(file.name): kept as captures/"))
    let name = try #require(try captures(desk).first)
    #expect(name.hasSuffix(file.ending) && name.count == 8 + file.ending.count)
    #expect(try desk.folder.read("archive/captures/" + name) == file.bytes)
    #expect(try desk.ingest(file.name).out == "\(file.name): already in the archive (captures/\(name))\n")
  }

  @Test("nearly the same text as an article there is a warning that names it, and is taken in")
  func similar() throws {
    let desk = try Desk()
    let sentences = (1...40).map { "این جملهٔ شمارهٔ \($0) از گزارشی بلند دربارهٔ رودخانه‌های ایران است." }
    try desk.folder.write("one.txt", "رودخانه‌ها\n\n" + sentences.joined(separator: "\n\n") + "\n")
    try desk.folder.write(
      "two.txt", "رودخانه‌ها\n\n" + sentences.dropLast().joined(separator: "\n\n") + "\n\nپایانی دیگر.\n")
    let first = try #require(try desk.ingest("one.txt", "--json").objects().first?["id"] as? String)
    let run = try desk.ingest("two.txt")
    #expect(run.status == 0)
    #expect(run.err.contains("two.txt: warning: nearly the same text as the article '\(first)' ("))
    #expect(try captures(desk).count == 2)
  }

  @Test("one bad file does not keep the others out, and the run ends with 1")
  func badAmongGood() throws {
    let desk = try Desk()
    try desk.folder.write("good.txt", Self.page)
    try desk.folder.write("empty.txt", "")
    let run = try desk.ingest("missing.txt", "empty.txt", "good.txt")
    #expect(run.status == 1)
    #expect(run.err == "empty.txt: error: the capture is empty\nmissing.txt: error: there is no such file\n2 errors\n")
    #expect(try captures(desk).count == 1)
  }

  @Test(
    "options that cannot be are refused before anything is written",
    arguments: [
      (["--outlet", "sobhe"], "there is no outlet 'sobhe' in outlets/; did you mean 'sobh'?"),
      (["--url", "javascript:alert(1)"], "'javascript:alert(1)' is not an http or https address"),
    ])
  func options(_ option: (arguments: [String], words: String)) throws {
    let desk = try Desk()
    try desk.folder.write("page.txt", Self.page)
    let before = try desk.archive()
    let run = try Program.run(["ingest", "--archive", "archive", "page.txt"] + option.arguments, in: desk.folder.path)
    #expect(run.status == 1)
    #expect(run.err.contains(option.words))
    #expect(try desk.archive().without(".hashiya").differences(from: before) == [])
  }

  @Test("the name in --by cannot break the record")
  func by() throws {
    let desk = try Desk()
    try desk.folder.write("page.txt", Self.page)
    #expect(try desk.ingest("page.txt", "--by", "a: b\nsha256: 00 # \"'").status == 0)
    #expect(try desk.hashiya("verify", "--archive", "archive").status == 0)
  }

  @Test("a file that lies in captures/ already is read where it is")
  func inPlace() throws {
    let desk = try Desk()
    try desk.folder.write("archive/captures/my page.txt", Self.page)
    #expect(try desk.ingest("archive/captures").status == 0)
    #expect(try captures(desk) == ["my page.txt"])
    #expect(
      try desk.hashiya("verify", "--archive", "archive").out.contains("1 capture and 1 article compared: 0 errors, 0 w")
    )
    #expect(try desk.ingest("archive/captures").out.contains("already in the archive"))
  }

  @Test("with --json a capture is one object of exactly these keys")
  func json() throws {
    let desk = try Desk()
    try desk.folder.write("page.txt", Self.page)
    let object = try #require(try desk.ingest("page.txt", "--outlet", "sobh", "--json").objects().first)
    let keys: Set<String> = [
      "file", "id", "lang", "title", "lead", "published", "published_as", "byline", "section", "tags", "outlet",
      "kept_lines", "lines",
    ]
    #expect(keys.isSubset(of: Set(object.keys)))
    #expect(object["file"] as? String == "page.txt")
    #expect(object["lang"] as? String == "fa")
    #expect(object["title"] as? String == "عنوان یک صفحهٔ ساختگی")
    #expect(object["outlet"] as? String == "sobh")
    #expect(object["published"] as? String == "2023-11-04")
    #expect(object["published_as"] as? String == "۱۴۰۲/۰۸/۱۳")
    #expect(object["kept_lines"] as? [Int] == [1, 5, 7])
    let lines = try #require(object["lines"] as? [[String: Any]])
    #expect(lines.compactMap { $0["n"] as? Int } == Array(1...7))
    #expect(
      lines.compactMap { $0["label"] as? String } == ["title", "blank", "date", "blank", "body", "blank", "body"])
  }
}
