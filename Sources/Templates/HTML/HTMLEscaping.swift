// Escapes text for HTML by a scan over UTF-8 bytes. Knows nothing of templates or of where the text will stand.

/// Escaping of text so that it is safe in element content and in quoted attribute values.
///
/// The scan is over bytes and never over `Character`: `"` followed by a combining mark or a zero-width non-joiner is
/// one `Character` that does not equal `"`, so a scan by characters would let it through.
public enum HTMLEscaping {
  /// Appends `text` with `&`, `<`, `>`, `"` and `'` escaped.
  ///
  /// These five are what can end or begin markup in element content, in RCDATA elements (`title`, `textarea`) and in a
  /// quoted attribute value (WHATWG HTML, 13.2.5 "Tokenization").
  public static func append(_ text: borrowing String, to out: inout [UInt8]) {
    let isNative: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &out) }
    if isNative == nil { append(Array(text.utf8), to: &out) }
  }

  private static func append(_ utf8: [UInt8], to out: inout [UInt8]) {
    utf8.withUnsafeBufferPointer { append($0, to: &out) }
  }

  /// Appends UTF-8 bytes with the same five characters escaped.
  public static func append(_ utf8: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var runStart = 0
    var index = firstSpecial(in: utf8, from: 0)
    while index < utf8.count {
      out.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
      appendReference(to: utf8[index], &out)
      runStart = index + 1
      index = firstSpecial(in: utf8, from: runStart)
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[runStart...]))
  }

  /// The index of the next byte that is escaped, or the end: eight bytes at a time, since nearly all text has none.
  private static func firstSpecial(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    /// Has a bit set if a byte of the word is zero, and none if no byte is.
    @inline(__always) func zeros(_ word: UInt64) -> UInt64 {
      (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }
    let raw = UnsafeRawBufferPointer(utf8)
    var index = start
    while index &+ 8 <= utf8.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // `&` and `'` differ in one bit, `<` and `>` in another.
      let hits =
        zeros((word & 0xFEFE_FEFE_FEFE_FEFE) ^ 0x2626_2626_2626_2626)
        | zeros((word & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C) | zeros(word ^ 0x2222_2222_2222_2222)
      if hits != 0 { break }
      index &+= 8
    }
    while index < utf8.count {
      let byte = utf8[index]
      // All five are below 0x40, so one 64-bit mask holds them.
      if byte < 0x40, (specials &>> UInt64(byte)) & 1 == 1 { return index }
      index &+= 1
    }
    return utf8.count
  }

  /// `text` escaped, as UTF-8 bytes.
  public static func escaped(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    append(text, to: &out)
    return out
  }

  private static let specials: UInt64 =
    1 << UInt64(UInt8(ascii: "&")) | 1 << UInt64(UInt8(ascii: "<")) | 1 << UInt64(UInt8(ascii: ">"))
    | 1 << UInt64(UInt8(ascii: "\"")) | 1 << UInt64(UInt8(ascii: "'"))

  private static func appendReference(to byte: UInt8, _ out: inout [UInt8]) {
    let reference: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: "&#39;"
      }
    out.append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
  }
}
