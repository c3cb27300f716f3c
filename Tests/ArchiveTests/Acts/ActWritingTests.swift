// Acts as lines, and lines added to files.

import Archive
import Foundation
import Testing

@Suite("Writing acts")
struct ActWritingTests {
  @Test("gives lines that are read back as the same acts, and written again as the same bytes")
  func roundTrip() throws {
    for act in ActSamples.all() {
      let line = act.jsonLine
      let read = try ActLog(archive: "x", article: "a").acts(in: line).acts
      #expect(read == [act])
      #expect(read.first?.jsonLine == line)
      #expect(line.filter { $0 == 0x0A }.count == 1)
    }
  }

  @Test("puts the keys in one order and leaves out what is not given")
  func order() {
    let line = String(decoding: ActSamples.all()[0].jsonLine, as: UTF8.self)
    let keys = [
      "id", "act", "target", "block", "start", "end", "quote", "prefix", "suffix", "text_sha256", "body", "by", "at",
      "batch",
    ]
    let places = keys.map { line.ranges(of: "\"\($0)\":").first?.lowerBound ?? line.endIndex }
    #expect(places == places.sorted())
    #expect(!line.contains("null"))
  }

  @Test("escapes what would hide or reorder text in a terminal")
  func escapes() {
    let line = String(decoding: ActSamples.all()[5].jsonLine, as: UTF8.self)
    #expect(line.contains("سطر یک\\nسطر \\\"دو\\\" \\\\ \\u202e \\u0001 🙂"))
  }

  @Test("makes folder and file, and adds at the end")
  func append() throws {
    let folder = try TestFolder()
    let log = ActLog(archive: folder.path, article: "a")
    #expect(try log.read().acts.isEmpty)
    let acts = ActSamples.all()
    #expect(try log.append([acts[0]]) == nil)
    #expect(try log.append(Array(acts[1...])) == nil)
    #expect(try log.read().acts == acts)
  }

  @Test("sets aside what a crash left at the end, and loses none of it")
  func torn() throws {
    let folder = try TestFolder()
    let log = ActLog(archive: folder.path, article: "a")
    let acts = ActSamples.all()
    try log.append([acts[0]])
    let half = String(decoding: acts[1].jsonLine.prefix(40), as: UTF8.self)
    try folder.write("reviews/a.jsonl", try folder.text("reviews/a.jsonl") + half)
    let torn = try log.append([acts[2]])
    #expect(torn?.byteCount == half.utf8.count)
    #expect(try folder.text("reviews/.a.jsonl.torn") == half + "\n")
    let read = try log.read()
    #expect(read.acts == [acts[0], acts[2]])
    #expect(read.warnings.isEmpty)
  }

  @Test("ends a line that somebody left without a newline")
  func unended() throws {
    let folder = try TestFolder()
    let log = ActLog(archive: folder.path, article: "a")
    let acts = ActSamples.all()
    try folder.write("reviews/a.jsonl", String(decoding: acts[0].jsonLine.dropLast(), as: UTF8.self))
    #expect(try log.append([acts[1]]) == nil)
    #expect(try log.read().acts == [acts[0], acts[1]])
  }

  @Test("from many sides at once keeps every line whole")
  func atOnce() async throws {
    let folder = try TestFolder()
    let log = ActLog(archive: folder.path, article: "a")
    let act = ActSamples.all()[0]
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<64 {
        group.addTask {
          var mine = act
          mine.id = "0190a0b0-0000-4000-8000-0000000000" + (number < 10 ? "0" : "") + String(number)
          _ = try? log.append([mine])
        }
      }
    }
    #expect(try log.read().acts.count == 64)
  }

  @Test("refuses a file that is a link, or no file")
  func links() throws {
    let folder = try TestFolder()
    try folder.write("elsewhere", "")
    try folder.write("reviews/b.jsonl/x", "")
    try folder.link("reviews/a.jsonl", to: "\(folder.path)/elsewhere")
    for id in ["a", "b"] {
      #expect(throws: FileFault.self) { try ActLog(archive: folder.path, article: id).append(ActSamples.all()) }
    }
    #expect(try folder.text("elsewhere").isEmpty)
  }
}

@Suite("The moment of an act")
struct ActTimeTests {
  @Test(
    "is read and written in one form",
    arguments: [
      ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
      ("2026-01-02T03:04:05.678Z", 1_767_323_045_678),
      ("2000-02-29T12:00:00.000Z", 951_825_600_000),
    ])
  func both(_ text: String, _ milliseconds: Int) {
    #expect(ActTime(parsing: text)?.milliseconds == milliseconds)
    #expect(ActTime(milliseconds: milliseconds).description == text)
  }

  @Test("is clamped to the years that can be written")
  func clamped() {
    #expect(ActTime(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
    #expect(ActTime(milliseconds: .min).description == "0001-01-01T00:00:00.000Z")
  }

  @Test(
    "is refused in any other form",
    arguments: [
      "", "2026-01-02", "2026-01-02T03:04:05Z", "2026-01-02t03:04:05.678z", "۲۰۲۶-01-02T03:04:05.678Z",
      "2026-01-02T03:04:60.000Z", "0000-01-02T03:04:05.678Z",
    ])
  func refused(_ text: String) { #expect(ActTime(parsing: text) == nil) }
}
