// JSON made safe to stand inside a <script> element. Knows nothing of what the JSON says.

/// JSON text for `<script type="application/ld+json">`, in which nothing can end the script element.
public struct TrustedJSON: Sendable, Hashable {
  /// The JSON text, UTF-8, without `<`, `>`, `&`, U+2028 and U+2029.
  public let utf8: [UInt8]

  /// Takes serialised JSON and writes `<`, `>`, `&`, U+2028 and U+2029 as `\u` escapes.
  ///
  /// In well-formed JSON these characters stand only inside strings, where the escape means the same (RFC 8259,
  /// section 7); so the value is unchanged while no `</script>` or `<!--` can appear (WHATWG HTML, 4.12.1.3).
  public init(escaping json: [UInt8]) {
    var out: [UInt8] = []
    out.reserveCapacity(json.count + json.count / 16)
    var index = 0
    while index < json.count {
      let byte = json[index]
      if byte == 0x3C || byte == 0x3E || byte == 0x26 {
        Self.appendEscape(UInt16(byte), to: &out)
      } else if byte == 0xE2, index + 2 < json.count, json[index + 1] == 0x80, json[index + 2] & 0xFE == 0xA8 {
        Self.appendEscape(0x2000 | UInt16(json[index + 2] & 0x3F), to: &out)
        index += 2
      } else {
        out.append(byte)
      }
      index += 1
    }
    utf8 = out
  }

  /// Takes serialised JSON; see `init(escaping: [UInt8])`.
  public init(escaping json: String) {
    self.init(escaping: Array(json.utf8))
  }

  /// Appends `text` as a JSON string with its quotation marks, `"`, `\` and control characters escaped (RFC 8259,
  /// section 7).
  public static func appendString(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        out.append(UInt8(ascii: "\\"))
        out.append(byte)
      case 0x0A: out.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      case 0x09: out.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
      case 0x00..<0x20, 0x7F: appendEscape(UInt16(byte), to: &out)
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ unit: UInt16, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\\"))
    out.append(UInt8(ascii: "u"))
    for shift: UInt16 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 0xF)
      out.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
