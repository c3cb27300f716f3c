// A capture while it is being read: its units, what the rules say of each, and what they were taken for so far.
internal import ArabicScript

/// The work in progress on one capture.
struct Draft: Sendable {
  /// What a unit was taken for.
  struct Mark: Sendable {
    var label: LineLabel
    var rule: String
    var confidence: Double
  }

  let units: [TextUnit]
  var hits: [RuleIndex.Hit?]
  var metas: [MetaLine?]
  var marks: [Mark?]
  let index: RuleIndex
  let language: TextLanguage?

  /// The first unit of the body; `units.count` where there is none.
  var bodyStart = 0
  /// The first unit behind the text.
  var tailStart = 0
  var titleUnit: Int?
  var leadUnit: Int?
  /// Bylines without a label, in order of trust.
  var bylines: [String] = []
  /// Names of the outlet, in order of trust.
  var outlets: [String] = []
  /// Sections from lines without a label.
  var sections: [String] = []
  var cutOff = false
  /// The folded headline that a saved page gives in its metadata.
  var metadataTitle = ""
  /// The keys of lines that are the site's name.
  var siteKeys: Set<String> = []
  /// Units that were taken for values of a label on the line above.
  var values: [Int: ReadingRules.Field] = [:]

  init(units: [TextUnit], hits: [RuleIndex.Hit?], metas: [MetaLine?], index: RuleIndex, language: TextLanguage?) {
    self.language = language
    self.units = units
    self.hits = hits
    self.metas = metas
    self.index = index
    marks = Array(repeating: nil, count: units.count)
  }

  mutating func mark(_ unit: Int, _ label: LineLabel, _ rule: String, _ confidence: Double = 0.8) {
    marks[unit] = Mark(label: label, rule: rule, confidence: confidence)
  }

  /// A label in the capture names the author, so that no other line need be a name.
  var hasLabelledByline: Bool {
    metas.contains { $0?.fields.contains { $0.field == .byline } ?? false }
  }

  /// A paragraph of running text that no rule claims.
  func isProse(_ unit: Int) -> Bool {
    hits[unit] == nil && metas[unit] == nil && units[unit].isProse && !isFurniture(unit)
  }

  /// No rule claims the unit, and it has words.
  func isFree(_ unit: Int) -> Bool {
    hits[unit] == nil && metas[unit] == nil && values[unit] == nil && !units[unit].isOrnament && !isFurniture(unit)
  }

  /// A saved page's markup says that the line is not of the article.
  func isFurniture(_ unit: Int) -> Bool {
    guard let structure = units[unit].structure else { return false }
    return structure.inFurniture || (structure.linkShare > 0.8 && !units[unit].isProse && !structure.inArticle)
  }

  /// The number of prose units on end from `unit` on; ornaments and single dropped lines between them do not count.
  func proseRun(from unit: Int, upTo limit: Int) -> Int {
    var count = 0
    var index = unit
    while index < units.count, count < limit {
      if isProse(index) {
        count += 1
      } else if !(units[index].isOrnament || hits[index]?.effect == .noise || hits[index]?.effect == .advert) {
        break
      }
      index += 1
    }
    return count
  }

  /// Whether the unit opens a report as agencies do: `به گزارش …`, `بيروت - (…)`.
  func opensReport(_ unit: Int) -> Bool {
    let text = units[unit]
    return index.length(of: .opener, in: text.words, from: 0) > 0 || datelineEnd(unit) != nil
  }

  /// Where a place and agency before the first sentence end, in scalars: a dash within the first five words, the first not inside
  /// brackets. `nil` where there is none.
  func datelineEnd(_ unit: Int) -> Int? {
    let text = units[unit]
    guard text.wordCount >= 9 else { return nil }
    var end: Int?
    for (position, scalar) in text.scalars.prefix(90).enumerated() where position > 1 {
      let words = text.words.count { $0.range.upperBound <= position }
      if words > 9 { break }
      let spaced = position + 1 < text.scalars.count && Script.isSpace(text.scalars[position + 1])
      if Script.isDash(scalar) || scalar == "/", spaced, words > 0, words <= 5 || end != nil { end = position + 1 }
      if scalar == ":", words > 0, words <= 3,
        text.scalars[..<position].contains("(") || text.scalars[..<position].contains("«")
      {
        end = position + 1
      }
      if scalar == "." || scalar == "؟" { break }
    }
    return end
  }

  /// Whether a short line is the caption of a picture: it ends with a source in brackets, or begins as captions do.
  func isCaption(_ unit: Int) -> Bool {
    let text = units[unit]
    guard text.wordCount <= 40, hits[unit] == nil else { return false }
    if case .caption = text.structure?.element { return true }
    if let (field, _) = index.openLabel(in: text.words, from: 0), field == .caption, text.wordCount <= 25 {
      return true
    }
    // `…، عکس: رویترز`
    for start in text.words.indices.dropFirst(3).suffix(5) where text.wordCount <= 30 && text.terminal == nil {
      guard let (field, count) = index.label(in: text.words, from: start), field == .caption else { continue }
      let end = text.words[start + count - 1].range.upperBound
      if text.scalars[end...].first(where: { !Script.isSpace($0) }) == ":" { return true }
    }
    guard text.wordCount > 2, let last = text.scalars.last(where: { !Script.isSpace($0) }),
      last == ")" || last == "]" || last == "."
    else {
      return slashCredit(unit)
    }
    guard let close = text.scalars.lastIndex(where: { $0 == ")" || $0 == "]" }),
      let open = text.scalars.lastIndex(where: { $0 == "(" || $0 == "[" }), open < close,
      text.scalars.count - close <= 2
    else { return false }
    let inside = text.words.filter { $0.range.lowerBound > open && $0.range.upperBound <= close }
    guard !inside.isEmpty, inside.count <= 6, open > 8 else { return false }
    return inside.indices.contains { start in
      index.length(of: .credit, in: inside, from: start) > 0
        || index.length(of: .outletNoun, in: inside, from: start) > 0
        || index.label(in: inside, from: start).map { $0.field == .caption } ?? false
    } || siteKeys.contains(inside.map(\.folded).joined())
  }

  /// `… / رويترز`, `… | عکس: ایرنا`
  private func slashCredit(_ unit: Int) -> Bool {
    let text = units[unit]
    guard text.wordCount > 3, text.wordCount <= 30, text.terminal == nil,
      let bar = text.scalars.lastIndex(where: { $0 == "/" || $0 == "|" || $0 == "©" })
    else { return false }
    let behind = text.words.filter { $0.range.lowerBound > bar }
    guard !behind.isEmpty, behind.count <= 4 else { return false }
    let count = index.length(of: .credit, in: behind, from: 0)
    return count > 0 && count >= behind.count - 1
  }

  /// Whether a line can be a person's name: two to four words without digits, marks and small words.
  func isNameLike(_ unit: Int) -> Bool {
    let text = units[unit]
    guard (2...5).contains(text.wordCount), text.terminal == nil, text.bullet == nil else { return false }
    if text.scalars.contains(where: { Script.isDigit($0) || Self.isNoNameMark($0) }) { return false }
    let small: Set<String> = [
      "از", "در", "به", "با", "برای", "که", "را", "این", "است", "شد", "های", "علی", "في", "من", "عن", "الی", "مع", "هل",
      "ما", "بین", "بعد",
      "قبل", "ضد", "حول", "کیف", "لماذا", "چرا", "آیا", "تا", "بر", "هم", "نه", "the", "of", "in",
    ]
    // علی is a name in Persian and a preposition in Arabic: at the beginning of a line it is the name.
    let words = text.words.map(\.folded)
    for (position, word) in words.enumerated() where small.contains(word) {
      if position == 0, word == "علی" { continue }
      return false
    }
    if words.count == 5, !words.contains("و") { return false }
    if index.contains(text.key, in: .sections) { return false }
    // No name begins as a Persian verb of the present does.
    if language?.isPersian ?? false,
      words.contains(where: { $0.hasPrefix("می") && $0.hasSuffix("د") || $0.hasPrefix("نمی") })
    {
      return false
    }
    return words.allSatisfy { $0.unicodeScalars.count > 1 || $0 == "و" }
  }

  private static func isNoNameMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "،", "؛", "«", "»", "\"", "؟", "!", "(", ")", "#", "@", "/", "|", "“", "”": true
    default: Script.isDash(scalar)
    }
  }
}
