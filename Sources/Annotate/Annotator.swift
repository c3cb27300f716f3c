// All suggestions for an article, and all annotations of an archive: the order in which the rules work. Knows nothing of
// pages.

public import Archive
internal import ArabicScript
internal import Digest
public import Markdown

/// Makes suggestions for articles from one registry.
///
/// Names are found in two steps, because what a word means is also told by how the archive uses it: first what every
/// article has (`hits`), then, when all are known, what that says of each (`suggestions`).
public struct Annotator: Sendable {
  /// The entities by number.
  public let registry: Registry
  private let names: NameFinder
  private let quotations: QuotationFinder
  private let dates = DateFinder()

  /// Makes ready the search for the names of these entities.
  public init(_ registry: Registry) {
    self.registry = registry
    names = NameFinder(registry)
    quotations = QuotationFinder(registry)
  }

  /// Every place of an article that may be a name.
  public func hits(in article: ArticleText) -> NameHits { names.hits(in: article) }

  /// The suggestions for an article, by place; of those at one place the longer first.
  public func suggestions(in article: ArticleText, _ hits: NameHits, _ knowledge: NameKnowledge) -> [Suggestion] {
    let mentions = names.mentions(in: article, hits, knowledge)
    let quoted = quotations.quotations(in: article, mentions: mentions)
    let dated = dates.dates(in: article)
    if quoted.isEmpty && dated.isEmpty { return mentions }
    return (mentions + quoted + dated).sorted { $0.place.isBefore($1.place) }
  }
}

extension TextPlace {
  /// The order of annotations: by place, of those that begin together the longer first.
  public func isBefore(_ other: TextPlace) -> Bool {
    (block, range.lowerBound, -range.upperBound) < (other.block, other.range.lowerBound, -other.range.upperBound)
  }
}

extension ArticleText {
  /// An article of the archive as the rules read it.
  public init(_ article: Article, _ document: MarkdownDocument) {
    self.init(
      id: article.id, language: TextLanguage(bcp47: article.language), date: article.eventDate ?? article.published,
      notAfter: article.published?.latest, blocks: TextBlocks(document))
  }
}
