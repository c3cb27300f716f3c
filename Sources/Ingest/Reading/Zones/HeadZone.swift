// What stands before the body: title, lead, kicker, section, date, byline, caption, and the site's own furniture.

/// Reads the head of a capture.
struct HeadZone {
  /// The stems of the words of the running text, for telling a headline from a name of the site.
  let vocabulary: Set<String>
  let language: String?

  /// Finds where the body begins and labels everything before it.
  func read(_ draft: inout Draft) {
    findBody(&draft)
    markNavigation(&draft)
    takeValues(&draft)
    let title = TitleChoice(vocabulary: vocabulary, language: language).choose(draft)
    draft.titleUnit = title
    if title == nil, draft.bodyStart == draft.units.count { draft.bodyStart = firstFree(draft) ?? draft.units.count }
    if let title {
      draft.mark(title, .title, "headline", 0.8)
      if draft.bodyStart <= title { draft.bodyStart = title + 1 }
      if draft.bodyStart == draft.units.count { draft.bodyStart = bodyWithoutProse(draft, after: title) }
    }
    for unit in 0..<min(draft.bodyStart, draft.units.count) where draft.marks[unit] == nil { label(unit, &draft) }
  }

  /// A list, a gallery, a short note: the text begins behind the lines about the article.
  private func bodyWithoutProse(_ draft: Draft, after title: Int) -> Int {
    var unit = title + 1
    while unit < draft.units.count, !draft.isFree(unit) {
      if let effect = draft.hits[unit]?.effect, effect == .comments || effect == .related { break }
      unit += 1
    }
    return unit
  }

  private func firstFree(_ draft: Draft) -> Int? { draft.units.indices.first { draft.isFree($0) } }

  // MARK: Where the body begins

  private func findBody(_ draft: inout Draft) {
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
    let headlines = before.count { units[$0].wordCount >= 5 }
    if headlines < 2, let next = leadBefore(body, draft), !before.isEmpty || isAfterTitle(body, draft) {
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
        return draft.opensReport(next) && !draft.opensReport(unit) ? next : nil
      }
      if let effect = draft.hits[next]?.effect, effect != .noise, effect != .advert { return nil }
      // A sub-heading or question: the text has begun.
      if draft.isFree(next), !draft.isCaption(next), !draft.isNameLike(next) { return nil }
    }
    return nil
  }

  private func separatedByMeta(_ unit: Int, _ next: Int, _ draft: Draft) -> Bool {
    draft.metas[(unit + 1)..<next].contains { $0?.label == .date || $0?.label == .byline }
  }

  // MARK: Navigation

  /// Three section names on end, or more on one line, are the site's menu.
  private func markNavigation(_ draft: inout Draft) {
    var run: [Int] = []
    var tools = 0
    func flush(_ draft: inout Draft) {
      // The last name, set apart from the others and right over the headline, is the article's section.
      if run.count >= 4, let last = run.last, last + 1 < draft.units.count, draft.isFree(last + 1),
        last + 1 < draft.bodyStart,
        run[run.count - 2] != last - 1
          || draft.units[last].lines.lowerBound - draft.units[last - 1].lines.upperBound > 1
      {
        run.removeLast()
      }
      let names = run.reduce(0) { $0 + (draft.metas[$1]?.sections.count ?? 0) }
      if names >= 3 && (run.count > 1 || names >= 5) || names == 2 && run.count == 2 && tools >= 2 {
        for unit in run { draft.mark(unit, .boilerplate, "site menu") }
      }
      run = []
      tools = 0
    }
    for unit in 0..<min(draft.bodyStart, draft.units.count) {
      if let meta = draft.metas[unit], meta.days.isEmpty, meta.fields.isEmpty, !meta.sections.isEmpty {
        // A bread crumb is no item of the menu before it.
        if meta.isCrumb {
          flush(&draft)
        } else {
          run.append(unit)
        }
      } else if let effect = draft.hits[unit]?.effect, draft.units[unit].wordCount <= 3,
        effect == .noise || effect == .end
      {
        if effect == .end || draft.index.length(of: .home, in: draft.units[unit].words, from: 0) > 0 { tools += 1 }
      } else {
        flush(&draft)
      }
    }
    flush(&draft)
    for unit in 0..<min(draft.bodyStart, draft.units.count) where draft.marks[unit] == nil && draft.isFree(unit) {
      if isMenuLine(unit, draft) { draft.mark(unit, .boilerplate, "site menu") }
    }
  }

  /// A line that is nothing but names of sections, side by side.
  private func isMenuLine(_ unit: Int, _ draft: Draft) -> Bool {
    let words = draft.units[unit].words
    guard words.count >= 3, words.count < TextUnit.wordLimit else { return false }
    var position = 0
    var names = 0
    while position < words.count {
      let section = draft.index.length(of: .sections, in: words, from: position)
      let home = draft.index.length(of: .home, in: words, from: position)
      guard max(section, home) > 0 else { return false }
      position += max(section, home)
      names += 1
    }
    return names >= 3
  }

  // MARK: Labels whose value stands on the next line

  private func takeValues(_ draft: inout Draft) {
    for unit in 0..<min(draft.bodyStart, draft.units.count) {
      guard let pending = draft.metas[unit]?.pending, unit + 1 < draft.units.count, unit + 1 < draft.bodyStart else {
        continue
      }
      guard draft.isFree(unit + 1) else { continue }
      let words = draft.units[unit + 1].wordCount
      let fits =
        switch pending {
        case .byline, .section, .source, .outlet: words <= 6
        case .code: words <= 2
        case .title, .kicker, .lead, .summary, .caption: true
        case .tags: words <= 30
        case .date, .updated, .ignore: false
        }
      if fits { draft.values[unit + 1] = pending }
    }
    // A summary's value may be prose: the line behind the label, where the body goes on after it.
    for unit in draft.units.indices.dropLast() where unit < draft.bodyStart {
      guard draft.metas[unit]?.pending == .summary || draft.metas[unit]?.pending == .lead,
        let field = draft.metas[unit]?.pending,
        unit + 1 == draft.bodyStart, draft.proseRun(from: unit + 1, upTo: 2) == 2
      else { continue }
      draft.values[unit + 1] = field
      draft.bodyStart = unit + 2
    }
  }

  // MARK: The lines around the title

  private func label(_ unit: Int, _ draft: inout Draft) {
    if let field = draft.values[unit] {
      draft.mark(unit, field.lineLabel, "value of the label above", 0.8)
      return
    }
    if unit == draft.leadUnit {
      draft.mark(unit, .lead, "deck before the report", 0.7)
      return
    }
    if let hit = draft.hits[unit] {
      if hit.effect == .noise, draft.index.contains(draft.units[unit].key, in: .sections), unit < draft.titleUnit ?? 0 {
        draft.sections.append(draft.units[unit].text)
        draft.mark(unit, .section, "section name", 0.6)
      } else {
        draft.mark(unit, .boilerplate, hit.name, 0.9)
      }
      return
    }
    if let meta = draft.metas[unit] {
      draft.mark(unit, meta.label, meta.rule, 0.9)
      return
    }
    let text = draft.units[unit]
    if text.isOrnament || draft.isFurniture(unit) {
      draft.mark(unit, .boilerplate, "ornament or furniture", 0.9)
      return
    }
    if let title = draft.titleUnit, unit > title, let name = nameBetweenSlashes(unit, draft) {
      draft.bylines.append(name)
      draft.mark(unit, .byline, "place, name and agency", 0.7)
      return
    }
    if draft.isCaption(unit) {
      draft.mark(unit, .caption, "source of a picture", 0.8)
      return
    }
    if let element = text.structure?.element, element == .byline || element == .time, text.wordCount <= 10 {
      if element == .byline { draft.bylines.append(text.text) }
      draft.mark(unit, element == .byline ? .byline : .date, "markup", 0.8)
      return
    }
    if let title = draft.titleUnit, unit > title {
      labelAfterTitle(unit, title, &draft)
    } else {
      labelBeforeTitle(unit, &draft)
    }
  }

  private func labelAfterTitle(_ unit: Int, _ title: Int, _ draft: inout Draft) {
    let text = draft.units[unit]
    if text.key == draft.units[title].key, !text.key.isEmpty {
      draft.mark(unit, .boilerplate, "headline repeated", 0.9)
      return
    }
    if takeOutlet(unit, &draft) { return }
    if startsWithRole(unit, draft), unit > 0, draft.marks[unit - 1]?.label == .byline {
      draft.mark(unit, .byline, "what the author is", 0.7)
      return
    }
    if draft.isNameLike(unit), isUnknown(unit, draft) || besideDate(unit, draft), !draft.hasLabelledByline {
      draft.bylines.append(text.text)
      draft.mark(unit, .byline, "name under the headline", 0.6)
      return
    }
    if text.wordCount <= 3, let name = placeAndName(unit, draft) {
      draft.bylines.append(name)
      draft.mark(unit, .byline, "place and name under the headline", 0.6)
      return
    }
    if let name = placeAndName(unit, draft) {
      draft.bylines.append(name)
      draft.mark(unit, .byline, "place and name under the headline", 0.6)
      return
    }
    if text.latinShare > 0.7, language != "en", text.wordCount <= 6 {
      draft.mark(unit, .boilerplate, "Latin letters only", 0.6)
      return
    }
    if text.isQuestion || text.bullet != nil
      || unit + 1 == draft.bodyStart && text.wordCount <= 6 && draft.leadUnit != nil
    {
      draft.mark(unit, text.isQuestion || text.bullet != nil ? .body : .heading, "first words of the text", 0.6)
      return
    }
    if draft.leadUnit == nil, text.wordCount >= 5 || text.wordCount >= 3 && !draft.isNameLike(unit) {
      draft.leadUnit = unit
      draft.mark(unit, .lead, "line under the headline", 0.7)
      return
    }
    if text.wordCount == 1 {
      draft.mark(unit, .boilerplate, "single word under the headline", 0.5)
    } else {
      draft.mark(unit, .heading, "short line before the text", 0.5)
    }
  }

  private func labelBeforeTitle(_ unit: Int, _ draft: inout Draft) {
    let text = draft.units[unit]
    if let title = draft.titleUnit, repeats(unit, title, &draft) { return }
    if takeOutlet(unit, &draft) { return }
    if text.latinShare > 0.7, language != "en" {
      draft.mark(unit, .boilerplate, "Latin letters only", 0.6)
      return
    }
    if draft.isNameLike(unit), isUnknown(unit, draft), isNearTitle(unit, draft), !draft.hasLabelledByline {
      draft.bylines.append(text.text)
      draft.mark(unit, .byline, "name over the headline", 0.5)
      return
    }
    if text.wordCount >= 3, isNearTitle(unit, draft), !isUnknown(unit, draft) || hasKickerWords(unit, draft) {
      draft.mark(unit, .heading, "line over the headline", 0.6)
      return
    }
    draft.mark(unit, .boilerplate, "before the headline", 0.5)
  }

  /// `Headline - Site`, or the headline twice.
  private func repeats(_ unit: Int, _ title: Int, _ draft: inout Draft) -> Bool {
    let key = draft.units[title].key
    let own = draft.units[unit].key
    guard !key.isEmpty, own.hasPrefix(key), own.count > key.count || unit != title else { return false }
    let rest = draft.units[unit].words.dropFirst(draft.units[title].wordCount)
    if let first = rest.first, let last = rest.last, rest.count <= 5 {
      draft.outlets.append(draft.units[unit].trimmed(first.range.lowerBound..<last.range.upperBound))
    }
    draft.mark(unit, .boilerplate, "headline repeated", 0.8)
    return true
  }

  private func isNearTitle(_ unit: Int, _ draft: Draft) -> Bool {
    guard let title = draft.titleUnit, unit < title else { return false }
    return !draft.units[(unit + 1)..<title].indices.contains {
      draft.isFree($0) && draft.marks[$0]?.label == .boilerplate
    }
      && title - unit <= 4
  }

  private func takeOutlet(_ unit: Int, _ draft: inout Draft) -> Bool {
    let text = draft.units[unit]
    let count = draft.index.length(of: .outletNoun, in: text.words, from: 0)
    guard count > 0, text.wordCount <= 6, text.terminal == nil else { return false }
    draft.outlets.append(text.text)
    draft.mark(unit, .boilerplate, "name of the outlet", 0.7)
    return true
  }

  private func startsWithRole(_ unit: Int, _ draft: Draft) -> Bool {
    draft.units[unit].wordCount <= 14 && draft.index.length(of: .role, in: draft.units[unit].words, from: 0) > 0
  }

  private func hasKickerWords(_ unit: Int, _ draft: Draft) -> Bool {
    let words = draft.units[unit].words
    return words.indices.contains { draft.index.length(of: .kicker, in: words, from: $0) > 0 }
  }

  /// None of the line's longer words occurs in the running text, as with the name of an author.
  private func isUnknown(_ unit: Int, _ draft: Draft) -> Bool {
    !draft.units[unit].words.contains { $0.folded.unicodeScalars.count > 2 && vocabulary.contains($0.stem) }
  }

  private func besideDate(_ unit: Int, _ draft: Draft) -> Bool {
    let before = unit > 0 ? draft.metas[unit - 1] : nil
    let after = unit + 1 < draft.units.count ? draft.metas[unit + 1] : nil
    return before?.label == .date || after?.label == .date
  }

  /// `إسطنبول / سامر … / وكالة …`: the name in the middle.
  private func nameBetweenSlashes(_ unit: Int, _ draft: Draft) -> String? {
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
  private func placeAndName(_ unit: Int, _ draft: Draft) -> String? {
    let text = draft.units[unit]
    guard (3...6).contains(text.wordCount), text.terminal == nil,
      let mark = text.scalars.firstIndex(where: { $0 == ":" || Script.isDash($0) || $0 == "/" || $0 == "|" })
    else { return nil }
    let place = text.words.count { $0.range.upperBound <= mark }
    let name = text.words.filter { $0.range.lowerBound > mark }
    guard (1...2).contains(place), (2...4).contains(name.count), let first = name.first, let last = name.last else {
      return nil
    }
    if name.contains(where: { $0.folded.unicodeScalars.count > 2 && vocabulary.contains($0.stem) }) { return nil }
    return text.trimmed(first.range.lowerBound..<last.range.upperBound)
  }
}

extension ReadingRules.Field {
  /// What a line with this field's value is called.
  var lineLabel: LineLabel {
    switch self {
    case .title: .title
    case .kicker: .heading
    case .lead: .lead
    case .byline: .byline
    case .date, .updated: .date
    case .section: .section
    case .tags: .tags
    case .caption: .caption
    case .summary: .summary
    case .code, .source, .outlet, .ignore: .boilerplate
    }
  }
}
