// Which line of the head is the headline. Knows nothing of labels or dates beyond whether a line is one.

/// Chooses the headline among the free lines of the head.
struct TitleChoice {
  let vocabulary: Set<String>
  let language: String?

  /// The unit of the headline; `nil` where the capture begins with its text.
  func choose(_ draft: Draft) -> Int? {
    let end = draft.bodyStart
    if let labelled = draft.units.indices.prefix(end).first(where: { draft.values[$0] == .title }) { return labelled }
    if draft.metas.prefix(end).contains(where: { !($0?.first(.title)?.value.isEmpty ?? true) }) { return nil }
    let hasProse = end < draft.units.count
    var candidates = draft.units.indices.prefix(end).filter {
      draft.isFree($0) && draft.marks[$0] == nil && $0 != draft.leadUnit
    }
    if !hasProse { candidates = Array(candidates.prefix(6)) }
    // A headline may be a section's name, or hold a date, where nothing else can be one.
    if candidates.isEmpty { return nil }
    let keys = candidates.prefix(40).map { draft.units[$0].key }.filter { $0.unicodeScalars.count >= 8 }
    var best: (unit: Int, score: Double)?
    for (order, unit) in candidates.enumerated() {
      let next = candidates.dropFirst(order + 1).first
      var score = self.score(unit, order: order, next: next, draft)
      // `Headline | Site` and `Site: Headline`, where the headline stands alone elsewhere.
      let key = draft.units[unit].key
      if keys.contains(where: { $0 != key && isPart($0, of: draft.units[unit]) }) { score -= 3 }
      if best.map({ score > $0.score }) ?? true { best = (unit, score) }
    }
    guard let best, best.score > -1.5 else { return nil }
    return best.unit
  }

  /// Whether `key` is what stands before or behind a colon, bar or dash in `text`.
  private func isPart(_ key: String, of text: TextUnit) -> Bool {
    guard text.key.utf8.count > key.utf8.count, text.key.hasPrefix(key) || text.key.hasSuffix(key) else { return false }
    return text.scalars.indices.contains { index in
      let scalar = text.scalars[index]
      guard scalar == ":" || scalar == "|" || Script.isDash(scalar) else { return false }
      let before = text.words.prefix { $0.range.upperBound <= index }
      return before.map(\.folded).joined() == key || text.words.dropFirst(before.count).map(\.folded).joined() == key
    }
  }

  private func score(_ unit: Int, order: Int, next: Int?, _ draft: Draft) -> Double {
    let text = draft.units[unit]
    var score = -0.4 * Double(order)
    switch text.wordCount {
    case 1: score -= 1
    case 2: score += 0.5
    case 3...16: score += 2
    case 17...22: score += 1.3
    case 23...30: score += 0.5
    default: score -= 1
    }
    let shared = overlap(text)
    if shared > 0 { score += 0.5 + 1.5 * min(shared, 0.7) } else if vocabulary.count > 40 { score -= 1 }
    if case .heading(let level) = text.structure?.element { score += level == 1 ? 4 : 1 }
    if text.wordCount >= 2, !text.key.isEmpty, draft.metadataTitle.hasPrefix(text.key) { score += 4 }
    if unit + 1 < draft.units.count, let label = draft.metas[unit + 1]?.label, label == .date || label == .byline {
      score += 0.75
    }
    if unit > 0, let label = draft.metas[unit - 1]?.label, label == .date || label == .section { score += 0.5 }
    if draft.isNameLike(unit), overlap(text) == 0 { score -= 2 }
    if draft.isCaption(unit) { score -= 2.5 }
    if text.latinShare > 0.7, language != "en" { score -= 4 }
    if namesOutlet(text, draft) { score -= 3 }
    if draft.siteKeys.contains(text.key) { score -= 4 }
    if draft.isCounter(unit) { score -= 3 }
    if unit > 0, let next, draft.units[next].wordCount >= 4, overlap(text) < 0.5,
      draft.siteKeys.contains(draft.units[unit - 1].key) || namesOutlet(draft.units[unit - 1], draft),
      text.lines.lowerBound == draft.units[unit - 1].lines.upperBound + 1
    {
      // What the site says of itself under its name.
      score -= 2
    }
    if overlap(text) < 0.5 { score -= 1.2 * Double(min(draft.advertScore(unit), 3)) }
    if overlap(text) < 0.5, draft.isLabelShaped(unit) || draft.standsAmongLabels(unit) { score -= 3 }
    if text.wordCount <= 6,
      text.scalars.contains(where: { $0 == ">" || $0 == "›" || $0 == "»" && !text.scalars.contains("«") })
    {
      score -= 2.5
    }
    if isKicker(text, draft) { score -= 1.6 }
    if text.terminal == "." || text.endsWithEllipsis { score -= 0.5 }
    if text.bullet != nil { score -= 1 }
    // The first question of an interview stands right before its answer.
    if text.isQuestion, order > 0, unit + 1 == draft.bodyStart { score -= 0.5 }
    // The headline stands over the line of date and author, unless that line is the first of all.
    if order > 0, isBehindMeta(unit, draft) { score -= 1.5 }
    if let next, isLongerHeadline(text, draft.units[next]), !draft.isNameLike(next) {
      score -= text.wordCount <= 3 ? 2 : 1.3
    }
    if let next, introducesTalk(text), draft.units[next].wordCount >= 4, !draft.isNameLike(next),
      draft.units[next].terminal != "."
    {
      score -= 1.6
    }
    if let next, !text.key.isEmpty, draft.units[next].key.count < text.key.count,
      text.key.hasPrefix(draft.units[next].key),
      draft.units[next].wordCount >= 3
    {
      // `Headline - Site` before the headline.
      score -= 3
    }
    return score
  }

  /// A line of date or author stands between an earlier line of text and this one.
  private func isBehindMeta(_ unit: Int, _ draft: Draft) -> Bool {
    var sawMeta = false
    for before in stride(from: unit - 1, through: 0, by: -1) {
      if let label = draft.metas[before]?.label, label == .date || label == .byline { sawMeta = true }
      if draft.isFree(before), draft.marks[before] == nil, draft.units[before].wordCount >= 3, sawMeta {
        return overlap(draft.units[before]) > 0
      }
    }
    return false
  }

  /// The share of the line's longer words that the text has too.
  private func overlap(_ text: TextUnit) -> Double {
    let words = text.words.filter { $0.folded.unicodeScalars.count > 2 }
    guard !words.isEmpty else { return 0 }
    return Double(words.count { vocabulary.contains($0.stem) }) / Double(words.count)
  }

  private func namesOutlet(_ text: TextUnit, _ draft: Draft) -> Bool {
    guard text.wordCount <= 6 else { return false }
    if draft.index.length(of: .outletNoun, in: text.words, from: 0) > 0 { return text.wordCount <= 5 }
    // `نام - پایگاه تحلیلی`
    guard let dash = text.scalars.firstIndex(where: { Script.isDash($0) || $0 == "|" }) else { return false }
    return text.words.indices.contains {
      text.words[$0].range.lowerBound > dash && draft.index.length(of: .outletNoun, in: text.words, from: $0) > 0
    }
  }

  /// `گفت‌وگو با …`, `حوار مع …` over the headline.
  private func introducesTalk(_ text: TextUnit) -> Bool {
    guard let first = text.words.first, text.wordCount >= 3 else { return false }
    let talks = ["گفتگو", "گفتوگو", "مصاحبه", "حوار", "مقابله", "لقا"]
    guard talks.contains(where: { first.folded.hasPrefix($0) }), first.folded.unicodeScalars.count <= 9 else {
      return false
    }
    return text.words.dropFirst().prefix(5).contains { $0.folded == "با" || $0.folded == "مع" }
  }

  private func isKicker(_ text: TextUnit, _ draft: Draft) -> Bool {
    guard text.wordCount <= 9 else { return false }
    if text.terminal == ":" || text.terminal == "؛" { return true }
    if text.wordCount <= 7, let first = text.words.first, draft.index.contains(first.folded, in: .kicker) {
      return true
    }
    return text.words.indices.contains { start in
      let count = draft.index.length(of: .kicker, in: text.words, from: start)
      return count > 1 && (start == 0 || start + count == text.wordCount)
    }
  }

  /// A short line over one of a headline's length is a kicker.
  private func isLongerHeadline(_ text: TextUnit, _ next: TextUnit) -> Bool {
    text.wordCount <= 4 && (5...18).contains(next.wordCount) && next.terminal != "." && !text.scalars.contains(":")
  }
}
