// The five real captures beside the repository, where they are there: only line numbers and labels are written down here, none of
// their text but the words that name a field.
import ArabicScript
import Foundation
import Ingest
import Testing

@Suite("real captures", .enabled(if: SharedCaptures.folder != nil))
struct SharedCapturesTests {
  private func read(_ number: String) throws -> CaptureReading {
    let folder = try #require(SharedCaptures.folder)
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix(number + "_") })
    let data = try #require(FileManager.default.contents(atPath: folder + "/" + name))
    let reader = CaptureReader(rules: try .builtIn())
    return reader.read(try CaptureDecoder.decode([UInt8](data), name: name))
  }

  private func line(_ label: LineLabel, _ reading: CaptureReading) -> [Int] {
    reading.lines.filter { $0.label == label }.map(\.number)
  }

  @Test("a news agency's page ends where its related items begin")
  func relatedItems() throws {
    let reading = try read("000")
    #expect(reading.language == .persian)
    #expect(line(.title, reading) == [1])
    #expect(line(.lead, reading) == [3])
    #expect(line(.heading, reading) == [21])
    #expect(reading.keptLines == [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 22, 26, 30, 34])
    #expect(reading.published == nil)
    #expect(reading.publishedAs == nil)
    #expect(!reading.cutOff)
  }

  @Test("inserts inside the text go, and the text behind them stays")
  func inserts() throws {
    let reading = try read("001")
    #expect(reading.language == .arabic)
    #expect(line(.title, reading) == [3])
    #expect(line(.lead, reading) == [5])
    #expect(line(.caption, reading) == [7])
    #expect(line(.summary, reading) == [9, 11])
    #expect(line(.boilerplate, reading) == [1, 23, 25, 39, 41])
    #expect(reading.published == nil)
    #expect(reading.sections == ["دوليات"])
  }

  @Test("sections that ran together are parted, and a date without a year gets none")
  func noYear() throws {
    let reading = try read("002")
    #expect(line(.title, reading) == [3])
    #expect(line(.byline, reading) == [23])
    #expect(line(.lead, reading) == [])
    #expect(reading.keptLines == [3, 5, 7, 9, 11, 13, 15, 17, 19, 21])
    #expect(reading.byline == "مصی")
    #expect(reading.sections == ["ایران", "جهان"])
    #expect(reading.outletName == "فرانیوز")
    #expect(reading.published == nil)
    #expect(reading.publishedAs == "امروز سه شنبه ۲۸ شهریور ماه")
  }

  @Test("a capture without a headline gets none, and the event's day is not the day of publication")
  func noTitle() throws {
    let reading = try read("003")
    #expect(reading.title == nil)
    #expect(reading.keptLines == Array(1...17))
    #expect(reading.published == nil)
    #expect(reading.publishedAs == nil)
    #expect(reading.eventDateAs == "روز چهارشنبه، پنجم دیماه")
    #expect(reading.eventDate == nil)
  }

  @Test("a text behind a paywall is cut off, and the field labels are not of it")
  func paywall() throws {
    let reading = try read("004")
    #expect(line(.title, reading) == [3])
    #expect(line(.date, reading) == [1])
    #expect(reading.keptLines == [3, 8])
    #expect(reading.published?.description == "2024-05-24")
    #expect(reading.publishedAs == "جمعه ۱۴۰۳/۰۳/۰۴")
    #expect(reading.outletName == "رصدخونه")
    #expect(reading.byline == nil)
    #expect(reading.cutOff)
  }
}

enum SharedCaptures {
  /// `shared/captures` beside the repository; `nil` where it is absent.
  static let folder: String? = {
    var path = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { path.deleteLastPathComponent() }
    let folder = path.deletingLastPathComponent().appendingPathComponent("shared/captures").path
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()
}
