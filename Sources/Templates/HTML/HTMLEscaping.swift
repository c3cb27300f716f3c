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
  public static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &out) }
  }

  /// Appends UTF-8 bytes with the same five characters escaped.
  public static func append(_ utf8: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    guard let base = utf8.baseAddress else { return }
    let count = utf8.count
    var runStart = 0
    var index = 0
    while index < count {
      let byte = base[index]
      // All five are below 0x40, so one 64-bit mask holds them.
      guard byte < 0x40, (specials &>> UInt64(byte)) & 1 == 1 else {
        index &+= 1
        continue
      }
      out.append(contentsOf: UnsafeBufferPointer(start: base + runStart, count: index &- runStart))
      appendReference(to: byte, &out)
      index &+= 1
      runStart = index
    }
    out.append(contentsOf: UnsafeBufferPointer(start: base + runStart, count: count &- runStart))
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
