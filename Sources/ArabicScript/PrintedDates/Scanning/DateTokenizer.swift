// Cuts UTF-8 text into the pieces of dates in one pass over its bytes, without making strings.

/// Cuts a text into tokens. White space and what cannot be seen is left out.
struct DateTokenizer {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let vocabulary: DateVocabulary
  private let splitsClitics: Bool
  /// `DateScalarClass.short`, lent.
  private let classes: UnsafeBufferPointer<UInt64>
  /// The next byte, and the scalars before it.
  private var byte = 0
  private var scalar = 0
  private var tokens: [DateToken] = []

  private static let longestWord = 32

  /// The tokens of a text. Bytes that are not UTF-8 are marks.
  ///
  /// - Parameter splittingClitics: whether و, ف, ب, ل and ك before a word of dates are words of their own.
  static func tokens(
    of utf8: UnsafeBufferPointer<UInt8>, words: DateWords, splittingClitics: Bool = false
  ) -> [DateToken] {
    guard utf8.count < Int32.max else { return [] }
    return DateScalarClass.short.withUnsafeBufferPointer { classes in
      var tokenizer = DateTokenizer(
        utf8: utf8, vocabulary: words.vocabulary, splitsClitics: splittingClitics, classes: classes)
      tokenizer.run()
      return tokenizer.tokens
    }
  }

  private init(
    utf8: UnsafeBufferPointer<UInt8>, vocabulary: DateVocabulary, splitsClitics: Bool,
    classes: UnsafeBufferPointer<UInt64>
  ) {
    self.utf8 = utf8
    self.classes = classes
    self.vocabulary = vocabulary
    self.splitsClitics = splitsClitics
  }

  private mutating func run() {
    tokens.reserveCapacity(utf8.count / 8 + 4)
    var isSpaced = true
    while byte < utf8.count {
      let (value, length) = decode(at: byte)
      let kind = kind(of: value)
      if kind.contains(.space) {
        isSpaced = true
        advance(length)
        continue
      }
      if kind.contains(.unseen) {
        advance(length)
        continue
      }
      if kind.contains(.digit) {
        number(isSpaced: isSpaced)
      } else if kind.contains(.beginsWord) {
        word(first: value, isSpaced: isSpaced)
      } else {
        add(.mark, value: value, from: (byte, scalar), to: (byte + length, scalar + 1), isSpaced: isSpaced)
        advance(length)
      }
      isSpaced = false
    }
  }

  private mutating func number(isSpaced: Bool) {
    let start = (byte, scalar)
    var number: UInt32 = 0
    while byte < utf8.count {
      let (value, length) = decode(at: byte)
      guard kind(of: value).contains(.digit), let scalar = Unicode.Scalar(value), let digit = Digits.value(of: scalar)
      else { break }
      if self.scalar - start.1 < 9 { number = number * 10 + UInt32(digit) }
      advance(length)
    }
    add(.number, value: number, digits: scalar - start.1, from: start, to: (byte, scalar), isSpaced: isSpaced)
  }

  private mutating func word(first: UInt32, isSpaced: Bool) {
    var start = (byte, scalar)
    var hash = DateVocabulary.emptyHash
    // Joiners and bidi controls at the end are no part of a word.
    var end = start
    var hashAtEnd = hash
    // Locals, so that the loop keeps them in registers.
    var (byte, scalar) = start
    while byte < utf8.count {
      let (value, length) = decode(at: byte)
      let kind = kind(of: value)
      guard kind.contains(.inWord) else { break }
      addFolded(value, to: &hash)
      byte += length
      scalar += 1
      if !kind.contains(.unseen) {
        end = (byte, scalar)
        hashAtEnd = hash
      }
    }
    (self.byte, self.scalar) = (byte, scalar)
    var word = DateWord.none
    if end.1 - start.1 <= Self.longestWord { word = vocabulary.word(hash: hashAtEnd) }
    var isSpaced = isSpaced
    if splitsClitics, word.number == 0 || word.roles.contains(.hasClitic), Self.isClitic(first),
      let (length, rest) = split(from: start.0, to: end.0)
    {
      let middle = (start.0 + 2 * length, start.1 + length)
      add(
        .word, word: vocabulary.word(hash: foldedHash(start.0..<middle.0)), from: start, to: middle, isSpaced: isSpaced)
      (start, word, isSpaced) = (middle, rest, false)
    }
    if word.number == 0, first < 0x80 { word = .latin }
    add(
      .word, word: word, from: start, to: end, isSpaced: isSpaced,
      isCapital: Self.isCapital(first))
  }

  private static func isClitic(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x0648, 0x0641, 0x0628, 0x0644, 0x0643: true
    default: false
    }
  }

  /// How many letters of the clitics وفبلك, all of two bytes, stand before a word of dates, and that word.
  private func split(from start: Int, to end: Int) -> (length: Int, rest: DateWord)? {
    for length in 1...3 where start + 2 * length < end {
      if length > 1 {
        let (before, last) = (decode(at: start + 2 * length - 4).value, decode(at: start + 2 * length - 2).value)
        let isPair = before == 0x0648 || before == 0x0641 || before == 0x0644 && last == 0x0644
        guard isPair, Self.isClitic(last) else { return nil }
      }
      let rest = vocabulary.word(hash: foldedHash(start + 2 * length..<end))
      if !rest.roles.isDisjoint(with: .takesClitic), !rest.roles.contains(.hasClitic) { return (length, rest) }
    }
    return nil
  }

  private func foldedHash(_ bytes: Range<Int>) -> UInt64 {
    var hash = DateVocabulary.emptyHash
    var place = bytes.lowerBound
    while place < bytes.upperBound {
      let (value, length) = decode(at: place)
      addFolded(value, to: &hash)
      place += length
    }
    return hash
  }

  private static func isCapital(_ letter: UInt32) -> Bool {
    if letter < 0x80 { return letter < 0x5B }
    if (0x0600..<0x0700).contains(letter) { return false }
    return Unicode.Scalar(letter)?.properties.isUppercase == true
  }

  @inline(__always)
  private mutating func advance(_ length: Int) {
    byte += length
    scalar += 1
  }

  private mutating func add(
    _ kind: DateToken.Kind, word: DateWord = .none, value: UInt32 = 0, digits: Int = 0, from start: (Int, Int),
    to end: (Int, Int), isSpaced: Bool, isCapital: Bool = false
  ) {
    tokens.append(
      DateToken(
        kind: kind, isSpaced: isSpaced, isCapital: isCapital, digitCount: UInt8(min(digits, 255)), word: word.number,
        value: value, roles: word.roles, range: Int32(start.1)..<Int32(end.1), bytes: Int32(start.0)..<Int32(end.0)))
  }

  /// The scalar that begins at a byte, and its length; a byte that is not UTF-8 counts as U+FFFD.
  @inline(__always)
  private func decode(at index: Int) -> (value: UInt32, length: Int) {
    let first = utf8[index]
    if first < 0x80 { return (UInt32(first), 1) }
    if first >= 0xC2, first < 0xE0, index + 1 < utf8.count, utf8[index + 1] & 0xC0 == 0x80 {
      return (UInt32(first & 0x1F) << 6 | UInt32(utf8[index + 1] & 0x3F), 2)
    }
    return decodeLong(at: index)
  }

  private func decodeLong(at index: Int) -> (value: UInt32, length: Int) {
    let length = utf8[index] >= 0xF0 ? 4 : 3
    guard utf8[index] >= 0xE0, index + length <= utf8.count else { return (0xFFFD, 1) }
    var value = UInt32(utf8[index]) & (length == 3 ? 0x0F : 0x07)
    for next in index + 1..<index + length {
      guard utf8[next] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(utf8[next] & 0x3F)
    }
    guard value >= (length == 3 ? 0x800 : 0x10000), Unicode.Scalar(value) != nil else { return (0xFFFD, 1) }
    return (value, length)
  }

  @inline(__always)
  private func kind(of value: UInt32) -> DateScalarClass.Kind {
    value < 0x800
      ? DateScalarClass.Kind(rawValue: UInt8(truncatingIfNeeded: classes[Int(value)] >> 56))
      : DateScalarClass.kind(of: value)
  }

  /// Adds the bytes of a scalar's folded form.
  @inline(__always)
  private func addFolded(_ value: UInt32, to hash: inout UInt64) {
    guard value < 0x800 else { return addRare(value, FoldingTable.shared.entry(of: value), to: &hash) }
    let entry = UInt32(truncatingIfNeeded: classes[Int(value)])
    let length = entry >> 24
    if length == 0 { return }
    // One scalar of one or two bytes.
    if length == 1 || length == 2 && entry & 0xFF >= 0xC0 {
      DateVocabulary.add(entry & 0xFFFF, to: &hash)
    } else {
      addRare(value, entry, to: &hash)
    }
  }

  private func addRare(_ value: UInt32, _ entry: UInt32?, to hash: inout UInt64) {
    var folded: [UInt8] = []
    if let entry, entry >> 24 == FoldingTable.long {
      folded = FoldingTable.shared.longTexts[Int(entry & 0xFFFFFF)]
    } else if let entry {
      for place in 0..<(entry >> 24) { folded.append(UInt8(truncatingIfNeeded: entry >> (8 * place))) }
    } else if let scalar = Unicode.Scalar(value) {
      folded = Array(String(scalar).utf8)
    }
    DateVocabulary.add(String(decoding: folded, as: UTF8.self), to: &hash)
  }
}

/// What a scalar can be part of.
enum DateScalarClass {
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt8
    static let space = Kind(rawValue: 1)
    static let unseen = Kind(rawValue: 2)
    static let digit = Kind(rawValue: 4)
    static let beginsWord = Kind(rawValue: 8)
    static let inWord = Kind(rawValue: 16)
  }

  /// Of each scalar below U+0800: its kind in the highest byte, its entry in the folding table in the lower four.
  static let short: [UInt64] = (UInt32(0)..<0x800).map { value in
    UInt64(kind(of: value).rawValue) << 56 | UInt64(FoldingTable.shared.short[Int(value)])
  }

  static func kind(of value: UInt32) -> Kind {
    // The most frequent ones beyond the table.
    switch value {
    case 0x200C: return [.unseen, .inWord]
    case 0x2010...0x2027: return []
    default: return Unicode.Scalar(value).map { kind(of: $0) } ?? []
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.isArabicLetter { return [.beginsWord, .inWord] }
    if scalar.properties.isWhitespace || scalar == "\u{200B}" { return .space }
    if isUnseen(scalar) { return [.unseen, .inWord] }
    if Digits.value(of: scalar) != nil { return .digit }
    if scalar.properties.isAlphabetic { return [.beginsWord, .inWord] }
    return scalar.isArabicMark || scalar == "\u{0640}" ? .inWord : []
  }

  /// ZWNJ, ZWJ and bidi controls.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x061C, 0x200C...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x206F, 0xFEFF: true
    default: false
    }
  }
}
