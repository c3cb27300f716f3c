// Captures in the encodings that saved pages have, and files that are no capture at all.

import Foundation
import Testing

@Suite("encodings of captures")
struct EncodingTests {
  private static let persian = "عنوان یک یادداشت\n\nنخستین بند این یادداشت برای آزمون نوشته شده و چند واژه دارد.\n"
  private static let arabic = "عنوان خبر قصير\n\nهذه فقرة أولى كتبت للاختبار وفيها كلمات قليلة من العربية.\n"

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  /// The letters of the Arabic text in Windows-1256 (Microsoft's code page table).
  private static let windows1256: [Unicode.Scalar: UInt8] = [
    "ا": 0xC7, "ب": 0xC8, "ة": 0xC9, "ت": 0xCA, "خ": 0xCE, "ذ": 0xD0, "ر": 0xD1, "ص": 0xD5, "ع": 0xDA, "ف": 0xDD,
    "ق": 0xDE, "ك": 0xDF, "ل": 0xE1, "م": 0xE3, "ن": 0xE4, "ه": 0xE5, "و": 0xE6, "ى": 0xEC, "ي": 0xED, "أ": 0xC3,
  ]

  private static func windows(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { windows1256[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }

  static let captures: [(name: String, encoding: String, text: String, bytes: [UInt8])] = [
    ("plain", "utf-8", persian, Array(persian.utf8)),
    ("with a byte order mark", "utf-8", persian, [0xEF, 0xBB, 0xBF] + Array(persian.utf8)),
    ("little-endian", "utf-16le", persian, utf16(persian, bigEndian: false, mark: true)),
    ("big-endian", "utf-16be", persian, utf16(persian, bigEndian: true, mark: true)),
    ("little-endian without a mark", "utf-16le", persian, utf16(persian, bigEndian: false, mark: false)),
    ("Windows", "windows-1256", arabic, windows(arabic)),
  ]

  @Test(
    "a capture is read in its encoding, kept byte for byte, and its record names the encoding",
    arguments: captures.indices)
  func known(_ index: Int) throws {
    let capture = Self.captures[index]
    let desk = try Desk()
    try desk.folder.write("page.txt", capture.bytes)
    let object = try #require(try desk.ingest("page.txt", "--json").objects().first, "\(capture.name)")
    #expect(object["title"] as? String == capture.text.split(separator: "\n").first.map(String.init))
    let id = try #require(object["id"] as? String)
    #expect(try desk.folder.read("archive/captures/\(id).txt") == capture.bytes)
    #expect(
      try desk.folder.text("archive/captures/\(id).txt.record.yaml").lowercased().contains(
        "encoding: \(capture.encoding)"))
    let blocks = try desk.hashiya("text", "canonical", id, "--archive", "archive").lines
    #expect(blocks.last == capture.text.split(separator: "\n").last.map(String.init))
    #expect(try desk.hashiya("verify", "--archive", "archive").out.contains(": 0 errors, 0 warnings"))
  }

  @Test("an encoding that is none of these is a clear error and writes nothing")
  func unknown() throws {
    let desk = try Desk()
    let before = try desk.archive()
    // Shift_JIS.
    try desk.folder.write("page.txt", [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xCC, 0x95, 0xB6, 0x8F, 0xCD, 0x0A])
    let run = try desk.ingest("page.txt")
    #expect(run.status == 1)
    #expect(run.err.hasPrefix("page.txt: error: the capture is neither UTF-8, UTF-16 nor Windows-1256 (byte "))
    #expect(run.err.hasSuffix("; convert it to UTF-8 first\n"))
    #expect(try desk.archive().without(".hashiya").differences(from: before) == [])
  }

  @Test("a page that says it is in an encoding we do not read is refused")
  func declared() throws {
    let desk = try Desk()
    try desk.folder.write("page.html", Array("<meta charset=\"koi8-r\"><p>".utf8) + [0xD4, 0xC5, 0xCB, 0xD3, 0xD4])
    let run = try desk.ingest("page.html")
    #expect(run.status == 1)
    #expect(run.err.contains("koi8-r"))
  }

  @Test(
    "a capture without a letter is empty", arguments: ["", "\n\n", " \t\r\n", "\u{FEFF}", "\u{200C}\u{200F}\n", "…\n"])
  func empty(_ text: String) throws {
    let desk = try Desk()
    let before = try desk.archive()
    try desk.folder.write("page.txt", text)
    let run = try desk.ingest("page.txt")
    #expect(run.status == 1)
    #expect(run.err == "page.txt: error: the capture is empty\n")
    #expect(try desk.archive().without(".hashiya").differences(from: before) == [])
  }

  @Test("a capture of 50 MB is refused, from a file or pasted", arguments: ["page.txt", "-"])
  func large(_ name: String) throws {
    let desk = try Desk()
    let before = try desk.archive()
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 50 << 20)
    try desk.folder.write("page.txt", bytes)
    let run = try desk.ingest(name, input: name == "-" ? bytes : [])
    #expect(run.status == 1)
    #expect(run.err == "\(name): error: is larger than 20 MB\n")
    #expect(try desk.archive().without(".hashiya").differences(from: before) == [])
  }

  @Test("a saved page of 100,000 elements in one another is read or refused, and ends the program in good order")
  func deepMarkup() throws {
    let desk = try Desk()
    try desk.folder.write(
      "page.html", "<html><body>" + String(repeating: "<div>", count: 100_000) + "<p>یک بند از متن صفحه.</p>")
    let run = try desk.ingest("page.html")
    #expect(run.status == 0 || run.status == 1 && run.err.contains("page.html: error: "))
  }

  @Test("of a saved page only the text is read: no script, style or navigation")
  func savedPage() throws {
    let desk = try Desk()
    try desk.folder.write(
      "page.html",
      """
      <!doctype html><html lang="fa"><head><meta charset="utf-8"><title>عنوان صفحه</title>
      <meta property="article:published_time" content="2023-11-04T10:00:00+03:30">
      <script>var raz = "RAZ-SCRIPT";</script><style>p { content: "RAZ-STYLE" }</style></head>
      <body><nav><a href="/">RAZ-NAV</a></nav><article><h1>عنوان صفحه</h1>
      <p>نخستین بند این صفحه برای آزمون نوشته شده است و چند واژه دارد.</p>
      <p onclick="alert('RAZ-ATTRIBUTE')">دومین بند این صفحه نیز برای آزمون نوشته شده است.</p></article></body></html>
      """)
    let object = try #require(try desk.ingest("page.html", "--json").objects().first)
    #expect(object["title"] as? String == "عنوان صفحه")
    #expect(object["published"] as? String == "2023-11-04")
    let id = try #require(object["id"] as? String)
    let text = try desk.hashiya("text", "canonical", id, "--archive", "archive").out
    #expect(text.contains("نخستین بند") && text.contains("دومین بند"))
    #expect(!text.contains("RAZ"))
  }
}
