// The last lines of the text: sign-off, author's note, a cut sentence, and lists of other headlines without a heading of their own.
internal import ArabicScript

/// Looks again at what follows the last paragraph.
struct TrailingLines {
  /// The stems of the words of the running text.
  let vocabulary: Set<String>

  /// Relabels the short lines between the last paragraph and the tail.
  func read(_ draft: inout Draft) {
    let end = draft.tailStart
    guard draft.bodyStart < end else { return }
    dropTeasers(&draft, end: end)
    dropForeign(&draft, end: end)
    takeNotes(&draft, end: end)
    guard let last = (draft.bodyStart..<end).last(where: { isText($0, draft) }) else { return }
    LooseTags(draft, vocabulary).take(in: (last + 1)..<end, &draft)
    dropBehindNotices(after: last, &draft, end: end)
    let trailing = ((last + 1)..<end).filter { draft.marks[$0]?.label == .body || draft.marks[$0]?.label == .heading }
    if let first = trailing.first, isOutlet(first, draft) {
      draft.outlets.append(draft.units[first].text)
      draft.mark(first, .boilerplate, "name of the outlet", 0.6)
    } else if let first = trailing.first, isSignOff(first, draft),
      trailing.count == 1 || !isHeadline(trailing[1], draft)
    {
      draft.bylines.append(Script.trimmed(draft.units[first].scalars[...]))
      draft.mark(first, .byline, "sign-off", 0.5)
      for unit in trailing.dropFirst() where draft.index.length(of: .role, in: draft.units[unit].words, from: 0) > 0 {
        draft.mark(unit, .byline, "what the author is", 0.5)
      }
    } else if isHeadlineList(trailing, draft) {
      for unit in trailing { draft.mark(unit, .boilerplate, "headlines behind the text", 0.6) }
    }
    markCut(&draft, end: end)
  }

  /// Behind a notice, tags or a code at the text's end no short line is the text's any more.
  private func dropBehindNotices(after last: Int, _ draft: inout Draft, end: Int) {
    var isOver = false
    for unit in (last + 1)..<end {
      switch draft.marks[unit]?.label {
      case .boilerplate where !draft.units[unit].isOrnament, .tags: isOver = true
      case .body, .heading:
        if isOver { draft.mark(unit, .boilerplate, "behind notices at the end", 0.6) }
      default: break
      }
    }
  }

  /// Sentences of another script behind the text, and agencies' initials: `ونا / سالم / ح.م`.
  private func dropForeign(_ draft: inout Draft, end: Int) {
    guard draft.language != .english else { return }
    var unit = end - 1
    while unit > draft.bodyStart {
      defer { unit -= 1 }
      guard draft.marks[unit]?.label.isKept ?? false else { continue }
      let text = draft.units[unit]
      if text.latinShare > 0.85 {
        draft.mark(unit, .boilerplate, "another language behind the text", 0.6)
      } else if areInitials(text) {
        let open = text.scalars.firstIndex(of: "(")
        let close = text.scalars.firstIndex(of: ")")
        if !draft.hasLabelledByline {
          let name = open.flatMap { open in close.flatMap { open < $0 ? (open + 1)..<$0 : nil } }
          draft.bylines.append(text.trimmed(name ?? 0..<text.scalars.count))
        }
        draft.mark(unit, .byline, "initials behind the text", 0.6)
      } else if text.wordCount <= 7, text.bullet == nil, text.scalars.contains("/"),
        text.terminal == nil || text.terminal == ".",
        text.scalars.split(separator: "/").allSatisfy({ $0.split(whereSeparator: Script.isSpace).count <= 2 })
      {
        draft.mark(unit, .boilerplate, "initials behind the text", 0.6)
      } else {
        return
      }
    }
  }

  /// `(د ب ا) ن ح/س ك`: nothing but single letters.
  private func areInitials(_ text: TextUnit) -> Bool {
    (2...10).contains(text.wordCount) && text.bullet == nil && !text.scalars.contains(where: Script.isDigit)
      && text.words.allSatisfy { $0.folded.unicodeScalars.count <= 2 }
      && text.words.count { $0.folded.unicodeScalars.count == 1 } * 2 > text.wordCount
  }

  private func isText(_ unit: Int, _ draft: Draft) -> Bool {
    guard let label = draft.marks[unit]?.label else { return false }
    let text = draft.units[unit]
    switch label {
    case .body:
      return text.isProse || text.terminal == "." && text.wordCount >= 4 || text.bullet != nil
        || text.endsWithEllipsis && text.wordCount >= 10 || text.isQuestion
        || isStructured(text)
    case .caption, .summary: return true
    default: return false
    }
  }

  private func isStructured(_ text: TextUnit) -> Bool {
    guard let structure = text.structure, structure.inArticle, structure.linkShare < 0.5 else { return false }
    return structure.element == .paragraph || structure.element == .listItem || structure.element == .tableRow
      || structure.element == .quote
  }

  private func isOutlet(_ unit: Int, _ draft: Draft) -> Bool {
    draft.units[unit].wordCount <= 6 && !draft.units[unit].endsSentence
      && draft.index.length(of: .outletNoun, in: draft.units[unit].words, from: 0) > 0
  }

  /// One to three words behind the last paragraph: `مصی`, `م. ر.`
  private func isSignOff(_ unit: Int, _ draft: Draft) -> Bool {
    let text = draft.units[unit]
    guard text.wordCount <= 4, text.bullet == nil, !text.isQuestion,
      !text.scalars.contains(where: { $0 == ":" || $0 == "«" }),
      text.words.contains(where: { !$0.folded.unicodeScalars.allSatisfy(Script.isDigit) })
    else { return false }
    if text.wordCount <= 2 { return true }
    return text.terminal == nil && draft.isNameLike(unit)
  }

  private func isHeadline(_ unit: Int, _ draft: Draft) -> Bool {
    let text = draft.units[unit]
    return text.wordCount >= 4 && text.bullet == nil && (!text.endsSentence || text.isQuestion || text.terminal == "!")
      && draft.index.length(of: .role, in: text.words, from: 0) == 0
  }

  /// Headlines of other articles: no bullets, no sentences, and little against the paragraphs before them.
  private func isHeadlineList(_ trailing: [Int], _ draft: Draft) -> Bool {
    let headlines = trailing.count { isHeadline($0, draft) || draft.units[$0].wordCount <= 3 }
    guard !trailing.isEmpty, headlines == trailing.count else { return false }
    if trailing.count == 1, isOfText(trailing[0], draft) { return false }
    let own = (draft.bodyStart..<draft.tailStart).filter { draft.marks[$0]?.label == .body && draft.units[$0].isProse }
    let size = own.reduce(0) { $0 + draft.units[$1].scalars.count }
    let other = trailing.reduce(0) { $0 + draft.units[$1].scalars.count }
    let questions = (draft.bodyStart..<draft.tailStart).count { draft.units[$0].isQuestion && !trailing.contains($0) }
    return own.count >= 2 && other * 10 < size * 6
      && (questions < 3 || !trailing.contains { draft.units[$0].isQuestion } && trailing.count >= 2)
  }

  private func isOfText(_ unit: Int, _ draft: Draft) -> Bool {
    let words = draft.units[unit].words.filter { $0.folded.unicodeScalars.count > 2 }
    return words.count { vocabulary.contains($0.stem) } * 10 >= max(words.count, 1) * 3
  }

  /// Headline and teaser with an ellipsis, twice or more: other articles, without a heading of their own.
  private func dropTeasers(_ draft: inout Draft, end: Int) {
    guard let last = (draft.bodyStart..<end).last(where: { draft.isProse($0) && draft.marks[$0]?.label == .body })
    else { return }
    let teasers = ((last + 1)..<end).filter { draft.units[$0].endsWithEllipsis && draft.marks[$0]?.label == .body }
    guard teasers.count >= 2 else { return }
    for unit in (last + 1)..<end where draft.marks[unit]?.label.isKept ?? false {
      if unit == last + 1, isSignOff(unit, draft), draft.units[unit].wordCount <= 2 { continue }
      draft.mark(unit, .boilerplate, "teasers behind the text", 0.7)
    }
  }

  /// `نویسنده پژوهشگر … است.`, `* كاتب وباحث …`, behind the text.
  private func takeNotes(_ draft: inout Draft, end: Int) {
    var unit = end - 1
    var seen = 0
    while unit > draft.bodyStart, seen < 4 {
      defer { unit -= 1 }
      guard let label = draft.marks[unit]?.label, label == .body || label == .heading else { continue }
      seen += 1
      if isAuthorNote(unit, draft) {
        draft.mark(unit, .byline, "author's note", 0.6)
      } else if draft.units[unit].isProse {
        return
      }
    }
  }

  private func isAuthorNote(_ unit: Int, _ draft: Draft) -> Bool {
    let text = draft.units[unit]
    guard (2...40).contains(text.wordCount) else { return false }
    let words = text.words
    if opensWithByline(unit, draft) { return true }
    let opening = draft.index.length(of: .authorNote, in: words, from: 0)
    let role = words.indices.first { draft.index.length(of: .role, in: words, from: $0) > 0 }
    if opening > 0, let role, role <= opening + 6 { return true }
    if draft.index.length(of: .role, in: words, from: 0) > 0, text.wordCount <= 14, !draft.opensReport(unit) {
      return true
    }
    let starred = text.scalars.first == "*" || text.scalars.first.map(Script.isDash) ?? false
    guard starred, let role else { return false }
    return role <= 6
  }

  /// The name of the author again, alone or with what the author is behind it, set apart from the text.
  private func opensWithByline(_ unit: Int, _ draft: Draft) -> Bool {
    let words = draft.units[unit].words
    let names = draft.bylines + draft.metas.prefix(draft.bodyStart).compactMap { $0?.first(.byline)?.value }
    return names.contains { name in
      let parts = TextUnit(lines: 1...1, scalars: Array(name.unicodeScalars), structure: nil).words.map(\.folded)
      guard parts.count >= 2, words.count >= parts.count, words.prefix(parts.count).map(\.folded) == parts else {
        return false
      }
      let isNear =
        words.count == parts.count
        || words.dropFirst(parts.count).indices.prefix(6).contains {
          draft.index.length(of: .role, in: words, from: $0) > 0
        }
      return isNear
    }
  }

  /// A text that ends in the middle of a sentence with an ellipsis goes on elsewhere.
  private func markCut(_ draft: inout Draft, end: Int) {
    guard let last = (draft.bodyStart..<end).last(where: { draft.marks[$0]?.label == .body }) else { return }
    let text = draft.units[last]
    if text.endsWithEllipsis, text.bullet == nil, !closesQuote(text) { draft.cutOff = true }
    if last + 1 < draft.units.count {
      for unit in (last + 1)..<min(last + 3, draft.units.count)
      where draft.index.length(of: .continued, in: draft.units[unit].words, from: 0) == draft.units[unit].wordCount
        && draft.units[unit].wordCount > 0
      {
        draft.cutOff = true
        draft.mark(unit, .boilerplate, "notice that the text goes on", 0.7)
      }
    }
  }

  private func closesQuote(_ text: TextUnit) -> Bool { text.scalars.last == "»" || text.scalars.last == "\"" }
}
