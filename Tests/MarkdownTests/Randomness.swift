// Seeded randomness and words for properties and fuzzing, so that every run sees the same cases.

/// A small generator (SplitMix64) with a fixed sequence for each seed.
struct Randomness {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 1) % max(1, bound)
  }

  mutating func pick<T>(_ choices: [T]) -> T {
    choices[next(below: choices.count)]
  }

  mutating func text(of pieces: [String], upTo length: Int) -> String {
    (0...next(below: length)).map { _ in pick(pieces) }.joined()
  }
}

/// Pieces of Markdown that together make all its constructs, and their accidents.
let markdownPieces = [
  "وزیر", "کتاب\u{200C}ها", "مُحَمَّد", "a", "b", " ", " ", "\n", "\n", "\n\n", "  \n", "\\\n", "*", "**", "_", "`", "``",
  "~", "~~",
  "[", "]", "](", ")", "![", "[^1]", "[^1]: ", "\n[^یک]: ", "[^یک]", "<", ">", "<b>", "</b>", "<!-- x -->", "&amp;",
  "&#13;",
  "&", "\"", "'", "|", "\n|-|-|\n", "\n|:-|:-:|\n", "|a|b|", "# ", "\n## ", "\n- ", "\n  - ", "\n    - ", "\n1. ",
  "\n7) ", "\n> ", "\n    ", "\n```\n", "\n~~~ swift\n", "\n---\n", "\n===\n", "\n***\n", "http://a.b/c_d?e=f&g",
  "www.a.b",
  "x@y.z", "javascript:1", "[a]: /u \"t\"\n", "[a]", "\\", "!", "🇮🇷", "👨\u{200D}👩\u{200D}👧", "é", "e\u{301}", "\t", "=",
  "+", ".",
]
