// Random texts and random registries: nothing traps, every place is in its text and reads as its name, and the automaton
// finds what a plain search finds.

@testable import Annotate
import ArabicScript
import Archive
import Testing

@Suite("Random names in random texts")
struct NameFuzzTests {
  struct Generator {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    mutating func text(_ alphabet: [String], _ longest: Int) -> String {
      var text = ""
      for _ in 0..<next(longest + 1) { text += alphabet[next(alphabet.count)] }
      return text
    }
  }

  static let alphabet = [
    "ا", "أ", "ب", "ل", "و", "ف", "ی", "ي", "ه", "ة", "ن", "م", "ك", "ک", "س", " ", " ", " ", "\u{200C}", "-", "ال",
    "لل", "ها",
    "ای", "\u{64E}", "\u{64B}", "ـ", "\u{FDF2}", "\u{FEFB}", "😀", "\u{200F}", "،", "\n", "۱", "1", "A", "a", "'s",
    "عبد", "'",
    "é", "e\u{301}", "ß", "\u{10FFFF}", "\u{1EE00}",
  ]

  @Test("places are in order, apart, within their text, and read as a name of a claimed entity", arguments: 1...24)
  func places(seed: Int) {
    var random = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    var entities: [Entity] = []
    for number in 0..<(1 + random.next(30)) {
      var names: [EntityName] = []
      for _ in 0..<(1 + random.next(3)) {
        var name = EntityName(text: random.text(Self.alphabet, 6))
        name.isSafe = random.next(2) == 0
        name.isAmbiguous = random.next(5) == 0
        if random.next(4) == 0 { name.context = [random.text(Self.alphabet, 3)] }
        names.append(name)
      }
      entities.append(NameTrial.entity("e\(number)", EntityType.allCases[random.next(6)], names))
    }
    let languages: [TextLanguage?] = [.persian, .arabic, .english, .pashto, nil]
    let trial = NameTrial(entities: entities)
    let articles = (0..<12).map { _ in (0..<(1 + random.next(4))).map { _ in random.text(Self.alphabet, 60) } }
    for offers in trial.offers(articles, languages[random.next(5)]) {
      var last = (block: -1, end: 0)
      for offer in offers {
        #expect((offer.block, offer.range.lowerBound) >= last)
        #expect(!offer.range.isEmpty)
        last = (offer.block, offer.range.upperBound)
        #expect(!offer.entities.isEmpty && Set(offer.entities).count == offer.entities.count)
        let letters = LetterStream(of: offer.quote).letters.map(\.code)
        for id in offer.entities {
          let names = entities.first { $0.id == id }?.names.flatMap(\.names) ?? []
          let spellings = names.map { LetterStream(of: $0.text).letters.map(\.code) }
          // A name may stand without its article, a person's last word for the whole.
          #expect(spellings.contains { $0 == letters || $0.suffix(letters.count).elementsEqual(letters) }, "\(offer)")
        }
      }
    }
  }

  @Test("the automaton reports what a plain search reports", arguments: 1...20)
  func automaton(seed: Int) {
    var random = Generator(state: UInt64(seed) &* 0xD129_0D3B_7F4A_7C15)
    let small = ["ا", "ب", "ل", "ن", "ا", "ب"]
    var patterns: Set<[UInt16]> = []
    for _ in 0..<(1 + random.next(60)) {
      let pattern = LetterStream(of: "ا" + random.text(small, 6)).letters.map(\.code)
      patterns.insert(Array(pattern.dropFirst(random.next(2))))
    }
    patterns.remove([])
    let sorted = patterns.sorted { $0.lexicographicallyPrecedes($1) }
    let automaton = NameAutomaton(sorted: sorted)
    let stream = LetterStream(of: random.text(small + [" "], 200))
    let allowed = stream.letters.map { _ in UInt8(random.next(4) == 0 ? 0 : 1) }
    var found: Set<[Int]> = []
    stream.letters.withUnsafeBufferPointer { letters in
      allowed.withUnsafeBufferPointer { allowed in
        automaton.scan(letters, mayBegin: allowed, mayEnd: { $0 % 3 != 0 }, { found.insert([$0, $1]) })
      }
    }
    let codes = stream.letters.map(\.code)
    var expected: Set<[Int]> = []
    for (number, pattern) in sorted.enumerated() {
      for start in codes.indices where allowed[start] == 1 && codes[start...].starts(with: pattern) {
        let end = start + pattern.count - 1
        if end % 3 != 0 { expected.insert([number, end]) }
      }
    }
    #expect(found == expected)
  }

  @Test("bytes that are no UTF-8 and empty blocks trap nothing")
  func broken() {
    #expect(NameTrial(.place, "تهران").offers("", "تهران", "", " \n ").map(\.block) == [1])
    #expect(LetterStream(of: "").letters.isEmpty)
    #expect(NameAutomaton(sorted: []).count == 1)
  }
}
