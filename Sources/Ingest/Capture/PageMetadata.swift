// What a saved page says about itself in its head: JSON-LD, OpenGraph, other meta elements. Knows nothing of its text.

/// Metadata of a saved page, as printed there; JSON-LD before OpenGraph before other elements.
public struct PageMetadata: Sendable, Equatable {
  /// The headline.
  public var title: String?
  /// The summary under the headline.
  public var description: String?
  /// The authors, in one line.
  public var author: String?
  /// The time of publication as given, mostly ISO 8601.
  public var published: String?
  /// The time of the last change as given.
  public var modified: String?
  /// The sections.
  public var sections: [String] = []
  /// The tags or key words.
  public var tags: [String] = []
  /// The outlet's own name.
  public var siteName: String?
  /// The page's address, http or https only.
  public var url: String?
  /// The language, as BCP 47.
  public var language: String?
}
