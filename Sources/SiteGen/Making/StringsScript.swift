// The words of the interface as a script that registers itself, for pages opened as files, where `fetch` is refused.

internal import Archive

/// Writes `assets/strings.LANGUAGE.js`.
struct StringsScript {
  let language: String
  /// The string table: one JSON object.
  let table: [UInt8]
  let settings: SiteSettings

  func write(into out: inout [UInt8]) {
    let register = "window.hashiyaStrings[\"\(language)\"]"
    out += Array("window.hashiyaStrings = window.hashiyaStrings || {};\n\(register) = ".utf8)
    out += table
    out += Array(";\n".utf8)
    if let title = settings.titles.first(where: { $0.language == language }) {
      out += Array("\(register).site_title = \(Self.literal(title.text));\n".utf8)
    }
    if language == "ar" && settings.latinDigitsInArabic {
      out += Array("\(register).digits = \"0123456789\";\n".utf8)
    }
  }

  /// A JSON string that is also one in a script and in HTML.
  static func literal(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
        let code = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
