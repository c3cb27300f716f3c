// Classes of scalars as reading a capture needs them: words, spaces, marks. Knows nothing of lines.
internal import ArabicScript

/// Scalars in print.
enum Script {
  /// Part of a word: letters, marks, digits, ZWNJ, tatweel.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0: scalar.value == 0xAA || scalar.value == 0xB5 || scalar.value == 0xBA
    case 0xD7, 0xF7: false
    case 0xC0..<0x590: true
    case 0x600...0x60F, 0x61B...0x61F, 0x66A...0x66D, 0x6D4, 0x6DD, 0x6DE, 0x6E9: false
    case 0x590..<0x2000: true
    case 0x200C, 0x200D: true
    case 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x303F: false
    case 0xFD3E, 0xFD3F, 0xFDFC, 0xFEFF, 0xFE00...0xFE6F, 0xE000...0xF8FF: false
    case 0x1F000...0x1FBFF, 0xE0000...0xE0FFF, 0xFFF0...0xFFFF: false
    default: true
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0x660...0x669).contains(scalar.value)
      || (0x6F0...0x6F9).contains(scalar.value)
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    // Bidi controls stand between words as spaces do.
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x61C: true
    default: false
    }
  }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }

  /// Opens an item of a list.
  static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25A0, 0x25CF, 0x25CB, 0x25E6, 0x25C6, 0x25C7, 0x25B6, 0x25C0, 0x25C4,
      0x25BA, 0x2726, 0x2756, 0xB7, 0x2219, 0x2B24, 0x25FC, 0x25FE, 0x2713, 0x2714, 0x1F539, 0x1F538, 0x1F537, 0x1F536,
      0x1F534, 0x1F535, 0x2705:
      true
    default: scalar == "*" || isDash(scalar)
    }
  }

  /// Closes what a sentence may stand in.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "»", "\"", "'", ")", "]", "”", "’", "›", "}", "*", "/": true
    default: isSpace(scalar)
    }
  }

  /// Ends a sentence, or, as the colon, announces one.
  static func isTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "؟", "?", "!", "…", "۔", ":", "؛": true
    default: false
    }
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(decoding: utf8(scalars), as: UTF8.self)
  }

  /// The folded text of some scalars.
  static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var out: [UInt8] = []
    utf8(scalars).withUnsafeBufferPointer { Folding.fold($0, into: &out) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Appending to a `String` scalar by scalar takes ten times as long.
  private static func utf8(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    for scalar in scalars {
      let value = scalar.value
      switch value {
      case 0..<0x80: bytes.append(UInt8(value))
      case 0..<0x800:
        bytes.append(UInt8(0xC0 | value >> 6))
        bytes.append(UInt8(0x80 | value & 0x3F))
      case 0..<0x10000:
        bytes.append(UInt8(0xE0 | value >> 12))
        bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | value & 0x3F))
      default:
        bytes.append(UInt8(0xF0 | value >> 18))
        bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
        bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | value & 0x3F))
      }
    }
    return bytes
  }

  /// Without white space, separators and ornaments at both ends; brackets and quotes only where they are unpaired.
  static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var slice = scalars
    while let first = slice.first, isSpace(first) || isEdge(first) { slice = slice.dropFirst() }
    while let last = slice.last, isSpace(last) || isEdge(last) { slice = slice.dropLast() }
    return string(slice)
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "|", "•", "·", "›", "/", "،", ",", "؛", ";", ">", "<", "*", "¦", "_", "\\", "●", "▪": true
    default: isDash(scalar)
    }
  }

  /// Without white space at both ends; no more.
  static func stripped(_ text: String) -> [Unicode.Scalar] {
    var slice = Array(text.unicodeScalars)[...]
    while let first = slice.first, isSpace(first) { slice = slice.dropFirst() }
    while let last = slice.last, isSpace(last) { slice = slice.dropLast() }
    return Array(slice)
  }
}
