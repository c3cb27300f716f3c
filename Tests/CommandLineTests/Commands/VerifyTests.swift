import Testing

@Suite("verify")
struct VerifyTests {
  static let page = """
    عنوان یک صفحهٔ ساختگی

    نخستین بند این صفحه برای آزمون نوشته شده است و چند واژه دارد.

    دومین بند این صفحه نیز برای آزمون نوشته شده است.

    """

  private func desk() throws -> (desk: Desk, capture: String, article: String) {
    let desk = try Desk()
    try desk.folder.write("page.txt", Self.page)
    #expect(try desk.ingest("page.txt", "--outlet", "sobh").status == 0)
    let capture = try #require(try desk.folder.names("archive/captures").first { $0.hasSuffix(".txt") })
    return (desk, "archive/captures/" + capture, "archive/articles/\(capture.dropLast(4)).md")
  }

  @Test("untouched captures and articles pass")
  func untouched() throws {
    let run = try desk().desk.hashiya("verify", "--archive", "archive")
    #expect(run.status == 0)
    #expect(run.out == "1 capture and 1 article compared: 0 errors, 0 warnings\n")
  }

  @Test("one changed byte of a capture is an error that names both digests")
  func changedByte() throws {
    let (desk, capture, _) = try desk()
    var bytes = try desk.folder.read(capture)
    bytes[bytes.count - 3] ^= 1
    try desk.folder.write(capture, bytes)
    let run = try desk.hashiya("verify", "--archive", "archive", "--json")
    #expect(run.status == 1)
    #expect(run.err.contains("\(capture): error: the bytes of this capture have changed: SHA-256 is "))
    #expect(try run.objects().first?["errors"] as? Int == 1)
  }

  @Test("a capture that is gone is an error")
  func gone() throws {
    let (desk, capture, article) = try desk()
    try desk.folder.remove(capture)
    try desk.folder.remove(article)
    let run = try desk.hashiya("verify", "--archive", "archive")
    #expect(run.status == 1)
    #expect(run.err.contains("\(capture): error: SHA256SUMS names this capture, but it is not there"))
  }

  @Test("a kept line that is no longer in the article is a warning with its number")
  func lostLine() throws {
    let (desk, _, article) = try desk()
    let text = try desk.folder.text(article)
    try desk.folder.write(
      article, text.replacing("دومین بند این صفحه نیز برای آزمون نوشته شده است.", with: "چیز دیگر."))
    let run = try desk.hashiya("verify", "--archive", "archive")
    #expect(run.status == 0)
    #expect(run.err.contains("\(article): warning: line 5 of captures/"))
    #expect(run.err.contains("was kept, but cannot be found in the article"))
  }

  @Test("a capture without checksum or record is a warning")
  func withoutRecord() throws {
    let desk = try Desk()
    try desk.lay(["captures/tanha.txt": "متن تنها\n"])
    let run = try desk.hashiya("verify", "--archive", "archive")
    #expect(run.status == 0)
    #expect(run.err.contains("archive/captures/tanha.txt: warning: this capture has no checksum in SHA256SUMS"))
    #expect(run.err.contains("archive/captures/tanha.txt: warning: this capture has no record"))
  }

  @Test("verify writes nothing")
  func writesNothing() throws {
    let (desk, _, _) = try desk()
    let before = try desk.folder.contents()
    #expect(try desk.hashiya("verify", "--archive", "archive").status == 0)
    #expect(try desk.folder.contents().rewritten(since: before) == [])
  }
}
