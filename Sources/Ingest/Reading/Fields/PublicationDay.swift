// When the article was published, and when what it tells happened. Knows nothing of how dates are printed.
internal import ArabicScript

/// Chooses among the dates of a capture.
///
/// A page's own metadata come first, then a labelled date, then a date that stands alone in the head, then one in a wire's
/// dateline, then one that stands alone behind the text. A date inside a sentence is that of the event, unless the sentence says `امروز`.
struct PublicationDay {
  let draft: Draft
  let finder: DayFinder
  let metadata: PageMetadata?

  func take(into reading: inout CaptureReading) {
    if let (day, rule) = printed() {
      reading.published = day.edtf
      reading.publishedAs = day.text
      reading.publishedTime = day.time
      reading.publishedUnsure = day.isUnsure
      reading.guesses.append(CaptureReading.Guess(field: "published", rule: rule, confidence: day.isUnsure ? 0.5 : 0.9))
    }
    let inBody = takeSentences(into: &reading)
    if let stamp = metadata?.published ?? draft.units.lazy.compactMap({ $0.structure?.dateTime }).first,
      let edtf = Self.edtf(stamp)
    {
      reading.published = edtf
      reading.publishedAs = reading.publishedAs ?? stamp
      reading.publishedUnsure = false
      reading.guesses.removeAll { $0.field == "published" }
      reading.guesses.append(CaptureReading.Guess(field: "published", rule: "metadata of the page", confidence: 0.95))
    } else if reading.publishedAs == nil, let today = inBody {
      reading.published = today.edtf
      reading.publishedAs = today.text
      reading.publishedUnsure = true
      reading.guesses.append(
        CaptureReading.Guess(field: "published", rule: "\"today\" in the first sentences", confidence: 0.5))
    } else if reading.publishedAs == nil, draft.titleUnit != nil, let day = firstWithoutYear() {
      // A page with a headline and no date of its own: the first paragraph's is the nearest to one.
      reading.publishedAs = day
      reading.publishedUnsure = true
      reading.guesses.append(
        CaptureReading.Guess(field: "published_as", rule: "date without a year in the first paragraph", confidence: 0.3)
      )
    } else if reading.publishedAs == nil, let ago = ago() {
      reading.publishedAs = ago
    }
  }

  /// The first `time` element that is not in a list of other articles.
  private func stampInArticle() -> String? {
    draft.units.indices.lazy.filter { !draft.isFurniture($0) && $0 < draft.tailStart }.compactMap {
      draft.units[$0].structure?.dateTime
    }.first
  }

  /// The date of an ISO 8601 stamp.
  private static func edtf(_ stamp: String) -> EDTF? {
    let day = String(String.UnicodeScalarView(stamp.unicodeScalars.prefix(10)))
    return try? EDTF(parsing: day)
  }

  private func printed() -> (PrintedDay, String)? {
    var candidates: [(day: PrintedDay, rank: Int, rule: String)] = []
    for unit in draft.units.indices {
      guard let meta = draft.metas[unit], let mark = draft.marks[unit], mark.label != .body, mark.label != .heading
      else { continue }
      let inHead = unit < draft.bodyStart
      if mark.label == .boilerplate, !inHead { continue }
      for field in meta.fields where !field.days.isEmpty {
        guard let day = best(field.days).map({ withTime($0, unit) }) else { continue }
        if field.field == .date { candidates.append((day, inHead ? 0 : 2, "label: date")) }
        if field.field == .updated { candidates.append((day, 5, "label: updated")) }
      }
      // A time or second calendar behind a bar belongs to the date before it.
      if let day = best(meta.days).map({ withTime($0, unit) }) {
        let labelled = meta.has(.date)
        candidates.append((day, inHead ? labelled ? 0 : 1 : 4, "date alone on its line"))
      }
    }
    if let day = dateline() { candidates.append((day, 3, "dateline")) }
    if let day = note() { candidates.append((day, 2, "notice of publication")) }
    func quality(_ day: PrintedDay) -> Int { day.edtf?.day != nil ? 0 : day.edtf != nil ? 1 : 2 }
    let best = candidates.enumerated().min {
      let (one, two) = ($0.element, $1.element)
      let first = (one.rank + (quality(one.day) == 2 ? 3 : 0), quality(one.day), $0.offset)
      let second = (two.rank + (quality(two.day) == 2 ? 3 : 0), quality(two.day), $1.offset)
      return first < second
    }
    return best.map { ($0.element.day, $0.element.rule) }
  }

  /// The date as printed with the time of day right behind it, which a bar or dash may set apart.
  private func withTime(_ day: PrintedDay, _ unit: Int) -> PrintedDay {
    let scalars = draft.units[unit].scalars
    guard day.range.upperBound <= scalars.count, day.range.lowerBound < day.range.upperBound,
      let end = DayFinder.timeEnd(behind: day.range.upperBound, in: scalars)
    else { return day }
    var day = day
    day.text = Script.trimmed(scalars[day.range.lowerBound..<end])
    return day
  }

  /// The most exact of dates that stand together: a full day before a month, lunar Hijri last.
  private func best(_ days: [PrintedDay]) -> PrintedDay? {
    days.enumerated().min {
      let first = (
        $0.element.isLunar ? 1 : 0, $0.element.edtf == nil ? 1 : 0, $0.element.edtf?.day == nil ? 1 : 0, $0.offset
      )
      let second = (
        $1.element.isLunar ? 1 : 0, $1.element.edtf == nil ? 1 : 0, $1.element.edtf?.day == nil ? 1 : 0, $1.offset
      )
      return first < second
    }?.element
  }

  /// `بيروت - 12 مايو 2024 - …`: within what stands before the first sentence.
  private func dateline() -> PrintedDay? {
    let first = draft.units.indices.dropFirst(draft.bodyStart).first { draft.marks[$0]?.label == .body }
    guard let unit = [draft.leadUnit, first].compactMap(\.self).first(where: { draft.datelineEnd($0) != nil }),
      let end = draft.datelineEnd(unit)
    else { return nil }
    return best(finder.days(in: draft.units[unit].scalars[..<end]).filter { $0.edtf != nil })
  }

  /// `نُشر هذا المقال في 12 مايو 2024`, behind the text.
  private func note() -> PrintedDay? {
    let said: Set<String> = ["منتشر", "منتشرشده", "نشر", "نشرت", "نشرشده", "published"]
    for unit in draft.units.indices.suffix(12).reversed() where unit > draft.bodyStart && unit < draft.tailStart {
      let text = draft.units[unit]
      guard text.wordCount <= 16, text.words.contains(where: { said.contains($0.folded) }),
        !draft.units.indices.dropFirst(unit + 1).prefix(3).contains(where: {
          draft.marks[$0]?.label == .body && draft.isProse($0)
        }),
        let day = best(finder.days(in: text.scalars[...]).filter { $0.edtf != nil })
      else { continue }
      return day
    }
    return nil
  }

  /// The first day that a sentence calls today; and the day of the event.
  private func takeSentences(into reading: inout CaptureReading) -> PrintedDay? {
    let first = draft.units.indices.filter {
      guard let label = draft.marks[$0]?.label else { return false }
      return label == .lead || label == .body
    }.prefix(4)
    var today: PrintedDay?
    for (order, unit) in first.enumerated() {
      for day in finder.days(in: draft.units[unit].scalars[...], limit: 900) {
        if day.saysToday, today == nil {
          today = day
        } else if order < 2, reading.eventDateAs == nil, day.saysEvent, !day.saysToday, day.hasDay,
          day.text != reading.publishedAs
        {
          reading.eventDate = day.edtf
          reading.eventDateAs = day.text
          reading.guesses.append(
            CaptureReading.Guess(field: "event_date", rule: "date in the first sentences", confidence: 0.6))
        }
      }
    }
    return today
  }

  /// Weekday, day and month in the first paragraph, where no year is printed and none can be told.
  private func firstWithoutYear() -> String? {
    guard let first = draft.units.indices.dropFirst(draft.bodyStart).first(where: { draft.marks[$0]?.label == .body }),
      let day = finder.days(in: draft.units[first].scalars[...], limit: 400).first, day.edtf == nil, day.hasDay
    else { return nil }
    let words = TextUnit(lines: 1...1, scalars: Array(day.text.unicodeScalars), structure: nil).words
    // `روز` before it says only that a day follows.
    guard let word = words.first, words.count > 2, draft.index.contains(word.folded, in: .eventWords) else {
      return day.text
    }
    return Script.trimmed(Array(day.text.unicodeScalars)[word.range.upperBound...])
  }

  private func ago() -> String? {
    let unit = draft.units.indices.prefix(draft.bodyStart).first { draft.metas[$0]?.hasAgo ?? false }
    return unit.map { draft.units[$0].text }
  }
}
