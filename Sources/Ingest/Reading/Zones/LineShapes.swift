// What can be told of a line by its shape and its neighbours, without phrases: counters, labels of unknown name, names of the site.
internal import ArabicScript

extension Draft {
  /// `1,204 مشاهدة`, `A+ A-`, `♡ ۱۲۸`: numbers or single letters with three words at most beside them, and no sentence.
  func isCounter(_ unit: Int) -> Bool {
    let text = units[unit]
    guard (1...8).contains(text.wordCount), text.bullet == nil || text.wordCount <= 2 else { return false }
    let long = text.words.filter {
      $0.folded.unicodeScalars.count > 1 && !$0.folded.unicodeScalars.allSatisfy(Script.isDigit)
    }
    guard long.count < text.wordCount, long.count <= 2 || long.count == 3 && text.wordCount >= 6 else { return false }
    if long.isEmpty { return true }
    guard text.terminal == nil, let first = text.words.first else { return false }
    // A number that opens the line counts something; a year in a headline does not.
    return first.folded.unicodeScalars.allSatisfy(Script.isDigit) && text.wordCount <= 4
      || text.scalars.contains { $0 == "/" || $0 == "(" } && text.words.count - long.count >= 2
  }

  /// One to four words, a colon, one to five words, no sentence: a label that no rule knows, if its neighbours are labels.
  func isLabelShaped(_ unit: Int) -> Bool {
    let text = units[unit]
    guard (2...8).contains(text.wordCount), text.terminal == nil, text.bullet == nil,
      let colon = text.scalars.firstIndex(of: ":")
    else { return false }
    let before = text.words.count { $0.range.upperBound <= colon }
    let after = text.wordCount - before
    guard (1...4).contains(before), (1...5).contains(after) else { return false }
    return neighbours(unit).contains { metas[$0].map { !$0.fields.isEmpty } ?? false }
  }

  /// A short line between lines of labels, on end without blank lines.
  func standsAmongLabels(_ unit: Int) -> Bool {
    let text = units[unit]
    guard text.wordCount <= 5, text.terminal == nil else { return false }
    let near = neighbours(unit)
    return near.count == 2 && near.allSatisfy { metas[$0].map { !$0.fields.isEmpty } ?? false }
  }

  /// The units right before and behind, with no blank line between.
  private func neighbours(_ unit: Int) -> [Int] {
    [unit - 1, unit + 1].filter { other in
      guard units.indices.contains(other) else { return false }
      let gap =
        other < unit
        ? units[unit].lines.lowerBound - units[other].lines.upperBound
        : units[other].lines.lowerBound - units[unit].lines.upperBound
      return gap == 1
    }
  }

  /// How much a short line sounds like advertising: its words, an exclamation, an address or number to call.
  func advertScore(_ unit: Int) -> Int {
    let text = units[unit]
    guard text.wordCount <= 28, text.bullet != .number else { return 0 }
    var score = 0
    var position = 0
    while position < text.words.count {
      let count = index.length(of: .advertWords, in: text.words, from: position)
      if count > 0 { score += 1 }
      position += max(count, 1)
    }
    if text.terminal == "!" { score += 1 }
    let hasAddress = text.words.contains { ["www", "http", "https", "com", "ir"].contains($0.folded) }
    let hasNumber = text.words.contains {
      $0.folded.unicodeScalars.count >= 8 && $0.folded.unicodeScalars.allSatisfy(Script.isDigit)
    }
    if hasAddress || hasNumber { score += 1 }
    return score
  }

  /// The keys of short lines over the text that a notice of rights or an invitation elsewhere on the page calls the site by.
  func siteNames() -> Set<String> {
    var notices: [[String]] = []
    for unit in units.indices.reversed() where notices.count < 40 && units[unit].wordCount <= 40 {
      let hit = hits[unit]
      if hit?.effect == .end || hit?.effect == .noise && units[unit].wordCount >= 5 || units[unit].scalars.contains("©")
      {
        notices.append(units[unit].words.map(\.folded))
      }
    }
    guard !notices.isEmpty else { return [] }
    var names: Set<String> = []
    for unit in units.indices.prefix(60) where isFree(unit) && (1...5).contains(units[unit].wordCount) {
      let words = units[unit].words.map(\.folded)
      guard words.joined().unicodeScalars.count >= 4 else { continue }
      if notices.contains(where: { Self.contains($0, words) }) { names.insert(units[unit].key) }
    }
    return names
  }

  /// Whether `words` stand in `notice` on end; a particle may be joined to the first.
  private static func contains(_ notice: [String], _ words: [String]) -> Bool {
    guard let first = words.first, words.count <= notice.count else { return false }
    return notice.indices.dropLast(words.count - 1).contains { start in
      notice[start].hasSuffix(first) && notice[start].utf8.count <= first.utf8.count + 4
        && notice[(start + 1)..<(start + words.count)].elementsEqual(words.dropFirst())
    }
  }
}
