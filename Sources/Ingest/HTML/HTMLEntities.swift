// Character references of HTML. The system's parser reads markup as XML, which knows five of them, and would drop `&zwnj;`.

/// Character references.
enum HTMLEntities {
  /// Names of U+00A0 … U+00FF, in order (HTML 4.01, section 24.2).
  private static let latin1 = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
    "reg", "macr", "deg",
    "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm", "raquo", "frac14", "frac12",
    "frac34", "iquest",
    "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml",
    "Igrave", "Iacute",
    "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave",
    "Uacute", "Ucirc", "Uuml",
    "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave",
    "eacute", "ecirc",
    "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
    "divide", "oslash",
    "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
  ]

  private static let named: [String: UInt32] = {
    var table: [String: UInt32] = [
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E,
      "rlm": 0x200F,
      "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018,
      "rsquo": 0x2019, "sbquo": 0x201A,
      "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020, "Dagger": 0x2021, "bull": 0x2022,
      "hellip": 0x2026,
      "permil": 0x2030, "prime": 0x2032, "Prime": 0x2033, "lsaquo": 0x2039, "rsaquo": 0x203A, "euro": 0x20AC,
      "trade": 0x2122, "larr": 0x2190,
      "uarr": 0x2191, "rarr": 0x2192, "darr": 0x2193, "minus": 0x2212, "le": 0x2264, "ge": 0x2265, "ne": 0x2260,
      "infin": 0x221E,
      "rial": 0xFDFC, "zwsp": 0x200B, "ZeroWidthSpace": 0x200B, "NewLine": 0x0A, "Tab": 0x09, "colon": 0x3A,
      "comma": 0x2C, "period": 0x2E,
      "excl": 0x21, "quest": 0x3F, "lpar": 0x28, "rpar": 0x29, "sol": 0x2F, "num": 0x23, "commat": 0x40, "vert": 0x7C,
      "lowbar": 0x5F,
    ]
    for (offset, name) in latin1.enumerated() { table[name] = 0xA0 + UInt32(offset) }
    return table
  }()

  /// The scalar that a reference at `start` (its `&`) stands for, with the index behind it. `nil` where it is none: the `&` is
  /// text. Numbers of no character give a space.
  static func decode(_ source: [UInt8], at start: Int) -> (scalar: UInt32, next: Int)? {
    var index = start + 1
    guard index < source.count else { return nil }
    if source[index] == UInt8(ascii: "#") {
      index += 1
      let isHex = index < source.count && source[index] | 0x20 == UInt8(ascii: "x")
      if isHex { index += 1 }
      let digits = index
      var value: UInt32 = 0
      while index < source.count, index - digits < 10, let digit = digit(source[index], isHex) {
        value = min(value &* (isHex ? 16 : 10) &+ digit, 0x110000)
        index += 1
      }
      guard index > digits else { return nil }
      if index < source.count, source[index] == UInt8(ascii: ";") { index += 1 }
      return (valid(value), index)
    }
    let nameStart = index
    while index < source.count, index - nameStart < 16, isAlphanumeric(source[index]) { index += 1 }
    guard index > nameStart, index < source.count, source[index] == UInt8(ascii: ";") else { return nil }
    guard let value = named[String(decoding: source[nameStart..<index], as: UTF8.self)] else { return nil }
    return (value, index + 1)
  }

  /// `value` where XML 1.0 allows it as a character; what Windows-1252 has at 80…9F for those that pages mean so; else a space.
  static func valid(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7F, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: value
    case 0x85: 0x2026
    case 0x91: 0x2018
    case 0x92: 0x2019
    case 0x93: 0x201C
    case 0x94: 0x201D
    case 0x95: 0x2022
    case 0x96: 0x2013
    case 0x97: 0x2014
    default: 0x20
    }
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHex: UInt32(byte - 0x41 + 10)
    case 0x61...0x66 where isHex: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
