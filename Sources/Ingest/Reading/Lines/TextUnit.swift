// One paragraph of a capture with what can be seen on it without any rule: words, punctuation, bullets. Knows no phrases.
internal import ArabicScript

/// A word of a unit, folded for comparing, with its range of scalars in the unit's text.
struct UnitWord: Sendable {
  let folded: String
  let range: Range<Int>

  /// The word without the particles and endings that Persian and Arabic join to it; only for asking whether two lines talk of
  /// the same, never for a reader.
  var stem: String {
    var scalars = Array(folded.unicodeScalars)[...]
    for prefix in ["وال", "بال", "فال", "کال", "لل", "ال", "و"] {
      let begin = Array(prefix.unicodeScalars)
      if scalars.count >= begin.count + 3, scalars.starts(with: begin) {
        scalars = scalars.dropFirst(begin.count)
        break
      }
    }
    for suffix in ["هایی", "های", "ها", "ان", "ات", "ی"] {
      let end = Array(suffix.unicodeScalars)
      if scalars.count >= end.count + 3, scalars.suffix(end.count).elementsEqual(end) {
        scalars = scalars.dropLast(end.count)
        break
      }
    }
    return Script.string(scalars)
  }
}

/// A paragraph: one physical line, or several that were broken at a fixed width.
struct TextUnit: Sendable {
  /// How a unit begins that is an item of a list.
  enum Bullet: Sendable {
    case symbol
    case number
  }

  /// Words beyond this are counted, not looked at: no phrase, label or date line is longer.
  static let wordLimit = 64

  let lines: ClosedRange<Int>
  /// The text without white space around it.
  let scalars: [Unicode.Scalar]
  /// At most `wordLimit` words from the beginning.
  let words: [UnitWord]
  let wordCount: Int
  let bullet: Bullet?
  /// Where the text begins behind the bullet, in scalars.
  let contentStart: Int
  /// The last mark behind which a sentence is over, closing quotes and brackets apart; `nil` where there is none.
  let terminal: Unicode.Scalar?
  let endsWithEllipsis: Bool
  let structure: LineStructure?

  /// The folded words without spaces, for units of up to 24 words; else empty.
  let key: String

  init(lines: ClosedRange<Int>, scalars: [Unicode.Scalar], structure: LineStructure?) {
    self.lines = lines
    self.scalars = scalars
    self.structure = structure
    var words: [UnitWord] = []
    var count = 0
    var index = 0
    while index < scalars.count {
      guard Script.isWord(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, Script.isWord(scalars[index]) { index += 1 }
      count += 1
      if count <= Self.wordLimit {
        let folded = Script.folded(scalars[start..<index])
        if folded.isEmpty {
          count -= 1
        } else {
          words.append(UnitWord(folded: folded, range: start..<index))
        }
      }
    }
    self.words = words
    wordCount = count
    key = count <= 24 ? words.map(\.folded).joined() : ""
    (bullet, contentStart) = Self.bullet(scalars)
    var last = scalars.count - 1
    while last >= 0, Script.isClosing(scalars[last]) { last -= 1 }
    if last >= 0, Script.isTerminal(scalars[last]) {
      terminal = scalars[last]
      endsWithEllipsis = scalars[last] == "…" || (last > 0 && scalars[last] == "." && scalars[last - 1] == ".")
    } else {
      terminal = nil
      endsWithEllipsis = false
    }
  }

  var text: String { Script.string(scalars[...]) }

  var endsSentence: Bool { terminal != nil && terminal != ":" }
  var isQuestion: Bool { terminal == "؟" || terminal == "?" }

  /// No letter: a bar, a row of stars, a lone counter.
  var isOrnament: Bool {
    wordCount == 0
      || wordCount == 1 && scalars.count <= 5
        && words.allSatisfy { $0.folded.unicodeScalars.allSatisfy(Script.isDigit) }
  }

  /// A paragraph of running text rather than a headline: long, or a whole sentence.
  var isProse: Bool {
    if endsWithEllipsis, wordCount < 25 { return false }
    if wordCount >= 25 { return true }
    if terminal == "." || terminal == "۔" { return wordCount >= 9 }
    return terminal != nil && wordCount >= 16
  }

  /// The text of some scalars, without white space, colons and ornaments around it.
  func trimmed(_ range: Range<Int>) -> String { Script.trimmed(scalars[range]) }

  /// The share of Latin letters among the letters.
  var latinShare: Double {
    var latin = 0
    var letters = 0
    for scalar in scalars.prefix(400) where Script.isWord(scalar) && !Script.isDigit(scalar) {
      letters += 1
      if scalar.value < 0x250 { latin += 1 }
    }
    return letters == 0 ? 0 : Double(latin) / Double(letters)
  }

  private static func bullet(_ scalars: [Unicode.Scalar]) -> (Bullet?, Int) {
    var index = 0
    while index < scalars.count, Script.isDigit(scalars[index]) { index += 1 }
    if index > 0, index <= 3, index + 1 < scalars.count {
      let mark = scalars[index]
      if mark == "." || mark == ")" || mark == "-" || mark == "ـ" || mark == "–"
        || mark == "/" && scalars[index + 1] == " "
      {
        let after = scalars[index + 1]
        // `12.5` and `1404/09/29` begin no item.
        if !Script.isDigit(after) { return (.number, skippingSpace(scalars, index + 1)) }
      }
      return (nil, 0)
    }
    guard let first = scalars.first, scalars.count > 1, Script.isBullet(first) else { return (nil, 0) }
    if first == "*" || Script.isDash(first), scalars[1] == first { return (nil, 0) }
    let start = skippingSpace(scalars, 1)
    guard start < scalars.count else { return (nil, 0) }
    // `*word*` is emphasis in print, not an item.
    if first == "*", start == 1 { return (nil, 0) }
    return (.symbol, start)
  }

  private static func skippingSpace(_ scalars: [Unicode.Scalar], _ from: Int) -> Int {
    var index = from
    while index < scalars.count, Script.isSpace(scalars[index]) { index += 1 }
    return index
  }
}
