// Which of an article's places are offered, and why. Reads what was found; knows no letters.

internal import Archive

/// The decisions on one article.
struct NameChoice {
  private let patterns: NamePatterns
  private let article: ArticleText
  private let candidates: [NameCandidate]
  private let knowledge: NameKnowledge

  init(_ finder: NameFinder, _ article: ArticleText, _ hits: NameHits, _ knowledge: NameKnowledge) {
    (patterns, candidates) = (finder.patterns, hits.candidates)
    (self.article, self.knowledge) = (article, knowledge)
  }

  /// What is offered.
  func suggestions() -> [Suggestion] {
    let full = entitiesInFull()
    var suggestions: [Suggestion] = []
    var block = UInt32.max
    var reach: UInt32 = 0
    for candidate in candidates {
      if candidate.block != block { (block, reach) = (candidate.block, 0) }
      guard candidate.start >= reach, let suggestion = suggestion(candidate, full) else { continue }
      suggestions.append(suggestion)
      reach = candidate.end
    }
    return suggestions
  }

  private func entitiesInFull() -> Set<UInt32> {
    var full: Set<UInt32> = []
    for candidate in candidates {
      let pattern = patterns.patterns[Int(candidate.pattern)]
      for owner in patterns.owners[Int(pattern.owners.lowerBound)..<Int(pattern.owners.upperBound)]
      where !owner.isPart && pattern.words > 1 { full.insert(owner.entity) }
    }
    return full
  }

  private func suggestion(_ candidate: NameCandidate, _ full: Set<UInt32>) -> Suggestion? {
    let pattern = patterns.patterns[Int(candidate.pattern)]
    var owners = Array(patterns.owners[Int(pattern.owners.lowerBound)..<Int(pattern.owners.upperBound)])
    owners.removeAll { $0.isPart && !$0.traits.contains(.safe) && !full.contains($0.entity) }
    owners.removeAll { $0.traits.contains(.elided) }
    guard let first = owners.first else { return nil }
    let numbers = owners.map { Int($0.entity) }.sorted()
    return Suggestion(
      place: TextPlace(block: Int(candidate.block), range: Int(candidate.start)..<Int(candidate.end)),
      claim: .name(numbers),
      rule: numbers.count > 1 ? "several" : first.isPart ? "family-name" : "full-name",
      evidence: [], confidence: .medium)
  }
}
