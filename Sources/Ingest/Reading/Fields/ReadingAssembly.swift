// From labelled units to a reading: fields with the rule that gave each, lines, paragraphs.
internal import ArabicScript

/// Puts a reading together.
struct ReadingAssembly {
  let draft: Draft
  let finder: DayFinder
  let text: CaptureText
  let hints: ReadingHints
  let language: TextLanguage?

  func reading() -> CaptureReading {
    var reading = CaptureReading()
    reading.language = language
    if language != nil {
      guess(
        "lang", hints.language == nil ? "letters and small words" : "given", hints.language == nil ? 0.9 : 1, &reading)
    }
    reading.lines = lines()
    takeTexts(into: &reading)
    takeFields(into: &reading)
    PublicationDay(draft: draft, finder: finder, metadata: text.metadata).take(into: &reading)
    takeMetadata(into: &reading)
    reading.cutOff = draft.cutOff
    if draft.cutOff { guess("cut_off", "notice or open end", 0.8, &reading) }
    reading.paragraphs = paragraphs()
    return reading
  }

  private func guess(_ field: String, _ rule: String, _ confidence: Double, _ reading: inout CaptureReading) {
    reading.guesses.append(CaptureReading.Guess(field: field, rule: rule, confidence: confidence))
  }

  private func lines() -> [CaptureReading.LabelledLine] {
    var lines: [CaptureReading.LabelledLine] = text.lines.indices.map {
      CaptureReading.LabelledLine(number: $0 + 1, label: .blank, rule: "blank", confidence: 1)
    }
    for (unit, mark) in zip(draft.units, draft.marks) {
      for number in unit.lines {
        lines[number - 1] = CaptureReading.LabelledLine(
          number: number, label: mark?.label ?? .body, rule: mark?.rule ?? "running text",
          confidence: mark?.confidence ?? 0.5)
      }
    }
    return lines
  }

  // MARK: Texts

  private func takeTexts(into reading: inout CaptureReading) {
    if let title = draft.titleUnit {
      reading.title = draft.units[title].text
      guess("title", draft.marks[title]?.rule ?? "headline", draft.marks[title]?.confidence ?? 0.5, &reading)
    } else if let value = value(of: .title) {
      reading.title = value
      guess("title", "label: title", 0.9, &reading)
    }
    if let lead = draft.units.indices.first(where: { draft.marks[$0]?.label == .lead }) {
      reading.lead = valueOrText(lead, .lead)
      guess("lead", draft.marks[lead]?.rule ?? "", draft.marks[lead]?.confidence ?? 0.5, &reading)
    }
    let summaries = draft.units.indices.filter { draft.marks[$0]?.label == .summary }.map { valueOrText($0, .summary) }
      .filter { !$0.isEmpty }
    if !summaries.isEmpty {
      reading.summary = summaries.joined(separator: "\n")
      guess("summary", "label: summary", 0.8, &reading)
    }
    reading.captions = draft.units.indices.filter { draft.marks[$0]?.label == .caption }.map {
      valueOrText($0, .caption)
    }.filter { !$0.isEmpty }
  }

  private func valueOrText(_ unit: Int, _ field: ReadingRules.Field) -> String {
    draft.metas[unit]?.first(field)?.value ?? draft.units[unit].text
  }

  // MARK: Fields

  /// The first value of a label, on its own line or on the next.
  private func value(of field: ReadingRules.Field) -> String? {
    for unit in draft.units.indices where draft.marks[unit]?.label != .body && draft.marks[unit]?.label != .heading {
      if draft.values[unit] == field { return draft.units[unit].text }
      if let value = draft.metas[unit]?.first(field)?.value, !value.isEmpty, isOwn(unit) { return value }
    }
    return nil
  }

  /// The line was not taken for one of another article's.
  private func isOwn(_ unit: Int) -> Bool {
    guard let mark = draft.marks[unit] else { return false }
    return mark.label != .boilerplate || unit < draft.tailStart || mark.rule != "behind the text"
      || [.code, .source, .outlet].contains(draft.metas[unit]?.fields.first?.field)
  }

  private func takeFields(into reading: inout CaptureReading) {
    if let byline = value(of: .byline) {
      reading.byline = byline
      guess("byline_as", "label: byline", 0.9, &reading)
    } else if let byline = draft.bylines.first ?? besideDate() {
      reading.byline = byline
      guess("byline_as", "a name where authors stand", 0.5, &reading)
    }
    reading.sections = SectionNames(draft: draft).names()
    if !reading.sections.isEmpty { guess("section", "label, bread crumb or name of a section", 0.8, &reading) }
    reading.tags = TagNames(draft: draft).names()
    if !reading.tags.isEmpty { guess("tags", "label: tags", 0.9, &reading) }
    reading.newsCode = value(of: .code)
    if let outlet = OutletName(draft: draft, labelled: value(of: .outlet)).name() {
      reading.outletName = outlet.name
      guess("outlet_as", outlet.rule, 0.6, &reading)
    }
    reading.sourceURL = hints.url ?? text.metadata?.url
    if reading.sourceURL != nil {
      guess("source_url", hints.url == nil ? "metadata of the page" : "given", 0.9, &reading)
    }
  }

  /// The name on the line of the date: `سارا نمونه | ۱۲ خرداد ۱۴۰۳`.
  private func besideDate() -> String? {
    for unit in draft.units.indices.prefix(draft.bodyStart) {
      guard draft.marks[unit]?.label == .date, let meta = draft.metas[unit],
        !meta.has(.updated) || meta.has(.date) || meta.fields.isEmpty
      else { continue }
      for other in meta.others {
        let words = other.unicodeScalars.split(whereSeparator: Script.isSpace).count
        if (2...4).contains(words),
          other.unicodeScalars.allSatisfy({ Script.isWord($0) && !Script.isDigit($0) || Script.isSpace($0) })
        {
          return other
        }
      }
    }
    return nil
  }

  /// What a saved page says of itself, where its text said nothing; its dates are in `PublicationDay`.
  private func takeMetadata(into reading: inout CaptureReading) {
    guard let metadata = text.metadata else { return }
    func take(_ field: String, _ value: String?, _ path: WritableKeyPath<CaptureReading, String?>) {
      guard reading[keyPath: path] == nil, let value, !value.isEmpty else { return }
      reading[keyPath: path] = value
      guess(field, "metadata of the page", 0.9, &reading)
    }
    take("title", metadata.title, \.title)
    take("byline_as", metadata.author, \.byline)
    if let site = metadata.siteName, !site.isEmpty {
      reading.outletName = site
      reading.guesses.removeAll { $0.field == "outlet_as" }
      guess("outlet_as", "metadata of the page", 0.9, &reading)
    }
    if reading.sections.isEmpty, !metadata.sections.isEmpty {
      reading.sections = metadata.sections
      guess("section", "metadata of the page", 0.9, &reading)
    }
    if reading.tags.isEmpty, !metadata.tags.isEmpty {
      reading.tags = metadata.tags
      guess("tags", "metadata of the page", 0.9, &reading)
    }
  }

  // MARK: Paragraphs

  /// Whether a unit is in the reading text already: as the title or the lead that was taken, or as the title again. Any
  /// other that bears such a label stays in the text: nothing that was kept is lost.
  private func isTaken(_ number: Int, as label: LineLabel) -> Bool {
    switch label {
    case .title:
      guard let title = draft.titleUnit else { return value(of: .title) != nil }
      return number == title || draft.units[number].key == draft.units[title].key
    case .lead: return number == draft.units.indices.first { draft.marks[$0]?.label == .lead }
    default: return false
    }
  }

  private func paragraphs() -> [CaptureReading.Paragraph] {
    var paragraphs: [CaptureReading.Paragraph] = []
    for (number, unit) in draft.units.enumerated() {
      guard let label = draft.marks[number]?.label, label.isKept, !isTaken(number, as: label) else { continue }
      var text = unit.text
      let kind: CaptureReading.Paragraph.Kind
      switch label {
      case .heading: kind = .heading
      case .caption:
        kind = .caption
        text = valueOrText(number, .caption)
      case .summary:
        kind = .summary
        text = valueOrText(number, .summary)
      default:
        if unit.structure?.element == .tableRow {
          kind = .tableRow
        } else if unit.structure?.element == .quote {
          kind = .quote
        } else if unit.bullet != nil || unit.structure?.element == .listItem {
          kind = .listItem
          text = Script.string(unit.scalars[unit.contentStart...])
        } else {
          kind = .body
        }
      }
      guard !text.isEmpty else { continue }
      paragraphs.append(CaptureReading.Paragraph(kind: kind, lines: unit.lines, text: text))
    }
    return paragraphs
  }
}
