// Everything an archive holds, read and found valid. Immutable: what follows from it is derived at each build.

/// An archive in memory.
public struct Archive: Sendable {
  /// The folder, as the person named it.
  public var folder: String
  /// `site.yaml`.
  public var settings: SiteSettings
  /// The articles, by id.
  public var articles: [Article]
  /// The registry, by id.
  public var entities: [Entity]
  /// The outlets, by id.
  public var outlets: [Outlet]
  /// `tags.yaml`, in its order.
  public var tags: [TagEntry]
  /// The captures' names, sorted.
  public var captures: [String]
  /// What reviewers decided about each article, by its id, in the order of the file.
  public var acts: [String: [Act]] = [:]
  /// What reviewers decided about the registry.
  public var registryActs: [Act] = []
  /// What somebody should look at.
  public var warnings: [Fault]
}

extension Archive {
  /// The article with an id; or a fault that names the nearest one.
  public func article(_ id: String) throws(Faults) -> Article {
    if let article = articles.first(where: { $0.id == id }) { return article }
    let suggestion = DidYouMean.nearest(to: id, among: articles.map(\.id))
    throw Faults([Fault(ContentFault.noArticle(id, suggestion: suggestion), in: folder + "/articles")])
  }
}
