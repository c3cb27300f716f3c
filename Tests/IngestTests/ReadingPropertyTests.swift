// What must hold for any capture at all: no crash, a label for each line, nothing kept that is blank, the same answer twice.
import Ingest
import Testing

/// SplitMix64: small, seeded, the same everywhere.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite("reading anything")
struct ReadingPropertyTests {
  @Test("random bytes are refused or read, as text and as page")
  func bytes() throws {
    let reader = CaptureReader(rules: try .builtIn())
    var random = Seeded(state: 11)
    for round in 0..<400 {
      let count = Int.random(in: 0...600, using: &random)
      let low: UInt8 = round.isMultiple(of: 2) ? 0 : 32
      let bytes = (0..<count).map { _ in UInt8.random(in: low...255, using: &random) }
      guard let text = try? CaptureDecoder.decode(bytes, name: round.isMultiple(of: 3) ? "a.html" : "a.txt") else {
        continue
      }
      check(reader.read(text), text)
    }
  }

  @Test("lines of captures in any order are read")
  func shuffled() throws {
    let reader = CaptureReader(rules: try .builtIn())
    var random = Seeded(state: 5)
    var pool: [String] = ["", "|", "…", ":", ":نویسنده", "1404/09/29", "#", "- ", "*", "( )", "۱۲", "\u{200C}", "ـ"]
    for layout in Layout.all {
      pool += ((try? CaptureDecoder.decode(layout.bytes, name: layout.name))?.lines ?? []).prefix(30)
    }
    for _ in 0..<300 {
      let lines = (0..<Int.random(in: 1...40, using: &random)).map { _ in pool.randomElement(using: &random) ?? "" }
      let text = CaptureText(lines: lines)
      let reading = reader.read(text)
      check(reading, text)
      #expect(reader.read(text).lines == reading.lines)
    }
  }

  @Test("pieces of markup in any order are read")
  func markup() throws {
    let reader = CaptureReader(rules: try .builtIn())
    var random = Seeded(state: 7)
    let pieces = [
      "<p>", "</p>", "<div class=related>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<li>", "</ul>", "<h1>",
      "</h1>", "متن خبر ", "&zwnj;", "&",
      "<", ">", "<a href='x'>", "</a>", "<time datetime=2024-01-01>", "<br>", "<!--", "-->", "<script>", "</script>",
      "\"", "<article>", "</article>", "<b",
    ]
    for _ in 0..<300 {
      let html = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let text = try? CaptureDecoder.decode(Array(html.utf8), name: "a.html") else { continue }
      check(reader.read(text), text)
    }
  }

  private func check(_ reading: CaptureReading, _ text: CaptureText) {
    #expect(reading.lines.map(\.number) == Array(1..<(text.lines.count + 1)))
    let kept = Set(reading.keptLines)
    #expect(reading.paragraphs.allSatisfy { $0.lines.allSatisfy(kept.contains) })
    if let title = reading.title { #expect(!title.isEmpty) }
  }
}
