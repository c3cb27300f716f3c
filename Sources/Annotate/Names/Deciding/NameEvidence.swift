// What a decision rests on, in words. The names here are permanent.

internal import ArabicScript

/// What else speaks for or against a place, beside the words around it.
struct NameGrounds: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  /// The article has the full name of the entity.
  static let fullNameInArticle = NameGrounds(rawValue: 1 << 0)
  /// The same word is plainly a name elsewhere in the article.
  static let sameNameInArticle = NameGrounds(rawValue: 1 << 1)
  /// A context word of the registry is near.
  static let registeredContext = NameGrounds(rawValue: 1 << 2)
  /// The registry says that the name is safe.
  static let safe = NameGrounds(rawValue: 1 << 3)
  /// The word is an ordinary word of the language.
  static let ordinaryWord = NameGrounds(rawValue: 1 << 4)
  /// The archive uses the word as an ordinary one, too.
  static let ordinaryInArchive = NameGrounds(rawValue: 1 << 5)
  /// A person's name directly before it.
  static let nameBeside = NameGrounds(rawValue: 1 << 6)
  /// Joined by "and" to a sure name of the same kind.
  static let nameInList = NameGrounds(rawValue: 1 << 7)
}

enum NameEvidence {
  /// The evidence of a place, in a fixed order.
  static func list(
    _ candidate: NameCandidate, _ weight: NameWeight, _ claim: NameChoice.Claim, _ blocks: TextBlocks
  ) -> [Evidence] {
    let signs = candidate.signs
    let grounds = weight.grounds
    var list: [Evidence] = []
    if grounds.contains(.safe) { list.append(Evidence("registered-safe")) }
    if grounds.contains(.fullNameInArticle) { list.append(Evidence("full-name-in-article")) }
    if let context = claim.context { list.append(Evidence("registered-context", words: context)) }
    let types = claim.types
    for (sign, name) in before where signs.contains(sign) && speaks(sign, for: types) {
      list.append(Evidence(name, words: word(before: candidate, Int(candidate.titleDistance), blocks)))
      break
    }
    if signs.contains(.givenNameBefore), types.contains(.person) {
      list.append(Evidence("given-name-before", words: word(before: candidate, 1, blocks)))
    } else if grounds.contains(.nameBeside) {
      list.append(Evidence("name-before"))
    }
    if signs.contains(.speechBefore), types != .place {
      list.append(Evidence("speech-verb-before", words: word(before: candidate, 1, blocks)))
    }
    if signs.contains(.speechAfter), types != .place {
      list.append(Evidence("speech-verb-after", words: word(after: candidate, blocks)))
    }
    if signs.contains(.lineageAfter) { list.append(Evidence("lineage-after", words: word(after: candidate, blocks))) }
    if signs.contains(.typeAfter) { list.append(Evidence("title-after", words: word(after: candidate, blocks))) }
    if grounds.contains(.sameNameInArticle) { list.append(Evidence("same-name-in-article")) }
    if grounds.contains(.nameInList) { list.append(Evidence("name-in-list")) }
    if !signs.isDisjoint(with: [.lineHead, .lineTail]) { list.append(Evidence("head-of-line")) }
    if claim.isPerhapsLonger {
      let neighbour =
        signs.contains(.longerAfter) ? word(after: candidate, blocks) : word(before: candidate, 1, blocks)
      list.append(Evidence("longer-name", words: neighbour))
    }
    if grounds.contains(.ordinaryWord) { list.append(Evidence("common-word")) }
    if grounds.contains(.ordinaryInArchive) { list.append(Evidence("common-word-in-archive")) }
    if candidate.prefix > 0 {
      list.append(Evidence("prefix", words: ArabicProclitics.all[Int(candidate.prefix) - 1].text))
    }
    if candidate.suffix > 0 {
      list.append(Evidence("suffix", words: PersianEnclitics.all[Int(candidate.suffix) - 1].text))
    }
    for other in claim.others { list.append(Evidence("other-candidate", words: other)) }
    return list
  }

  /// Whether a sign says anything of entities of these kinds: titles and offices are those of persons, kinds of places and
  /// bodies are not, and a place reports nothing.
  private static func speaks(_ sign: NameSigns, for types: EntityTypes) -> Bool {
    switch sign {
    case .titleBefore, .officeBefore: types.contains(.person)
    case .placeTypeBefore, .bodyTypeBefore: types != .person
    case .relayBefore: types != .place
    default: true
    }
  }

  private static let before: [(NameSigns, String)] = [
    (.titleBefore, "title-before"), (.placeTypeBefore, "place-type-before"), (.bodyTypeBefore, "body-type-before"),
    (.relayBefore, "relay-before"), (.officeBefore, "office-before"),
  ]

  /// The word that many words before a place; words are what white space separates.
  private static func word(before candidate: NameCandidate, _ distance: Int, _ blocks: TextBlocks) -> String? {
    guard distance > 0, blocks.bytes.indices.contains(Int(candidate.block)) else { return nil }
    let block = blocks.bytes[Int(candidate.block)]
    return blocks.utf8.withUnsafeBufferPointer { utf8 in
      var end = min(Int(candidate.byte), block.upperBound)
      var start = end
      for _ in 0..<distance {
        end = start
        while end > block.lowerBound, !isSpace(utf8[end - 1]) { end -= 1 }
        while end > block.lowerBound, isSpace(utf8[end - 1]) { end -= 1 }
        start = end
        while start > block.lowerBound, !isSpace(utf8[start - 1]) { start -= 1 }
      }
      return trimmed(utf8, start..<end)
    }
  }

  /// The word behind a place.
  private static func word(after candidate: NameCandidate, _ blocks: TextBlocks) -> String? {
    guard blocks.bytes.indices.contains(Int(candidate.block)) else { return nil }
    let block = blocks.bytes[Int(candidate.block)]
    return blocks.utf8.withUnsafeBufferPointer { utf8 in
      // The name's scalars, then what is joined to it, then white space.
      var index = max(block.lowerBound, min(Int(candidate.byte), block.upperBound))
      var left = candidate.end - candidate.start
      while index < block.upperBound, left > 0 {
        index += 1
        while index < block.upperBound, utf8[index] & 0xC0 == 0x80 { index += 1 }
        left -= 1
      }
      while index < block.upperBound, !isSpace(utf8[index]) { index += 1 }
      while index < block.upperBound, isSpace(utf8[index]) { index += 1 }
      let start = index
      while index < block.upperBound, !isSpace(utf8[index]) { index += 1 }
      return trimmed(utf8, start..<index)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// A word without the punctuation at its ends.
  private static func trimmed(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    let text = String(decoding: utf8[range], as: UTF8.self)
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, !first.properties.isAlphabetic, !isDigit(first) { scalars.removeFirst() }
    while let last = scalars.last, !last.properties.isAlphabetic, !isDigit(last), !isMark(last) { scalars.removeLast() }
    return scalars.isEmpty ? nil : String(scalars)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }
}
