// The tags of an archive with their counts, put together as the site does.

public import Archive

/// A tag with what was counted of it.
public struct TagCounts: Sendable {
  /// The tag as shown.
  public var name: String
  /// Other spellings of it.
  public var spellings: [String]
  /// How many articles have it, drafts included.
  public var articles: Int

  /// Every tag that an article has, most used first.
  public static func all(of archive: Archive) -> [TagCounts] {
    TagIndex(archive.articles, entries: archive.tags).groups
      .filter { !$0.articles.isEmpty }
      .map { TagCounts(name: $0.name, spellings: $0.aliases, articles: $0.articles.count) }
      .sorted { ($1.articles, $0.name) < ($0.articles, $1.name) }
  }
}
