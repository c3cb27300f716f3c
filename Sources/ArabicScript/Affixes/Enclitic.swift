// What Persian writes behind a word: plural, indefinite and ezafe ی, possessives. Knows no names.

/// Letters that Persian joins to the end of a word, with or without ZWNJ, or sets apart from it with a space.
public struct Enclitic: Hashable, Sendable {
  /// What an enclitic does to its word.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// ها, های: several.
    case plural
    /// هایی: some.
    case indefinitePlural
    /// ی: of the indefinite, the ezafe (after ا and و, and after ه behind a ZWNJ), or an adjective of relation.
    case ye
    /// یی, ئی after a vowel: indefinite or an adjective of relation.
    case doubleYe
    /// ای: the indefinite after ه; rarely "you are".
    case indefinite
    /// ام, ات, اش, مان, تان, شان: my, your, …
    case possessive
    /// هایش …: plural and possessive.
    case pluralPossessive
    /// تر, ترین: an adjective's comparative and superlative.
    case comparative
  }
  /// The letters as written, without ZWNJ.
  public let text: String
  /// What it does.
  public let kind: Kind
}

/// The enclitics of Persian.
///
/// Source: the Academy of Persian Language and Literature, orthography of the joining of endings.
public enum PersianEnclitics {
  /// All of them, the longer first, so that the first that fits is the longest.
  public static let all: [Enclitic] = {
    let rows: [(Enclitic.Kind, String)] = [
      (.plural, "ها های"), (.indefinitePlural, "هایی هائی"), (.ye, "ی"), (.doubleYe, "یی ئی"), (.indefinite, "ای"),
      (.possessive, "ام ات اش مان تان شان"),
      (.pluralPossessive, "هایم هایت هایش هایمان هایتان هایشان"), (.comparative, "تر ترین تری"),
    ]
    return rows.flatMap { kind, texts in
      texts.split(separator: " ").map { Enclitic(text: String($0), kind: kind) }
    }.sorted { ($0.text.unicodeScalars.count, $1.text) > ($1.text.unicodeScalars.count, $0.text) }
  }()

  /// The longest of them, in letters.
  public static let longest = all.first?.text.unicodeScalars.count ?? 0
}
