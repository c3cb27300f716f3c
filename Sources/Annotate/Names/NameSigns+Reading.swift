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
    if gapBefore == Gap.space {
      let before = scan.classes[firstWord - 1]
      if before.contains(.personTitle) {
        signs.insert(.titleBefore)
        titleDistance = 1
      }
      if before.contains(.placeType) { signs.insert(.placeTypeBefore) }
      if before.contains(.bodyType) { signs.insert(.bodyTypeBefore) }
      if !before.isDisjoint(with: [.placeType, .bodyType]) { titleDistance = 1 }
      if before.contains(.givenName) { signs.insert(.givenNameBefore) }
      if before.contains(.preposition) { signs.insert(.prepositionBefore) }
      if before.contains(.determiner) { signs.insert(.determinerBefore) }
      if before.contains(.number) { signs.insert(.numberBefore) }
      if before.contains(.speechVerb) { signs.insert(.speechBefore) }
      if titleDistance == 0, firstWord - 2 >= lowest,
        stream.letters[Int(stream.words[firstWord - 1].first)].gap == Gap.space,
        scan.classes[firstWord - 2].contains(.personTitle)
      {
        signs.insert(.titleBefore)
        titleDistance = 2
      }
    }
    if gapAfter == Gap.space {
      let after = scan.classes[lastWord + 1]
      if after.contains(.speechVerb) {
        signs.insert(.speechAfter)
        verbDistance = 1
      }
      if after.contains(.lightVerb) { signs.insert(.lightVerbAfter) }
      if after.contains(.quality) { signs.insert(.qualityAfter) }
      if after.contains(.givenName) { signs.insert(.givenNameAfter) }
      if after.contains(.pluralEnding) { signs.insert(.pluralAfter) }
      if after.contains(.lineage) { signs.insert(.lineageAfter) }
    }
  }
}
