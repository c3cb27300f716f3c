// Lines of a capture, kept or left out by a person.

import Archive
import Foundation
import Testing

@testable import Ingest

@Suite("A line of a capture")
struct LineDecisionTests {
  /// An archive with one article made of these lines by ingest.
  private struct Sample {
    let folder: String
    let id: String
    let capture: String

    init(_ lines: [String]) async throws {
      folder = "\(FileManager.default.temporaryDirectory.path)/hashiya-lines-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let site = "format: 1\narchive_id: 123e4567-e89b-12d3-a456-426614174000\ntitles: {fa: نمونه}\n"
      try Data(site.utf8).write(to: URL(fileURLWithPath: folder + "/site.yaml"))
      let archive = try await ArchiveReader(folder: folder, jobs: 1).read()
      var session = try IngestSession(archive, options: IngestOptions(now: "2026-01-02T03:04:05Z"))
      let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
      guard case .article(let made) = try session.take(bytes, path: "x.txt") else { throw CancellationError() }
      id = made.id
      capture = try ArticleFile(archive: folder, article: id).article.capture ?? ""
    }

    var articlePath: String { "\(folder)/articles/\(id).md" }
    var linesPath: String { "\(folder)/captures/\(capture).lines.jsonl" }
    func read(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
    var records: [CaptureLineRecord] { get throws { try CaptureFolder(archive: folder).lines(of: capture) ?? [] } }
    var body: String {
      get throws { String(decoding: try ArticleFile(archive: folder, article: id).article.body, as: UTF8.self) }
    }

    func decide(_ line: Int, _ isKept: Bool) throws -> [String] {
      var body = ActBody()
      body.value = .flag(isKept)
      let act = Act(
        id: "00000000-0000-4000-8000-000000000001", verb: .set, target: .line(line), body: body, by: "ن",
        at: ActTime(milliseconds: 0))
      let changed = try ActEffects(archive: folder).apply(act, article: id)
      #expect(try ActEffects(archive: folder).apply(act, article: id) == [])
      return changed
    }

    func refusal(_ line: Int, _ isKept: Bool) -> String? {
      do { _ = try decide(line, isKept) } catch let faults as Faults { return faults.all.first?.kind.message } catch {}
      return nil
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
  }

  private static let lines = [
    "وزیر خارجه از سفر خود به منطقه گزارش داد", "",
    "وزیر خارجه روز سه‌شنبه در گفت‌وگو با خبرنگاران از سفر خود به کشورهای منطقه گزارش داد و آن را سودمند خواند.",
    "او گفت که در این سفر با همتایان خود دربارهٔ تجارت و گردشگری و راه‌های دیگر همکاری گفت‌وگو کرده است.",
    "* این سفر ۱۰ روز به درازا کشید و هزینهٔ آن را وزارتخانه پرداخت، چنان که پیش از آن اعلام شده بود.",
    "او افزود که سفر بعدی در بهار آینده انجام ميشود و برنامهٔ آن هنوز نوشته نشده است و به‌زودی اعلام خواهد شد.",
  ]

  @Test("goes out of the text and comes back, and all bytes are as they were but for what the account says")
  func roundTrip() async throws {
    let sample = try await Sample(Self.lines)
    defer { sample.remove() }
    let kept = try sample.records.filter { ["body", "heading", "caption"].contains($0.label) }.map(\.n)
    #expect(kept.count >= 3)
    let (article, account) = (try sample.read(sample.articlePath), try sample.read(sample.linesPath))
    // A list's entry comes back as a paragraph that begins with its mark; a decision is about the line as it stands.
    for line in kept where line != 5 {
      let before = try sample.body
      #expect(try sample.decide(line, false) == [sample.articlePath, sample.linesPath])
      let record = try #require(try sample.records.first { $0.n == line })
      #expect(record.label == "boilerplate" && record.rule == "reviewer" && record.changes == nil)
      #expect(try sample.body.utf8.count < before.utf8.count)
      #expect(try sample.decide(line, true) == [sample.articlePath, sample.linesPath])
      #expect(try sample.records.first { $0.n == line }.map { $0.label == "body" && $0.rule == "reviewer" } == true)
    }
    #expect(try sample.read(sample.articlePath) == article)
    let (now, former) = (try sample.read(sample.linesPath), account)
    for (one, other) in zip(now.split(separator: "\n"), former.split(separator: "\n")) where one != other {
      #expect(one.contains("\"reviewer\""))
    }
    #expect(now.split(separator: "\n").count == former.split(separator: "\n").count)
  }

  @Test("comes in normalised and escaped, at its place, with its changes on record")
  func inserted() async throws {
    let sample = try await Sample(Self.lines)
    defer { sample.remove() }
    let body = try sample.body
    guard let line = try sample.records.first(where: { $0.n == 6 }), line.isKept else { return }
    _ = try sample.decide(6, false)
    #expect(try !sample.body.contains("بهار آینده"))
    _ = try sample.decide(6, true)
    #expect(try sample.body == body)
    #expect(try sample.body.contains("می\u{200C}شود"))
    #expect(try sample.records.first { $0.n == 6 }?.changes?.isEmpty == false)
  }

  @Test("finds its place below the nearest earlier line that is still there; the text around it may be rewritten")
  func place() async throws {
    let sample = try await Sample(Self.lines)
    defer { sample.remove() }
    let bodies = try sample.records.filter { $0.label == "body" }.map(\.n)
    #expect(bodies.contains(4) && bodies.contains(6))
    _ = try sample.decide(4, false)
    var text = try sample.read(sample.articlePath)
    let head = try #require(text.range(of: "\n---\n\n"))
    text = String(text[..<head.upperBound]) + "## تیتر من\n\nنوشتهٔ من.\r\n\r\n\(Self.lines[2])\n\n\n\n> نقل\n> دیگر\n"
    try sample.write(text, to: sample.articlePath)
    _ = try sample.decide(4, true)
    let changed = try sample.read(sample.articlePath)
    #expect(
      changed.replacing(Self.lines[3], with: "").unicodeScalars.filter { $0 != "\n" && $0 != "\r" }
        == text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" })
    let body = try sample.body
    let (one, two) = (body.range(of: Self.lines[2]), body.range(of: Self.lines[3]))
    #expect(try #require(one).upperBound < #require(two).lowerBound)
    #expect(body.hasSuffix("\n\n\n\n> نقل\n> دیگر\n"))
  }

  @Test("is left where it is if what was made of it has changed, or is not alone, or is another part")
  func refused() async throws {
    let sample = try await Sample(Self.lines)
    defer { sample.remove() }
    let title = try sample.records.first { $0.label == "title" }
    if let title {
      #expect(sample.refusal(title.n, false) == "line \(title.n) is the article's title; change it there")
    }
    let source = try sample.read(sample.articlePath)
    for (text, reason) in [
      (source.replacing("تجارت", with: "بازرگانی"), "what was made of line 4 is not in the text any more"),
      (
        source.replacing(Self.lines[3], with: "پیش از آن: " + Self.lines[3]),
        "line 4 stands in the text together with others"
      ),
      (source + "\n" + Self.lines[3] + "\n", "the text has several paragraphs like line 4"),
    ] {
      try sample.write(text, to: sample.articlePath)
      let account = try sample.read(sample.linesPath)
      #expect(sample.refusal(4, false)?.hasPrefix(reason) == true)
      #expect(try sample.read(sample.articlePath) == text)
      #expect(try sample.read(sample.linesPath) == account)
    }
    try sample.write(source, to: sample.articlePath)
    #expect(sample.refusal(99, true)?.hasPrefix("there is no line 99") == true)
    #expect(sample.refusal(2, true) == "line 2 is blank")
  }

  @Test("that was put in before the work was cut off is not put in twice")
  func resumed() async throws {
    let sample = try await Sample(Self.lines)
    defer { sample.remove() }
    _ = try sample.decide(4, false)
    let account = try sample.read(sample.linesPath)
    _ = try sample.decide(4, true)
    let article = try sample.read(sample.articlePath)
    try sample.write(account, to: sample.linesPath)
    #expect(try sample.decide(4, true) == [sample.linesPath])
    #expect(try sample.read(sample.articlePath) == article)
  }
}
