// What stands around the places of names. Weighs nothing.

extension NameSigns {
  /// Reads the surroundings of all places of an article, which are in order.
  static func read(in scan: NameScan, _ candidates: inout [NameCandidate]) {
    for index in candidates.indices { candidates[index].read(in: scan) }
    var reach = 0
    var block = UInt32.max
    for index in candidates.indices {
      if candidates[index].block != block { (block, reach) = (candidates[index].block, 0) }
      if Int(candidates[index].end) <= reach { candidates[index].signs.insert(.nested) }
      reach = max(reach, Int(candidates[index].end))
    }
  }
}

extension NameCandidate {
  /// Reads the words around this place.
  fileprivate mutating func read(in scan: NameScan) {
    let stream = scan.stream
    let block = stream.blocks[Int(block)]
    let firstWord = Int(self.firstWord)
    let lastWord = Int(self.lastWord)
    let lowest = Int(stream.letters[block.lowerBound].word)
    let highest = Int(stream.letters[block.upperBound - 1].word)
    let gapBefore = stream.letters[Int(stream.words[firstWord].first)].gap
    let gapAfter = lastWord < highest ? stream.letters[Int(stream.words[lastWord + 1].first)].gap : Gap.edge
    if gapBefore >= Gap.dash && gapAfter >= Gap.dash { signs.insert(.alone) }
    if gapBefore == Gap.edge && gapAfter >= Gap.dash && gapAfter < Gap.edge { signs.insert(.lineHead) }
    if gapAfter == Gap.edge && gapBefore >= Gap.dash && gapBefore < Gap.edge && highest - lowest < 6 {
      signs.insert(.lineTail)
    }
    readBefore(scan, gapBefore, lowest)
    readAfter(scan, gapAfter, highest)
  }

  private mutating func readBefore(_ scan: NameScan, _ gap: UInt8, _ lowest: Int) {
    let stream = scan.stream
    let word = Int(firstWord)
    guard word > lowest else { return }
    if gap == Gap.other, stream.marksBefore[word] != 0, Self.opening.contains(stream.marksBefore[word]) {
      signs.insert(.quoted)
      let before = scan.classes[word - 1]
      if !before.isDisjoint(with: [.bodyType, .placeType]) {
        signs.insert(before.contains(.bodyType) ? .bodyTypeBefore : .placeTypeBefore)
        titleDistance = 1
      }
      return
    }
    guard gap == Gap.space else { return }
    signs.insert(.spaceBefore)
    let before = scan.classes[word - 1]
    if before.contains(.personTitle) { signs.insert(.titleBefore) }
    if before.contains(.placeType) { signs.insert(.placeTypeBefore) }
    if before.contains(.bodyType) { signs.insert(.bodyTypeBefore) }
    if before.contains(.relay) { signs.insert(.relayBefore) }
    if !before.isDisjoint(with: [.personTitle, .placeType, .bodyType, .relay]) { titleDistance = 1 }
    if before.contains(.givenName) {
      signs.insert(.givenNameBefore)
      if before.isDisjoint(with: .neverInName) { signs.insert(.longerBefore) }
    }
    if before.contains(.preposition) { signs.insert(.prepositionBefore) }
    if before.contains(.conjunction) { signs.insert(.listBefore) }
    if before.contains(.determiner) { signs.insert(.determinerBefore) }
    if before.contains(.number) || Self.isDigit(stream.letters[Int(stream.words[word - 1].first)].code) {
      signs.insert(.numberBefore)
    }
    if before.contains(.speechVerb), signs.contains(.inArabic) { signs.insert(.speechBefore) }
    guard titleDistance == 0, word - 2 >= lowest,
      stream.letters[Int(stream.words[word - 1].first)].gap == Gap.space
    else { return }
    let second = scan.classes[word - 2]
    if second.contains(.relay), signs.contains(.prepositionBefore) {
      signs.insert(.relayBefore)
      titleDistance = 2
    } else if second.contains(.personTitle) {
      signs.insert(.officeBefore)
      titleDistance = 2
    }
  }

  private mutating func readAfter(_ scan: NameScan, _ gap: UInt8, _ highest: Int) {
    let stream = scan.stream
    let word = Int(lastWord)
    guard word < highest else { return }
    let after = scan.classes[word + 1]
    if gap == Gap.other {
      if !after.isDisjoint(with: [.personTitle, .placeType, .bodyType]) { signs.insert(.typeAfter) }
      return
    }
    guard gap == Gap.space else { return }
    if after.contains(.speechVerb) {
      signs.insert(.speechAfter)
      verbDistance = 1
    }
    if suffix == 0, Self.goesOn(after, stream.words[word + 1], stream, inArabic: signs.contains(.inArabic)) {
      signs.insert(.longerAfter)
    }
    if after.contains(.conjunction) { signs.insert(.listAfter) }
    if after.contains(.relative) { signs.insert(.relativeAfter) }
    if after.contains(.lightVerb) { signs.insert(.lightVerbAfter) }
    if after.contains(.quality) { signs.insert(.qualityAfter) }
    if after.contains(.givenName) { signs.insert(.givenNameAfter) }
    if after.contains(.pluralEnding) { signs.insert(.pluralAfter) }
    if after.contains(.lineage) { signs.insert(.lineageAfter) }
    if Self.isDigit(stream.letters[Int(stream.words[word + 1].first)].code) { signs.insert(.numberAfter) }
  }

  /// Whether a word behind a person's name looks like more of it: بن, another given name, an ending of family names, and
  /// in Arabic a word with the article that the lists do not know. Of unknown words without it hardly one in twenty is.
  private static func goesOn(
    _ classes: WordClasses, _ word: StreamWord, _ stream: LetterStream, inArabic: Bool
  ) -> Bool {
    if classes.contains(.lineage) || WordTables.familyEndings.contains(word.hash) { return true }
    if classes.contains(.givenName) { return classes.isDisjoint(with: .neverInName) }
    guard inArabic, classes.isEmpty, word.end - word.first > 4,
      stream.letters[Int(word.first)].code == SpeltName.article[0],
      stream.letters[Int(word.first) + 1].code == SpeltName.article[1]
    else { return false }
    return CandidateLexicon.arabic[word.hash].isEmpty
  }

  private static func isDigit(_ code: UInt16) -> Bool { code >= 0x30 && code <= 0x39 }

  private static let opening: Set<UInt16> = [0xAB, 0x22, 0x201C, 0x28, 0x2018]
}
