// A sentence with its phrases and verbs of speech, as the rules of attribution see it. Knows no rules.

/// A sentence under the rules.
struct SentenceView {
  let items: [SpeechToken]
  let range: Range<Int>
  let phrases: [SpeakerPhrase]
  let verbs: [SpeechVerb]
  let block: Int
  /// The text of the article, and where in it the block begins.
  let utf8: [UInt8]
  let start: Int

  /// The words of items that are words at both ends.
  func words(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, range.upperBound <= items.count else { return nil }
    let (first, last) = (items[range.lowerBound], items[range.upperBound - 1])
    let bytes = start + first.bytes.lowerBound..<max(start + first.bytes.lowerBound, start + last.bytes.upperBound)
    guard first.isWord, last.isWord, bytes.upperBound <= utf8.count else { return nil }
    return String(decoding: utf8[bytes], as: UTF8.self)
  }

  /// The words of items, joined by spaces where the rules show them; scalars of the block.
  func place(_ range: Range<Int>) -> TextPlace? {
    guard !range.isEmpty, range.upperBound <= items.count else { return nil }
    return TextPlace(block: block, range: items[range.lowerBound].start..<items[range.upperBound - 1].end)
  }

  /// Whether a quotation stands among items.
  func hasQuote(_ range: Range<Int>) -> Bool {
    range.contains { items[$0].kind == .quote }
  }

  /// The phrase that stands for a group of phrases that explain one another: the name among them.
  func head(_ index: Int) -> Int {
    var first = index
    while let before = phrases[first].explains { first = before }
    return first
  }

  /// The first of the phrases that a phrase is joined to, where they begin.
  func root(_ index: Int) -> Int {
    var first = head(index)
    while let before = phrases[first].joins { first = head(before) }
    return first
  }

  /// The best of a phrase and those that explain it.
  func best(_ index: Int) -> SpeakerPhrase {
    let phrase = phrases[index]
    guard phrase.kind != .name else { return phrase }
    var next = index + 1
    while next < phrases.count, phrases[next].explains == next - 1 {
      if phrases[next].kind == .name {
        var named = phrases[next]
        if phrase.gender != [] { named.gender = phrase.gender }
        return named
      }
      next += 1
    }
    if phrase.kind == .group, !phrase.isTitled, index + 1 < phrases.count, phrases[index + 1].explains == index,
      phrases[index + 1].isTitled
    {
      return phrases[index + 1]
    }
    return phrase
  }

  /// A phrase and those that are joined to it by و, in their order.
  func joined(_ index: Int) -> [Int] {
    var group = [index]
    var last = index
    for next in phrases.indices.dropFirst(index + 1) {
      if phrases[next].explains != nil, head(next) == last { continue }
      guard let before = phrases[next].joins, head(before) == last else { break }
      group.append(next)
      last = next
    }
    return group
  }

  /// Where a phrase ends with all that explains it.
  func end(_ index: Int) -> Int {
    var end = phrases[index].items.upperBound
    var next = index + 1
    while next < phrases.count, phrases[next].explains == next - 1 {
      end = phrases[next].items.upperBound
      next += 1
    }
    return end
  }
}
