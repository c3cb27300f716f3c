// The words of a block outside its quotations, or inside one of them, as a list in which a quotation is one piece.
// Knows marks and words, no speakers.

/// A list of items and the sentences in it.
struct SpeechItems: Sendable {
  private(set) var items: [SpeechToken] = []
  private(set) var sentences: [Range<Int>] = []

  /// A sentence is cut off after so many items: the rules look at all pairs of things in it.
  private static let longest = 300

  /// The items of a stretch of tokens.
  ///
  /// - Parameter opaque: whether a pair is read as one piece; the marks of the others are passed over.
  init(_ tokens: [SpeechToken], in range: Range<Int>, pairs: [MarkPair], firstPair: Int, opaque: [Bool]) {
    items.reserveCapacity(range.count)
    var next = firstPair
    var index = range.lowerBound
    var sentence = 0
    while index < range.upperBound {
      let token = tokens[index]
      if token.kind == .mark {
        while next < pairs.count, pairs[next].open < index { next += 1 }
        if next < pairs.count, pairs[next].open == index, opaque[next] {
          let pair = pairs[next]
          var quote = SpeechToken(kind: .quote, start: token.start, end: token.end)
          quote.pair = Int32(next)
          quote.spaceBefore = token.spaceBefore
          let close = min(pair.close, range.upperBound)
          if close > index, close <= tokens.count { quote.end = tokens[close - 1].end }
          items.append(quote)
          let isEnd = close > 0 && Self.ends(tokens, close - 1) && !Self.goesOn(tokens, after: close)
          if isEnd || items.count - sentence >= Self.longest {
            sentences.append(sentence..<items.count)
            sentence = items.count
          }
          index = close + 1
          continue
        }
        index += 1
        continue
      }
      if token.kind == .punctuation, token.isPunctuation("(", "["), let close = Self.closing(tokens, index, range) {
        index = close + 1
        continue
      }
      items.append(token)
      if token.kind == .punctuation && Self.ends(tokens, index) || items.count - sentence >= Self.longest {
        sentences.append(sentence..<items.count)
        sentence = items.count
      }
      index += 1
    }
    if sentence < items.count { sentences.append(sentence..<items.count) }
  }

  /// Whether a token ends a sentence.
  private static func ends(_ tokens: [SpeechToken], _ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .punctuation else { return false }
    if token.isPunctuation("؟", "?", "!", "\n", "۔", "…") { return true }
    guard token.isPunctuation(".") else { return false }
    if index + 1 < tokens.count, !token.spaceAfter, tokens[index + 1].isWord { return false }
    // An initial or an abbreviation: أ. ف. ب
    if index > 0, tokens[index - 1].isWord, tokens[index - 1].end - tokens[index - 1].start == 1 { return false }
    return true
  }

  /// Whether the sentence goes on after a quotation that ends as a sentence does.
  private static func goesOn(_ tokens: [SpeechToken], after close: Int) -> Bool {
    guard close + 1 < tokens.count else { return true }
    let next = tokens[close + 1]
    if next.kind == .punctuation { return true }
    return next.has([.objectMarker, .say, .verbNoun, .light]) && !next.hasConjunction
  }

  /// The closing bracket of a short remark in brackets.
  private static func closing(_ tokens: [SpeechToken], _ open: Int, _ range: Range<Int>) -> Int? {
    var index = open + 1
    while index < range.upperBound, index < open + 9 {
      if tokens[index].isPunctuation(")", "]") { return index }
      if tokens[index].kind == .mark || tokens[index].isPunctuation("(", "[", "\n") { return nil }
      index += 1
    }
    return nil
  }
}
