// What the text so far talks of, so that a paragraph behind other articles' headlines can be told from theirs. Knows no phrases.

/// The longer words of the paragraphs before a block of related items.
struct TextTalk {
  private var stems: Set<String> = []

  /// Nothing yet.
  init() {}

  /// Whether there are enough words to compare with.
  var isTelling: Bool { stems.count >= 30 }

  /// The words of up to forty paragraphs and of the headline before `unit`.
  init(before unit: Int, _ draft: Draft) {
    if let title = draft.titleUnit { add(draft.units[title]) }
    var count = 0
    for other in stride(from: unit - 1, through: draft.bodyStart, by: -1) where count < 40 {
      guard draft.marks[other]?.label.isKept ?? false else { continue }
      add(draft.units[other])
      count += 1
    }
  }

  /// The words of the first forty paragraphs among `units`.
  init(ofParagraphsIn units: Range<Int>, _ draft: Draft) {
    if let title = draft.titleUnit { add(draft.units[title]) }
    for unit in units.filter({ draft.isProse($0) }).prefix(40) { add(draft.units[unit]) }
  }

  private mutating func add(_ unit: TextUnit) {
    for word in unit.words where word.folded.unicodeScalars.count > 3 { stems.insert(word.stem) }
  }

  /// Whether the paragraph at `unit`, or the next one, talks of the same: a tenth of its longer words, or three of them.
  /// With little text before there is nothing to compare.
  func goesOn(at unit: Int, _ draft: Draft) -> Bool {
    guard isTelling else { return true }
    return [unit, unit + 1].contains { other in
      guard draft.units.indices.contains(other), draft.isProse(other) else { return false }
      let words = Set(draft.units[other].words.filter { $0.folded.unicodeScalars.count > 3 }.map(\.stem))
      let shared = words.count { stems.contains($0) }
      return shared >= 3 || shared * 10 >= max(words.count, 1)
    }
  }

  /// Whether the paragraph at `unit` has so many of the words.
  func shares(_ count: Int, with unit: Int, _ draft: Draft) -> Bool {
    let words = Set(draft.units[unit].words.filter { $0.folded.unicodeScalars.count > 3 }.map(\.stem))
    return words.count { stems.contains($0) } >= count
  }
}
