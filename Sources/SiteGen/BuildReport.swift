// What a build did, in numbers.

/// The outcome of a build.
public struct BuildReport: Sendable {
  /// A stage with the time it took.
  public struct Stage: Sendable {
    /// `load`, `theme`, `derive`, `plan`, `render`, `write`.
    public var name: String
    /// In seconds.
    public var seconds: Double
  }

  /// Files written or replaced.
  public var written = 0
  /// Files that were there with the same bytes.
  public var unchanged = 0
  /// Files of the last build that this one has no page for.
  public var removed = 0
  /// Articles shown.
  public var articles = 0
  /// Articles that were left out: drafts, and what was withheld.
  public var leftOut = 0
  /// Entities shown.
  public var entities = 0
  /// Bytes of all files of the site.
  public var bytes = 0
  /// Warnings, each as it is to be printed, several lines long.
  public var warnings: [String] = []
  /// Where the time went.
  public var stages: [Stage] = []
  /// Whether nothing had changed, so that no article was read.
  public var wasUpToDate = false
  /// The paths that were written, for pages that are open in a preview.
  public var changedPaths: [String] = []

  var counts: [String: Int] {
    ["articles": articles, "entities": entities, "leftOut": leftOut, "bytes": bytes]
  }
}
