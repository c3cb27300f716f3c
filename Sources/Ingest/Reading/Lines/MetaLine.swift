// Lines about the article rather than of it: labels with values, dates, bread crumbs, in any mixture and order. Knows nothing of zones.
internal import ArabicScript

/// What a line of labels, dates and section names says.
struct MetaLine: Sendable {
  struct Field: Sendable {
    let field: ReadingRules.Field
    /// Empty where the label stands alone.
    let value: String
    let days: [PrintedDay]
  }

  var fields: [Field] = []
  /// Dates without a label.
  var days: [PrintedDay] = []
  var sections: [String] = []
  /// The steps of a bread crumb, in order, whether known as sections or not.
  var steps: [String] = []
  /// What stands between: mostly a name or a place.
  var others: [String] = []
  var hasHome = false
  /// Steps with arrows or slashes between them.
  var isCrumb = false
  var hasAgo = false
  /// The label that stands alone and waits for a value on the next line.
  var pending: ReadingRules.Field?
  /// What decided, for reports.
  var rule = ""

  /// What to call the line: the most telling of what it holds.
  var label: LineLabel {
    if !days.isEmpty || hasAgo || has(.date) || has(.updated) { return .date }
    if has(.byline) { return .byline }
    if has(.tags) { return .tags }
    if has(.section) || !sections.isEmpty { return .section }
    if has(.summary) { return .summary }
    if has(.caption) { return .caption }
    if has(.title) { return .title }
    if has(.lead) { return .lead }
    return .boilerplate
  }

  func has(_ field: ReadingRules.Field) -> Bool { fields.contains { $0.field == field } }
  func first(_ field: ReadingRules.Field) -> Field? { fields.first { $0.field == field } }
}

/// Reads meta lines.
struct MetaLineReader: Sendable {
  let index: RuleIndex
  let finder: DayFinder

  /// What `unit` says, if it is a meta line; `nil` for lines of text.
  func read(_ unit: TextUnit) -> MetaLine? {
    guard unit.wordCount <= 60, unit.wordCount > 0 else { return nil }
    if unit.scalars.first == "#" { return nil }
    // No line of labels is as long without a colon.
    if unit.wordCount > 26, !unit.scalars.contains(":") { return nil }
    var meta = MetaLine()
    var otherWords = 0
    let segments = self.segments(unit)
    // A name or headline that happens to have a bar or dash is no meta line by itself.
    for segment in segments {
      let words = unit.words.filter { segment.contains($0.range.lowerBound) }
      if words.isEmpty { continue }
      if let field = labelled(unit, segment, words) {
        meta.fields.append(field)
        // `… - صورة من الأرشيف` waits for nothing.
        let waits = field.value.isEmpty && (field.field != .caption || segments.count == 1)
        meta.pending = waits ? field.field : nil
        continue
      }
      if read(days: segment, words, unit, into: &meta, otherWords: &otherWords) { continue }
      if words.allSatisfy({ $0.folded.unicodeScalars.allSatisfy(Script.isDigit) }) { continue }
      if index.length(of: .home, in: words, from: 0) == words.count {
        meta.hasHome = true
        if words.count == 1, index.contains(words[0].folded, in: .sections), segments.count == 1 {
          meta.hasHome = false
        }
        continue
      }
      if let rest = behindHome(words, unit, segment) {
        meta.hasHome = true
        meta.steps.append(unit.trimmed(rest))
        meta.sections.append(unit.trimmed(rest))
        continue
      }
      let key = words.map(\.folded).joined()
      if words.count <= 3 { meta.steps.append(unit.trimmed(segment)) }
      if index.contains(key, in: .sections) {
        meta.sections.append(unit.trimmed(segment))
        continue
      }
      if isFiller(words) { continue }
      meta.others.append(unit.trimmed(segment))
      otherWords += words.count
    }
    let parts = segments.count { segment in unit.words.contains { segment.contains($0.range.lowerBound) } }
    return accept(meta, unit: unit, segments: parts, otherWords: otherWords)
  }

  private func accept(_ read: MetaLine, unit: TextUnit, segments: Int, otherWords: Int) -> MetaLine? {
    var meta = read
    meta.isCrumb = (meta.hasHome || meta.sections.count > 1) && (2...5).contains(segments)
    if segments > 5, meta.hasHome || meta.sections.count > 2, !unit.scalars.contains(where: { $0 == ">" || $0 == "›" })
    {
      if meta.fields.isEmpty, meta.days.isEmpty, !unit.endsSentence {
        meta.rule = "site menu"
        return meta
      }
    }
    // `ثقافة > مسرح`: one step is known, and arrows or slashes stand between them.
    if !meta.isCrumb, meta.fields.isEmpty, meta.days.isEmpty, (2...4).contains(segments), meta.steps.count == segments,
      meta.sections.count == 1, unit.terminal == nil,
      hasArrows(unit, segments - 1)
        || unit.scalars.contains("|") && meta.others.allSatisfy({ !$0.unicodeScalars.contains(" ") })
    {
      meta.isCrumb = true
      meta.rule = "bread crumb"
      return meta
    }
    let longest = meta.others.map { $0.unicodeScalars.split(separator: " ").count }.max() ?? 0
    if !meta.fields.isEmpty {
      meta.rule = "label: \(meta.fields.map(\.field.rawValue).joined(separator: ", "))"
      let spacious = meta.fields.contains { [.title, .lead, .summary, .caption, .tags].contains($0.field) }
      return otherWords <= (spacious ? 4 : 10) && longest <= 7 ? meta : nil
    }
    if !meta.days.isEmpty || meta.hasAgo {
      meta.rule = "date alone"
      return otherWords <= 8 && longest <= 5 && !(unit.endsSentence && otherWords > 1) ? meta : nil
    }
    if meta.hasHome, segments > 1 {
      // The last step of a bread crumb may be the headline.
      meta.rule = "bread crumb"
      meta.pending = nil
      return otherWords <= 25 ? meta : nil
    }
    if !meta.sections.isEmpty, meta.others.isEmpty, !meta.hasHome {
      meta.rule = "section name"
      return meta
    }
    if meta.sections.count >= 2, otherWords <= 3 {
      meta.rule = "section names"
      return meta
    }
    return nil
  }

  /// What stands behind the colon of `شما اینجا هستید: …`.
  private func behindHome(_ words: [UnitWord], _ unit: TextUnit, _ segment: Range<Int>) -> Range<Int>? {
    let count = index.length(of: .home, in: words, from: 0)
    guard count > 0, count < words.count, words.count - count <= 4 else { return nil }
    let start = words[count].range.lowerBound
    guard unit.scalars[words[count - 1].range.upperBound..<start].contains(":") else { return nil }
    return start..<segment.upperBound
  }

  private func hasArrows(_ unit: TextUnit, _ count: Int) -> Bool {
    unit.scalars.indices.count {
      let scalar = unit.scalars[$0]
      return scalar == ">" || scalar == "›" || scalar == "/"
        || (scalar == "»" || scalar == "<" || scalar == "\\") && isSpaced(unit.scalars, $0)
    } >= count
  }

  private func isFiller(_ words: [UnitWord]) -> Bool {
    words.allSatisfy {
      index.contains($0.folded, in: .dateFiller) || $0.folded.unicodeScalars.allSatisfy(Script.isDigit)
    }
  }

  /// Reads a segment's dates. False where it has none, or much besides.
  private func read(
    days segment: Range<Int>, _ words: [UnitWord], _ unit: TextUnit, into meta: inout MetaLine, otherWords: inout Int
  ) -> Bool {
    guard words.count <= 22 else { return false }
    let days = finder.days(in: unit.scalars[segment])
    if days.isEmpty {
      // `9 ماه ago`, `منذ 3 ساعات`
      guard words.count <= 6, words.contains(where: { $0.folded.unicodeScalars.allSatisfy(Script.isDigit) }) else {
        return false
      }
      let first = words.first.map { index.contains($0.folded, in: .ago) } ?? false
      let last = words.last.map { index.contains($0.folded, in: .ago) } ?? false
      guard first || last else { return false }
      meta.hasAgo = true
      return true
    }
    let left = words.filter { word in
      !days.contains { $0.range.overlaps(word.range) } && !index.contains(word.folded, in: .dateFiller)
        && !index.contains(word.folded, in: .dateLead)
        && !word.folded.unicodeScalars.allSatisfy(Script.isDigit)
    }
    guard left.count <= 4 else { return false }
    // `مجزرة 17 أكتوبر` is a headline: only a date with its year is printed beside a name.
    if !left.isEmpty, days.allSatisfy({ $0.edtf?.day == nil || $0.isUnsure }) { return false }
    meta.days += days
    if let first = left.first, let last = left.last {
      meta.others.append(unit.trimmed(first.range.lowerBound..<last.range.upperBound))
      otherWords += left.count
    }
    return true
  }

  /// A label with its value, in either order: a capture may have lost the direction of `نویسنده: …`.
  private func labelled(_ unit: TextUnit, _ segment: Range<Int>, _ words: [UnitWord]) -> MetaLine.Field? {
    if let (field, count) = index.label(in: words, from: 0) {
      let end = words[count - 1].range.upperBound
      if let colon = colon(
        in: unit, from: end, segment, orComma: [.byline, .caption, .ignore].contains(field) && segment.lowerBound == 0)
      {
        return make(field, unit, (colon + 1)..<segment.upperBound)
      }
      if count == words.count, !index.contains(words.map(\.folded).joined(), in: .sections) {
        return make(field, unit, segment.upperBound..<segment.upperBound)
      }
    }
    if let (field, count) = index.openLabel(in: words, from: 0), count < words.count {
      let value = words[count].range.lowerBound..<segment.upperBound
      let left = words.count - count
      let fits = field == .date || field == .updated ? left <= 14 : left <= (field == .caption ? 25 : 5)
      if fits, field == .caption || !unit.endsSentence, let made = make(field, unit, value) {
        if field == .date || field == .updated {
          return made.days.isEmpty && !(left <= 5 && hasTime(unit, value)) ? nil : made
        }
        return made
      }
    }
    // `value :label`, `: label`
    for start in words.indices.suffix(4) {
      guard let (field, count) = index.label(in: words, from: start), start + count == words.count,
        let colon = colonBefore(words[start].range.lowerBound, unit, segment), colon >= segment.lowerBound,
        colon == segment.lowerBound || Script.isSpace(unit.scalars[colon - 1])
      else { continue }
      return make(field, unit, segment.lowerBound..<colon)
    }
    return nil
  }

  /// `18:05`
  private func hasTime(_ unit: TextUnit, _ range: Range<Int>) -> Bool {
    range.dropFirst().dropLast().contains {
      unit.scalars[$0] == ":" && Script.isDigit(unit.scalars[$0 - 1]) && Script.isDigit(unit.scalars[$0 + 1])
    }
  }

  private func make(_ field: ReadingRules.Field, _ unit: TextUnit, _ range: Range<Int>) -> MetaLine.Field? {
    let value = unit.trimmed(range)
    let count = unit.words.count { range.contains($0.range.lowerBound) }
    let limit =
      switch field {
      case .byline: 9
      case .date, .updated: 18
      case .section: 9
      case .code: 4
      case .source, .outlet, .ignore: 9
      case .title, .kicker: 30
      case .caption: 45
      case .tags, .lead, .summary: 60
      }
    guard count <= limit else { return nil }
    // `شناسه خبرنگار: 1522` names nobody.
    if field == .byline, !value.isEmpty,
      !value.unicodeScalars.contains(where: { Script.isWord($0) && !Script.isDigit($0) })
    {
      return MetaLine.Field(field: .ignore, value: value, days: [])
    }
    let days = field == .date || field == .updated ? finder.days(in: unit.scalars[range]) : []
    switch field {
    case .byline, .section, .source, .outlet, .code, .ignore:
      // A speaker's name before what he says is no label.
      if unit.isQuestion || (unit.endsSentence && count > 3) { return nil }
    case .date, .updated:
      if days.isEmpty, count > 6 { return nil }
    default: break
    }
    return MetaLine.Field(field: field, value: value, days: days)
  }

  /// The colon behind a label; some outlets' captures have a comma there (`نویسنده, …`).
  private func colon(in unit: TextUnit, from: Int, _ segment: Range<Int>, orComma: Bool) -> Int? {
    var position = from
    while position < segment.upperBound, Script.isSpace(unit.scalars[position]) { position += 1 }
    guard position < segment.upperBound else { return nil }
    let mark = unit.scalars[position]
    guard mark == ":" || mark == "：" || orComma && (mark == "," || mark == "،") else { return nil }
    return position
  }

  private func colonBefore(_ from: Int, _ unit: TextUnit, _ segment: Range<Int>) -> Int? {
    var position = from - 1
    while position >= segment.lowerBound, Script.isSpace(unit.scalars[position]) { position -= 1 }
    guard position >= segment.lowerBound, unit.scalars[position] == ":" else { return nil }
    return position
  }

  /// Parts at bars, arrows and spaced dashes, and before each label with a colon.
  func segments(_ unit: TextUnit) -> [Range<Int>] {
    let scalars = unit.scalars
    var bounds: [Int] = [0]
    var index = 0
    while index < scalars.count {
      if isSeparator(scalars, index) { bounds += [index, index + 1] }
      index += 1
    }
    for colon in scalars.indices where scalars[colon] == ":" {
      if let start = labelStart(before: colon, unit) { bounds.append(start) }
    }
    bounds.append(scalars.count)
    bounds.sort()
    return zip(bounds, bounds.dropFirst()).filter { $0 < $1 }.map { $0..<$1 }
  }

  /// Where a label begins that ends right before the colon, if it does not begin the line or follow another colon.
  private func labelStart(before colon: Int, _ unit: TextUnit) -> Int? {
    var end = colon
    while end > 0, Script.isSpace(unit.scalars[end - 1]) { end -= 1 }
    guard colon + 1 < unit.scalars.count, let last = unit.words.firstIndex(where: { $0.range.upperBound == end }) else {
      return nil
    }
    // The longest label of up to five words.
    for start in max(0, last - 4)...last {
      guard let (_, count) = index.label(in: unit.words, from: start), start + count == last + 1 else { continue }
      let position = unit.words[start].range.lowerBound
      // `value :label` must stay whole.
      return start > 0 && !precededByColon(unit.scalars, position) ? position : nil
    }
    return nil
  }

  private func precededByColon(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    var index = position - 1
    while index >= 0, Script.isSpace(scalars[index]) { index -= 1 }
    return index >= 0 && scalars[index] == ":"
  }

  private func isSeparator(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let scalar = scalars[index]
    switch scalar {
    case "|", "•", "·", "›", "¦", "●", "▪", "∙", "\t", "‹": return true
    case "/", "»", ">", "<", "«", "\\", "؛":
      return isSpaced(scalars, index)
    default: return Script.isDash(scalar) && isSpaced(scalars, index)
    }
  }

  private func isSpaced(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = index == 0 || Script.isSpace(scalars[index - 1])
    let after = index + 1 == scalars.count || Script.isSpace(scalars[index + 1])
    return before && after
  }
}
