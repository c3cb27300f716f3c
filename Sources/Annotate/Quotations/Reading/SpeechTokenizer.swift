// Cuts a block into words, punctuation and quotation marks, in one pass over its bytes. Knows the lexicon, no rules.

/// Reads the words of a block with what the tables say of them.
struct SpeechTokenizer {
  private let lexicon: SpeechLexicon
  private let folding = WordFolding.shared
  /// Folded scalars of all words read so far.
  private(set) var folded: [UInt16] = []

  init(_ lexicon: SpeechLexicon) {
    self.lexicon = lexicon
  }

  /// Of the word being read: whether it has the tanwin of adverbs, and its last letter as written.
  private var hasTanwin = false
  private var lastLetter: UInt32 = 0
  private static let doubled = Set(["عبر", "عقب"].map { SpeechWord(WordFolding.shared.fold($0)) })
  private static let on = SpeechWord(WordFolding.shared.fold("على"))

  /// The kinds of scalars.
  private enum Kind { case letter, joiner, space, mark, other }

  /// The tokens of a block's UTF-8.
  mutating func tokens(of utf8: UnsafeBufferPointer<UInt8>) -> [SpeechToken] {
    var tokens: [SpeechToken] = []
    tokens.reserveCapacity(utf8.count / 8 + 4)
    var index = 0
    var place = 0
    var word = -1  // where the word began
    var wordEnd = 0
    var (wordBytes, wordBytesEnd) = (0, 0)
    var hash = SpeechWord()
    var foldedStart = folded.count
    var spaceBefore = true
    while index < utf8.count {
      let byte = utf8[index]
      var scalar = UInt32(byte)
      var length = 1
      if byte >= 0x80 {
        (scalar, length) = Self.decode(utf8, at: index)
      }
      let kind = Self.kind(of: scalar)
      switch kind {
      case .letter:
        if word < 0 {
          hasTanwin = false
          wordBytes = index
          (word, foldedStart, hash) = (place, folded.count, SpeechWord())
        }
        if scalar < 0x800 {
          let letter = folding.short[Int(scalar)]
          if letter != 0 {
            hash.add(letter)
            folded.append(letter)
          }
        } else {
          for letter in folding.folded(scalar) {
            hash.add(letter)
            folded.append(letter)
          }
        }
        if scalar == 0x064B { hasTanwin = true }
        if folding.isLetter(scalar) { lastLetter = scalar }
        wordEnd = place + 1
        wordBytesEnd = index + length
      case .joiner:
        break
      case .space, .mark, .other:
        if word >= 0 {
          end(word..<wordEnd, wordBytes..<wordBytesEnd, hash, foldedStart, spaceBefore, &tokens)
          (word, spaceBefore) = (-1, false)
        }
        if kind == .space {
          spaceBefore = true
          if !tokens.isEmpty { tokens[tokens.count - 1].spaceAfter = true }
          if scalar == 0x0A {
            tokens.append(SpeechToken(kind: .punctuation, scalar: scalar, start: place, end: place + 1))
          }
        } else {
          tokens.append(
            SpeechToken(
              kind: kind == .mark ? .mark : .punctuation, scalar: scalar, start: place, end: place + 1,
              spaceBefore: spaceBefore))
          spaceBefore = false
        }
      }
      index += length
      place += 1
    }
    if word >= 0 { end(word..<wordEnd, wordBytes..<wordBytesEnd, hash, foldedStart, spaceBefore, &tokens) }
    if !tokens.isEmpty { tokens[tokens.count - 1].spaceAfter = true }
    return tokens
  }

  private mutating func end(
    _ range: Range<Int>, _ bytes: Range<Int>, _ hash: SpeechWord, _ foldedStart: Int, _ spaceBefore: Bool,
    _ tokens: inout [SpeechToken]
  ) {
    guard folded.count > foldedStart else { return }
    var token = SpeechToken(kind: .word, start: range.lowerBound, end: range.upperBound)
    token.bytes = bytes
    (token.hash, token.folded, token.spaceBefore) = (hash, foldedStart..<folded.count, spaceBefore)
    switch lexicon.language {
    case .persian:
      // A word that may be written apart from its beginning: می گوید, خاطر نشان.
      if let last = tokens.last, last.isWord, last.has(.joinsNext) {
        var joined = last.hash
        for letter in folded[foldedStart...] { joined.add(letter) }
        if let entry = lexicon.entry(joined) {
          var whole = last
          (whole.end, whole.hash, whole.entry) = (token.end, joined, entry)
          whole.folded = last.folded.lowerBound..<folded.count
          whole.spaceAfter = false
          whole.bytes = last.bytes.lowerBound..<token.bytes.upperBound
          tokens[tokens.count - 1] = whole
          return
        }
      }
      if let entry = lexicon.entry(hash) {
        token.entry = entry
      } else if folded.count - foldedStart > 2, folded[folded.count - 1] == 0x06CC, folded[folded.count - 2] == 0x0647,
        let entry = lexicon.entry(SpeechWord(folded[foldedStart..<folded.count - 1]))
      {
        // The ی of ezafe after ه: گفته‌ی.
        token.entry = entry
      }
      token.endsInTanwin = false
    case .arabic:
      if let entry = lexicon.entry(hash) {
        token.entry = entry
      } else if folded.count - foldedStart > 2, folded[foldedStart] == 0x0648 || folded[foldedStart] == 0x0641 {
        let rest = SpeechWord(folded[(foldedStart + 1)...])
        if let entry = lexicon.entry(rest) {
          (token.entry, token.hash, token.hasConjunction) = (entry, rest, true)
          // وعبّر, وعقّب: with و these are verbs, alone they are prepositions.
          if Self.doubled.contains(rest) { token.entry = WordEntry(classes: .say, form: [.masculine, .singular]) }
        }
      }
      if token.entry.classes.isEmpty { token.entry.classes = cliticClasses(foldedStart) }
      token.endsInTanwin = hasTanwin
      token.isFeminine = lastLetter == 0x0629
      if hasTanwin { token.entry.classes.subtract([.say, .relayVerb]) }
      if folded.count - foldedStart == 1, [0x0644, 0x0628, 0x06A9].contains(folded[foldedStart]) {
        token.entry.classes = .preposition
      }
      // The name علي is no على.
      if lastLetter == 0x064A, token.hash == Self.on { token.entry = WordEntry() }
    }
    tokens.append(token)
  }

  /// What an Arabic word is by the preposition that is written into it: لوكالة، بقوله.
  private func cliticClasses(_ start: Int) -> WordClass {
    var start = start
    if folded[start] == 0x0648 || folded[start] == 0x0641 { start += 1 }
    guard folded.count - start > 3 else { return [] }
    let first = folded[start]
    guard first == 0x0644 || first == 0x0628 || first == 0x06A9 else { return [] }
    var rest = SpeechWord()
    // لل is ل before the article.
    if first == 0x0644, folded[start + 1] == 0x0644 {
      rest.add(0x0627)
      for letter in folded[(start + 1)...] { rest.add(letter) }
    } else {
      for letter in folded[(start + 1)...] { rest.add(letter) }
    }
    guard let classes = lexicon.entry(rest)?.classes else {
      return first == 0x0644 && folded[start + 1] == first ? .preposition : []
    }
    if classes.contains(.ownWords) { return .ownWords }
    return classes.isDisjoint(with: [.person, .media, .body, .title, .statement, .demonstrative]) ? [] : .preposition
  }

  @inline(__always)
  private static func kind(of scalar: UInt32) -> Kind {
    if scalar < 0x80 {
      switch scalar {
      case 0x09, 0x0A, 0x0D, 0x20: return .space
      case 0x22: return .mark
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return .letter
      default: return .other
      }
    }
    if scalar >= 0x0600, scalar < 0x0700 {
      switch scalar {
      case 0x060C, 0x061B, 0x061E, 0x061F, 0x066A...0x066D, 0x06D4: return .other
      case 0x061C: return .joiner
      default: return .letter
      }
    }
    switch scalar {
    case 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0x200C, 0x200D, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xAD: return .joiner
    case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2039, 0x203A, 0xFF02, 0x275D, 0x275E: return .mark
    case 0x80...0xBF, 0x2010...0x205E, 0x3001...0x303F, 0xFD3E, 0xFD3F: return .other
    default: return .letter
    }
  }

  /// Reads a scalar of more than a byte; bytes that are not UTF-8 are taken one by one.
  private static func decode(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(utf8[index])
    func next(_ offset: Int) -> UInt32 { UInt32(utf8[index + offset] & 0x3F) }
    if first >= 0xC2, first < 0xE0, index + 1 < utf8.count { return ((first & 0x1F) << 6 | next(1), 2) }
    if first >= 0xE0, first < 0xF0, index + 2 < utf8.count {
      return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    }
    if first >= 0xF0, index + 3 < utf8.count {
      return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
    return (0xFFFD, 1)
  }
}
