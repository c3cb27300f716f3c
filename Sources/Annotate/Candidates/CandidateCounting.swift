// Counts the candidates in every article, with their spellings and contexts. Knows no rules of names.

internal import ArabicScript
internal import Archive
internal import Markdown

/// Counts by one pass over the articles, in time that grows with their words alone.
struct CandidateCounting {
  /// What was counted of one candidate in the articles of one language.
  private struct Count {
    var mentions = 0
    var articles = 0
    var spellings: [String: Int] = [:]
    var short: [String: Int] = [:]

    mutating func add(_ other: Count) {
      mentions += other.mentions
      articles += other.articles
      spellings.merge(other.spellings, uniquingKeysWith: +)
      short.merge(other.short, uniquingKeysWith: +)
    }
  }

  /// What was counted of one candidate.
  private struct Tally {
    var lastArticle = -1
    /// By BCP 47 tag.
    var counts: [String: Count] = [:]
    var contexts: [CandidateContext] = []

    var total: Count { counts.values.reduce(into: Count()) { $0.add($1) } }
  }

  private let guesses: [NameGuess]
  private var tallies: [Tally]
  /// The guesses that are spelt so, by what the spelling's words come to, and the most words of a spelling by its first.
  private var spellings: [UInt64: [Int]] = [:]
  private var longest: [UInt64: Int] = [:]
  /// The last words of a guess's spellings, where it is a full name.
  private let lastWords: [Set<UInt64>]
  private var article = -1

  init(_ accepted: [(key: UInt64, guess: NameGuess)]) {
    guesses = accepted.map(\.guess)
    tallies = Array(repeating: Tally(), count: accepted.count)
    lastWords = guesses.map { guess in
      guard Self.type(of: guess) == .person else { return [] }
      return Set(guess.spellings.filter { $0.count > 1 }.compactMap(\.last))
    }
    for (number, guess) in guesses.enumerated() {
      for words in guess.spellings {
        guard let first = words.first else { continue }
        spellings[words.reduce(WordHash.start, Self.add), default: []].append(number)
        longest[first] = max(longest[first] ?? 0, words.count)
      }
    }
  }

  /// What a sequence of words comes to with one more.
  private static func add(_ sequence: UInt64, _ word: UInt64) -> UInt64 { (sequence ^ word) &* 0x100_0000_01B3 }

  /// The one full name among some that ends with each word; -1 where several do.
  private func families(of numbers: some Sequence<Int>) -> [UInt64: Int] {
    var families: [UInt64: Int] = [:]
    for number in numbers {
      for last in lastWords[number] { families[last] = families[last] == nil ? number : -1 }
    }
    return families
  }

  mutating func add(_ text: CandidateText, of source: ArticleText) {
    article += 1
    let words = text.words
    var matches: [(range: Range<Int>, guess: Int)] = []
    var index = 0
    while index < words.count {
      guard let match = match(words, at: index) else {
        index += 1
        continue
      }
      matches.append((index..<match.end, match.guess))
      index = match.end
    }
    let families = families(of: Set(matches.map(\.guess)))
    var taken = matches
    // Family names alone belong to the one full name of the article that ends with them.
    for (place, match) in matches.enumerated() where match.range.count == 1 {
      if let only = families[words[match.range.lowerBound].hash], only >= 0 { taken[place].guess = only }
    }
    var covered = [Bool](repeating: false, count: words.count)
    for match in matches { for index in match.range { covered[index] = true } }
    for index in words.indices where !covered[index] && words[index].mention < 0 {
      guard let only = families[words[index].hash], only >= 0, words[index].signs.isDisjoint(with: .ordinary) else {
        continue
      }
      taken.append((index..<index + 1, only))
    }
    taken.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (range, guess) in taken { count(words[range], guess, text.language, source) }
  }

  /// The longest guess that begins with a word.
  private func match(_ words: [CandidateWord], at start: Int) -> (end: Int, guess: Int)? {
    guard let longest = longest[words[start].hash] else { return nil }
    var best: (end: Int, guess: Int)?
    var sequence = WordHash.start
    var isFree = true
    for index in start..<min(start + longest, words.count) {
      let word = words[index]
      guard
        index == start || word.isConnected
          || word.block == words[start].block && words[index - 1].hasTail && !word.hasHead
      else { break }
      isFree = isFree && word.mention < 0
      sequence = Self.add(sequence, word.hash)
      if let guess = spellings[sequence]?.first(where: { isFree || guesses[$0].extends != nil }) {
        best = (index + 1, guess)
      }
    }
    return best
  }

  private mutating func count(
    _ words: ArraySlice<CandidateWord>, _ guess: Int, _ language: TextLanguage, _ source: ArticleText
  ) {
    guard let first = words.first, let last = words.last else { return }
    let place = TextPlace(block: first.block, range: first.range.lowerBound..<last.range.upperBound)
    guard let bytes = source.blocks.bytes(of: place) else { return }
    let text = String(decoding: source.blocks.utf8[bytes], as: UTF8.self)
    let isShort = words.count == 1 && guesses[guess].words > 1 && !guesses[guess].spellings.contains([first.hash])
    let isNew = tallies[guess].lastArticle != article
    tallies[guess].lastArticle = article
    Self.count(
      text, isShort, isNew, in: &tallies[guess].counts[first.isLatin ? "en" : language.rawValue, default: Count()])
    if tallies[guess].contexts.count < 3, tallies[guess].contexts.last?.article != source.id {
      tallies[guess].contexts.append(Self.context(of: place, bytes, text, in: source))
    }
  }

  private static func count(_ text: String, _ isShort: Bool, _ isNew: Bool, in count: inout Count) {
    count.mentions += 1
    if isNew { count.articles += 1 }
    if isShort { count.short[text, default: 0] += 1 } else { count.spellings[text, default: 0] += 1 }
  }

  private static func context(
    of place: TextPlace, _ bytes: Range<Int>, _ words: String, in source: ArticleText
  ) -> CandidateContext {
    let block = source.blocks.bytes[place.block]
    let utf8 = source.blocks.utf8
    var start = bytes.lowerBound
    for _ in 0..<40 where start > block.lowerBound {
      start -= 1
      while start > block.lowerBound, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    }
    var end = bytes.upperBound
    for _ in 0..<40 where end < block.upperBound {
      end += 1
      while end < block.upperBound, utf8[end] & 0xC0 == 0x80 { end += 1 }
    }
    return CandidateContext(
      article: source.id, place: place, before: String(decoding: utf8[start..<bytes.lowerBound], as: UTF8.self),
      words: words, after: String(decoding: utf8[bytes.upperBound..<end], as: UTF8.self))
  }

  private static func type(of guess: NameGuess) -> EntityType {
    // Whoever reports is an agency or a paper, and those speak too.
    if guess.reasons[.relay] != nil, guess.reasons[.title] == nil, guess.reasons[.given] == nil { return .organization }
    let order: [EntityType] = [.person, .place, .organization, .work, .object, .event]
    return guess.types.max { left, right in
      (left.value, order.firstIndex(of: right.key) ?? 9) < (right.value, order.firstIndex(of: left.key) ?? 9)
    }?.key ?? .organization
  }

  /// What was counted, as candidates, the most frequent first.
  func candidates() -> [Candidate] {
    var tallies = tallies
    fold(into: &tallies)
    var candidates: [Candidate] = []
    for (number, tally) in tallies.enumerated() {
      let guess = guesses[number]
      let total = tally.total
      let sorted = Self.sorted(total.spellings)
      guard let best = sorted.first?.text else { continue }
      let languages = tally.counts.map { language, count in
        CandidateLanguage(
          language: language, mentions: count.mentions, articles: count.articles,
          spellings: Self.sorted(count.spellings) + Self.sorted(count.short))
      }.sorted { ($1.mentions, $0.language) < ($0.mentions, $1.language) }
      let reasons = guess.reasons.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      candidates.append(
        Candidate(
          text: best, key: Folding.fold(best), language: languages.first?.language ?? "fa", mentions: total.mentions,
          articles: total.articles, languages: languages, type: Self.type(of: guess),
          reasons: reasons.map { Evidence($0.key.rawValue) }, variants: sorted.dropFirst() + Self.sorted(total.short),
          contexts: tally.contexts, extends: guess.extends))
    }
    return candidates.sorted {
      ($1.mentions, $1.articles, $0.key, $0.text) < ($0.mentions, $0.articles, $1.key, $1.text)
    }
  }

  private static func sorted(_ spellings: [String: Int]) -> [CandidateVariant] {
    spellings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { CandidateVariant(text: $0.key, count: $0.value) }
  }

  /// Puts family names alone to the one full name of the archive that ends with them.
  private func fold(into tallies: inout [Tally]) {
    let families = families(of: guesses.indices.filter { !tallies[$0].counts.isEmpty })
    for (number, guess) in guesses.enumerated() where guess.words == 1 && !tallies[number].counts.isEmpty {
      guard Self.type(of: guess) == .person, let word = guess.spellings.first?.first, let only = families[word],
        only >= 0
      else { continue }
      let own = tallies[number]
      tallies[number] = Tally()
      for (language, count) in own.counts {
        var short = count
        short.short.merge(short.spellings, uniquingKeysWith: +)
        short.spellings = [:]
        tallies[only].counts[language, default: Count()].add(short)
      }
      for context in own.contexts where tallies[only].contexts.count < 3 { tallies[only].contexts.append(context) }
    }
  }
}
