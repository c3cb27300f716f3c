// An article as the search for candidates reads it: words without what is joined to them. Knows no candidates.

internal import ArabicScript
internal import Archive
internal import Markdown

/// A word, as a name would stand in it.
struct CandidateWord {
  /// Of the word without clitics; see `WordHash`.
  var hash: UInt64
  /// The folded letters of it.
  var letters: ArraySlice<Letter>
  var block: Int
  /// Its scalars in the block, without clitics.
  var range: Range<Int>
  var signs: CandidateSigns
  /// Whether only a space, hyphen or joiner stands before it, and nothing was joined to it or to the word before.
  var isConnected: Bool
  /// Something is joined to its end, so that a name ends with it.
  var hasTail: Bool
  /// Something is joined to its beginning.
  var hasHead: Bool
  /// Digits, or too short for a name.
  var isNoName: Bool
  var isCapital: Bool
  var isLatin: Bool
  /// The last punctuation mark before it.
  var mark: UInt16
  /// The mention that it is part of, by number, or -1.
  var mention: Int

  /// Whether it can be part of a person's name.
  var canBeName: Bool { !isNoName && mention < 0 && !isLatin && signs.isDisjoint(with: .ordinary) }
}

/// The words of an article.
struct CandidateText {
  var words: [CandidateWord]
  var language: TextLanguage
  /// The mentions that were found already.
  var mentions: [Suggestion]
}

enum CandidateReader {
  /// The words of an article but for its code.
  static func words(of article: ArticleText, mentions: [Suggestion], counts: CandidateWordCounts) -> CandidateText {
    let language = article.language ?? .persian
    let lexicon = language == .arabic ? CandidateLexicon.arabic : CandidateLexicon.persian
    let stream = LetterStream(article.blocks)
    let names = mentions.filter { $0.claim.kind == .name }.sorted {
      ($0.place.block, $0.place.range.lowerBound) < ($1.place.block, $1.place.range.lowerBound)
    }
    var words: [CandidateWord] = []
    words.reserveCapacity(stream.words.count)
    var block = 0
    var name = 0
    var tailBefore = false
    for (number, word) in stream.words.enumerated() {
      let (first, end) = (Int(word.first), Int(word.end))
      while block < stream.blocks.count, first >= stream.blocks[block].upperBound { block += 1 }
      if article.blocks.kinds.indices.contains(block), article.blocks.kinds[block] == .codeBlock { continue }
      let letters = stream.letters[first..<end]
      let core = core(letters, hash: word.hash, language: language, lexicon: lexicon, counts: counts)
      let range = Int(letters[core.first].start)..<Int(letters[core.end - 1].end)
      while name < names.count,
        names[name].place.block < block
          || names[name].place.block == block && names[name].place.range.upperBound <= range.lowerBound
      {
        name += 1
      }
      let isMention =
        name < names.count && names[name].place.block == block && names[name].place.range.lowerBound < range.upperBound
      let code = letters[core.first].code
      let isLatin = code < 0x250
      let gap = stream.letters[first].gap
      words.append(
        CandidateWord(
          hash: core.hash, letters: letters[core.first..<core.end], block: block, range: range, signs: core.signs,
          isConnected: gap <= Gap.space && gap != Gap.dash && !tailBefore && core.first == first,
          hasTail: core.end < end, hasHead: core.first > first,
          isNoName: core.end - core.first < 2 || letters.contains { $0.code < 0x3A && $0.code >= 0x30 },
          isCapital: letters[core.first].flags & Letter.capital != 0, isLatin: isLatin,
          mark: stream.marksBefore.indices.contains(number) ? stream.marksBefore[number] : 0,
          mention: isMention ? name : -1))
      tailBefore = core.end < end
    }
    return CandidateText(words: words, language: language, mentions: names)
  }

  private typealias Core = (first: Int, end: Int, hash: UInt64, signs: CandidateSigns)

  /// The word without its clitics.
  private static func core(
    _ letters: ArraySlice<Letter>, hash: UInt64, language: TextLanguage, lexicon: CandidateLexicon,
    counts: CandidateWordCounts
  ) -> Core {
    let whole: Core = (letters.startIndex, letters.endIndex, hash, lexicon[hash])
    if !whole.signs.isEmpty { return whole }
    return language == .arabic
      ? arabic(letters, whole, lexicon: lexicon, counts: counts)
      : persian(letters, whole, lexicon: lexicon, counts: counts)
  }

  /// Without the enclitic behind a ZWNJ, and without the ی of ezafe behind ا and و.
  private static func persian(
    _ letters: ArraySlice<Letter>, _ whole: Core, lexicon: CandidateLexicon, counts: CandidateWordCounts
  ) -> Core {
    var index = letters.endIndex - 1
    while index > letters.startIndex, letters.endIndex - index <= 5 {
      if letters[index].gap == Gap.joiner, WordTables.affixes.contains(hash(letters[index..<letters.endIndex])) {
        let rest = hash(letters[letters.startIndex..<index])
        // A plural is hardly a name.
        let isPlural = letters.endIndex - index >= 2 && letters[index].code == 0x647 && letters[index + 1].code == 0x627
        // خامنه‌ای is a name with its ای: only a rest that is a word by itself is cut off from ی and ای.
        let signs = lexicon[rest]
        if !isPlural, signs.isEmpty, counts[rest] == 0 { return whole }
        return (letters.startIndex, index, rest, signs.union(isPlural ? .common : []))
      }
      index -= 1
    }
    let last = letters.endIndex - 1
    if letters.count > 3, letters[last].code == 0x6CC,
      letters[last - 1].code == 0x627 || letters[last - 1].code == 0x648
    {
      let rest = hash(letters[letters.startIndex..<last])
      let signs = lexicon[rest]
      if !signs.isEmpty || counts[rest] > counts[whole.hash] { return (letters.startIndex, last, rest, signs) }
    }
    return whole
  }

  /// Without و, ف, ب, ل and ك where the rest is a known word, or as frequent a one.
  private static func arabic(
    _ letters: ArraySlice<Letter>, _ whole: Core, lexicon: CandidateLexicon, counts: CandidateWordCounts
  ) -> Core {
    var first = letters.startIndex
    for _ in 0..<2 where letters.endIndex - first > 3 {
      let isConjunction = letters[first].code == 0x648 || letters[first].code == 0x641
      let isPreposition = [0x628, 0x644, 0x6A9].contains(letters[first].code)
      guard isConjunction || isPreposition else { break }
      let rest = hash(letters[(first + 1)..<letters.endIndex])
      let signs = lexicon[rest]
      let hasArticle = letters[first + 1].code == 0x627 && letters[first + 2].code == 0x644
      let isFrequent = counts[rest] >= max(isConjunction ? 1 : 2, counts[whole.hash])
      if !signs.isEmpty || isFrequent || hasArticle && isConjunction {
        return (first + 1, letters.endIndex, rest, signs)
      }
      if letters[first].code == 0x644, letters[first + 1].code == 0x644 {
        // لل stands for ل and ال.
        var withArticle = WordHash.add(0x644, to: WordHash.add(0x627, to: WordHash.start))
        for letter in letters[(first + 2)..<letters.endIndex] {
          withArticle = WordHash.add(letter.code, to: withArticle)
        }
        let own = lexicon[withArticle]
        if !own.isEmpty { return (first + 1, letters.endIndex, withArticle, own) }
      }
      guard isConjunction else { break }
      first += 1
    }
    return whole
  }

  private static func hash(_ letters: ArraySlice<Letter>) -> UInt64 {
    var hash = WordHash.start
    for letter in letters { hash = WordHash.add(letter.code, to: hash) }
    return hash
  }
}
