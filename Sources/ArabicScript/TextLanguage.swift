// The languages the archive can tell apart, with their tags. Knows nothing of how any of them is written.

/// A language of an article, a name or a page. The raw value is its shortest BCP 47 tag.
public enum TextLanguage: String, Hashable, Sendable, CaseIterable {
  /// Persian as written in Iran.
  case persian = "fa"
  /// Persian as written in Afghanistan; spelt as `persian`, with month names of its own.
  case dari = "prs"
  /// Arabic.
  case arabic = "ar"
  /// English.
  case english = "en"
  /// Pashto.
  case pashto = "ps"
  /// Central Kurdish (Sorani).
  case sorani = "ckb"
  /// Urdu.
  case urdu = "ur"

  /// Reads a BCP 47 tag (RFC 5646): the primary subtag decides, in any case, and `fa-AF` is `prs`. `nil` for a
  /// language that is not listed here.
  public init?(bcp47 tag: String) {
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-")).map { part in
      String(decoding: part.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    guard let primary = subtags.first else { return nil }
    switch primary {
    case "fa", "pes", "per", "fas":
      self = subtags.dropFirst().contains("af") ? .dari : .persian
    case "ar", "ara", "arb": self = .arabic
    case "en", "eng": self = .english
    case "ps", "pus", "pbt", "pbu": self = .pashto
    case "ur", "urd": self = .urdu
    default:
      guard let language = TextLanguage(rawValue: primary) else { return nil }
      self = language
    }
  }

  /// Whether the rules of Persian spelling hold: ZWNJ, ی and ک with their own code points.
  public var isPersian: Bool { self == .persian || self == .dari }

  /// Whether the language is written from right to left, in Arabic script.
  public var isRightToLeft: Bool { self != .english }
}
