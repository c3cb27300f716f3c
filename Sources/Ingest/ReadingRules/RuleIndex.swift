// Reading rules made ready for look-up: folded, without spaces, in hash tables. Knows nothing of zones.
internal import ArabicScript

/// Rules ready for look-up.
struct RuleIndex: Sendable {
  /// A phrase that was found.
  struct Hit: Sendable {
    let effect: ReadingRules.Effect
    let match: ReadingRules.Match
    /// `id: phrase`, for reports.
    let name: String
    /// Whether something stands behind the phrase on its line.
    let hasRest: Bool
    /// The number of words of the phrase, where it stands at the beginning.
    var words = 0
  }

  private struct Entry: Sendable {
    let effect: ReadingRules.Effect
    let name: String
  }

  private struct WordsEntry: Sendable {
    let words: [String]
    let entry: Entry
  }

  /// Phrases have at most this many words.
  private static let longestPhrase = 9

  private var lines: [PhraseKey: Entry] = [:]
  private var prefixes: [PhraseKey: Entry] = [:]
  /// By the first two letters of the longest word.
  private var bags: [Int: [WordsEntry]] = [:]
  private var labels: [PhraseKey: ReadingRules.Field] = [:]
  private var openLabels: [PhraseKey: ReadingRules.Field] = [:]
  private var lists: [ReadingRules.WordList: Set<PhraseKey>] = [:]
  private var groups = GroupRules()

  init(_ rules: ReadingRules) {
    for rule in rules.phrases {
      if rule.match == .made || rule.match == .each {
        groups.add(rule, groups: rule.phrases.map { Self.expanded($0).map(Self.key) })
        continue
      }
      for phrase in rule.phrases.flatMap(Self.expanded) {
        let words = Self.words(phrase)
        guard !words.isEmpty else { continue }
        let entry = Entry(effect: rule.effect, name: "\(rule.id): \(phrase)")
        let key = PhraseKey(words.joined())
        switch rule.match {
        case .line: if lines[key] == nil { lines[key] = entry }
        case .prefix: if prefixes[key] == nil { prefixes[key] = entry }
        case .words:
          if let longest = words.max(by: { $0.unicodeScalars.count < $1.unicodeScalars.count }) {
            bags[Self.stem(longest), default: []].append(WordsEntry(words: words, entry: entry))
          }
        case .made, .each: break
        }
      }
    }
    for (field, phrases) in rules.labels.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for phrase in phrases where labels[PhraseKey(Self.key(phrase))] == nil {
        labels[PhraseKey(Self.key(phrase))] = field
      }
    }
    for (field, phrases) in rules.openLabels.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for phrase in phrases where openLabels[PhraseKey(Self.key(phrase))] == nil {
        openLabels[PhraseKey(Self.key(phrase))] = field
      }
    }
    for (list, entries) in rules.words { lists[list] = Set(entries.map { PhraseKey(Self.key($0)) }) }
  }

  /// `(a|b) (c|d)` as the four phrases it stands for.
  private static func expanded(_ phrase: String) -> [String] {
    guard let open = phrase.firstIndex(of: "("), let close = phrase[open...].firstIndex(of: ")"),
      phrase[open..<close].contains("|")
    else { return [phrase] }
    let ends = expanded(String(phrase[phrase.index(after: close)...]))
    return phrase[phrase.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false).flatMap {
      choice in
      ends.map { phrase[..<open] + choice + $0 }
    }
  }

  /// Folded, without anything between the words.
  static func key(_ phrase: String) -> String { words(phrase).joined() }

  private static func words(_ phrase: String) -> [String] {
    let scalars = Array(phrase.unicodeScalars)
    return scalars.split(whereSeparator: { !Script.isWord($0) }).map { Folding.fold(Script.string($0)) }.filter {
      !$0.isEmpty
    }
  }

  private static func stem(_ word: String) -> Int {
    var key = 0
    for scalar in word.unicodeScalars.prefix(2) { key = key << 21 | Int(scalar.value) }
    return key
  }

  func contains(_ key: String, in list: ReadingRules.WordList) -> Bool {
    lists[list]?.contains(PhraseKey(key)) ?? false
  }

  /// The number of words from `start` on that make the longest entry of `list`; 0 where none does.
  func length(of list: ReadingRules.WordList, in words: [UnitWord], from start: Int) -> Int {
    guard let set = lists[list], !set.isEmpty else { return 0 }
    return longest(words, from: start, where: { set.contains($0) })
  }

  /// The longest label from word `start` on, with its number of words.
  func label(in words: [UnitWord], from start: Int) -> (field: ReadingRules.Field, count: Int)? {
    field(labels, words, start)
  }

  /// The same among the labels that need no colon.
  func openLabel(in words: [UnitWord], from start: Int) -> (field: ReadingRules.Field, count: Int)? {
    field(openLabels, words, start)
  }

  private func field(
    _ table: [PhraseKey: ReadingRules.Field], _ words: [UnitWord], _ start: Int
  ) -> (field: ReadingRules.Field, count: Int)? {
    var found: ReadingRules.Field?
    let count = longest(words, from: start) { key in
      guard let field = table[key] else { return false }
      found = field
      return true
    }
    return found.map { ($0, count) }
  }

  private func longest(_ words: [UnitWord], from start: Int, where known: (PhraseKey) -> Bool) -> Int {
    var key = PhraseKey()
    var best = 0
    var index = start
    while index < words.count, index - start < Self.longestPhrase {
      key.append(words[index].folded)
      index += 1
      if known(key) { best = index - start }
    }
    return best
  }

  /// The phrase that decides what becomes of `unit`, if any.
  func hit(_ unit: TextUnit) -> Hit? {
    lineHit(unit) ?? prefixHit(unit) ?? wordsHit(unit) ?? groupHit(unit) ?? gluedHit(unit)
  }

  /// `بیشتر بخوانیدعنوان …`: a link's headline pasted right behind the phrase that introduces it.
  private func gluedHit(_ unit: TextUnit) -> Hit? {
    guard (3...30).contains(unit.wordCount), unit.bullet == nil else { return nil }
    var key = PhraseKey()
    var bytes = 0
    for word in unit.words.prefix(3) {
      let count = word.folded.utf8.count
      for (position, byte) in word.folded.utf8.enumerated() {
        key.append(byte)
        bytes += 1
        // At least nine letters, and two left of the word.
        guard bytes >= 18, position + 5 <= count, let entry = lines[key], entry.effect == .insert else { continue }
        return Hit(effect: .insert, match: .line, name: entry.name, hasRest: true)
      }
    }
    return nil
  }

  private func groupHit(_ unit: TextUnit) -> Hit? {
    guard let found = groups.find(unit), !contains(unit.key, in: .sections) else { return nil }
    return Hit(effect: found.effect, match: found.match, name: found.id, hasRest: found.hasRest)
  }

  private func lineHit(_ unit: TextUnit) -> Hit? {
    guard unit.wordCount <= 45, !unit.words.isEmpty else { return nil }
    var key = PhraseKey()
    var best: Hit?
    // `4 دقیقه مطالعه`, `12 تعليقات`
    let numbers =
      unit.wordCount <= 6 ? unit.words.prefix { $0.folded.unicodeScalars.allSatisfy(Script.isDigit) }.count : 0
    for (index, word) in unit.words.prefix(Self.longestPhrase + numbers).enumerated() where index >= numbers {
      key.append(word.folded)
      guard let entry = lines[key] else { continue }
      let rest = unit.words[(index + 1)...]
      let onlyNumbers = rest.allSatisfy { $0.folded.unicodeScalars.allSatisfy(Script.isDigit) }
      if onlyNumbers, unit.wordCount <= 12 {
        best = Hit(effect: entry.effect, match: .line, name: entry.name, hasRest: false)
      } else if entry.effect == .insert || entry.effect == .related || entry.effect == .advert,
        isSeparated(unit, after: word.range.upperBound, colonOnly: entry.effect != .insert)
      {
        best = Hit(effect: entry.effect, match: .line, name: entry.name, hasRest: true)
      }
    }
    return best
  }

  /// Whether a colon, or for headlines behind "read also" also a bar or arrow, follows.
  private func isSeparated(_ unit: TextUnit, after position: Int, colonOnly: Bool) -> Bool {
    var index = position
    while index < unit.scalars.count, Script.isSpace(unit.scalars[index]) { index += 1 }
    guard index < unit.scalars.count else { return false }
    let scalar = unit.scalars[index]
    if scalar == ":" { return true }
    return !colonOnly
      && (scalar == "|" || scalar == ">" || scalar == "»" || scalar == "…" || scalar == "←" || Script.isBullet(scalar))
  }

  private func prefixHit(_ unit: TextUnit) -> Hit? {
    guard unit.wordCount <= 25 else { return nil }
    var key = PhraseKey()
    var best: Hit?
    for (index, word) in unit.words.prefix(Self.longestPhrase).enumerated() {
      key.append(word.folded)
      guard let entry = prefixes[key] else { continue }
      if entry.effect == .related, unit.wordCount > 7 || unit.endsSentence { continue }
      best = Hit(
        effect: entry.effect, match: .prefix, name: entry.name, hasRest: index + 1 < unit.wordCount, words: index + 1)
    }
    return best
  }

  private func wordsHit(_ unit: TextUnit) -> Hit? {
    guard unit.wordCount <= 30, unit.wordCount > 1 else { return nil }
    for word in unit.words {
      guard let candidates = bags[Self.stem(word.folded)] else { continue }
      for candidate in candidates {
        let all = candidate.words.allSatisfy { wanted in
          unit.words.contains { $0.folded.utf8.starts(with: wanted.utf8) }
        }
        if all { return Hit(effect: candidate.entry.effect, match: .words, name: candidate.entry.name, hasRest: true) }
      }
    }
    return nil
  }
}
