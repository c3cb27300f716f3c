// Escaping for HTML, over bytes: by the library's rules, so that the plain rendering equals its own. Knows nothing of
// Markdown.

extension [UInt8] {
  /// Appends text with `&`, `<`, `>` and `"` escaped, as the library escapes text and attributes alike.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>, returns: Bool = false) {
    var from = 0
    var index = 0
    while true {
      index = Self.firstEscaped(in: text, from: index, returns: returns)
      append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<index]))
      guard index < text.count else { return }
      switch text[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      default: append("&#13;")
      }
      index += 1
      from = index
    }
  }

  /// The index of the next byte that is written otherwise, or the end: eight bytes at a time, since nearly all text has
  /// none.
  private static func firstEscaped(in text: UnsafeBufferPointer<UInt8>, from start: Int, returns: Bool) -> Int {
    /// Has a bit set if a byte of the word is zero, and none if no byte is.
    @inline(__always) func zeros(_ word: UInt64) -> UInt64 {
      (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }
    let raw = UnsafeRawBufferPointer(text)
    var index = start
    while index < text.count {
      while index + 8 <= text.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let hits =
          zeros(word ^ 0x2626_2626_2626_2626) | zeros(word ^ 0x3C3C_3C3C_3C3C_3C3C)
          | zeros(word ^ 0x3E3E_3E3E_3E3E_3E3E) | zeros(word ^ 0x2222_2222_2222_2222)
          | zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
        if hits != 0 { break }
        index += 8
      }
      for _ in 0..<8 where index < text.count {
        switch text[index] {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return index
        case UInt8(ascii: "\r") where returns: return index
        default: index += 1
        }
      }
    }
    return text.count
  }

  /// Appends the text of a string, escaped.
  mutating func append(escaping string: String) {
    var string = string
    string.withUTF8 { append(escaping: $0, returns: true) }
  }

  /// Appends an address as the library writes it in `href` and `src`: bytes that do not belong in one percent-encoded.
  mutating func append(address: UnsafeBufferPointer<UInt8>) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "%"),
        UInt8(ascii: "(")...UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexDigit(byte >> 4))
        append(Self.hexDigit(byte & 15))
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

/// What an address may be.
enum AddressCheck {
  /// Whether the library drops an address in safe mode: `javascript:`, `vbscript:`, `file:`, and `data:` except for four
  /// kinds of images.
  static func isDangerous(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    if starts(address, with: "data:") {
      return !["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"].contains {
        starts(address, with: $0)
      }
    }
    return starts(address, with: "javascript:") || starts(address, with: "vbscript:") || starts(address, with: "file:")
  }

  /// Whether an address stays within the site: no scheme (RFC 3986, section 3.1), no `//`, no `\`.
  static func isLocal(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    if starts(address, with: "//") || address.contains(UInt8(ascii: "\\")) { return false }
    for byte in address {
      switch byte {
      case UInt8(ascii: ":"): return false
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      default: continue
      }
    }
    return true
  }

  private static func starts(_ address: UnsafeBufferPointer<UInt8>, with prefix: StaticString) -> Bool {
    guard address.count >= prefix.utf8CodeUnitCount else { return false }
    let prefix = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
    for index in prefix.indices {
      var byte = address[index]
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { byte |= 0x20 }
      if byte != prefix[index] { return false }
    }
    return true
  }
}
