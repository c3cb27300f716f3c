// Refuses, before any reading, the bytes of which no reader should have to think. Knows nothing of YAML's grammar.

/// The check of the bytes of a YAML text: UTF-8, no control characters, no line ends but LF and CR LF.
///
/// YAML 1.1 ends lines also at a lone CR and at U+0085, U+2028 and U+2029, YAML 1.2 and editors do not; as line
/// numbers could mean either, these characters are refused (they can be written as `\L` and the like in double quotes).
enum YAMLSourceCheck {
  /// Throws the first fault of the bytes, if there is one; `firstLine` is the number of their first line.
  static func check(_ utf8: UnsafeBufferPointer<UInt8>, firstLine: Int) throws(YAMLFault) {
    let count = utf8.count
    var index = 0
    while index < count {
      let byte = utf8[index]
      if byte < 0x80 {
        if byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09 {
          index += 1
        } else if byte == 0x0D && index + 1 < count && utf8[index + 1] == 0x0A {
          index += 2
        } else {
          throw fault(.controlCharacter(UInt32(byte)), index, utf8, firstLine)
        }
      } else {
        guard let (value, width) = decode(utf8, index) else { throw fault(.notUTF8, index, utf8, firstLine) }
        if value < 0xA0 || value == 0x2028 || value == 0x2029 || value == 0xFFFE || value == 0xFFFF {
          throw fault(.controlCharacter(value), index, utf8, firstLine)
        }
        if value == 0xFEFF { throw fault(.byteOrderMark, index, utf8, firstLine) }
        index += width
      }
    }
  }

  private static func fault(
    _ kind: YAMLFault.Kind, _ offset: Int, _ utf8: UnsafeBufferPointer<UInt8>, _ firstLine: Int
  ) -> YAMLFault {
    YAMLFault(kind, at: SourcePosition(ofByte: offset, in: utf8, firstLine: firstLine))
  }

  /// The scalar that begins at a byte ≥ 0x80, or nil where the bytes are not well-formed (Unicode 16, table 3-7).
  @inline(__always)
  private static func decode(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int)? {
    func next(_ offset: Int) -> UInt32? {
      guard index + offset < utf8.count, utf8[index + offset] & 0xC0 == 0x80 else { return nil }
      return UInt32(utf8[index + offset] & 0x3F)
    }
    let lead = UInt32(utf8[index])
    switch lead {
    case 0xC2...0xDF:
      guard let a = next(1) else { return nil }
      return ((lead & 0x1F) << 6 | a, 2)
    case 0xE0...0xEF:
      guard let a = next(1), let b = next(2) else { return nil }
      let value = (lead & 0x0F) << 12 | a << 6 | b
      return value < 0x800 || (0xD800...0xDFFF).contains(value) ? nil : (value, 3)
    case 0xF0...0xF4:
      guard let a = next(1), let b = next(2), let c = next(3) else { return nil }
      let value = (lead & 0x07) << 18 | a << 12 | b << 6 | c
      return value < 0x10000 || value > 0x10FFFF ? nil : (value, 4)
    default: return nil
    }
  }
}
