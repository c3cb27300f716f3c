// The pieces that dates are made of: numbers, folded words, marks.

struct DateToken {
  enum Kind {
    /// A run of digits of any set; the value is that of the first nine.
    case number(value: Int, digits: Int)
    /// A word, folded, or "" for one that is in no list of dates.
    case word(String)
    case mark(Unicode.Scalar)
  }

  let kind: Kind
  /// In Unicode scalars of the text.
  let range: Range<Int>
  /// Whether white space stands before it.
  let isSpaced: Bool
  /// Whether a word begins with a capital.
  let isCapital: Bool

  /// The folded word, or `nil`.
  var word: String? {
    if case .word(let key) = kind { key } else { nil }
  }

  /// The value and the number of digits, or `nil`.
  var number: (value: Int, digits: Int)? {
    if case .number(let value, let digits) = kind { (value, digits) } else { nil }
  }

  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if case .mark(let own) = kind { own == scalar } else { false }
  }

  private static let longestWord = 32

  /// Cuts a text into tokens. White space and what cannot be seen is left out. Only words of the vocabulary are kept as
  /// words that can be looked up.
  static func tokens(of scalars: [Unicode.Scalar], vocabulary: Set<UInt64>) -> [DateToken] {
    var tokens: [DateToken] = []
    var index = 0
    var isSpaced = true
    while index < scalars.count {
      let scalar = scalars[index]
      let start = index
      if scalar == " " || (!scalar.isArabicLetter && scalar.properties.isWhitespace) || scalar == "\u{200B}" {
        isSpaced = true
        index += 1
        continue
      }
      if isUnseen(scalar) {
        index += 1
        continue
      }
      let kind: Kind
      if Digits.value(of: scalar) != nil {
        var value = 0
        while index < scalars.count, let digit = Digits.value(of: scalars[index]) {
          if index - start < 9 { value = value * 10 + digit }
          index += 1
        }
        kind = .number(value: value, digits: index - start)
      } else if scalar.isArabicLetter || scalar.properties.isAlphabetic {
        var end = index
        while index < scalars.count, isInWord(scalars[index]) {
          index += 1
          if !isUnseen(scalars[index - 1]) { end = index }
        }
        index = end
        var letters = String.UnicodeScalarView()
        if end - start <= longestWord, vocabulary.contains(hash(of: scalars[start..<end])) {
          letters.append(contentsOf: scalars[start..<end])
        }
        // A word that is in no list must still be told from Latin ones.
        kind = .word(letters.isEmpty ? (scalar.isASCII ? otherLatin : "") : Folding.fold(String(letters)))
      } else {
        kind = .mark(scalar)
        index += 1
      }
      tokens.append(
        DateToken(
          kind: kind, range: start..<index, isSpaced: isSpaced,
          isCapital: !scalar.isArabicLetter && scalar.properties.isUppercase))
      isSpaced = false
    }
    return tokens
  }

  /// What stands for a word in Latin letters that is in no list.
  private static let otherLatin = "?"

  /// A hash of the folded form (FNV-1a over its bytes), without making that.
  static func hash(of word: some Sequence<Unicode.Scalar>) -> UInt64 {
    let table = FoldingTable.shared
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for scalar in word {
      guard let entry = table.entry(of: scalar.value) else {
        for byte in UTF8.encode(scalar) ?? .init() { add(byte) }
        continue
      }
      let length = entry >> 24
      if length == FoldingTable.long {
        for byte in table.longTexts[Int(entry & 0xFFFFFF)] { add(byte) }
      } else {
        for index in 0..<length { add(UInt8(truncatingIfNeeded: entry >> (8 * index))) }
      }
    }
    return hash
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isArabicLetter { return true }
    guard Digits.value(of: scalar) == nil, scalar != " " else { return false }
    return scalar.properties.isAlphabetic || scalar.isArabicMark || isUnseen(scalar) || scalar == "\u{0640}"
  }

  /// ZWNJ, ZWJ and bidi controls.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x061C, 0x200C...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x206F, 0xFEFF: true
    default: false
    }
  }
}
