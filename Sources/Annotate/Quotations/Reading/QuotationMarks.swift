// A quick look for quotation marks in bytes. Knows no words.

/// The quick look for quotation marks.
enum QuotationMarks {
  /// Whether a text has any.
  static func appear(in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte == 0x22 { return true }
      if byte == 0xC2, index + 1 < utf8.count, utf8[index + 1] == 0xAB || utf8[index + 1] == 0xBB { return true }
      if byte == 0xE2, index + 2 < utf8.count, utf8[index + 1] == 0x80 {
        let last = utf8[index + 2]
        if (0x9C...0x9F).contains(last) || last == 0xB9 || last == 0xBA { return true }
      }
      if byte == 0xEF, index + 2 < utf8.count, utf8[index + 1] == 0xBC, utf8[index + 2] == 0x82 { return true }
      index += 1
    }
    return false
  }

  /// What the first mark of a family in a paragraph does.
  enum Sign { case opensBlock, opens, closes, none }

  /// The first mark of a family in a text, by its shape and the space around it.
  static func firstSign(of family: MarkFamily, in utf8: UnsafeBufferPointer<UInt8>) -> Sign {
    let text = String(decoding: utf8, as: UTF8.self)
    var isFirst = true
    var afterSpace = true
    for scalar in text.unicodeScalars {
      if appearsAlone(scalar.value), MarkPairs.family(scalar.value) == family {
        if isFirst { return scalar.value == 0xBB || scalar.value == 0x203A ? .closes : .opensBlock }
        switch scalar.value {
        case 0xAB, 0x2039, 0x201C, 0x201E: return .opens
        case 0xBB, 0x203A, 0x201D: return .closes
        default: return afterSpace ? .opens : .closes
        }
      }
      afterSpace = scalar.properties.isWhitespace
      if !afterSpace { isFirst = false }
    }
    return .none
  }

  private static func appearsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A, 0xFF02: true
    default: false
    }
  }
}
