// A list of the text's own headings before it: each of its lines comes again further down. Knows no phrases.

/// Finds lists of contents.
struct ContentsList {
  /// Marks three short lines or more on end that all come again as, or at the beginning of, later lines.
  func mark(_ draft: inout Draft) {
    var lastPlace: [PhraseKey: Int] = [:]
    for unit in draft.units.indices where draft.units[unit].wordCount <= 14 {
      var key = PhraseKey()
      for word in draft.units[unit].words {
        key.append(word.folded)
        lastPlace[key] = unit
      }
    }
    var run: [Int] = []
    func flush(_ draft: inout Draft) {
      if run.count >= 3, let last = run.last, run.allSatisfy({ place($0, draft, lastPlace) > last }) {
        for unit in run { draft.mark(unit, .boilerplate, "list of contents", 0.7) }
      }
      run = []
    }
    for unit in draft.units.indices.dropFirst(draft.bodyStart) where draft.marks[unit] == nil {
      let text = draft.units[unit]
      if (1...10).contains(text.wordCount), text.terminal == nil || text.isQuestion, draft.hits[unit] == nil,
        place(unit, draft, lastPlace) > unit + 1
      {
        run.append(unit)
      } else {
        flush(&draft)
      }
    }
    flush(&draft)
  }

  private func place(_ unit: Int, _ draft: Draft, _ lastPlace: [PhraseKey: Int]) -> Int {
    lastPlace[PhraseKey(draft.units[unit].key)] ?? -1
  }
}
