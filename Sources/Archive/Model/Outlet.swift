// A publisher of articles.

/// An outlet, as its file describes it.
public struct Outlet: Sendable {
  /// Its permanent id, which is also the name of its file.
  public var id: String
  /// Its names, by language; the first of a language is the one shown.
  public var names: [NamesInLanguage]
  /// BCP 47 tag of what it publishes, where that is one language.
  public var language: String?
  /// ISO 3166-1 alpha-2, in lower or upper case as written.
  public var country: String?
  /// Where it publishes.
  public var url: String?
  /// Who holds the rights in what it publishes.
  public var rights: String?
  /// Its own rules for reading captures, as lists of texts by name.
  public var captureRules: [String: [String]] = [:]

  /// The names that `capture_rules` may have: what lines do that have certain words, and what labels stand for.
  public static let captureRuleNames = [
    "noise", "advert", "insert", "related", "comments", "end", "cut_off", "title", "kicker", "lead", "byline", "date",
    "updated", "section", "tags", "caption", "summary", "code", "source", "outlet", "ignore",
  ]

  /// An outlet with its names.
  public init(id: String, names: [NamesInLanguage]) {
    self.id = id
    self.names = names
  }

  /// The name shown in a language: the first one there, else that of the first language that has one.
  public func name(in language: String) -> (text: String, language: String) {
    let names = names.first { $0.language == language } ?? names.first
    return (names?.names.first?.text ?? id, names?.language ?? "und")
  }
}
