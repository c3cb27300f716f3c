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
  /// What somebody should look at.
  public var warnings: [Fault]
}
