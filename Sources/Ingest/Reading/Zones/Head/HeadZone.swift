// What stands before the body: title, lead, kicker, section, date, byline, caption, and the site's own furniture.

/// Reads the head of a capture.
struct HeadZone {
  /// The stems of the words of the running text, for telling a headline from a name of the site.
  let vocabulary: Set<String>
  let language: String?
  private var names: NameLines { NameLines(vocabulary: vocabulary) }

  /// Finds where the body begins and labels everything before it.
  func read(_ draft: inout Draft) {
    BodyStart().find(&draft)
    // `ویدیو: …` is another piece's headline inside a text, and may be this one's before it.
    for unit in 0..<min(draft.bodyStart, draft.units.count) where draft.hits[unit]?.name.hasPrefix("media") ?? false {
      draft.hits[unit] = nil
    }
    SiteMenu().mark(&draft)
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
    if draft.isCounter(unit) {
      draft.mark(unit, .boilerplate, "counter", 0.7)
      return
    }
    let isName = !draft.hasLabelledByline && names.behindPlace(unit, draft) != nil
    if !isName, !isOfText(unit, draft) && draft.isLabelShaped(unit) || draft.standsAmongLabels(unit) {
      draft.mark(unit, .boilerplate, "among labels", 0.6)
      return
    }
    if let title = draft.titleUnit, unit > title, let name = names.betweenSlashes(unit, draft) {
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
    if repeats(unit, title, &draft) || takeOutlet(unit, &draft) { return }
    if startsWithRole(unit, draft), unit > 0, draft.marks[unit - 1]?.label == .byline {
      draft.mark(unit, .byline, "what the author is", 0.7)
      return
    }
    if draft.isNameLike(unit), isUnknown(unit, draft) || besideDate(unit, draft), !draft.hasLabelledByline {
      draft.bylines.append(Script.trimmed(text.scalars[...]))
      draft.mark(unit, .byline, "name under the headline", 0.6)
      return
    }
    if text.wordCount <= 3, let name = names.behindPlace(unit, draft) {
      draft.bylines.append(name)
      draft.mark(unit, .byline, "place and name under the headline", 0.6)
      return
    }
    if let name = names.behindPlace(unit, draft) {
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
    if endsWithSource(text) {
      draft.mark(unit, .caption, "source of a picture", 0.6)
      return
    }
    if draft.leadUnit == nil, isDeck(unit, draft) {
      draft.leadUnit = unit
      draft.mark(unit, .lead, "line under the headline", 0.7)
    } else if text.wordCount >= 6 || text.wordCount >= 2 && isOfText(unit, draft) {
      draft.mark(unit, .heading, "short line before the text", 0.5)
    } else {
      draft.mark(unit, .boilerplate, "short line under the headline", 0.5)
    }
  }

  /// `… (الرواق)`, `… © نام`: between headline and text mostly the words under a picture.
  private func endsWithSource(_ text: TextUnit) -> Bool {
    guard (4...30).contains(text.wordCount), let last = text.scalars.last else { return false }
    if last == ")" || last == "]" {
      let open = text.scalars.lastIndex { $0 == "(" || $0 == "[" } ?? 0
      return open > 10 && text.words.count { $0.range.lowerBound > open } <= 5
    }
    guard text.terminal == nil, let mark = text.scalars.lastIndex(of: "©") else { return false }
    return mark > 10 && text.words.count { $0.range.lowerBound > mark } <= 5
  }

  /// A line under the headline that is long enough to say something, or talks of what the text does.
  private func isDeck(_ unit: Int, _ draft: Draft) -> Bool {
    let text = draft.units[unit]
    if text.wordCount >= 8 || text.wordCount >= 5 && text.terminal == "." { return true }
    if text.wordCount < 3 || text.wordCount < 5 && draft.isNameLike(unit) { return false }
    return isOfText(unit, draft)
  }

  /// A fair share of the line's longer words occurs in the running text, if there is enough of that to tell.
  private func isOfText(_ unit: Int, _ draft: Draft) -> Bool {
    let words = draft.units[unit].words.filter { $0.folded.unicodeScalars.count > 2 }
    guard !words.isEmpty else { return false }
    if vocabulary.count < 40 { return true }
    return words.count { vocabulary.contains($0.stem) } * 10 >= words.count * 3
  }

  private func labelBeforeTitle(_ unit: Int, _ draft: inout Draft) {
    let text = draft.units[unit]
    if let title = draft.titleUnit, repeats(unit, title, &draft) { return }
    if takeOutlet(unit, &draft) { return }
    if text.latinShare > 0.7, language != "en" {
      draft.mark(unit, .boilerplate, "Latin letters only", 0.6)
      return
    }
    if isSectionLike(unit, draft), isNearTitle(unit, draft),
      draft.metas.prefix(unit).allSatisfy({ $0?.sections.isEmpty ?? true })
    {
      draft.sections.append(text.text)
      draft.mark(unit, .section, "words of section names over the headline", 0.5)
      return
    }
    if draft.isNameLike(unit), isUnknown(unit, draft), isNearTitle(unit, draft), !draft.hasLabelledByline {
      draft.bylines.append(Script.trimmed(text.scalars[...]))
      draft.mark(unit, .byline, "name over the headline", 0.5)
      return
    }
    if text.wordCount >= 3, isNearTitle(unit, draft), isOfText(unit, draft) || hasKickerWords(unit, draft) {
      draft.mark(unit, .heading, "line over the headline", 0.6)
      return
    }
    draft.mark(unit, .boilerplate, "before the headline", 0.5)
  }

  /// Two or three words of which one is a section's name: `اقتصاد کلان`, `خبرهای کوتاه`.
  private func isSectionLike(_ unit: Int, _ draft: Draft) -> Bool {
    let text = draft.units[unit]
    guard (1...3).contains(text.wordCount), text.terminal == nil, text.bullet == nil, text.latinShare < 0.3 else {
      return false
    }
    return text.words.contains {
      draft.index.contains($0.folded, in: .sections) || draft.index.contains($0.stem, in: .sections)
    }
  }

  /// `Headline - Site`, or the headline twice.
  private func repeats(_ unit: Int, _ title: Int, _ draft: inout Draft) -> Bool {
    let key = draft.units[title].key
    let own = draft.units[unit].key
    guard !key.isEmpty, unit != title else { return false }
    if own.count > key.count, own.hasSuffix(key) {
      let rest = draft.units[unit].words.dropLast(draft.units[title].wordCount)
      if let first = rest.first, let last = rest.last, rest.count <= 5 {
        draft.outlets.append(draft.units[unit].trimmed(first.range.lowerBound..<last.range.upperBound))
      }
      draft.mark(unit, .boilerplate, "headline repeated", 0.8)
      return true
    }
    guard own.hasPrefix(key) else { return false }
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
      && title - unit <= 2
  }

  private func takeOutlet(_ unit: Int, _ draft: inout Draft) -> Bool {
    let text = draft.units[unit]
    let count = draft.index.length(of: .outletNoun, in: text.words, from: 0)
    guard count > 0 || draft.siteKeys.contains(text.key), text.wordCount <= 6, text.terminal == nil else {
      return false
    }
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
