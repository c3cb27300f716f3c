// One name as it is compared: its letters, its words, the gaps a text may have in it. Knows nothing of registries.

internal import Archive

/// A name, folded.
struct SpeltName {
  private(set) var letters: [UInt16]
  /// For each letter, the gaps that a text may have before it: bits by `Gap`.
  private(set) var allowedGaps: [UInt8]
  /// Its words: ranges of letters.
  private(set) var words: [Range<Int>]
  private(set) var traits: NamePattern.Traits

  /// A name as written; nil if nothing of it could ever be found: no letters, one letter, more than 400 of them, or
  /// only what Arabic and Persian attach to words. `UnfindableName` says so to whoever keeps the registry.
  init?(_ text: String) {
    let stream = LetterStream(of: text)
    let letters = stream.letters.map(\.code)
    guard letters.count >= 2, letters.count <= UnfindableName.mostLetters else { return nil }
    if stream.words.count == 1, WordTables.affixes.contains(stream.words[0].hash) { return nil }
    self.letters = letters
    words = stream.words.map { Int($0.first)..<Int($0.end) }
    let gaps = stream.letters.map(\.gap)
    allowedGaps = gaps.enumerated().map { index, gap in
      index == 0 ? 0 : Gap.allowed(inText: gap, mayJoin: Self.mayJoin(letters, index, at: gap))
    }
    traits = []
    if let first = letters.first, first < 0x250, words.count == 1, first > 0x39,
      stream.letters[0].flags & Letter.capital != 0
    {
      traits.insert(.wantsCapital)
      if letters.count <= 4, stream.letters.allSatisfy({ $0.flags & Letter.capital != 0 || $0.code <= 0x39 }) {
        traits.insert(.wantsCapitals)
      }
    }
    if letters.count > 3, letters.starts(with: Self.article), words[0].count > 3 { traits.insert(.hasArticle) }
    if words.count == 1, letters.count > 3, letters.suffix(2).elementsEqual([0x06CC, 0x0647]) {
      traits.insert(.isAdjectiveWithArticle)
    }
    for word in words { allowSpaces(within: word) }
    // ۸صبح and ۸ صبح, اس-۴۰۰ and اس۴۰۰: figures stand joined or apart.
    for index in letters.indices.dropFirst() where Self.isDigit(letters[index]) != Self.isDigit(letters[index - 1]) {
      allowedGaps[index] |= Gap.allowed(inText: Gap.joiner, mayJoin: true)
    }
  }

  private static func isDigit(_ code: UInt16) -> Bool { code >= 0x30 && code <= 0x39 }

  private init(letters: [UInt16], allowedGaps: [UInt8], words: [Range<Int>]) {
    (self.letters, self.allowedGaps, self.words, traits) = (letters, allowedGaps, words, [])
  }

  static let article: [UInt16] = [0x0627, 0x0644]

  /// Long names are known without their spaces, but not behind آل, which would look like the article.
  private static func mayJoin(_ letters: [UInt16], _ index: Int, at gap: UInt8) -> Bool {
    letters.count >= 5 && !(index == 2 && letters.starts(with: article))
  }

  /// A word such as عبدالله may be written in two.
  private mutating func allowSpaces(within word: Range<Int>) {
    let text = letters[word]
    for part in WordTables.firstParts where word.count >= part.count + 3 && text.starts(with: part) {
      allowedGaps[word.lowerBound + part.count] |= 1 << Gap.space
    }
    for part in WordTables.lastParts where word.count >= part.count + 3 && text.suffix(part.count).elementsEqual(part) {
      allowedGaps[word.upperBound - part.count] |= 1 << Gap.space
    }
  }

  /// How this name is part of a longer one of the same entity.
  ///
  /// A name of several words is a full name itself, also where a longer one has an honorific before it (سید علی خامنه‌ای),
  /// unless its first word only joins the next (آل سعود).
  func part(ofAny others: [SpeltName]) -> NameOwner.Traits {
    if words.count > 1, let first = words.first,
      !WordTables.joiningWords.contains(where: { letters[first].elementsEqual($0) })
    {
      return []
    }
    var traits: NameOwner.Traits = []
    for other in others where other.words.count > words.count && other.letters.count > letters.count {
      let rest = other.letters.count - letters.count
      if other.letters[rest...].elementsEqual(letters), other.words.contains(where: { $0.lowerBound == rest }) {
        return .family
      }
      for word in other.words.dropLast() where other.letters[word.lowerBound...].starts(with: letters) {
        if other.words.contains(where: { $0.lowerBound == word.lowerBound + letters.count }) { traits = .given }
      }
    }
    return traits
  }

  /// The name without the article of its first word: السعودية as it stands in للسعودية.
  var withoutArticle: SpeltName? {
    guard traits.contains(.hasArticle) else { return nil }
    var gaps = Array(allowedGaps[2...])
    gaps[0] = 0
    return SpeltName(
      letters: Array(letters[2...]), allowedGaps: gaps,
      words: words.map { max(0, $0.lowerBound - 2)..<$0.upperBound - 2 })
  }

  /// The last word of a person's full name, where it can stand for the person.
  var familyName: SpeltName? {
    guard words.count >= 2, words.count <= 4, let last = words.last, last.count >= 4,
      words[words.count - 2].count >= 2
    else { return nil }
    let text = Array(letters[last])
    if WordTables.joiningWords.contains(where: { letters[words[words.count - 2]].elementsEqual($0) }) { return nil }
    let classes = WordTables.classes(of: text)
    guard classes.isDisjoint(with: [.common, .oftenCommon, .institution, .givenName, .honorific]) else { return nil }
    var family = SpeltName(letters: text, allowedGaps: Array(allowedGaps[last]), words: [0..<text.count])
    family.allowedGaps[0] = 0
    if let first = text.first, first < 0x250 { family.traits.insert(.wantsCapital) }
    return family
  }
}
