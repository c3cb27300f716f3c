// One pass over one article: which patterns stand there as whole words. Weighs nothing.

internal import ArabicScript

/// The search of one article.
struct NameScan {
  let patterns: NamePatterns
  let automaton: NameAutomaton
  let stream: LetterStream
  /// The classes of each word, in the language of its block.
  private(set) var classes: [WordClasses]
  /// For each block, whether its words are Arabic.
  private(set) var arabicBlocks: [Bool]

  init(_ article: ArticleText, _ patterns: NamePatterns, _ automaton: NameAutomaton) {
    self.patterns = patterns
    self.automaton = automaton
    stream = LetterStream(article.blocks)
    (classes, arabicBlocks) = Self.classify(stream, article)
  }

  /// Looks every word up, and tells Arabic blocks from Persian ones: the article's language holds unless the commonest
  /// words of a block speak plainly for the other.
  private static func classify(_ stream: LetterStream, _ article: ArticleText) -> ([WordClasses], [Bool]) {
    var classes: [WordClasses] = []
    classes.reserveCapacity(stream.words.count)
    var arabicBlocks: [Bool] = []
    var language = article.language
    if language == nil || language == .english {
      language = article.blocks.utf8.withUnsafeBufferPointer { utf8 in
        LanguageGuess.guess(String(decoding: utf8.prefix(4000), as: UTF8.self)).language
      }
    }
    for block in stream.blocks {
      guard let first = block.first, let last = block.last else {
        arabicBlocks.append(language == .arabic)
        continue
      }
      let words = Int(stream.letters[first].word)...Int(stream.letters[last].word)
      var own = 0
      let before = classes.count
      let table = language == .arabic ? WordTables.arabic : WordTables.persian
      for word in words {
        let found = table[stream.words[word].hash]
        classes.append(found)
        if found.contains(language == .arabic ? .arabicSign : .persianSign) { own += 1 }
      }
      var isArabic = language == .arabic
      if words.count >= 6, own * 8 <= words.count {
        // Hardly a common word of its own language: does it have those of the other?
        let other = isArabic ? WordTables.persian : WordTables.arabic
        let sign: WordClasses = isArabic ? .persianSign : .arabicSign
        var found: [WordClasses] = []
        var count = 0
        for word in words {
          let classes = other[stream.words[word].hash]
          found.append(classes)
          if classes.contains(sign) { count += 1 }
        }
        if count >= 2, count > 2 * own {
          classes.replaceSubrange(before..., with: found)
          isArabic.toggle()
        }
      }
      arabicBlocks.append(isArabic)
    }
    return (classes, arabicBlocks)
  }

  /// How many names that end at one letter are looked at. In a registry of 100,000 names hardly more than three do.
  private static let mostNested = 16

  /// All places, by block and start, the longer first.
  func hits() -> NameHits {
    var hits = NameHits()
    stream.letters.withUnsafeBufferPointer { letters in
      stream.words.withUnsafeBufferPointer { words in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: letters.count + 1) { mayBegin in
          markBeginnings(letters, mayBegin)
          var block = 0
          var (last, nested) = (-1, 0)
          automaton.scan(
            letters, mayBegin: UnsafeBufferPointer(mayBegin),
            mayEnd: { end in
              while end >= stream.blocks[block].upperBound { block += 1 }
              return mayEnd(end, arabicBlocks[block], letters, words)
            },
            { pattern, end in
              // The longest comes first. Names within names within names would otherwise fill the memory.
              nested = end == last ? nested + 1 : 0
              last = end
              if nested >= Self.mostNested { return }
              if let candidate = place(pattern, end, block, letters, words) { hits.candidates.append(candidate) }
            })
        }
      }
    }
    hits.candidates.sort {
      if $0.block != $1.block { return $0.block < $1.block }
      return $0.start == $1.start ? $0.end > $1.end : $0.start < $1.start
    }
    NameSigns.read(in: self, &hits.candidates)
    return hits
  }

  /// Whether letters are an Arabic word of the lists.
  private static func isListed(_ letters: Slice<UnsafeBufferPointer<Letter>>) -> Bool {
    var hash = WordHash.start
    for letter in letters { hash = WordHash.add(letter.code, to: hash) }
    return WordTables.arabic[hash].contains(.listed)
  }

  /// A name begins with a word, or in Arabic behind letters that may be joined to the front of a word.
  private func markBeginnings(_ letters: UnsafeBufferPointer<Letter>, _ mayBegin: UnsafeMutableBufferPointer<UInt8>) {
    for (block, range) in stream.blocks.enumerated() {
      let isArabic = arabicBlocks[block]
      var isClitic = false
      var run = 0
      for index in range {
        let letter = letters[index]
        if letter.gap >= Gap.hyphen { (isClitic, run) = (isArabic, 0) }
        mayBegin[index] = run == 0 || isClitic ? 1 : 0
        if isClitic {
          switch letter.code {
          case 0x0648, 0x0641, 0x0628, 0x0644, 0x06A9, 0x0633, 0x0627: isClitic = run < 4
          default: isClitic = false
          }
        }
        run += 1
      }
    }
  }

  /// Whether a name may end at a letter: at the end of a word, or before what may be joined to it.
  private func mayEnd(
    _ end: Int, _ isArabic: Bool, _ letters: UnsafeBufferPointer<Letter>, _ words: UnsafeBufferPointer<StreamWord>
  ) -> Bool {
    let rest = Int(words[Int(letters[end].word)].end) - end - 1
    if rest == 0 { return true }
    return rest <= (isArabic ? 1 : AffixTable.enclitics.longest)
  }

  /// The place of a pattern that ends at a letter, if it is a whole word there.
  @inline(__always)
  private func place(
    _ number: Int, _ last: Int, _ block: Int, _ letters: UnsafeBufferPointer<Letter>,
    _ words: UnsafeBufferPointer<StreamWord>
  ) -> NameCandidate? {
    let pattern = patterns.patterns[number]
    let first = last + 1 - Int(pattern.length)
    let next = last + 1
    let wordEnd = Int(words[Int(letters[last].word)].end)
    let isArabic = arabicBlocks[block]
    let isLatin = letters[first].code < 0x250
    var suffix: UInt8 = 0
    var signs: NameSigns = isLatin ? [] : isArabic ? .inArabic : .inPersian
    if next < wordEnd {
      if isLatin { return nil }
      if isArabic {
        guard wordEnd - next == 1, letters[next].code == 0x0627, letters[next].gap == Gap.none,
          letters[next].end > letters[next].start + 1 || letters[last].end > letters[last].start + 1
        else { return nil }
      } else {
        guard wordEnd - next <= AffixTable.enclitics.longest else { return nil }
        suffix = AffixTable.enclitics.number(of: letters[next..<wordEnd])
        if suffix == 0 { return nil }
        if letters[next].gap == Gap.none { signs.insert(.joinedSuffix) }
        switch letters[last].code {
        case 0x0627, 0x0648, 0x0647: signs.insert(.afterVowel)
        default: break
        }
      }
    }
    if isArabic, letters[last].flags & Letter.maqsura != 0 { signs.insert(.alefMaqsura) }
    let wordStart = Int(words[Int(letters[first].word)].first)
    var prefix: UInt8 = 0
    if first > wordStart {
      guard isArabic, !isLatin, first - wordStart <= AffixTable.proclitics.longest else { return nil }
      for index in wordStart + 1...first where letters[index].gap != Gap.none { return nil }
      prefix = AffixTable.proclitics.number(of: letters[wordStart..<first])
      if prefix == 0 { return nil }
      if letters[first].code == 0x0644 { signs.insert(.beginsWithLam) }
      if classes[Int(letters[first].word)].contains(.listed)
        || (first - wordStart > 1 && Self.isListed(letters[wordStart + 1..<Int(words[Int(letters[first].word)].end)]))
      {
        signs.insert(.uncutIsWord)
      }
    }
    let firstGap = Int(pattern.firstGap) - first
    var index = first + 1
    while index <= last {
      if patterns.gaps[firstGap + index] & (1 << letters[index].gap) == 0 { return nil }
      index += 1
    }
    if letters[first].flags & Letter.continued != 0 || letters[last].flags & Letter.unfinished != 0 { return nil }
    if pattern.traits.contains(.wantsCapital) {
      if letters[first].flags & Letter.capital == 0 { return nil }
      if pattern.traits.contains(.wantsCapitals) {
        for index in first...last where letters[index].flags & Letter.capital == 0 && letters[index].code > 0x39 {
          return nil
        }
      }
    }
    return NameCandidate(
      block: UInt32(block), start: letters[first].start, end: letters[last].end, byte: letters[first].byte,
      pattern: UInt32(number), firstWord: letters[first].word, lastWord: letters[last].word, signs: signs,
      prefix: prefix, suffix: suffix, titleDistance: 0, verbDistance: 0)
  }
}
