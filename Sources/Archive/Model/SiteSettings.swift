// The settings of an archive: `site.yaml`.

/// What `site.yaml` says.
public struct SiteSettings: Sendable {
  /// The version of the archive's format that this tool reads and writes.
  public static let format = 1
  /// Languages the interface exists in.
  public static let interfaceLanguages = ["fa", "ar", "en"]

  /// A UUID, made once and never changed: ids in feeds and keys in browsers are built on it.
  public var archiveID: String
  /// The archive's title in each language.
  public var titles: [LanguageText]
  /// A sentence or two on what the archive is.
  public var descriptions: [LanguageText] = []
  /// The languages of the interface; shared pages speak the first.
  public var languages: [String] = ["fa"]
  /// Where the site is published, without a trailing slash; only for absolute links in feeds and metadata.
  public var baseURL: String?
  /// What a public build may contain besides public articles.
  public var publish = Publication()
  /// Readers of Arabic in the Maghreb expect Latin digits.
  public var latinDigitsInArabic: Bool = false

  /// What is published; nothing unless the file says so.
  public struct Publication: Sendable, Equatable {
    /// The saved copies, line by line and as files.
    public var captures = false
    /// Articles that are still drafts.
    public var drafts = false
    /// What the machine suggests and nobody has reviewed.
    public var suggestions = false
    /// What reviewers remarked on a passage.
    public var notes = false
    /// The names of reviewers and of those who saved captures.
    public var reviewers = false
    /// The pages for reviewing.
    public var review = false
  }

  /// Settings with what a site cannot do without.
  public init(archiveID: String, titles: [LanguageText]) {
    self.archiveID = archiveID
    self.titles = titles
  }
}
