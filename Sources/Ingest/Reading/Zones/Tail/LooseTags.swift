// Tags that stand behind the text without a label. Knows nothing of what else stands there.
internal import ArabicScript

/// Finds tags by their shape and their words.
struct LooseTags {
  /// The stems of the words of the reading text, headline and headings too.
  private let vocabulary: Set<String>

  init(_ draft: Draft, _ vocabulary: Set<String>) {
    var words = vocabulary
    for unit in draft.units.indices.prefix(400) where draft.marks[unit]?.label.isKept ?? false {
      guard draft.units[unit].wordCount <= 25, unit < draft.tailStart else { continue }
      if unit > draft.bodyStart, !draft.units[unit].endsSentence, draft.marks[unit]?.label != .heading { continue }
      for word in draft.units[unit].words { words.insert(word.stem) }
    }
    self.vocabulary = words
  }

  /// Tags without a label: a list with commas, bars or dashes, or short lines of which some have words that the text has too.
  func take(in units: Range<Int>, _ draft: inout Draft) {
    var run: [Int] = []
    func flush(_ draft: inout Draft) {
      if run.count >= 2, areTags(run, draft) {
        for unit in run {
          draft.values[unit] = .tags
          draft.mark(unit, .tags, "short lines behind the text, of its words", 0.5)
        }
      }
      run = []
    }
    for unit in units {
      guard isOpen(unit, draft) else {
        flush(&draft)
        continue
      }
      if isTagList(unit, draft) {
        flush(&draft)
        draft.values[unit] = .tags
        draft.mark(unit, .tags, "list behind the text, of its words", 0.6)
      } else if draft.units[unit].wordCount <= 3 {
        run.append(unit)
      } else {
        flush(&draft)
      }
    }
    flush(&draft)
  }

  /// Three names or more of at most four words each, with marks between, half of them with words of the text.
  func isTagList(_ unit: Int, _ draft: Draft) -> Bool {
    let text = draft.units[unit]
    guard text.terminal == nil, text.bullet == nil, text.wordCount <= 40 else { return false }
    var parts: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    for index in text.scalars.indices {
      let scalar = text.scalars[index]
      let isMark =
        scalar == "،" || scalar == "," || scalar == "|" || scalar == "•" || scalar == "·" || scalar == "؛"
        || (Script.isDash(scalar) || scalar == "/") && index > 0 && Script.isSpace(text.scalars[index - 1])
      guard isMark else { continue }
      parts.append(text.scalars[start..<index])
      start = index + 1
    }
    parts.append(text.scalars[start...])
    guard parts.count >= 2 else { return false }
    let words = parts.map { part in text.words.filter { part.indices.contains($0.range.lowerBound) } }
    guard words.allSatisfy({ (1...4).contains($0.count) }) else { return false }
    let known = words.count { $0.contains { $0.folded.unicodeScalars.count > 2 && vocabulary.contains($0.stem) } }
    let hasCommas = text.scalars.contains { $0 == "،" || $0 == "," }
    if parts.count == 2 { return (hasCommas ? known >= 1 : known == 2) && text.wordCount <= 5 }
    return known * (hasCommas ? 3 : 2) >= parts.count
  }

  /// Not yet taken for anything but text.
  private func isOpen(_ unit: Int, _ draft: Draft) -> Bool {
    guard let label = draft.marks[unit]?.label else {
      return draft.isFree(unit)
    }
    return label == .body || label == .heading
  }

  /// Lines of one to three words, of which some has words that the text has too, and none says what an author is.
  private func areTags(_ trailing: [Int], _ draft: Draft) -> Bool {
    let units = trailing.map { draft.units[$0] }
    return units.allSatisfy { $0.wordCount <= 3 && $0.terminal == nil && $0.bullet == nil }
      && units.allSatisfy { draft.index.length(of: .role, in: $0.words, from: 0) == 0 }
      && units.count { $0.words.contains { $0.folded.unicodeScalars.count > 2 && vocabulary.contains($0.stem) } } * 3
        >= units.count
  }
}
