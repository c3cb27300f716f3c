import Archive
import Foundation
import Testing

@testable import SiteGen

@Suite("the manifest")
struct ManifestTests {
  private func file() -> String {
    "\(FileManager.default.temporaryDirectory.path)/hashiya-manifest-\(UUID().uuidString).txt"
  }

  private static let manifest = Manifest(
    signature: "1-2-3 drafts=false",
    inputs: [
      ("content/articles/a.md", FileStamp(size: 0, modified: 1, inode: 2)),
      ("content/فایل با فاصله.md", FileStamp(size: 9, modified: -5, inode: 7)),
    ],
    outputs: [
      ("index.html", FileStamp(size: 10, modified: 1_700_000_000_123_456_789, inode: UInt.max)),
      ("tags/می\u{200C}شود/index.html", nil),
    ],
    counts: ["articles": 3, "bytes": 0], warnings: ["a.md: warning: x\n  متن\n  ^\n", "b"])

  private func equal(_ one: Manifest, _ two: Manifest) -> Bool {
    one.signature == two.signature && one.counts == two.counts && one.warnings == two.warnings
      && one.inputs.map(\.path) == two.inputs.map(\.path) && one.inputs.map(\.stamp) == two.inputs.map(\.stamp)
      && one.outputs.map(\.path) == two.outputs.map(\.path) && one.outputs.map(\.stamp) == two.outputs.map(\.stamp)
  }

  @Test("what is written is what is read: every stamp, blanks and letters in paths, lines of warnings")
  func roundTrip() throws {
    let path = file()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try AtomicFile.write(Self.manifest.bytes, to: path)
    let read = try #require(Manifest(reading: path))
    #expect(equal(read, Self.manifest))
    #expect(read.bytes == Self.manifest.bytes)
  }

  @Test("one that was cut short anywhere is none")
  func cut() throws {
    let path = file()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = Self.manifest.bytes
    for length in 0..<(bytes.count - 1) {
      try AtomicFile.writeUnflushed(Array(bytes.prefix(length)), to: path)
      if Manifest(reading: path) != nil { Issue.record("read after \(length) of \(bytes.count) bytes") }
    }
  }

  @Test("bytes that are no manifest are none, and do not end the program")
  func random() throws {
    let path = file()
    defer { try? FileManager.default.removeItem(atPath: path) }
    var generator = SeededGenerator(seed: 3)
    let pieces = [
      "i\t", "o\t", "\t", "\n", "-1", "99999999999999999999", "end\n", "signature\t\t", "count\t", "warning\t", "\u{0}",
      "ا",
    ]
    for _ in 0..<2_000 {
      try AtomicFile.writeUnflushed(Array(generator.text(of: pieces, count: 30).utf8), to: path)
      if Manifest(reading: path) != nil { Issue.record("read without a heading") }
      let text = "hashiya manifest 1\n" + generator.text(of: pieces, count: 30)
      try AtomicFile.writeUnflushed(Array(text.utf8), to: path)
      _ = Manifest(reading: path)
    }
  }

  @Test("a file that is not there is none; each output folder has its own")
  func paths() {
    #expect(Manifest(reading: file()) == nil)
    let one = Manifest.path(archive: "content", output: "/srv/a")
    #expect(one != Manifest.path(archive: "content", output: "/srv/b"))
    #expect(one.hasPrefix("content/.hashiya/manifest-") && one.hasSuffix(".txt"))
  }
}
