// Which of an article's places are offered, and why. Reads what was found; knows no letters.

internal import ArabicScript
internal import Archive

/// The decisions on one article.
struct NameChoice {
  let patterns: NamePatterns
  let article: ArticleText
  let candidates: [NameCandidate]
  let knowledge: NameKnowledge

  init(_ finder: NameFinder, _ article: ArticleText, _ hits: NameHits, _ knowledge: NameKnowledge) {
    (patterns, candidates) = (finder.patterns, hits.candidates)
    (self.article, self.knowledge) = (article, knowledge)
  }

  /// What is offered: the leftmost first, and of those that begin together the longest.
  func suggestions() -> [Suggestion] {
    if candidates.isEmpty { return [] }
    var weights = candidates.map { weigh($0) }
    let full = entitiesInFull(weights)
    addArticle(to: &weights, full)
    var context = ContextSearch(article.blocks, patterns)
    var suggestions: [Suggestion] = []
    var block = UInt32.max
    var reach: UInt32 = 0
    // The last full name that is not offered, and whose: its family name is not offered in its place.
    var withheld: (end: UInt32, entities: [UInt32]) = (0, [])
    for (index, candidate) in candidates.enumerated() {
      if candidate.block != block { (block, reach, withheld) = (candidate.block, 0, (0, [])) }
      guard candidate.start >= reach, !isInAddress(candidate), !isWithin(withheld, candidate) else { continue }
      guard !weights[index].isRefused, let claim = claim(candidate, &weights[index], full, &context) else {
        let pattern = pattern(of: candidate)
        if pattern.words > 1 { withheld = (candidate.end, owners(of: pattern).map(\.entity)) }
        continue
      }
      suggestions.append(suggestion(candidate, weights[index], claim))
      reach = candidate.end
    }
    return suggestions
  }

  private func isWithin(_ withheld: (end: UInt32, entities: [UInt32]), _ candidate: NameCandidate) -> Bool {
    candidate.end <= withheld.end
      && owners(of: pattern(of: candidate)).allSatisfy { $0.isPart && withheld.entities.contains($0.entity) }
  }

  /// Whether a place is part of a web or e-mail address: looked at only where a sign of one stands before it.
  private func isInAddress(_ candidate: NameCandidate) -> Bool {
    article.blocks.utf8.withUnsafeBufferPointer { utf8 in
      let start = min(Int(candidate.byte), utf8.count)
      guard start > 0, utf8[start - 1] < 0x80, utf8[start - 1] > 0x20 else { return false }
      var first = start
      while first > 0, utf8[first - 1] > 0x20, start - first < 2000 { first -= 1 }
      let before = utf8[first..<start]
      for (index, byte) in before.enumerated() where byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") {
        if byte == UInt8(ascii: "@") { return true }
        if before.dropFirst(index + 1).starts(with: "//".utf8) { return true }
      }
      return before.starts(with: "www.".utf8)
    }
  }

  /// Whose name it is taken for.
  struct Claim {
    var entities: [Int]
    var rule: String
    /// Entities that have the name as well.
    var others: [String] = []
    /// A context word that was found.
    var context: String?
    /// The text's name may be longer than this one, so that somebody else is meant.
    var isPerhapsLonger = false
    /// The kinds of those whose name it is.
    var types: EntityTypes = []
    /// At most this sure.
    var ceiling: Confidence = .high
  }

  private func pattern(of candidate: NameCandidate) -> NamePattern { patterns.patterns[Int(candidate.pattern)] }

  private func owners(of pattern: NamePattern) -> ArraySlice<NameOwner> {
    patterns.owners[Int(pattern.owners.lowerBound)..<Int(pattern.owners.upperBound)]
  }

  private func weigh(_ candidate: NameCandidate) -> NameWeight {
    let pattern = pattern(of: candidate)
    return NameWeighing.weigh(
      candidate, pattern, types: types(of: pattern), knowledge.record(of: candidate.pattern))
  }

  private func types(of pattern: NamePattern) -> EntityTypes {
    var types: EntityTypes = []
    for owner in owners(of: pattern) where !owner.traits.contains(.derived) { types.insert(EntityTypes(owner.type)) }
    return types.isEmpty ? .person : types
  }

  /// The entities that the article names in full.
  private func entitiesInFull(_ weights: [NameWeight]) -> Set<UInt32> {
    var full: Set<UInt32> = []
    for (index, candidate) in candidates.enumerated() where !weights[index].isRefused {
      let pattern = pattern(of: candidate)
      guard pattern.words > 1, weights[index].points >= NameWeighing.offered else { continue }
      for owner in owners(of: pattern) where !owner.isPart { full.insert(owner.entity) }
    }
    return full
  }

  /// Adds what the rest of the article says: a full name elsewhere; one sense for a word in the whole article; names
  /// side by side.
  private func addArticle(to weights: inout [NameWeight], _ full: Set<UInt32>) {
    var plain: Set<UInt32> = []
    for (index, candidate) in candidates.enumerated() where weights[index].isPlain && !weights[index].isRefused {
      if pattern(of: candidate).words == 1 { plain.insert(candidate.pattern) }
    }
    for (index, candidate) in candidates.enumerated() where !weights[index].isRefused {
      let pattern = pattern(of: candidate)
      if !full.isEmpty, owners(of: pattern).contains(where: { $0.isPart && full.contains($0.entity) }) {
        weights[index].points += 4
        weights[index].grounds.insert(.fullNameInArticle)
      }
      guard pattern.words == 1 else { continue }
      if !weights[index].isPlain, plain.contains(candidate.pattern) {
        weights[index].points += 3
        weights[index].grounds.insert(.sameNameInArticle)
      }
      guard weights[index].grounds.contains(.ordinaryWord) else { continue }
      if types(of: pattern).contains(.person), hasNameBefore(index, weights) {
        weights[index].points += 3
        weights[index].grounds.insert(.nameBeside)
      }
      if isListed(index, weights) {
        weights[index].points += 4
        weights[index].grounds.insert(.nameInList)
      }
    }
  }

  /// Whether a person's name stands directly before a place, as a given name before a family name.
  private func hasNameBefore(_ index: Int, _ weights: [NameWeight]) -> Bool {
    let candidate = candidates[index]
    guard candidate.prefix == 0, candidate.signs.contains(.spaceBefore) else { return false }
    var before = index - 1
    while before >= 0, index - before < 6, candidates[before].block == candidate.block {
      let other = candidates[before]
      if other.lastWord + 1 == candidate.firstWord, other.suffix == 0, !weights[before].isRefused,
        weights[before].points >= NameWeighing.offered, types(of: pattern(of: other)).contains(.person)
      {
        return true
      }
      before -= 1
    }
    return false
  }

  /// Whether a place is joined by و to a sure name of the same kind.
  private func isListed(_ index: Int, _ weights: [NameWeight]) -> Bool {
    let candidate = candidates[index]
    guard !candidate.signs.isDisjoint(with: [.listBefore, .listAfter]) else { return false }
    let types = types(of: pattern(of: candidate))
    for other in max(0, index - 6)..<min(candidates.count, index + 7) where other != index && !weights[other].isRefused
    {
      let neighbour = candidates[other]
      guard neighbour.block == candidate.block, weights[other].points >= NameWeighing.sure,
        !weights[other].grounds.contains(.ordinaryWord),
        !types.isDisjoint(with: self.types(of: pattern(of: neighbour)))
      else { continue }
      if candidate.signs.contains(.listBefore), neighbour.lastWord + 2 == candidate.firstWord { return true }
      if candidate.signs.contains(.listAfter), candidate.lastWord + 2 == neighbour.firstWord { return true }
    }
    return false
  }

  /// For whom a place stands, or nil where it is not offered.
  private func claim(
    _ candidate: NameCandidate, _ weight: inout NameWeight, _ full: Set<UInt32>, _ context: inout ContextSearch
  ) -> Claim? {
    let pattern = pattern(of: candidate)
    let all = owners(of: pattern).filter { mayElide(candidate, pattern, $0) }
    guard !all.isEmpty else { return nil }
    var found: String?
    var decided = all.filter { owner in
      guard let word = context.word(for: owner, near: candidate, anywhere: pattern.words > 1) else { return false }
      found = found ?? word
      return true
    }
    let hasContext = !decided.isEmpty
    if hasContext { weight.grounds.insert(.registeredContext) }
    let isSafe = all.contains { $0.traits.contains(.safe) }
    // A name that is flagged ambiguous needs a sign of its own; so does a part of a name whose whole is not there.
    let eligible = all.filter { owner in
      if owner.traits.contains(.safe) { return true }
      let isInFull = full.contains(owner.entity) && (owner.isPart || pattern.words == 1)
      let hasOwnContext = decided.contains { $0.entity == owner.entity }
      // Whoever gave context words for a family name said where it may stand alone.
      if owner.isPart && !isInFull && !hasOwnContext { return false }
      if owner.traits.contains(.ambiguous) { return hasOwnContext || isInFull || weight.isPlain }
      return true
    }
    guard !eligible.isEmpty else { return nil }
    if hasContext { weight.points += 4 }
    if isSafe { weight.grounds.insert(.safe) }
    guard isSafe || weight.points >= NameWeighing.offered else { return nil }
    decided = decided.filter { owner in eligible.contains { $0.entity == owner.entity } }
    var rest = eligible
    var rule = ""
    if eligible.count > 1 {
      let inFull = eligible.filter { full.contains($0.entity) && pattern.words == 1 }
      if decided.count == 1 {
        (rest, rule) = (decided, "context")
      } else if inFull.count == 1, eligible.allSatisfy({ $0.isPart || full.contains($0.entity) }) {
        (rest, rule) = (inFull, "family-name")
      }
    }
    let others = all.filter { owner in
      !owner.traits.contains(.derived) && !rest.contains { $0.entity == owner.entity }
    }
    let (only, entities) = (rest.count == 1, rest.map { Int($0.entity) }.sorted())
    var claim = Claim(
      entities: entities, rule: rule, others: others.map { patterns.entityIDs[Int($0.entity)] }.sorted())
    if hasContext, let found { claim.context = found }
    if !only {
      claim.rule = "ambiguous"
      claim.ceiling = .medium
    } else if claim.rule.isEmpty {
      claim.rule = Self.rule(rest[0], pattern, weight, hasContext: hasContext)
    }
    if rest.contains(where: { $0.traits.contains(.derived) }) { claim.ceiling = .medium }
    claim.types = types(of: pattern)
    claim.isPerhapsLonger = claim.types == .person && isPerhapsLonger(candidate, pattern, rest)
    if claim.isPerhapsLonger { claim.ceiling = .medium }
    return claim
  }

  /// Whether a person's name goes on in the text beyond what is registered. A given name before a single name that is all
  /// the registry has is that person's own.
  private func isPerhapsLonger(_ candidate: NameCandidate, _ pattern: NamePattern, _ owners: [NameOwner]) -> Bool {
    if candidate.signs.contains(.longerAfter) { return true }
    return candidate.signs.contains(.longerBefore) && (pattern.words > 1 || owners.contains { $0.isPart })
  }

  private static func rule(
    _ owner: NameOwner, _ pattern: NamePattern, _ weight: NameWeight, hasContext: Bool
  ) -> String {
    if owner.traits.contains(.safe) { return "safe-name" }
    if owner.traits.contains(.family) { return "family-name" }
    if owner.traits.contains(.given) { return "short-name" }
    if owner.traits.contains(.ambiguous) { return hasContext ? "context" : "ordinary-word" }
    if pattern.words > 1 { return "full-name" }
    return weight.grounds.contains(.ordinaryWord) ? "ordinary-word" : "single-name"
  }

  /// A name without its article stands only behind ل, which takes the alef away.
  private func mayElide(_ candidate: NameCandidate, _ pattern: NamePattern, _ owner: NameOwner) -> Bool {
    guard owner.traits.contains(.elided) else { return true }
    guard candidate.prefix > 0 else { return false }
    let proclitic = ArabicProclitics.all[Int(candidate.prefix) - 1]
    if candidate.signs.contains(.beginsWithLam) { return proclitic.preposition == "ل" && !proclitic.hasArticle }
    return proclitic.elidesAlef
  }

  private func suggestion(_ candidate: NameCandidate, _ weight: NameWeight, _ claim: Claim) -> Suggestion {
    // A common word is never sure by what stands elsewhere in the article alone (موضوع رئیسی).
    let isDoubtful =
      weight.grounds.contains(.ordinaryWord) && !weight.isPlain && !weight.grounds.contains(.safe)
    let confidence: Confidence = weight.points >= NameWeighing.sure && !isDoubtful ? .high : .medium
    return Suggestion(
      place: TextPlace(block: Int(candidate.block), range: Int(candidate.start)..<Int(candidate.end)),
      claim: .name(claim.entities), rule: claim.rule,
      evidence: NameEvidence.list(candidate, weight, claim, article.blocks),
      confidence: min(confidence, claim.ceiling))
  }
}
