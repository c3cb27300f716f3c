// The way back from folded text to its source.

import ArabicScript
import Testing

@Suite("Folded text")
struct FoldedTextTests {
  private func find(_ needle: String, in text: String) -> String? {
    let haystack = FoldedText(text)
    let wanted = FoldedText(needle).scalars
    guard
      let start = (0...max(0, haystack.scalars.count - wanted.count)).first(where: {
        haystack.scalars[$0..<min($0 + wanted.count, haystack.scalars.count)].elementsEqual(wanted)
      }), let range = haystack.sourceRange(of: start..<start + wanted.count)
    else { return nil }
    let source = Array(text.unicodeScalars)
    var found = String.UnicodeScalarView()
    found.append(contentsOf: source[range])
    return String(found)
  }

  @Test("a match is handed back with the harakat on its last letter")
  func marks() { #expect(find("محمد", in: "قال مُحَمَّدٌ إن") == "مُحَمَّدٌ") }

  @Test("a match may end before the ZWNJ of a plural")
  func zwnj() { #expect(find("كتاب", in: "همهٔ کتاب\u{200C}ها") == "کتاب") }

  @Test("a match inside an expanded ligature is handed back as the whole ligature")
  func ligature() { #expect(find("الله", in: "بسم ﷲ") == "ﷲ") }

  @Test("no range is made of an empty or an impossible one")
  func impossible() {
    let text = FoldedText("سلام")
    #expect(text.sourceRange(of: 1..<1) == nil)
    #expect(text.sourceRange(of: 2..<9) == nil)
    #expect(text.sourceRange(of: -1..<2) == nil)
  }

  @Test("it is the folded text, and its offsets never fall and stay within the source")
  func agreement() {
    var random = SeededGenerator(seed: 2)
    let pieces = ["می\u{200C}", "ﷺ", "É", "ß", "\u{200F}", "۱", "🙂", "漢", " ", "ﻼ", "كُ", "e\u{301}"]
    for _ in 0..<300 {
      let source = random.text(of: pieces, count: 30)
      let folded = FoldedText(source)
      #expect(folded.utf8 == Array(Folding.fold(source).utf8))
      #expect(folded.sourceCount == source.unicodeScalars.count)
      #expect(folded.sourceOffsets.count == folded.scalars.count)
      #expect(zip(folded.sourceOffsets, folded.sourceOffsets.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(folded.sourceOffsets.allSatisfy { $0 >= 0 && $0 < folded.sourceCount })
    }
  }
}
