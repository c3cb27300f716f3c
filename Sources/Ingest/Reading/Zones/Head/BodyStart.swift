// Where the text itself begins, behind headline, deck and the lines about the article. Knows nothing of what those lines say.

/// Finds the first paragraph of the text, and a deck before it.
struct BodyStart {
  func find(_ draft: inout Draft) {
    let units = draft.units
    guard var body = units.indices.first(where: { isBody($0, draft) }) else {
      draft.bodyStart = units.count
      return
    }
    // A headline that is a whole sentence: much shorter than what follows.
    let before = units[..<body].indices.filter { draft.isFree($0) && units[$0].wordCount >= 3 }
    if before.isEmpty, units[body].wordCount <= 20,
      let next = units.indices.dropFirst(body + 1).first(where: { draft.isProse($0) }),
      units[next].wordCount >= 2 * units[body].wordCount || separatedByMeta(body, next, draft)
    {
      draft.bodyStart = next
      takeLead(next, &draft)
      return
    }
    // With two headlines before it, a prose paragraph is no deck any more.
    let headlines = before.count {
      units[$0].wordCount >= 5 && units[$0].terminal != ":" && units[$0].terminal != "؛"
    }
    let isSetApart =
      body + 1 < units.count && draft.metas[body + 1].map { $0.label == .byline || $0.label == .date } ?? false
    if headlines < 2 || isSetApart, let next = leadBefore(body, draft), !before.isEmpty || isAfterTitle(body, draft) {
      draft.leadUnit = body
      body = next
    }
    draft.bodyStart = body
  }

  private func isAfterTitle(_ body: Int, _ draft: Draft) -> Bool {
    draft.metas[..<body].contains { $0?.has(.title) ?? false }
  }

  private func takeLead(_ start: Int, _ draft: inout Draft) {
    if let next = leadBefore(start, draft) {
      draft.leadUnit = start
      draft.bodyStart = next
    }
  }

  private func isBody(_ unit: Int, _ draft: Draft) -> Bool {
    guard draft.isProse(unit), !draft.isCaption(unit) else { return false }
    let text = draft.units[unit]
    if case .heading = text.structure?.element { return false }
    if let structure = text.structure, structure.linkShare > 0.6 { return false }
    return true
  }

  /// If the prose at `unit` is a deck before the report itself, where that begins: behind lines of date and byline, or with an
  /// agency's opening.
  private func leadBefore(_ unit: Int, _ draft: Draft) -> Int? {
    guard draft.units[unit].wordCount <= 60 else { return nil }
    var hasMeta = false
    for next in draft.units.indices.dropFirst(unit + 1).prefix(7) {
      if let meta = draft.metas[next] {
        if meta.label == .date || meta.label == .byline { hasMeta = true }
        if meta.label == .tags { return nil }
        continue
      }
      if draft.isProse(next), !draft.isCaption(next) {
        if hasMeta { return next }
        // `شهر - … گفت.`, then `به گزارش …`
        let names = draft.index.length(of: .opener, in: draft.units[next].words, from: 0) > 0
        let namesAlready = draft.index.length(of: .opener, in: draft.units[unit].words, from: 0) > 0
        if names, !namesAlready { return next }
        return draft.opensReport(next) && !draft.opensReport(unit) ? next : nil
      }
      if let effect = draft.hits[next]?.effect, effect != .noise, effect != .advert { return nil }
      // A sub-heading or question: the text has begun.
      if draft.isFree(next), !draft.isCaption(next), !draft.isNameLike(next) {
        return hasMeta && (draft.units[next].isQuestion || draft.units[next].bullet != nil) ? next : nil
      }
    }
    return nil
  }

  private func separatedByMeta(_ unit: Int, _ next: Int, _ draft: Draft) -> Bool {
    draft.metas[(unit + 1)..<next].contains { $0?.label == .date || $0?.label == .byline }
  }
}
