// Counts the candidates in every article, with their spellings and contexts. Knows no rules of names.

internal import ArabicScript
internal import Archive
internal import Markdown

/// Counts by one pass over the articles.
struct CandidateCounting {
  /// What was counted of one candidate.
  private struct Tally {
    var mentions = 0
    var articles = 0
    var lastArticle = -1
    var spellings: [String: Int] = [:]
    var short: [String: Int] = [:]
    var languages: [TextLanguage: Int] = [:]
    var contexts: [CandidateContext] = []
    var isLatin = false
  }

  private let guesses: [NameGuess]
  private var tallies: [Tally]
  /// Spellings by their first word, the longest first.
  private var spellings: [UInt64: [(words: [UInt64], guess: Int)]] = [:]
  /// Full names by their last word.
  private var families: [UInt64: [Int]] = [:]
  private var article = -1

  init(_ accepted: [(key: UInt64, guess: NameGuess)]) {
    guesses = accepted.map(\.guess)
    tallies = Array(repeating: Tally(), count: accepted.count)
    for (number, guess) in guesses.enumerated() {
      for words in guess.spellings {
        guard let first = words.first, let last = words.last else { continue }
        spellings[first, default: []].append((words, number))
        if words.count > 1, Self.type(of: guess) == .person { families[last, default: []].append(number) }
      }
    }
    for first in spellings.keys {
      spellings[first]?.sort { ($0.words.count, $1.guess) > ($1.words.count, $0.guess) }
    }
    for last in families.keys { families[last] = Set(families[last] ?? []).sorted() }
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
    let here = Set(matches.map(\.guess))
    var taken = matches
    // Family names alone belong to the one full name of the article that ends with them.
    for (place, match) in matches.enumerated() where match.range.count == 1 {
      let full = (families[words[match.range.lowerBound].hash] ?? []).filter { here.contains($0) }
      if full.count == 1, let only = full.first { taken[place].guess = only }
    }
    let covered = Set(matches.flatMap { Array($0.range) })
    for index in words.indices where !covered.contains(index) && words[index].mention < 0 {
      guard let full = families[words[index].hash]?.filter({ here.contains($0) }), full.count == 1,
        let only = full.first,
        words[index].signs.isDisjoint(with: .ordinary)
      else { continue }
      taken.append((index..<index + 1, only))
    }
    taken.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (range, guess) in taken { count(words[range], guess, text.language, source) }
  }

  private func match(_ words: [CandidateWord], at index: Int) -> (end: Int, guess: Int)? {
    guard let known = spellings[words[index].hash] else { return nil }
    for (spelling, guess) in known {
      let end = index + spelling.count
      guard end <= words.count, guesses[guess].extends != nil || words[index].mention < 0 else { continue }
      let fits = spelling.indices.allSatisfy { place in
        let word = words[index + place]
        return word.hash == spelling[place]
          && (place == 0 || word.isConnected
            || word.block == words[index].block && words[index + place - 1].hasTail && !word.hasHead)
          && (word.mention < 0 || guesses[guess].extends != nil)
      }
      if fits { return (end, guess) }
    }
    return nil
  }

  private mutating func count(
    _ words: ArraySlice<CandidateWord>, _ guess: Int, _ language: TextLanguage, _ source: ArticleText
  ) {
    guard let first = words.first, let last = words.last else { return }
    let place = TextPlace(block: first.block, range: first.range.lowerBound..<last.range.upperBound)
    let context = Self.context(of: place, in: source)
    var tally = tallies[guess]
    tally.mentions += 1
    if tally.lastArticle != article {
      tally.lastArticle = article
      tally.articles += 1
    }
    tally.languages[language, default: 0] += 1
    tally.isLatin = first.isLatin
    if words.count == 1 && guesses[guess].words > 1 && !guesses[guess].spellings.contains([first.hash]) {
      tally.short[context.words, default: 0] += 1
    } else {
      tally.spellings[context.words, default: 0] += 1
    }
    if tally.contexts.count < 3, tally.contexts.last?.article != source.id || tally.contexts.isEmpty {
      tally.contexts.append(context)
    }
    tallies[guess] = tally
  }

  private static func context(of place: TextPlace, in source: ArticleText) -> CandidateContext {
    source.blocks.withUTF8(ofBlock: place.block) { utf8 in
      // Offsets of scalars in bytes, only around the place.
      var scalar = 0
      var byte = 0
      var starts: [Int] = []
      let from = max(0, place.range.lowerBound - 40)
      let to = place.range.upperBound + 40
      while byte < utf8.count, scalar <= to {
        if scalar >= from { starts.append(byte) }
        byte += 1
        while byte < utf8.count, utf8[byte] & 0xC0 == 0x80 { byte += 1 }
        scalar += 1
      }
      starts.append(byte)
      func text(_ scalars: Range<Int>) -> String {
        let low = min(scalars.lowerBound - from, starts.count - 1)
        let high = min(scalars.upperBound - from, starts.count - 1)
        guard low >= 0, low < high else { return "" }
        return String(decoding: utf8[starts[low]..<starts[high]], as: UTF8.self)
      }
      return CandidateContext(
        article: source.id, place: place, before: text(from..<place.range.lowerBound), words: text(place.range),
        after: text(place.range.upperBound..<to))
    }
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
      let sorted = tally.spellings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard let best = sorted.first?.key else { continue }
      let variants = (sorted.dropFirst() + tally.short.sorted { ($1.value, $0.key) < ($0.value, $1.key) })
        .map { CandidateVariant(text: $0.key, count: $0.value) }
      let language = tally.languages.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .persian
      let reasons = guess.reasons.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      candidates.append(
        Candidate(
          text: best, key: Folding.fold(best), language: tally.isLatin ? "en" : language.rawValue,
          mentions: tally.mentions, articles: tally.articles, type: Self.type(of: guess),
          reasons: reasons.map { Evidence($0.key.rawValue) }, variants: variants, contexts: tally.contexts,
          extends: guess.extends))
    }
    return candidates.sorted {
      ($1.mentions, $1.articles, $0.key, $0.text) < ($0.mentions, $0.articles, $1.key, $1.text)
    }
  }

  /// Puts family names alone to the one full name of the archive that ends with them.
  private func fold(into tallies: inout [Tally]) {
    for (number, guess) in guesses.enumerated() where guess.words == 1 && tallies[number].mentions > 0 {
      guard Self.type(of: guess) == .person, let word = guess.spellings.first?.first,
        let full = families[word]?.filter({ tallies[$0].mentions > 0 }), full.count == 1, let only = full.first
      else { continue }
      let own = tallies[number]
      tallies[only].mentions += own.mentions
      tallies[only].articles += own.articles
      for (text, count) in own.spellings { tallies[only].short[text, default: 0] += count }
      for context in own.contexts where tallies[only].contexts.count < 3 { tallies[only].contexts.append(context) }
      tallies[number] = Tally()
    }
  }
}
