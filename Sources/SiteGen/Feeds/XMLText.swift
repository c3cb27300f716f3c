// Plain text in XML. Knows nothing of any vocabulary.

internal import Templates

/// Writes text into XML 1.0.
enum XMLText {
  /// Appends the text, escaped, without the characters that XML 1.0 cannot hold (section 2.2, `Char`).
  static func append(_ text: String, to out: inout [UInt8]) {
    var allowed = text
    if text.unicodeScalars.contains(where: { !isAllowed($0) }) {
      allowed = String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
    }
    HTMLEscaping.append(allowed, to: &out)
  }

  /// Appends `<name>text</name>` and a line feed.
  static func appendElement(_ name: String, _ text: String, attributes: String = "", to out: inout [UInt8]) {
    out += Array("<\(name)\(attributes)>".utf8)
    append(text, to: &out)
    out += Array("</\(name)>\n".utf8)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
