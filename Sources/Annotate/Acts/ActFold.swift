// Lays the acts of people over the guesses of the machine. Knows nothing of files and pages.

public import Archive

/// Makes annotations of suggestions and acts.
public struct ActFold: Sendable {
  private let registry: Registry

  /// A fold whose acts name entities of this registry.
  public init(registry: Registry) {
    self.registry = registry
  }

  /// The annotations of an article. `anchors` are those of its blocks, asked for only where there are acts.
  public func annotations(
    of article: ArticleText, anchors: @autoclosure () -> [String], suggestions: [Suggestion], acts: [Act]
  ) -> FoldedAnnotations {
    FoldedAnnotations(annotations: suggestions.map { Annotation($0, quote: article.blocks.quote($0.place)) })
  }
}
