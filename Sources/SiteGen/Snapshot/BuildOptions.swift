// What a build is asked for, beyond what the archive says.

internal import Archive

/// The options of a build.
public struct BuildOptions: Sendable {
  /// Drafts are built too.
  public var drafts: Bool
  /// The preview at the desk: drafts, withheld articles, private entities and captures are shown whole, with a ribbon
  /// that says so.
  public var preview: Bool
  /// The pages for reviewing are made, and belong to a local server that takes what people decide.
  public var review: Bool
  /// Where the site will be published; only for absolute links in feeds, sitemap and metadata.
  public var baseURL: String?
  /// How many tasks work at once.
  public var jobs: Int

  /// Options; a public build unless they say otherwise.
  public init(
    drafts: Bool = false, preview: Bool = false, review: Bool = false, baseURL: String? = nil, jobs: Int = 1
  ) {
    self.drafts = drafts
    self.preview = preview
    self.review = review
    self.baseURL = baseURL
    self.jobs = max(1, jobs)
  }

  /// Whether an article is shown with its text.
  func shows(_ article: Article, _ settings: SiteSettings) -> Bool {
    switch article.status {
    case .public: true
    case .draft: preview || drafts || settings.publish.drafts
    case .withheld: preview
    case .withdrawn: false
    }
  }

  /// Whether the pages for reviewing are made.
  func reviews(_ settings: SiteSettings) -> Bool { review || settings.publish.review }

  /// What decides the output, as one line: builds with different options never take each other's for unchanged.
  var signature: String {
    "drafts=\(drafts) preview=\(preview) review=\(review) base=\(baseURL ?? "")"
  }
}
