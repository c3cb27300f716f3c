// When a text needs quotes in YAML, and how it is written in them. Knows nothing of keys, lists or lines.

/// The writing of one scalar: plain where that is safe, else in double quotes (YAML 1.2, 7.3.1 and 7.3.3).
enum YAMLScalarWriting {
  /// Where a scalar stands. In a bracketed list or map, and as a key, more characters need quotes.
  enum Place: Sendable {
    case block, flow
  }

  /// A text as a scalar that every reader takes for a text.
  static func text(_ text: String, in place: Place) -> String {
    isPlainSafe(text, in: place) && !looksTyped(text) ? text : quoted(text)
  }

  /// A text as a plain scalar, where the grammar allows it, whatever type other readers see in it.
  static func plain(_ text: String, in place: Place) -> String {
    isPlainSafe(text, in: place) ? text : quoted(text)
  }

  /// A text in double quotes. Characters that do not show, or that turn the text around them, are written as escapes;
  /// ZWNJ and ZWJ, which Persian and other languages need, stay. U+FEFF is left out: it means nothing inside a text, and
  /// readers built on Foundation drop it anyhow.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{FEFF}": continue
      case _ where needsEscape(scalar):
        let value = scalar.value
        let (letter, width) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
        let digits = String(value, radix: 16, uppercase: true)
        out += "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Controls, line separators, invisible formatting characters and noncharacters.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0xA0, 0xAD: true
    case ..<0x0600: false
    case 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Whether the grammar reads the text back as it is without quotes.
  private static func isPlainSafe(_ text: String, in place: Place) -> Bool {
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if needsEscape(scalar) { return false }
      switch scalar {
      case ",", "[", "]", "{", "}": if place == .flow { return false }
      case " ": if previous == ":" { return false }
      case "#": if previous == " " { return false }
      case "?": if previous == ":" { return false }
      default: break
      }
      if previous == nil && !mayBegin(scalar) { return false }
      previous = scalar
    }
    // An empty text, and one that ends so that a reader would drop or misread its end.
    return previous != nil && previous != " " && previous != ":"
  }

  /// Stricter than the grammar, which lets some indicators begin a plain scalar: what begins with one is quoted.
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "/", "_", "(": true
    default: scalar.value > 0xA0
    }
  }

  /// Whether some reader of YAML 1.1 or 1.2 takes the plain text for a null, a truth value, a number or a date; digits
  /// of any script count as such.
  private static func looksTyped(_ text: String) -> Bool {
    switch text.lowercased() {
    case "null", "true", "false", "yes", "no", "on", "off", "y", "n": return true
    default: break
    }
    guard let first = text.unicodeScalars.first, isDigit(first) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      isDigit(scalar) || "+-._:/, ٫٬".unicodeScalars.contains(scalar)
        || "abcdefoxtzABCDEFOXTZ".unicodeScalars.contains(scalar)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }
}
