// Rules whose phrases are groups of alternatives: a line made of their words, or with a word of each. Knows nothing of zones.

/// Ready-made look-up for `ReadingRules.Match.made` and `.each`.
struct GroupRules: Sendable {
  /// A rule that a line satisfies.
  struct Found: Sendable {
    let effect: ReadingRules.Effect
    let match: ReadingRules.Match
    let id: String
    /// Whether a headline stands behind the words, after a colon or bar.
    let hasRest: Bool
  }

  private struct Rule: Sendable {
    let effect: ReadingRules.Effect
    let match: ReadingRules.Match
    let id: String
    /// The groups of which a word must be there, as bits.
    let needed: UInt32
  }

  private struct Place: Sendable {
    let rule: Int
    let group: Int
  }

  /// Alternatives have at most this many words.
  private static let longest = 4
  /// A line made of a rule's words has no more.
  private static let madeLimit = 9
  /// A line with a word of each group has no more.
  private static let eachLimit = 24

  private var rules: [Rule] = []
  private var places: [PhraseKey: [Place]] = [:]

  /// Adds a rule; `groups` has the folded alternatives of each phrase.
  mutating func add(_ rule: ReadingRules.PhraseRule, groups: [[String]]) {
    let count = min(groups.count, 30)
    guard count > 0 else { return }
    // Of a line made of words, the last of two or more groups is what may stand between.
    let needed = rule.match == .made && count > 1 ? count - 1 : count
    rules.append(Rule(effect: rule.effect, match: rule.match, id: rule.id, needed: (1 << UInt32(needed)) - 1))
    for (group, alternatives) in groups.prefix(count).enumerated() {
      for alternative in alternatives where !alternative.isEmpty {
        places[PhraseKey(alternative), default: []].append(Place(rule: rules.count - 1, group: group))
      }
    }
  }

  /// The first rule that `unit` satisfies.
  func find(_ unit: TextUnit) -> Found? {
    guard !places.isEmpty, (1...Self.eachLimit).contains(unit.wordCount), unit.bullet != .number,
      unit.scalars.first != "«", unit.scalars.first != "\""
    else { return nil }
    var spans: [(start: Int, end: Int, place: Place)] = []
    for start in unit.words.indices {
      collect(unit, start, unit.words[start].folded, &spans)
      // `بقناتنا`, `والتلغرام`: with a particle joined to the word.
      if let bare = withoutParticle(unit.words[start].folded) { collect(unit, start, bare, &spans) }
    }
    guard !spans.isEmpty else { return nil }
    return made(unit, spans) ?? each(spans)
  }

  private func collect(
    _ unit: TextUnit, _ start: Int, _ first: String, _ spans: inout [(start: Int, end: Int, place: Place)]
  ) {
    var key = PhraseKey(first)
    for end in start..<min(unit.words.count, start + Self.longest) {
      if end > start { key.append(unit.words[end].folded) }
      guard let found = places[key] else { continue }
      for place in found { spans.append((start, end + 1, place)) }
    }
  }

  /// An Arabic word without the particle and article joined to it; `nil` where none is, or too little would be left.
  private func withoutParticle(_ word: String) -> String? {
    var scalars = Substring(word).unicodeScalars
    if let first = scalars.first, "وفبلک".unicodeScalars.contains(first) { scalars = scalars.dropFirst() }
    if scalars.starts(with: "ال".unicodeScalars) {
      scalars = scalars.dropFirst(2)
    } else if scalars.first == "ل", word.unicodeScalars.first == "ل" {
      scalars = scalars.dropFirst()
    }
    let bare = String(Substring(scalars))
    return bare.unicodeScalars.count >= 4 && bare != word ? bare : nil
  }

  private func each(_ spans: [(start: Int, end: Int, place: Place)]) -> Found? {
    var seen: [Int: UInt32] = [:]
    for span in spans where rules[span.place.rule].match == .each {
      seen[span.place.rule, default: 0] |= 1 << UInt32(span.place.group)
    }
    let full = seen.filter { $0.value & rules[$0.key].needed == rules[$0.key].needed }.keys.min()
    return full.map { Found(effect: rules[$0].effect, match: .each, id: rules[$0].id, hasRest: true) }
  }

  private func made(_ unit: TextUnit, _ spans: [(start: Int, end: Int, place: Place)]) -> Found? {
    guard let first = spans.first(where: { rules[$0.place.rule].match == .made }), first.start <= 2 else { return nil }
    let head = wordsBeforeSeparator(unit)
    for limit in [unit.words.count, head] where limit > 0 && limit <= Self.madeLimit {
      let hasRest = limit < unit.words.count
      if hasRest == false, unit.wordCount > unit.words.count { continue }
      var tried: Set<Int> = []
      for span in spans where rules[span.place.rule].match == .made && tried.insert(span.place.rule).inserted {
        let rule = rules[span.place.rule]
        // Only what introduces a headline has one on its line.
        if hasRest, ![.insert, .related, .advert].contains(rule.effect) { continue }
        if covers(unit, limit, spans.filter { $0.place.rule == span.place.rule }, needed: rule.needed) {
          return Found(effect: rule.effect, match: .made, id: rule.id, hasRest: hasRest)
        }
      }
    }
    return nil
  }

  /// Whether the first `limit` words are nothing but the rule's words and numbers, with a word of each needed group.
  private func covers(
    _ unit: TextUnit, _ limit: Int, _ spans: [(start: Int, end: Int, place: Place)], needed: UInt32
  ) -> Bool {
    var reached: [Set<UInt32>] = Array(repeating: [], count: limit + 1)
    reached[0] = [0]
    for start in 0..<limit where !reached[start].isEmpty {
      if unit.words[start].folded.unicodeScalars.allSatisfy(Script.isDigit) {
        reached[start + 1].formUnion(reached[start])
      }
      for span in spans where span.start == start && span.end <= limit {
        let bit: UInt32 = 1 << UInt32(span.place.group)
        for mask in reached[start] { reached[span.end].insert(mask | bit) }
      }
    }
    return reached[limit].contains { $0 & needed == needed }
  }

  /// The number of words before the first colon, bar or arrow; 0 where there is none.
  private func wordsBeforeSeparator(_ unit: TextUnit) -> Int {
    guard
      let mark = unit.scalars.prefix(80).firstIndex(where: {
        $0 == ":" || $0 == "|" || $0 == ">" || $0 == "»" || $0 == "…" || $0 == "←" || $0 == "‹" || $0 == "›"
      }), mark > 0
    else { return 0 }
    return unit.words.prefix { $0.range.upperBound <= mark }.count
  }
}
