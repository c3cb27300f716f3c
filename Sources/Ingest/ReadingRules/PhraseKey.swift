// A phrase as a number, so that asking whether a line begins with one of thousands needs no strings.

/// The FNV-1a hash (64 bits) of folded words without spaces. Built-in rules have some thousands of phrases: that two texts share a
/// number by chance is less likely than one in 10¹⁵ for a line.
struct PhraseKey: Hashable, Sendable {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ folded: String) { append(folded) }

  /// Adds a word.
  mutating func append(_ folded: String) {
    for byte in folded.utf8 { append(byte) }
  }

  /// Adds a byte of a word.
  mutating func append(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}
