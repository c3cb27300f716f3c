// The annotations of one article, from what its archive has told of names. Knows no other articles, and no pages.

public import Archive
internal import Markdown

/// Makes the annotations of one article at a time, as often as its acts change.
public struct ArticleAnnotator: Sendable {
  /// The rules, with the registry that they know.
  public let annotator: Annotator
  /// How the archive uses the names of the registry.
  public let knowledge: NameKnowledge
  private let fold: ActFold

  /// Makes ready the search for the names of a registry, of which an archive tells this.
  public init(registry: Registry, knowledge: NameKnowledge) {
    self.init(Annotator(registry), knowledge)
  }

  init(_ annotator: Annotator, _ knowledge: NameKnowledge) {
    self.annotator = annotator
    self.knowledge = knowledge
    fold = ActFold(registry: annotator.registry)
  }

  /// The entities by number.
  public var registry: Registry { annotator.registry }

  /// An article's text, and its suggestions with people's acts laid over them. Takes about as long as reading it does.
  public func folded(_ source: ArchiveAnnotations.Source, acts: [Act]) -> (ArticleText, FoldedAnnotations) {
    let text = ArticleText(source.article, source.document)
    return (text, folded(text, source.document, annotator.hits(in: text), acts))
  }

  /// Where there are no acts, annotations have no quote: of all articles at once that would be many copies of words that
  /// the text has.
  func folded(_ text: ArticleText, _ document: MarkdownDocument, _ hits: NameHits, _ acts: [Act]) -> FoldedAnnotations {
    let suggestions = annotator.suggestions(in: text, hits, knowledge)
    if acts.isEmpty { return FoldedAnnotations(annotations: suggestions.map { Annotation($0, quote: "") }) }
    return fold.annotations(
      of: text, anchors: (0..<document.blockCount).map { document.anchor(ofBlock: $0) }, suggestions: suggestions,
      acts: acts)
  }
}
