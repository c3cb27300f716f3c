// Folding: what compares as equal, and the properties that every search, anchor and name match relies on.

import ArabicScript
import Foundation
import Testing

@Suite("Folding")
struct FoldingTests {
  @Test(
    "spellings that readers take for the same fold to the same text",
    arguments: [
      ("ايران", "ایران"), ("وزير", "وزیر"), ("كتاب", "کتاب"), ("على", "علی"),
      ("مدرسة", "مدرسه"), ("خانۀ", "خانه"), ("خانهٔ", "خانه"), ("خانهٴ", "خانه"), ("ھمه", "همه"), ("ہمه", "همه"),
      ("أحمد", "احمد"), ("إيران", "ایران"), ("آذر", "اذر"), ("ٱلله", "الله"),
      ("مسؤول", "مسوول"), ("مسئول", "مسیول"), ("رئيس", "رییس"),
      ("مُحَمَّد", "محمد"), ("هٰذا", "هذا"), ("محـــمد", "محمد"),
      ("می\u{200C}شود", "میشود"), ("می\u{200D}شود", "میشود"), ("\u{2067}شود\u{2069}", "شود"),
      ("\u{FEFF}شود\u{200F}\u{061C}", "شود"),
      ("۱۴۰۳", "1403"), ("١٤٠٣", "1403"),
      ("ﺳﻼﻡ", "سلام"), ("ﷲ", "الله"), ("ﷺ", "صلی الله علیه وسلم"), ("ﻻ", "لا"), ("ﱠ", ""), ("ﹱ", ""),
      ("Élysée", "elysee"), ("ŠKODA", "skoda"), ("Straße", "strasse"), ("Nguyễn", "nguyen"), ("İstanbul", "istanbul"),
      ("ŁÓDŹ", "lodz"), ("Čapek", "capek"), ("e\u{301}", "e"), ("Москва", "москва"), ("Ἀθῆναι", "αθηναι"),
      ("a\u{A0}b", "a b"), ("co\u{AD}op", "coop"),
    ])
  func same(source: String, folded: String) {
    #expect(Folding.fold(source).unicodeScalars.elementsEqual(folded.unicodeScalars))
  }

  @Test("a hamza that stands alone is a letter and stays")
  func loneHamza() {
    #expect(Folding.fold("ماء") == "ماء")
    #expect(Folding.fold("جزء") != Folding.fold("جز"))
  }

  @Test(
    "letters that differ in Persian and Arabic stay apart", arguments: [("پ", "ب"), ("گ", "ک"), ("چ", "ج"), ("ژ", "ز")])
  func apart(one: String, other: String) {
    #expect(Folding.fold(one) != Folding.fold(other))
  }

  /// All scalars of the Arabic, Latin, Greek and Cyrillic blocks, general punctuation, and the presentation forms.
  private static let covered: [Unicode.Scalar] =
    [0x20...0x52F, 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0x1E00...0x1FFF, 0x2000...0x2065, 0xFB50...0xFEFF]
    .flatMap { $0.compactMap { Unicode.Scalar(UInt32($0)) } }

  @Test("folding what is folded changes nothing, for every scalar that is covered")
  func idempotent() {
    for scalar in Self.covered {
      let once = Folding.fold(String(scalar))
      #expect(
        Folding.fold(once).unicodeScalars.elementsEqual(once.unicodeScalars), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test("composed and decomposed input fold alike, for every scalar that is covered")
  func normalForms() {
    for scalar in Self.covered where scalar.value < 0x2000 || scalar.value > 0x20FF {
      let text = String(scalar)
      let composed = Folding.fold(text.precomposedStringWithCanonicalMapping)
      let decomposed = Folding.fold(text.decomposedStringWithCanonicalMapping)
      #expect(composed.unicodeScalars.elementsEqual(decomposed.unicodeScalars), "U+\(String(scalar.value, radix: 16))")
      #expect(
        Folding.fold(text).unicodeScalars.elementsEqual(composed.unicodeScalars), "U+\(String(scalar.value, radix: 16))"
      )
    }
  }

  @Test("presentation forms fold as their compatibility decomposition does")
  func presentationForms() {
    for value in Array(UInt32(0xFB50)...0xFDFF) + Array(0xFE70...0xFEFC) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let form = String(scalar)
      let decomposed = form.precomposedStringWithCompatibilityMapping
      let letters = decomposed.unicodeScalars.first == " " ? String(decomposed.unicodeScalars.dropFirst()) : decomposed
      #expect(Folding.fold(form) == Folding.fold(letters), "U+\(String(value, radix: 16))")
    }
  }

  @Test("text folds scalar by scalar, wherever the pieces meet and however long they are")
  func scalarByScalar() {
    var random = SeededGenerator(seed: 1)
    let pieces = [
      "می\u{200C}", "ﷺ", "a", "É", "ß", "\u{200F}", "۱", "🙂", "漢", " ", "ﻼ", "ك", String(repeating: "ﷺب", count: 900),
    ]
    for _ in 0..<300 {
      let text = random.text(of: pieces, count: 40)
      let byScalar = text.unicodeScalars.map { Folding.fold(String($0)) }.joined()
      #expect(Folding.fold(text).unicodeScalars.elementsEqual(byScalar.unicodeScalars))
    }
  }

  @Test("bytes that are not UTF-8 are copied, and end nothing early")
  func invalidBytes() {
    let cases: [[UInt8]] = [
      [0x80], [0xD9], [0xE2, 0x80], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xFF, 0xFE],
    ]
    for bytes in cases {
      var out: [UInt8] = []
      (bytes + [UInt8(ascii: "A")]).withUnsafeBufferPointer { Folding.fold($0, into: &out) }
      #expect(out == bytes + [UInt8(ascii: "a")])
    }
  }

  @Test("the table is ascending, without overlap, and says all that folding does")
  func table() {
    var rebuilt: [UInt32: String] = [:]
    var last: UInt32?
    for row in Folding.table {
      if let last { #expect(row.scalars.lowerBound > last) }
      last = row.scalars.upperBound
      for scalar in row.scalars { rebuilt[scalar] = row.replacement }
    }
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = rebuilt[value] ?? String(scalar)
      #expect(Folding.fold(String(scalar)).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }
  }
}
