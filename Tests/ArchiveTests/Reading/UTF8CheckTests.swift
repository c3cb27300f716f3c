import Testing

@testable import Archive

@Suite("well-formed UTF-8")
struct UTF8CheckTests {
  private func fault(_ bytes: [UInt8]) -> Int? { bytes.withUnsafeBufferPointer { UTF8Check.firstFault(in: $0) } }

  @Test(
    "the first byte that is no part of well-formed UTF-8 is found",
    arguments: [
      ([0x61, 0xFF], 1), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x9F, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF0, 0x8F, 0x80, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xD8], 0),
      ([0xD8, 0x20], 0), ([0xE2, 0x80], 0), ([0xF0, 0x9F, 0x98], 0), ([0x80], 0), ([0x61, 0x62, 0xD8, 0xD8], 2),
    ] as [([UInt8], Int)])
  func faults(_ sample: (bytes: [UInt8], offset: Int)) { #expect(fault(sample.bytes) == sample.offset) }

  @Test("every scalar at the edges of a length passes")
  func edges() {
    for value: UInt32 in [0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(fault(Array("a\(scalar)b".utf8)) == nil)
    }
  }

  @Test("random bytes are judged as Swift's own decoder judges them")
  func random() {
    var generator = SeededGenerator(seed: 20)
    let interesting: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xD8, 0xE0, 0xE2, 0xED, 0xF0, 0xF4,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        interesting.randomElement(using: &generator) ?? 0
      }
      #expect((fault(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
