// Collects what stands where names stand, and decides by the whole archive what is kept. Knows no places.

internal import ArabicScript
internal import Archive

/// A sequence of words that may be a name, with what speaks for it.
struct NameGuess {
  /// The words of its spellings, by `CandidateWord.hash`.
  var spellings: Set<[UInt64]> = []
  var words = 0
  /// How often each reason was seen.
  var reasons: [CandidateReason: Int] = [:]
  var types: [EntityType: Int] = [:]
  /// The key of the same without its last word.
  var shorter: UInt64?
  var extends: Int?
  /// A given name alone.
  var isGivenName = false

  var count: Int { reasons.values.reduce(0, +) }
}

/// Why a sequence looks like a name. The raw values are permanent names of evidence.
enum CandidateReason: String, CaseIterable, Sendable {
  case title = "title-before"
  case speech = "speech-verb"
  case given = "given-name"
  case body = "organization-word"
  case place = "place-word"
  case knownPlace = "known-place"
  case capitals = "latin-capitals"
  case marks = "quotation-marks"
  case repeated = "repeated"
  case relay = "relay-word"
  case extends = "extends-name"
}

/// What was gathered, by key.
struct CandidateGathering {
  private let registry: Registry
  private(set) var guesses: [UInt64: NameGuess] = [:]

  init(registry: Registry) { self.registry = registry }

  /// The key of a sequence: its letters without what stands between them.
  static func key(_ words: ArraySlice<CandidateWord>) -> UInt64 {
    var hash = WordHash.start
    for word in words { for letter in word.letters { hash = WordHash.add(letter.code, to: hash) } }
    return hash
  }

  mutating func add(_ text: CandidateText) {
    let words = text.words
    for index in words.indices {
      let word = words[index]
      if word.mention >= 0 {
        extended(text, at: index)
        continue
      }
      if word.isLatin {
        if word.isCapital, index == 0 || !words[index].isConnected || !words[index - 1].isCapital {
          latin(words, index)
        }
        continue
      }
      if word.signs.contains(.knownPlace) { note(words[index..<index + 1], .knownPlace, .place) }
      if word.signs.contains(.given), !isMiddleOfName(words, index) {
        let end = personEnd(words, from: index)
        if end > index + 1 { note(words[index..<end], .given, .person) }
      }
      if word.signs.contains(.honorific) { titled(words, after: index) }
      if word.signs.contains(.speech) { speaking(text, at: index) }
      if word.signs.contains(.body) { body(text, at: index, includingHead: true) }
      if word.signs.contains(.bodyBefore) { body(text, at: index, includingHead: false) }
      if !word.signs.isDisjoint(with: [.place, .placeBefore]) { place(text, at: index) }
      if word.signs.contains(.relay) || isQuoting(words, index) { relayed(words, after: index) }
      quoted(words, at: index)
    }
  }

  // MARK: - Persons

  private func isMiddleOfName(_ words: [CandidateWord], _ index: Int) -> Bool {
    index > 0 && words[index].isConnected && words[index - 1].mention < 0 && words[index - 1].signs.contains(.given)
  }

  /// Where a person's name ends that begins with a word.
  private func personEnd(_ words: [CandidateWord], from start: Int) -> Int {
    var end = start
    func follows(_ index: Int) -> Bool {
      index < words.count && (index == start || words[index].isConnected) && words[index].mention < 0
    }
    while end < start + 3, follows(end), words[end].signs.contains(.given),
      words[end].signs.isDisjoint(with: [.function])
    {
      end += 1
      if words[end - 1].hasTail { return end }
    }
    if follows(end), words[end].signs.contains(.connector), end + 1 < words.count, follows(end + 1),
      !words[end + 1].signs.contains(.function), !words[end + 1].isNoName
    {
      end += 2
      if follows(end), words[end].signs.contains(.given) || words[end].canBeName, words[end - 1].signs.contains(.given)
      {
        end += 1
      }
    } else if follows(end), words[end].canBeName, !words[end].signs.contains(.knownPlace) {
      end += 1
    }
    while follows(end), end > start, words[end].signs.contains(.ending) { end += 1 }
    return end
  }

  /// A name behind a title: with a given name as far as that goes, else one word or two.
  private mutating func titled(_ words: [CandidateWord], after index: Int) {
    var start = index + 1
    while start < words.count, words[start].isConnected, words[start].mention < 0,
      !words[start].signs.isDisjoint(with: [.honorific, .people])
    {
      start += 1
    }
    guard start < words.count, words[start].isConnected, words[start].mention < 0 else { return }
    var end = personEnd(words, from: start)
    if end == start + 1, !words[start].signs.contains(.given), !words[start].hasTail, end < words.count,
      words[end].isConnected, words[end].canBeName, !words[end].signs.contains(.knownPlace)
    {
      end += 1
    }
    guard end > start, !(end == start + 1 && words[start].signs.contains(.knownPlace)) else { return }
    note(words[start..<end], .title, .person)
  }

  /// A name before a Persian verb of speech or behind an Arabic one.
  private mutating func speaking(_ text: CandidateText, at index: Int) {
    let words = text.words
    if text.language == .arabic {
      let start = index + 1
      guard start < words.count, words[start].isConnected, !words[start].hasHead else { return }
      let end = personEnd(words, from: start)
      guard end > start, end - start > 1 || words[start].canBeName, !words[start].signs.contains(.knownPlace) else {
        return
      }
      note(words[start..<end], .speech, .person)
      return
    }
    guard words[index].isConnected else { return }
    var start = index
    while start > 0, index - start < 3, words[start - 1].canBeName, !words[start - 1].hasTail,
      !words[start - 1].signs.contains(.knownPlace), start == index || words[start].isConnected
    {
      start -= 1
    }
    guard start < index, index - start <= 2 else { return }
    let isClear =
      start == 0 || !words[start].isConnected || words[start].block != words[start - 1].block
      || !words[start - 1].signs.isDisjoint(with: [.function, .honorific, .office])
    guard isClear else { return }
    note(words[start..<index], .speech, .person)
  }

  /// A given name before the known name of a person.
  private mutating func extended(_ text: CandidateText, at index: Int) {
    let words = text.words
    guard index > 0, words[index].isConnected, words[index - 1].mention < 0, words[index - 1].signs.contains(.given),
      words[index - 1].signs.isDisjoint(with: [.function, .common]), !words[index - 1].hasTail,
      case .name(let entities) = text.mentions[words[index].mention].claim, entities.count == 1,
      let entity = entities.first,
      registry.entities.indices.contains(entity), registry.entities[entity].type == .person
    else { return }
    var start = index - 1
    while start > 0, index - start < 3, words[start].isConnected, words[start - 1].mention < 0,
      words[start - 1].signs.contains(.given)
    {
      start -= 1
    }
    var end = index + 1
    while end < words.count, words[end].mention == words[index].mention { end += 1 }
    note(words[start..<end], .extends, .person, extends: entity)
  }

  // MARK: - Organisations, places, works

  private mutating func body(_ text: CandidateText, at index: Int, includingHead: Bool) {
    let words = text.words
    guard !words[index].hasTail || text.language != .arabic else { return }
    var end = index + 1
    var shorter: UInt64?
    while end < words.count, end - index <= 4,
      words[end].isConnected
        || end == index + 1 && words[end].block == words[index].block && !words[end].hasHead && words[index].hasTail,
      words[end].mention < 0, !words[end].isLatin, !words[end].isNoName, !words[end].hasHead,
      words[end].signs.isDisjoint(with: [.function, .speech, .honorific]) || words[end].signs.contains(.body)
    {
      let isDefinite =
        words[end].letters.count > 3 && words[end].letters.starts(with: [0x627, 0x644]) { $0.code == $1 }
      if text.language == .arabic, end > index + 1, !isDefinite, !words[end].signs.contains(.people) { break }
      if !includingHead, !words[end].signs.isDisjoint(with: .ordinary) { break }
      if !includingHead, end - index > 2 { break }
      end += 1
      let slice = words[(includingHead ? index : index + 1)..<end]
      note(slice, .body, .organization, shorter: shorter)
      shorter = Self.key(slice)
      if words[end - 1].hasTail { break }
    }
  }

  /// به نقل از
  private func isQuoting(_ words: [CandidateWord], _ index: Int) -> Bool {
    index > 0 && words[index].hash == Self.from && words[index - 1].hash == Self.quoting
  }

  private static let from = WordHash.of("از")
  private static let quoting = WordHash.of("نقل")

  /// An agency or a paper: one word behind `به گزارش`.
  private mutating func relayed(_ words: [CandidateWord], after index: Int) {
    let next = index + 1
    guard next < words.count, words[next].isConnected, words[next].canBeName, !words[next].hasHead,
      words[next].signs.isDisjoint(with: [.given, .knownPlace])
    else { return }
    note(words[next..<next + 1], .relay, .organization)
  }

  private mutating func place(_ text: CandidateText, at index: Int) {
    let words = text.words
    let isHeadIn = words[index].signs.contains(.place)
    var end = index + 1
    var shorter: UInt64?
    while end < words.count, end - index <= 2, words[end].isConnected || end == index + 1 && words[index].hasTail,
      words[end].block == words[index].block, words[end].canBeName || words[end].signs.contains(.knownPlace),
      !words[end].hasHead
    {
      end += 1
      let slice = words[(isHeadIn ? index : index + 1)..<end]
      note(slice, .place, .place, shorter: shorter)
      shorter = Self.key(slice)
      if words[end - 1].hasTail || words[end - 1].signs.contains(.knownPlace) { break }
    }
  }

  private mutating func quoted(_ words: [CandidateWord], at start: Int) {
    guard [0xAB, 0x201C, 0x22].contains(words[start].mark), !words[start].isConnected else { return }
    var end = start
    repeat {
      guard words[end].mention < 0, words[end].signs.isDisjoint(with: [.function, .speech]) else { return }
      end += 1
    } while end < words.count && end - start < 4 && words[end].isConnected
    guard end < words.count, !words[end].isConnected, [0xBB, 0x201D, 0x22, 0x60C, 0x2E].contains(words[end].mark) else {
      return
    }
    let before = start > 0 ? words[start - 1].signs : []
    let isOrdinary = words[start..<end].allSatisfy { !$0.signs.isDisjoint(with: .ordinary) }
    if before.contains(.work) {
      note(words[start..<end], .marks, .work)
    } else if before.contains(.object) {
      note(words[start..<end], .marks, .object)
    } else if !before.isDisjoint(with: [.bodyBefore, .body]) {
      note(words[start..<end], .body, .organization)
    } else if !isOrdinary, words[start].letters.count > 2 {
      note(words[start..<end], .marks, .organization)
    }
  }

  private mutating func latin(_ words: [CandidateWord], _ start: Int) {
    var end = start + 1
    while end < words.count, end - start < 4, words[end].isConnected, words[end].isLatin, words[end].isCapital,
      words[end].mention < 0
    {
      end += 1
    }
    guard words[start].letters.count > 1 else { return }
    note(words[start..<end], .capitals, .organization)
  }

  private mutating func note(
    _ words: ArraySlice<CandidateWord>, _ reason: CandidateReason, _ type: EntityType, shorter: UInt64? = nil,
    extends: Int? = nil
  ) {
    guard let first = words.first, words.count > 1 || !first.isNoName else { return }
    var guess = guesses[Self.key(words)] ?? NameGuess()
    guess.spellings.insert(words.map(\.hash))
    guess.words = max(guess.words, words.count)
    guess.isGivenName = words.count == 1 && first.signs.contains(.given)
    guess.reasons[reason, default: 0] += 1
    guess.types[type, default: 0] += 1
    if let shorter { guess.shorter = shorter }
    if let extends { guess.extends = extends }
    guesses[Self.key(words)] = guess
  }

  // MARK: - Judging

  /// The guesses that are worth counting, by key.
  func accepted() -> [(key: UInt64, guess: NameGuess)] {
    guesses.sorted { $0.key < $1.key }.filter { key, guess in accepts(guess) }.map { ($0.key, $0.value) }
  }

  private func accepts(_ guess: NameGuess) -> Bool {
    func seen(_ reason: CandidateReason) -> Int { guess.reasons[reason] ?? 0 }
    if seen(.knownPlace) > 0 || seen(.extends) > 0 { return true }
    if guess.words > 1, seen(.given) > 0 || seen(.title) > 0 { return true }
    if seen(.body) > 0 || seen(.place) > 0 {
      let count = seen(.body) + seen(.place)
      guard let shorter = guess.shorter.flatMap({ guesses[$0] }) else {
        return count > 1 || guess.words > 1 && count > 0
      }
      // A longer form has to account for half of the shorter one.
      return count > 1 && count * 2 >= (shorter.reasons[.body] ?? 0) + (shorter.reasons[.place] ?? 0)
    }
    if seen(.capitals) > 0 { return guess.words > 1 || seen(.capitals) > 1 }
    if guess.types[.work] ?? 0 > 0 || guess.types[.object] ?? 0 > 0 { return true }
    if guess.isGivenName { return seen(.title) > 2 }
    return seen(.title) * 2 + seen(.speech) + seen(.marks) + seen(.relay) >= 2
  }
}
