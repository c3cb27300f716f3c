// Whether bytes are UTF-8, and where they are not. Knows nothing of Markdown.

/// Checks UTF-8 as the Unicode Standard defines it (table 3-7: no surrogates, no overlong forms, at most U+10FFFF).
enum UTF8Check {
  /// The index of the first byte that is not UTF-8; nil if all are.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      if byte >= 0xC2, byte < 0xE0 {
        guard index + 1 < count, bytes[index + 1] & 0xC0 == 0x80 else { return index }
        index += 2
        continue
      }
      let length: Int
      let second: ClosedRange<UInt8>
      switch byte {
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return index
      }
      guard index + length <= count, second.contains(bytes[index + 1]) else { return index }
      for next in index + 2..<index + length where bytes[next] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }
}
