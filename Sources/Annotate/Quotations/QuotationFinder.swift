// Finds quotations and who says them. Knows the text and the mentions of names in it, nothing of acts or pages.

/// Finds the quotations of an article, their speakers, and through whom the article has them.
public struct QuotationFinder: Sendable {
  private let registry: Registry

  /// A finder that knows the names and offices of a registry.
  public init(_ registry: Registry) {
    self.registry = registry
  }

  /// The quotations, sorted by place, with claims `.quotation`.
  ///
  /// - Parameter mentions: the name suggestions of the article, sorted by place.
  public func quotations(in article: ArticleText, mentions: [Suggestion]) -> [Suggestion] {
    []
  }
}
