// Escaping for HTML, over bytes: by the library's rules, so that the plain rendering equals its own. Knows nothing of
// Markdown.

extension [UInt8] {
  /// Appends text with `&`, `<`, `>` and `"` escaped, as the library escapes text and attributes alike.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>, returns: Bool = false) {
    var from = 0
    for index in 0..<text.count {
      let byte = text[index]
      // All that is escaped lies at or below `>`.
      if byte > 0x3E { continue }
      let entity: StaticString
      switch byte {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "\r") where returns: entity = "&#13;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<index]))
      append(entity)
      from = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
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
