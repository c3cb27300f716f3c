// What the registry is warned of is what the search leaves out, and nothing else.

import Archive
import Testing

@testable import Annotate

@Suite("Names that can be found nowhere")
struct UnfindableNameTests {
  @Test("too few letters, or only what is joined to words")
  func reasons() {
    #expect(UnfindableName("؟! —") == .noLetters)
    #expect(UnfindableName("و\u{64E}\u{200C}") == .oneLetter)
    #expect(UnfindableName("ـا") == .oneLetter)
    #expect(UnfindableName("های") == .onlyClitics)
    #expect(UnfindableName("ه\u{200C}ا") == .onlyClitics)
    #expect(UnfindableName("وبال") == .onlyClitics)
    #expect(UnfindableName(String(repeating: "آ", count: 401)) == .tooLong)
    for name in ["بم", "ها ها", "قم", "5G", "ای.ام", String(repeating: "آ", count: 400)] {
      #expect(UnfindableName(name) == nil, "\(name)")
    }
  }

  @Test("warned of is exactly what the search leaves out")
  func agreement() {
    let pieces = [
      "ها", "و", "ال", "ا", "\u{64B}", "\u{200C}", "\u{200D}", " ", "-", ".", "ـ", "a", "É", "\u{301}", "۱", "🙂", "ﷲ",
      "ى", "ئ", "ة", "مان", "\u{202E}", "ب", "𐎠", "ª", "\u{F600}", "'", "ʼ", "½",
    ]
    var state: UInt64 = 11
    var found = 0
    for _ in 0..<4000 {
      var name = ""
      for _ in 0...Int(state >> 60) % 4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        name += pieces[Int(state >> 33) % pieces.count]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let scalars = name.unicodeScalars.map { String($0.value, radix: 16) }
      #expect((SpeltName(name) == nil) == (UnfindableName(name) != nil), "\(scalars)")
      if UnfindableName(name) != nil { found += 1 }
    }
    #expect(found > 200 && found < 3800)
  }
}
