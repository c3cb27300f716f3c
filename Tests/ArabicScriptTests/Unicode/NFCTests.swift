// Normalization Form C: the byte check against Foundation's own form.

import Foundation
import Testing

@testable import ArabicScript

@Suite("NFC")
struct NFCTests {
  private func reference(_ text: String) -> Bool {
    text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(text.unicodeScalars)
  }

  @Test("every scalar alone, after an Arabic letter and after a mark, is judged as Foundation judges it")
  func scalars() {
    for value in Array(UInt32(0)...0x33FF) + Array(0xF900...0xFFFF) + Array(0x1F000...0x1F0FF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for prefix in ["", "ا", "ه", "ی\u{64E}", "a", "\u{651}"] {
        let text = prefix + String(scalar)
        #expect(NFC.isNormalized(text) == reference(text), "\(prefix) U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("random Arabic words with marks in any order are judged as Foundation judges them")
  func marks() {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "ا", "و", "ي", "ه", "ە", "ل", "ے", " ", "\u{64E}", "\u{651}", "\u{653}", "\u{654}", "\u{655}", "\u{670}",
      "\u{200C}",
    ]
    for _ in 0..<5000 {
      let text = random.text(of: pieces, count: 8)
      #expect(NFC.isNormalized(text) == reference(text), "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
      #expect(reference(NFC.normalize(text)))
    }
  }

  @Test(
    "ordinary Persian and Arabic text is decided by bytes alone",
    arguments: [
      "می\u{200C}شود خانهٔ «بزرگ» ۱۴۰۳ – a", "مَدْرَسَةٌ، 12 مايو؟", "ZWJ 👍 ﷼",
    ])
  func quick(text: String) {
    var text = text
    #expect(text.withUTF8 { NFC.quickCheck($0) } == .yes)
  }

  @Test("bytes that are not UTF-8 are not NFC")
  func invalid() {
    let bytes: [UInt8] = [0x61, 0xD9]
    #expect(!bytes.withUnsafeBufferPointer { NFC.isNormalized($0) })
  }
}
