// A paragraph with its pairs of marks and what was found out about each. Knows no rules of attribution.

/// The quotations of a paragraph.
struct QuotedBlock {
  let tokens: [SpeechToken]
  private(set) var pairs: [MarkPair]
  let block: Int
  /// For each pair, whether it is read as one piece; else its marks are passed over.
  private(set) var opaque: [Bool]
  /// For each pair, how many words are in it.
  private(set) var words: [Int]
  /// For each pair, whether another is in it.
  private(set) var hasInner: [Bool]
  var attributions: [Attribution?]

  init(tokens: [SpeechToken], pairs: [MarkPair], block: Int) {
    self.tokens = tokens
    self.pairs = pairs
    self.block = block
    opaque = Array(repeating: false, count: pairs.count)
    words = Array(repeating: 0, count: pairs.count)
    hasInner = Array(repeating: false, count: pairs.count)
    attributions = Array(repeating: nil, count: pairs.count)
  }

  /// Decides which pairs can be quotations at all.
  ///
  /// - Parameter running: whether what is left open goes on in the next paragraph.
  mutating func judge(running: Bool, language: SpeechLexicon.Language) {
    var counts = [Int](repeating: 0, count: tokens.count + 1)
    for (index, token) in tokens.enumerated() { counts[index + 1] = counts[index] + (token.isWord ? 1 : 0) }
    for (index, pair) in pairs.enumerated() where pair.isClosed {
      words[index] = counts[pair.close] - counts[pair.open]
      if pair.parent >= 0 { hasInner[pair.parent] = true }
      opaque[index] = couldSpeak(index) || language == .arabic && couldBePart(index)
    }
    // What never closes is a quotation where it was announced, and nothing else opens after it.
    guard let open = pairs.indices.last(where: { !pairs[$0].isClosed && pairs[$0].parent < 0 }) else { return }
    let pair = pairs[open]
    words[open] = counts[tokens.count] - counts[pair.open]
    let isAnnounced = pair.open > 0 && (tokens[pair.open - 1].isPunctuation(":") || tokens[pair.open - 1].has(.say))
    guard words[open] >= 4, running || isAnnounced && open == pairs.count - 1 else { return }
    opaque[open] = true
    for inner in pairs.indices.dropFirst(open + 1) where pairs[inner].parent < 0 {
      pairs[inner].parent = open
      hasInner[open] = true
    }
  }

  /// Sets what is known of a pair before its sentence is read.
  mutating func preset(_ attribution: Attribution, at pair: Int) {
    guard attributions.indices.contains(pair), opaque[pair] else { return }
    attributions[pair] = attribution
  }

  private func couldSpeak(_ index: Int) -> Bool {
    let pair = pairs[index]
    guard words[index] > 0 else { return false }
    let first = tokens[pair.open + 1]
    // A name in marks.
    if first.mention >= 0 {
      var end = pair.open + 1
      while end < pair.close, tokens[end].mention == first.mention { end += 1 }
      if end == pair.close { return false }
    }
    if words[index] >= 4 { return true }
    guard pair.open > 0 else { return false }
    let before = tokens[pair.open - 1]
    let ends = tokens[pair.close - 1].isPunctuation(".", "!", "؟", "?")
    if words[index] == 1 { return ends && before.isPunctuation(":") }
    if before.isPunctuation(":") || ends { return true }
    return before.isWord && before.has(.say) && !before.has(.predicate) && before.mention < 0
  }

  /// Whether two or three words at the end of an Arabic clause could be part of what somebody says: إن المبالغ «رمزية جداً».
  private func couldBePart(_ index: Int) -> Bool {
    let pair = pairs[index]
    guard words[index] >= 2, pair.open > 0, pair.close + 1 <= tokens.count else { return false }
    let before = tokens[pair.open - 1]
    let isAsked = before.has(.preposition) && pair.open > 1 && tokens[pair.open - 2].has(.say)
    guard before.isWord,
      isAsked || !before.has([.named, .preposition, .media, .title, .person, .body]) || before.has(.complement)
    else { return false }
    guard pair.close + 1 < tokens.count else { return true }
    let after = tokens[pair.close + 1]
    return after.kind == .punctuation || after.isWord && (after.hasConjunction || after.has(.conjunction))
  }

  /// Whether a pair stands inside another that is a quotation.
  func isInside(_ index: Int) -> Bool {
    var parent = pairs[index].parent
    while parent >= 0 {
      if opaque[parent] { return true }
      parent = pairs[parent].parent
    }
    return false
  }

  /// The words of a pair, without the space around them.
  func place(_ index: Int) -> TextPlace? {
    let pair = pairs[index]
    var last = min(pair.close, tokens.count) - 1
    while last > pair.open, tokens[last].isPunctuation("\n") { last -= 1 }
    guard last > pair.open else { return nil }
    return TextPlace(block: block, range: tokens[pair.open + 1].start..<tokens[last].end)
  }

  /// Whether words that nothing ties to a speaker look like somebody's sentence, and not like a title.
  func isSentence(_ index: Int) -> Bool {
    let pair = pairs[index]
    guard words[index] >= 4 else { return false }
    if pair.open > 0 {
      let before = tokens[pair.open - 1]
      if before.isWord, before.has(.named) { return false }
      if pair.open > 1, tokens[pair.open - 2].isWord, tokens[pair.open - 2].has(.named), before.isWord { return false }
    }
    if tokens[min(pair.close, tokens.count) - 1].isPunctuation(".", "!", "؟", "?", "…") { return true }
    if pair.open > 0, tokens[pair.open - 1].isPunctuation(":") { return true }
    let hasVerb = ((pair.open + 1)..<pair.close).contains { place in
      tokens[place].mention < 0 && tokens[place].has([.say, .auxiliary, .verb, .light, .passive])
    }
    return hasVerb || words[index] >= 8
  }
}
