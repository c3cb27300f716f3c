// Lines that hold an author's name beside a place or an agency. Knows nothing of zones.

/// Finds the name on such a line.
struct NameLines {
  /// The stems of the words of the running text.
  let vocabulary: Set<String>

  /// `إسطنبول / سامر … / وكالة …`: the name in the middle.
  func betweenSlashes(_ unit: Int, _ draft: Draft) -> String? {
    let text = draft.units[unit]
    guard text.wordCount <= 10, text.terminal == nil else { return nil }
    let bars = text.scalars.indices.filter { text.scalars[$0] == "/" || text.scalars[$0] == "|" }
    guard bars.count == 2 else { return nil }
    let parts = [0..<bars[0], (bars[0] + 1)..<bars[1], (bars[1] + 1)..<text.scalars.count]
    let counts = parts.map { part in text.words.count { part.contains($0.range.lowerBound) } }
    guard (1...2).contains(counts[0]), (2...4).contains(counts[1]), (1...4).contains(counts[2]) else { return nil }
    return text.trimmed(parts[1])
  }

  /// `لندن: محمد …`, `بيروت - سمر …`: the name.
  func behindPlace(_ unit: Int, _ draft: Draft) -> String? {
    let text = draft.units[unit]
    guard (2...6).contains(text.wordCount), text.terminal == nil,
      let mark = text.scalars.firstIndex(where: { $0 == ":" || Script.isDash($0) || $0 == "/" || $0 == "|" })
    else { return nil }
    let place = text.words.count { $0.range.upperBound <= mark }
    let name = text.words.filter { $0.range.lowerBound > mark }
    // `الكويت - وكالات`
    if (1...2).contains(place), name.count == 1, Script.isDash(text.scalars[mark]) || text.scalars[mark] == "/",
      draft.index.length(of: .credit, in: name, from: 0) == 1
    {
      return text.trimmed(name[0].range)
    }
    guard (1...2).contains(place), (2...4).contains(name.count), let first = name.first, let last = name.last else {
      return nil
    }
    if name.contains(where: { $0.folded.unicodeScalars.count > 2 && vocabulary.contains($0.stem) }) { return nil }
    return text.trimmed(first.range.lowerBound..<last.range.upperBound)
  }
}
