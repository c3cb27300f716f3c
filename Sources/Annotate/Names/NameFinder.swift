// The names of a registry in the texts of an archive: three steps, of which the middle one sees all articles. Knows
// nothing of pages or of what people decided.

/// Finds the names of a registry in texts.
///
/// First `hits(in:)` for each article, in any order; then `NameKnowledge` of all of them; then `mentions(in:_:_:)` for
/// each article.
public struct NameFinder: Sendable {
  let patterns: NamePatterns
  private let automaton: NameAutomaton

  /// Makes ready to look for all names of a registry, in all languages. A name without two letters is looked for
  /// nowhere.
  public init(_ registry: Registry) {
    patterns = NamePatterns(registry)
    automaton = NameAutomaton(sorted: patterns.letters)
  }

  /// Every place in an article where letters of a name stand as whole words, with what the languages attach to words.
  public func hits(in article: ArticleText) -> NameHits {
    NameScan(article, patterns, automaton).hits()
  }

  /// What is offered of an article's places: in order, without overlap, each with its rule and what it rests on.
  public func mentions(in article: ArticleText, _ hits: NameHits, _ knowledge: NameKnowledge) -> [Suggestion] {
    NameChoice(self, article, hits, knowledge).suggestions()
  }
}
