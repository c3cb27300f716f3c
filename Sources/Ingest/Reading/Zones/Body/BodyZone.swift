// The text itself: paragraphs, headings, captions, and what stands between them that is not of it.

/// Reads the body of a capture, up to where its tail begins.
struct BodyZone {
  /// The stems of the words of the running text.
  let vocabulary: Set<String>
  /// How many questions the text has: an interview has several.
  private var questions = 0
  /// What the text before the first related items talks of.
  private var talk = TextTalk()
  /// How often that was looked up; a few times are enough for text of any length.
  private var talksAsked = 0

  init(vocabulary: Set<String>) { self.vocabulary = vocabulary }

  /// Labels the units from the body's first on and finds the tail.
  mutating func read(_ draft: inout Draft) {
    draft.tailStart = draft.units.count
    // A saved page: the text ends with the element that holds it.
    if let last = draft.units.indices.last(where: { draft.units[$0].structure?.inArticle ?? true }),
      last >= draft.bodyStart
    {
      draft.tailStart = textEnd(behind: last, draft)
    }
    let end = draft.tailStart
    ContentsList().mark(&draft)
    questions = draft.units[draft.bodyStart..<max(end, draft.bodyStart)].count(where: \.isQuestion)
    var unit = draft.bodyStart
    while unit < end {
      if draft.marks[unit] != nil {
        unit += 1
        continue
      }
      if let hit = draft.hits[unit] {
        guard let next = follow(hit, at: unit, &draft) else {
          draft.tailStart = unit
          break
        }
        unit = next
        continue
      }
      let next = labelText(unit, &draft)
      if breaksOff(unit, next, draft) {
        draft.cutOff = true
        draft.tailStart = next
        break
      }
      unit = next
    }
    TrailingLines(vocabulary: vocabulary).read(&draft)
  }

  /// Where a saved page's text ends whose element holds only its greater part: behind paragraphs and rows that follow without links
  /// and talk of the same.
  private func textEnd(behind last: Int, _ draft: Draft) -> Int {
    guard draft.units[last].structure != nil else { return last + 1 }
    let talk = TextTalk(ofParagraphsIn: draft.bodyStart..<(last + 1), draft)
    var end = last + 1
    var row = end
    for unit in (last + 1)..<draft.units.count {
      if let effect = draft.hits[unit]?.effect {
        if [.related, .comments, .end, .cutOff].contains(effect) { break }
        continue
      }
      guard let structure = draft.units[unit].structure, !structure.inFurniture, structure.linkShare < 0.4 else {
        continue
      }
      let isRow = unit == row && structure.element == .tableRow
      if isRow || draft.isProse(unit) && talk.shares(2, with: unit, draft) {
        end = unit + 1
        row = end
      }
    }
    return end
  }

  /// A paragraph that ends with an ellipsis, a short line that is no paragraph behind it, and nothing further down that talks of
  /// the same: the rest is elsewhere.
  private func breaksOff(_ unit: Int, _ next: Int, _ draft: Draft) -> Bool {
    let text = draft.units[unit]
    guard draft.marks[unit]?.label == .body, text.endsWithEllipsis, text.wordCount >= 15, text.bullet == nil,
      next < draft.units.count, draft.isFree(next), !draft.units[next].isProse
    else { return false }
    let talk = TextTalk(before: next, draft)
    guard talk.isTelling else { return false }
    return !draft.units.indices.dropFirst(next).prefix(12).contains {
      draft.isProse($0) && talk.shares(3, with: $0, draft)
    }
  }

  // MARK: Phrases

  /// Follows a phrase: the next unit to look at, or `nil` where the tail begins at `unit`.
  private mutating func follow(_ hit: RuleIndex.Hit, at unit: Int, _ draft: inout Draft) -> Int? {
    // In a saved page the block of related items has its own element, and ends with it.
    if draft.isFurniture(unit) {
      draft.mark(unit, .boilerplate, hit.name, 0.9)
      return unit + 1
    }
    switch hit.effect {
    case .noise:
      draft.mark(unit, .boilerplate, hit.name, 0.9)
      return unit + 1
    case .advert:
      draft.mark(unit, .boilerplate, hit.name, 0.9)
      return dropAdvert(after: unit, &draft)
    case .insert:
      draft.mark(unit, .boilerplate, hit.name, 0.9)
      // With the headline on its own line nothing else belongs to it, unless bullets follow.
      if hit.hasRest, hit.match != .prefix { return dropBullets(after: unit, hit, &draft) }
      return dropInsert(after: unit, hit, &draft)
    case .related:
      if hit.hasRest, hit.match != .prefix {
        draft.mark(unit, .boilerplate, hit.name, 0.9)
        return dropBullets(after: unit, hit, &draft)
      }
      guard let resume = resumption(after: unit, draft) else { return nil }
      for dropped in unit..<resume where draft.marks[dropped] == nil {
        draft.mark(dropped, .boilerplate, hit.name, 0.8)
      }
      return resume
    case .comments, .end:
      guard proseBefore(unit, draft) <= 1, let resume = nextRun(of: 3, after: unit, draft) else { return nil }
      for dropped in unit..<resume where draft.marks[dropped] == nil {
        draft.mark(dropped, .boilerplate, hit.name, 0.6)
      }
      return resume
    case .cutOff:
      if nextRun(of: 2, after: unit, draft).map({ $0 <= unit + 4 }) ?? false {
        draft.mark(unit, .boilerplate, hit.name, 0.7)
        return unit + 1
      }
      let notice = draft.hits[unit..<min(unit + 5, draft.units.count)].contains {
        $0?.effect == .cutOff && $0?.match == .words
      }
      draft.cutOff = draft.cutOff || notice || !endsProperly(before: unit, draft)
      return nil
    }
  }

  private func proseBefore(_ unit: Int, _ draft: Draft) -> Int {
    (draft.bodyStart..<max(unit, draft.bodyStart)).count { draft.isProse($0) }
  }

  private func endsProperly(before unit: Int, _ draft: Draft) -> Bool {
    guard let last = (0..<unit).last(where: { draft.marks[$0]?.label.isKept ?? false }) else { return true }
    return draft.units[last].terminal != nil && !draft.units[last].endsWithEllipsis
  }

  private func nextRun(of count: Int, after unit: Int, _ draft: Draft) -> Int? {
    draft.units.indices.dropFirst(unit + 1).first {
      draft.isProse($0) && draft.proseRun(from: $0, upTo: count) >= count
    }
  }

  /// Where the text goes on behind a list of related items: two paragraphs on end, or one before the agency's end mark.
  private mutating func resumption(after unit: Int, _ draft: Draft) -> Int? {
    if !talk.isTelling, talksAsked < 8 {
      talk = TextTalk(before: unit, draft)
      talksAsked += 1
    }
    for next in draft.units.indices.dropFirst(unit + 1) {
      if let effect = draft.hits[next]?.effect, effect == .comments || effect == .end { return nil }
      guard draft.isProse(next), talk.goesOn(at: next, draft) else { continue }
      if draft.proseRun(from: next, upTo: 2) == 2 { return withSubheading(next, after: unit, draft) }
      if next + 1 < draft.units.count, draft.hits[next + 1]?.effect == .end {
        return withSubheading(next, after: unit, draft)
      }
    }
    return nil
  }

  /// A short line right before the text resumes is its sub-heading where the lines before it are longer.
  func withSubheading(_ resume: Int, after unit: Int, _ draft: Draft) -> Int {
    let dropped = ((unit + 1)..<resume).filter { draft.isFree($0) }
    guard dropped.count >= 2, let last = dropped.last, last == resume - 1, draft.units[last].wordCount <= 5,
      draft.units[last].terminal == nil || draft.units[last].terminal == ":" || draft.units[last].isQuestion
    else { return resume }
    let others = dropped.dropLast()
    // Of several, it must share a word with what follows.
    guard resume < draft.units.count else { return resume }
    if others.count > 1
      || draft.units[resume].lines.lowerBound == draft.units[last].lines.upperBound + 1
        && draft.units[last].lines.lowerBound == draft.units[last - 1].lines.upperBound + 1
    {
      var following: Set<String> = []
      for unit in draft.units.indices.dropFirst(resume).prefix(4) where draft.isProse(unit) {
        for word in draft.units[unit].words where word.folded.unicodeScalars.count > 3 { following.insert(word.stem) }
      }
      guard draft.units[last].words.contains(where: { following.contains($0.stem) }) else { return resume }
    }
    let mean = others.reduce(0) { $0 + draft.units[$1].wordCount } / others.count
    return mean >= draft.units[last].wordCount + 2 ? last : resume
  }

  // MARK: Text

  /// Labels one unit that no phrase claims; the next unit to look at.
  private func labelText(_ unit: Int, _ draft: inout Draft) -> Int {
    let text = draft.units[unit]
    if let field = draft.values[unit] {
      draft.mark(unit, field.lineLabel, "value of the label above", 0.8)
      return unit + 1
    }
    if text.isOrnament || draft.isFurniture(unit) {
      draft.mark(unit, .boilerplate, text.isOrnament ? "ornament" : "furniture", 0.9)
      return unit + 1
    }
    if let meta = draft.metas[unit] { return labelMeta(unit, meta, &draft) }
    if draft.isCaption(unit) {
      draft.mark(unit, .caption, "source of a picture", 0.8)
      return unit + 1
    }
    if let title = draft.titleUnit, !text.key.isEmpty, text.key == draft.units[title].key, text.wordCount >= 3 {
      draft.mark(unit, .boilerplate, "headline repeated", 0.8)
      return unit + 1
    }
    if !text.isProse || text.terminal == "!", draft.advertScore(unit) >= 3 {
      draft.mark(unit, .boilerplate, "advert", 0.6)
      return unit + 1
    }
    if let structure = text.structure, structure.linkShare > 0.9, !text.isProse, text.wordCount >= 3,
      structure.element != .tableRow,
      structure.element != .listItem
    {
      draft.mark(unit, .boilerplate, "nothing but a link", 0.6)
      return unit + 1
    }
    if isHashtags(text) {
      draft.mark(unit, .tags, "hashtags", 0.8)
      return unit + 1
    }
    if isLink(text) {
      draft.mark(unit, .boilerplate, "address", 0.7)
      return unit + 1
    }
    if isHeading(unit, draft) {
      draft.mark(unit, .heading, "short line before text", 0.7)
    } else {
      draft.mark(unit, .body, text.isProse ? "running text" : "line in the text", text.isProse ? 0.95 : 0.6)
    }
    return unit + 1
  }

  private func labelMeta(_ unit: Int, _ meta: MetaLine, _ draft: inout Draft) -> Int {
    let text = draft.units[unit]
    let goesOn = unit + 1 < draft.units.count && (draft.isProse(unit + 1) || draft.units[unit + 1].bullet != nil)
    if meta.fields.isEmpty, goesOn, draft.bodyStart < unit {
      // In the middle of the text a date or the name of a section is a heading.
      draft.mark(unit, .heading, "\(meta.rule), in the text", 0.5)
      return unit + 1
    }
    if let pending = meta.pending { return labelPending(unit, pending, meta, &draft) }
    let isSpeaker =
      meta.has(.byline) && goesOn && draft.bodyStart < unit && text.scalars.contains(":") && meta.days.isEmpty
    if isSpeaker, unit + 1 < draft.units.count, proseAfter(unit, draft) >= 2, meta.fields.count == 1 {
      draft.mark(unit, .body, "speaker", 0.5)
      return unit + 1
    }
    draft.mark(unit, meta.label, meta.rule, 0.8)
    return unit + 1
  }

  private func proseAfter(_ unit: Int, _ draft: Draft) -> Int { draft.proseRun(from: unit + 1, upTo: 2) }

  private func labelPending(_ unit: Int, _ pending: ReadingRules.Field, _ meta: MetaLine, _ draft: inout Draft) -> Int {
    let goesOn = unit + 1 < draft.units.count && draft.isProse(unit + 1)
    switch pending {
    case .tags: return TagLines().take(from: unit, &draft)
    case .summary, .lead:
      draft.mark(unit, .summary, meta.rule, 0.7)
      return unit + 1
    case .byline, .source, .section, .code, .outlet, .date, .updated, .ignore, .title, .kicker, .caption:
      if goesOn, draft.bodyStart < unit, [.title, .section, .ignore, .source, .code, .byline, .date].contains(pending) {
        // A word such as گزارش or تاريخ alone before a paragraph is a heading.
        draft.mark(unit, .heading, "short line before text", 0.5)
        return unit + 1
      }
      draft.mark(unit, meta.label, meta.rule, 0.7)
      let next = unit + 1
      if pending == .byline || pending == .section || pending == .source, next < draft.units.count, draft.isFree(next),
        draft.units[next].wordCount <= 5, !draft.units[next].endsSentence
      {
        draft.values[next] = pending
      }
      return next
    }
  }

  private func isHashtags(_ text: TextUnit) -> Bool {
    let marks = text.scalars.count { $0 == "#" }
    guard marks > 0 else { return false }
    let pieces = text.scalars.split(whereSeparator: Script.isSpace)
    return pieces.count { $0.first == "#" } * 10 >= pieces.count * 7
  }

  private func isLink(_ text: TextUnit) -> Bool {
    let start = Script.string(text.scalars.prefix(8))
    guard
      start.hasPrefix("http://") || start.hasPrefix("https://") || start.hasPrefix("www.") || start.hasPrefix("@")
        || start.hasPrefix("t.me/")
    else { return false }
    return text.scalars.count(where: Script.isSpace) <= 2
  }

  private func isHeading(_ unit: Int, _ draft: Draft) -> Bool {
    let text = draft.units[unit]
    if case .heading = text.structure?.element { return true }
    if let element = text.structure?.element,
      element == .paragraph || element == .listItem || element == .quote || element == .tableRow
    {
      return false
    }
    guard text.wordCount <= 14, text.bullet != .symbol,
      text.terminal == nil || text.terminal == ":" && text.wordCount <= 6
        || text.isQuestion && text.wordCount <= 8 && questions < 3 && text.bullet == nil,
      let first = text.scalars.first, first != "("
    else { return false }
    let next = draft.units.indices.dropFirst(unit + 1).first {
      !draft.units[$0].isOrnament && draft.hits[$0]?.effect != .noise
    }
    guard let next, draft.hits[next] == nil else { return false }
    if draft.isProse(next) {
      return draft.units[next].wordCount > text.wordCount && (text.bullet == nil || draft.units[next].bullet == nil)
    }
    if text.bullet != nil { return false }
    return draft.units[next].bullet != nil || draft.isCaption(next)
  }
}
