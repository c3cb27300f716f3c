// How a page speaks: the strings, digits and direction of one interface language.

internal import ArabicScript
internal import Archive
internal import Templates

/// An interface language. A class: it is handed to every maker.
final class Voice: Sendable {
  /// `fa`, `ar` or `en`.
  let language: String
  /// `rtl` or `ltr`.
  let direction: String
  /// The string table.
  let strings: Strings
  /// The digits of numbers.
  let digits: Digits.Style

  init(_ strings: Strings, settings: SiteSettings) {
    language = strings.language
    direction = LanguageFacts.direction(of: strings.language)
    self.strings = strings
    switch strings.language {
    case "fa": digits = .persian
    case "ar": digits = settings.latinDigitsInArabic ? .latin : .arabicIndic
    default: digits = .latin
    }
  }

  /// The string of a key. The tables are held to one set of keys by a test; a key that is missing shows itself.
  func string(_ key: String) -> String { strings.lookup(key) ?? key }

  /// A string with its placeholders filled.
  func format(_ key: String, _ values: [String: String]) -> String { strings.format(key, values) ?? key }

  /// A number in the page's digits.
  func number(_ number: Int) -> String { Digits.string(number, digits) }

  /// A count with its noun.
  func count(_ key: String, _ number: Int) -> CountText {
    let text = strings.plural(key, number, ["n": self.number(number)]) ?? self.number(number)
    return CountText(text: text, key: key, number: String(number))
  }

  /// The name of a language in this one.
  func languageName(_ tag: String) -> String {
    if let name = strings.lookup("language_" + tag) { return name }
    let primary = tag.split(separator: "-").first.map(String.init) ?? tag
    return strings.lookup("language_" + primary) ?? format("language_other", ["code": tag])
  }

  /// The name of a language in this one; nil where it is this one.
  func foreignLanguageName(_ tag: String) -> String? {
    LanguageFacts.voice(for: tag, among: []) == language && !tag.hasPrefix("prs") ? nil : languageName(tag)
  }

  /// Words in their own language, as a name that leads somewhere.
  func name(_ text: String, in tag: String, url: CheckedURL? = nil) -> LinkedName {
    LinkedName(text: text, language: tag, direction: LanguageFacts.direction(of: tag), url: url)
  }

  /// Text between isolates, for places where markup cannot go (W3C, "Inline markup and bidirectional text in HTML").
  /// Isolates and overrides of the text's own are left out: one that is not closed would turn round what follows.
  static func isolated(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isExplicitDirection) else { return "\u{2068}\(text)\u{2069}" }
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isExplicitDirection($0) }))
    return "\u{2068}\(plain)\u{2069}"
  }

  /// U+202A–202E and U+2066–2069 (Unicode Standard Annex #9, section 2).
  private static func isExplicitDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
