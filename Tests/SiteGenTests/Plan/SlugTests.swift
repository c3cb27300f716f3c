import ArabicScript
import Testing

@testable import SiteGen

@Suite("folder names of tags")
struct SlugTests {
  @Test(
    "a tag keeps its script and its words",
    arguments: [
      ("ایران", "ایران"), ("روابط خارجی", "روابط-خارجی"), ("می\u{200C}شود", "می\u{200C}شود"), ("C++", "C++"),
      ("a  b", "a-b"),
      (" آب ", "آب"), ("a/b", "ab"), ("50%", "50"), ("#هشتگ", "هشتگ"), ("آ", "آ"), ("...", nil), (".git", "git"),
    ] as [(String, String?)])
  func readable(_ tag: (text: String, slug: String?)) {
    if let slug = tag.slug {
      #expect(Slug.of(tag.text) == slug)
    } else {
      #expect(Slug.of(tag.text).hasPrefix("t-"))
    }
  }

  @Test("composed and decomposed spellings have one slug")
  func composed() {
    #expect(Array(Slug.of("ا\u{0653}ب").utf8) == Array("آب".utf8))
    #expect(Array(Slug.of("Cafe\u{301}").utf8) == Array("Café".utf8))
  }

  @Test(
    "names that Windows keeps, and ours, get a digest",
    arguments: [
      "CON", "con", "nul", "Com1", "lpt9", "aux.txt", "index.html", "",
      "؟"
        .replacing("؟", with: "?"), "//", "\u{200C}\u{200F}", " - ",
    ])
  func reserved(_ tag: String) {
    let slug = Slug.of(tag)
    #expect(slug.hasPrefix("t-") && slug.utf8.count == 10)
  }

  @Test("whatever the tag, its slug can be a folder on every file system")
  func valid() {
    var generator = SeededGenerator(seed: 80)
    let pieces = [
      "ا", "آ", "ی", "می\u{200C}", "\u{200C}", "\u{200F}", "\u{202E}", "/", "\\", ":", "*", "?", "\"", "<", ">", "|",
      ".", "..",
      " ", "\u{A0}", "\n", "\u{0}", "-", "#", "%", "&", "é", "e\u{301}", "😀", "con", "nul", "A", "ﷲ", "\u{FEFF}",
      "\u{0653}",
    ]
    for _ in 0..<5_000 {
      let tag = generator.text(of: pieces, count: 60)
      let slug = Slug.of(tag)
      #expect(!slug.isEmpty && slug.utf8.count <= 80, "\(tag.debugDescription)")
      #expect(
        !slug.unicodeScalars.contains {
          "\\/:*?\"<>|".unicodeScalars.contains($0) || $0.value < 0x20 || $0.value == 0x7F
        })
      #expect(slug.first != "." && slug.last != "." && slug.last != " " && slug.first != " ")
      #expect(Array(slug.utf8).withUnsafeBufferPointer { NFC.isNormalized($0) }, "\(tag.debugDescription)")
      #expect(Slug.of(tag) == slug)
    }
  }

  @Test("a long tag is cut at 80 bytes, between letters, and stays composed")
  func long() {
    let slug = Slug.of(String(repeating: "سیاست ", count: 40))
    #expect(slug.utf8.count <= 80 && slug.utf8.count > 70)
    #expect(!slug.hasSuffix("-"))
    #expect(slug.unicodeScalars.allSatisfy { "سیات-".unicodeScalars.contains($0) })
  }
}
