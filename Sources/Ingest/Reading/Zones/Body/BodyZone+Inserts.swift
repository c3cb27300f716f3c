// What a "read also" or an advert inside the text takes with it, and where the text goes on.

extension BodyZone {
  func dropInsert(after unit: Int, _ hit: RuleIndex.Hit, _ draft: inout Draft) -> Int {
    var next = unit + 1
    var dropped = 0
    while next < draft.units.count, dropped < 12 {
      if let effect = draft.hits[next]?.effect {
        // Another phrase decides for itself.
        if effect != .noise { break }
        draft.mark(next, .boilerplate, hit.name, 0.8)
        next += 1
        // What a screen reader is told of a list: behind its end the text goes on.
        if draft.hits[next - 1]?.name.hasPrefix("list-end") ?? false { return next }
        continue
      }
      if draft.units[next].isProse, !draft.units[next].endsWithEllipsis, !isTeaserList(from: next, draft) { break }
      if draft.metas[next]?.label == .tags || draft.metas[next]?.label == .byline { break }
      if draft.isCaption(next) || goesOn(next, behind: unit, draft) { break }
      draft.mark(next, .boilerplate, hit.name, 0.7)
      dropped += draft.units[next].isOrnament ? 0 : 1
      next += 1
    }
    let resume = withSubheading(next, after: unit, draft)
    if resume < next { draft.marks[resume] = nil }
    return resume
  }

  /// Items of a list, questions and speakers of an interview go on behind an insert as before it.
  private func goesOn(_ unit: Int, behind insert: Int, _ draft: Draft) -> Bool {
    let text = draft.units[unit]
    let before = draft.units[draft.bodyStart..<max(insert, draft.bodyStart)]
    if let bullet = text.bullet {
      let alike = before.count { $0.bullet == bullet }
      return alike >= 2 || (bullet == .number && alike >= 1)
    }
    if let speaker = speaker(text), before.contains(where: { self.speaker($0) == speaker }) { return true }
    if text.isQuestion {
      return before.count(where: \.isQuestion) >= 1 && unit + 1 < draft.units.count && draft.isProse(unit + 1)
    }
    return false
  }

  /// The folded name before the colon with which a line of an interview begins.
  private func speaker(_ text: TextUnit) -> String? {
    guard let colon = text.scalars.prefix(50).firstIndex(of: ":") else { return nil }
    let name = text.words.prefix { $0.range.upperBound <= colon }
    return (1...5).contains(name.count) ? name.map(\.folded).joined() : nil
  }

  /// Headline, teaser, headline, teaser: prose between headlines that is not the article's.
  private func isTeaserList(from unit: Int, _ draft: Draft) -> Bool {
    var index = unit
    var pairs = 0
    while index < draft.units.count {
      guard draft.units[index].isProse, draft.units[index].wordCount <= 45 else { return false }
      index += 1
      pairs += 1
      while index < draft.units.count, draft.units[index].isOrnament || draft.metas[index] != nil { index += 1 }
      if index == draft.units.count || draft.hits[index] != nil { return pairs >= 3 }
      guard !draft.units[index].isProse, draft.units[index].wordCount >= 5 else { return false }
      while index < draft.units.count, !draft.units[index].isProse {
        if draft.hits[index] != nil { return pairs >= 3 }
        index += 1
      }
    }
    return pairs >= 3
  }

  func dropBullets(after unit: Int, _ hit: RuleIndex.Hit, _ draft: inout Draft) -> Int {
    var next = unit + 1
    while next < draft.units.count, draft.units[next].bullet == .symbol,
      draft.units[next].lines.lowerBound == draft.units[next - 1].lines.upperBound + 1,
      !draft.units[next].isProse, !goesOn(next, behind: unit, draft)
    {
      draft.mark(next, .boilerplate, hit.name, 0.7)
      next += 1
    }
    return next
  }

  func dropAdvert(after unit: Int, _ draft: inout Draft) -> Int {
    var next = unit + 1
    while next < draft.units.count, next <= unit + 3, draft.hits[next] == nil,
      !draft.units[next].isProse || draft.advertScore(next) >= 3,
      draft.advertScore(next) >= 1
    {
      draft.mark(next, .boilerplate, "advert", 0.7)
      next += 1
    }
    return next
  }
}
