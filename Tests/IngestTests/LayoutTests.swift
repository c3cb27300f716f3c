// Reading captures in many layouts: how much of the text is kept, and whether title, date and the rest are found.
import ArabicScript
import Ingest
import Testing

@Suite("layouts of our own making")
struct LayoutTests {
  static let reader: CaptureReader? = (try? ReadingRules.builtIn()).map(CaptureReader.init(rules:))
  /// No capture is younger.
  static let captureDay = GregorianDate(year: 2026, month: 1, day: 31)

  private func read(_ layout: Layout) throws -> (CaptureText, CaptureReading) {
    let reader = try #require(Self.reader)
    let text = try CaptureDecoder.decode(layout.bytes, name: layout.name)
    return (text, reader.read(text, hints: ReadingHints(captureDay: Self.captureDay)))
  }

  @Test("there are enough layouts to tell anything")
  func enough() {
    #expect(Layout.all.count >= 20)
  }

  @Test("the reading text has nine tenths of its characters right in each layout", arguments: Layout.all)
  func each(_ layout: Layout) throws {
    let (text, reading) = try read(layout)
    let score = KeptScore(kept: reading.keptLines, expected: layout.expected.kept_lines, lines: text.lines)
    let wrong = Set(reading.keptLines).symmetricDifference(layout.expected.kept_lines).sorted()
    #expect(score.f1 >= 0.9, "F1 \(score.f1); lines that differ: \(wrong)")
  }

  @Test("over all layouts the reading text has an F1 of at least .97")
  func total() throws {
    var total = KeptScore()
    for layout in Layout.all {
      let (text, reading) = try read(layout)
      total += KeptScore(kept: reading.keptLines, expected: layout.expected.kept_lines, lines: text.lines)
    }
    #expect(total.f1 >= 0.97, "F1 \(total.f1)")
  }

  @Test("the headline is found as printed", arguments: Layout.all)
  func title(_ layout: Layout) throws {
    let (_, reading) = try read(layout)
    #expect(reading.title == layout.expected.title)
  }

  @Test("the day of publication is found, and none is invented", arguments: Layout.all)
  func published(_ layout: Layout) throws {
    let (_, reading) = try read(layout)
    #expect(reading.published.map(\.description) == layout.expected.published)
  }

  @Test("byline, section, tags and language are those printed", arguments: Layout.all)
  func fields(_ layout: Layout) throws {
    let (_, reading) = try read(layout)
    #expect(reading.byline == layout.expected.byline)
    #expect(reading.sections == layout.expected.section)
    #expect(reading.tags == layout.expected.tags)
    #expect(reading.language?.isPersian == (layout.expected.lang == "fa"))
    #expect(reading.cutOff == layout.expected.cut_off)
  }

  @Test("every line has a label, and lines with text are not called blank", arguments: Layout.all)
  func lines(_ layout: Layout) throws {
    let (text, reading) = try read(layout)
    #expect(reading.lines.map(\.number) == Array(1...text.lines.count))
    for line in reading.lines {
      let isBlank = text.lines[line.number - 1].unicodeScalars.allSatisfy(\.properties.isWhitespace)
      #expect((line.label == .blank) == isBlank)
    }
  }
}
