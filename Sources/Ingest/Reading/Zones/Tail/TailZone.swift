// What stands behind the text: nearly all of it goes, but the article's own tags, codes and labels are looked for.

/// Reads the tail of a capture.
struct TailZone {
  /// The stems of the words of the running text.
  let vocabulary: Set<String>

  /// Labels every unit that has no label yet.
  func read(_ draft: inout Draft) {
    takeTags(&draft)
    var isForeign = false
    var unit = draft.tailStart
    while unit < draft.units.count {
      if draft.marks[unit] != nil {
        unit += 1
        continue
      }
      let hit = draft.hits[unit]
      if let hit, hit.effect == .related || hit.effect == .comments || hit.effect == .insert { isForeign = true }
      if hit == nil, let meta = draft.metas[unit], !meta.fields.isEmpty {
        if meta.has(.tags) {
          if meta.pending == .tags {
            unit = TagLines().take(from: unit, &draft)
            continue
          }
          draft.mark(unit, .tags, meta.rule, 0.8)
          unit += 1
          continue
        }
        if !isForeign, meta.has(.byline) || meta.has(.date) || meta.has(.updated) || meta.has(.section) {
          draft.mark(unit, meta.label, meta.rule, 0.7)
          unit += 1
          continue
        }
      }
      if hit == nil, !isForeign, let meta = draft.metas[unit], !meta.days.isEmpty, meta.others.isEmpty {
        draft.mark(unit, .date, meta.rule, 0.5)
        unit += 1
        continue
      }
      draft.mark(unit, .boilerplate, hit?.name ?? "behind the text", 0.8)
      unit += 1
    }
  }

  /// Where no tags are labelled: those before the first headlines of others, and lists of several anywhere.
  private func takeTags(_ draft: inout Draft) {
    let hasTags = draft.units.indices.contains {
      draft.marks[$0]?.label == .tags || draft.metas[$0]?.has(.tags) ?? false
    }
    guard !hasTags, draft.bodyStart < draft.tailStart else { return }
    let foreign =
      draft.units.indices.dropFirst(draft.tailStart).first {
        guard let effect = draft.hits[$0]?.effect else { return false }
        return effect == .related || effect == .comments || effect == .insert
      } ?? draft.units.count
    let tags = LooseTags(draft, vocabulary)
    tags.take(in: draft.tailStart..<foreign, &draft)
    for unit in foreign..<draft.units.count where draft.isFree(unit) {
      guard tags.isTagList(unit, draft), draft.units[unit].scalars.contains(where: { $0 == "،" || $0 == "," }) else {
        continue
      }
      draft.values[unit] = .tags
      draft.mark(unit, .tags, "list behind the text, of its words", 0.5)
      return
    }
  }
}
