// Tags that stand on lines of their own behind their label.

/// Takes the lines behind a label such as `برچسب‌ها`.
struct TagLines {
  /// Marks the label at `unit` and its tags; the next unit to look at.
  func take(from unit: Int, _ draft: inout Draft) -> Int {
    draft.mark(unit, .tags, "label: tags", 0.9)
    var next = unit + 1
    var taken = 0
    while next < draft.units.count, taken < 25 {
      let text = draft.units[next]
      // Section names among the tags are tags too; other labels and phrases end them.
      let claimed =
        draft.hits[next] != nil
        || draft.metas[next].map { !$0.fields.isEmpty || !$0.days.isEmpty || $0.hasAgo } ?? false
      let isList = text.scalars.contains { $0 == "،" || $0 == "#" || $0 == "," || $0 == "|" }
      guard !claimed, !text.endsSentence, text.wordCount <= (isList ? 40 : 5),
        !text.isOrnament || text.scalars.count <= 2
      else { break }
      if taken > 0, isList, text.wordCount > 12 { break }
      draft.values[next] = .tags
      draft.mark(next, text.isOrnament ? .boilerplate : .tags, "value of the label above", 0.8)
      taken += 1
      next += 1
      if isList, text.wordCount > 5 { break }
    }
    return next
  }
}
