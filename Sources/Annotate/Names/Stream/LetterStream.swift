// An article as the search for names reads it: folded letters, and what stands between them. Knows no names.

internal import ArabicScript

/// One folded letter or digit of a text.
struct Letter {
  /// The folded scalar.
  var code: UInt16
  /// What stands before it; see `Gap`.
  var gap: UInt8
  /// See `isCapital`, `isFirst`, `isLast`.
  var flags: UInt8
  /// Its scalar's offset in the block.
  var start: UInt32
  /// The offset after it and the marks on it.
  var end: UInt32
  /// Where its scalar begins in the article's UTF-8.
  var byte: UInt32
  /// The number of its word in the article.
  var word: UInt32

  /// A capital in the text.
  static let capital: UInt8 = 1
  /// Not the first of the letters that its scalar stands for.
  static let continued: UInt8 = 2
  /// Not the last of the letters that its scalar stands for.
  static let unfinished: UInt8 = 4
  /// Written ى.
  static let maqsura: UInt8 = 8
}

/// A word: letters without a space, hyphen or other punctuation between them; a ZWNJ is within it.
struct StreamWord {
  /// Its first letter's index.
  var first: UInt32
  /// The index after its last letter.
  var end: UInt32
  /// What its folded letters come to; see `WordHash`.
  var hash: UInt64
}

/// The hash by which words are looked up in tables: FNV-1a over folded UTF-16 code units.
enum WordHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func add(_ code: UInt16, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(code)) &* 0x100_0000_01B3
  }

  /// The hash of folded letters.
  static func of(_ letters: [UInt16]) -> UInt64 { letters.reduce(start) { add($1, to: $0) } }

  /// The hash of a word as written.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = start
    for letter in LetterStream(of: String(word)).letters { hash = add(letter.code, to: hash) }
    return hash
  }
}

/// The letters and words of an article, block after block.
struct LetterStream {
  private(set) var letters: [Letter] = []
  private(set) var words: [StreamWord] = []
  /// For each block, its letters.
  private(set) var blocks: [Range<Int>] = []
  /// Scalars that are neither letters, nor on letters, nor spaces, by number, so that signs can look for quotes: for
  /// each word the last such scalar before it, 0 for none.
  private(set) var marksBefore: [UInt16] = []

  /// The stream of an article.
  init(_ text: TextBlocks) {
    letters.reserveCapacity(text.utf8.count * 5 / 9 + 16)
    words.reserveCapacity(text.utf8.count / 8 + 16)
    marksBefore.reserveCapacity(text.utf8.count / 8 + 16)
    blocks.reserveCapacity(text.count)
    text.utf8.withUnsafeBufferPointer { utf8 in
      for range in text.bytes {
        let first = letters.count
        append(utf8, range)
        blocks.append(first..<letters.count)
      }
    }
  }

  /// The stream of a short text such as a name.
  init(of text: String) {
    let utf8 = Array(text.utf8)
    utf8.withUnsafeBufferPointer { append($0, 0..<$0.count) }
    blocks = [0..<letters.count]
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let classes = ScalarClasses.shared
    // Taken out of the struct for the loop, where they would be fetched anew for each letter.
    var letters = self.letters
    var words = self.words
    var marksBefore = self.marksBefore
    (self.letters, self.words, self.marksBefore) = ([], [], [])
    defer { (self.letters, self.words, self.marksBefore) = (letters, words, marksBefore) }
    classes.entries.withUnsafeBufferPointer { entries in
      var index = range.lowerBound
      let end = range.upperBound
      var offset: UInt32 = 0
      // Bits of what was seen since the last letter: 1 joiner, 2 hyphen, 4 space, 8 other, 16 beginning.
      var seen: UInt8 = 16
      var mark: UInt16 = 0
      // Whether what came last is the last letter or a mark on it.
      var onLetter = false
      // The word that is being read.
      var first = letters.count
      var hash = WordHash.start
      while index < end {
        let byte = index
        var value = UInt32(utf8[index])
        if value < 0x80 {
          index += 1
        } else if value >= 0xC2, value < 0xE0, index + 1 < end, utf8[index + 1] & 0xC0 == 0x80 {
          value = (value & 0x1F) << 6 | UInt32(utf8[index + 1] & 0x3F)
          index += 2
        } else if value >= 0xE0, value < 0xF0, index + 2 < end, utf8[index + 1] & 0xC0 == 0x80,
          utf8[index + 2] & 0xC0 == 0x80
        {
          value = (value & 0x0F) << 12 | UInt32(utf8[index + 1] & 0x3F) << 6 | UInt32(utf8[index + 2] & 0x3F)
          index += 3
        } else if value >= 0xF0, value < 0xF5, index + 3 < end, utf8[index + 1] & 0xC0 == 0x80 {
          value = 0x10000
          index += 4
        } else {
          value = 0xFFFD
          index += 1
        }
        let entry = value < 0x10000 ? entries[Int(value)] : ScalarClasses.Class.other
        switch entry & ScalarClasses.Class.bits {
        case ScalarClasses.Class.letter, ScalarClasses.Class.several:
          let gap = Self.gap(seen)
          if gap >= Gap.hyphen {
            if letters.count > first {
              words.append(StreamWord(first: UInt32(first), end: UInt32(letters.count), hash: hash))
            }
            first = letters.count
            hash = WordHash.start
            marksBefore.append(mark)
            mark = 0
          }
          seen = 0
          var letter = Letter(
            code: UInt16(truncatingIfNeeded: entry), gap: gap,
            flags: entry & ScalarClasses.Class.capital != 0 ? Letter.capital : value == 0x649 ? Letter.maqsura : 0,
            start: offset, end: offset + 1,
            byte: UInt32(truncatingIfNeeded: byte), word: UInt32(words.count))
          if entry & ScalarClasses.Class.bits == ScalarClasses.Class.letter {
            letters.append(letter)
            hash = WordHash.add(letter.code, to: hash)
          } else {
            let codes = classes.texts[Int(entry & 0xFFFF)]
            for (position, code) in codes.enumerated() {
              letter.code = code
              letter.gap = position == 0 ? gap : Gap.none
              letter.flags =
                letter.flags & Letter.capital | (position > 0 ? Letter.continued : 0)
                | (position < codes.count - 1 ? Letter.unfinished : 0)
              letters.append(letter)
              hash = WordHash.add(code, to: hash)
            }
          }
          onLetter = true
        case ScalarClasses.Class.mark:
          if onLetter { letters[letters.count - 1].end = offset + 1 }
        case ScalarClasses.Class.transparent:
          onLetter = false
        case ScalarClasses.Class.joiner:
          seen |= 1
          onLetter = false
        case ScalarClasses.Class.hyphen:
          seen |= seen & 2 != 0 ? 8 : 2
          onLetter = false
        case ScalarClasses.Class.space:
          seen |= 4
          onLetter = false
        default:
          seen |= 8
          mark = UInt16(truncatingIfNeeded: value)
          onLetter = false
        }
        offset &+= 1
      }
      if letters.count > first {
        words.append(StreamWord(first: UInt32(first), end: UInt32(letters.count), hash: hash))
      }
    }
  }

  @inline(__always)
  private static func gap(_ seen: UInt8) -> UInt8 {
    if seen == 0 { return Gap.none }
    if seen & 16 != 0 { return Gap.edge }
    if seen & 8 != 0 { return Gap.other }
    if seen & 6 == 6 { return Gap.dash }
    if seen & 4 != 0 { return Gap.space }
    return seen & 2 != 0 ? Gap.hyphen : Gap.joiner
  }
}
