// Folded scalars for hashing words, one look-up a scalar. Follows the folding of the project; knows no words.

internal import ArabicScript

/// The folding table laid out for reading words: what each scalar becomes, in the plane's first 2,048 places, and
/// elsewhere where a row says so.
struct WordFolding: Sendable {
  static let shared = WordFolding()

  /// For scalars below U+0800, the folded scalar; 0 where it is dropped.
  let short: [UInt16]
  /// What presentation forms and the like become.
  private let long: [UInt32: [UInt16]]

  private init() {
    var short = (0..<0x800).map { UInt16($0) }
    var long: [UInt32: [UInt16]] = [:]
    for row in Folding.table {
      let folded = row.replacement.unicodeScalars.map { $0.value < 0x10000 ? UInt16($0.value) : 0xFFFD }
      for scalar in row.scalars {
        if scalar < 0x800, folded.count <= 1 { short[Int(scalar)] = folded.first ?? 0 } else { long[scalar] = folded }
      }
    }
    (self.short, self.long) = (short, long)
  }

  /// What a scalar from U+0800 on becomes.
  func folded(_ scalar: UInt32) -> [UInt16] {
    long[scalar] ?? [scalar < 0x10000 ? UInt16(scalar) : 0xFFFD]
  }

  /// Whether a scalar is more than a mark on the letter before it.
  @inline(__always)
  func isLetter(_ scalar: UInt32) -> Bool { scalar >= 0x800 || short[Int(scalar)] != 0 }

  /// The folded scalars of a text.
  func fold(_ text: String) -> [UInt16] {
    text.unicodeScalars.flatMap { scalar -> [UInt16] in
      guard scalar.value < 0x800 else { return folded(scalar.value) }
      let folded = short[Int(scalar.value)]
      return folded == 0 ? [] : [folded]
    }
  }
}

/// A running hash of folded scalars. Two words collide once in 2⁶⁴; the price would be one wrong guess.
struct SpeechWord: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ scalars: some Sequence<UInt16>) {
    for scalar in scalars { add(scalar) }
  }

  @inline(__always)
  mutating func add(_ scalar: UInt16) {
    value = (value ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }
}
