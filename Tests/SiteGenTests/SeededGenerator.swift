// A small random generator with a seed, so that a failing property can be run again.

/// SplitMix64 (Steele, Lea, Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A text of random pieces, up to `count` of them.
  mutating func text(of pieces: [String], count: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &self) { text += pieces.randomElement(using: &self) ?? "" }
    return text
  }
}
