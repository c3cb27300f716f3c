// Where pages are, and how one links to another. Knows nothing of what is on them.

internal import ArabicScript
internal import Templates

/// The path of a file of the site, from its root: segments that are plain names.
struct PagePath: Hashable, Sendable {
  /// The path as the file system has it: `tags/ایران/index.html`.
  let file: String
  /// The same as a relative reference from the root, percent-encoded.
  private let url: CheckedURL
  /// How many folders lie above it.
  let depth: Int

  init(_ segments: [String]) {
    file = segments.joined(separator: "/")
    url = CheckedURL.relative(segments)
    depth = segments.count - 1
  }

  /// The reference to this file from one that lies `depth` folders below the root.
  func url(fromDepth depth: Int) -> CheckedURL {
    depth == 0 ? url : url.lifted(by: depth)
  }

  /// The reference to this file from a page.
  func url(from page: PagePath) -> CheckedURL { url(fromDepth: page.depth) }

  /// The absolute address under a base URL; nil where that is no address.
  func absolute(base: String) -> CheckedURL? { CheckedURL(base + "/" + url.string) }

  /// What names the site's root from a page of this path.
  var root: CheckedURL {
    CheckedURL.relative(depth == 0 ? ["."] + [""] : Array(repeating: "..", count: depth) + [""])
  }

  static let index = PagePath(["index.html"])
  static let about = PagePath(["about.html"])
  static let notFound = PagePath(["404.html"])
  static let sitemap = PagePath(["sitemap.xml"])
  static func sitemapPart(_ part: Int) -> PagePath { PagePath(["sitemap-\(part).xml"]) }
  static let robots = PagePath(["robots.txt"])

  static func article(_ id: String) -> PagePath { PagePath(["articles", id + ".html"]) }
  static func capture(_ id: String) -> PagePath { PagePath(["captures", id + ".html"]) }
  static func captureFile(_ name: String) -> PagePath { PagePath(["captures", "files", name]) }
  static func articleList(_ page: Int?) -> PagePath { list(["articles"], page) }
  static func tags() -> PagePath { PagePath(["tags", "index.html"]) }
  static func tag(_ slug: String, _ page: Int?) -> PagePath { list(["tags", slug], page) }
  static func entities() -> PagePath { PagePath(["entities", "index.html"]) }
  static func entityType(_ type: String) -> PagePath { PagePath(["entities", "type", type, "index.html"]) }
  static func entity(_ id: String, _ page: Int?) -> PagePath { list(["entities", id], page) }
  /// Older mentions of an entity; the newest stand on its own page.
  static func mentions(of id: String, _ page: Int) -> PagePath { PagePath(["entities", id, "mentions-\(page).html"]) }
  static func quotations() -> PagePath { PagePath(["quotations", "index.html"]) }
  static func quotations(by id: String, _ page: Int?) -> PagePath { list(["quotations", "by", id], page) }
  static func unattributedQuotations(_ page: Int?) -> PagePath { list(["quotations", "unattributed"], page) }
  static func outlets() -> PagePath { PagePath(["outlets", "index.html"]) }
  static func outlet(_ id: String, _ page: Int?) -> PagePath { list(["outlets", id], page) }
  static func dates() -> PagePath { PagePath(["dates", "index.html"]) }
  static func period(_ period: DatePeriodKey, _ page: Int?) -> PagePath { list(["dates"] + period.segments, page) }
  /// Older mentions of a period in texts; the newest stand on its own page.
  static func mentions(of period: DatePeriodKey, _ page: Int) -> PagePath {
    PagePath(["dates"] + period.segments + ["mentions-\(page).html"])
  }
  static func undated(_ page: Int?) -> PagePath { list(["dates", "undated"], page) }
  static func feed(_ language: String) -> PagePath { PagePath(["feeds", language + ".xml"]) }
  static func asset(_ name: String) -> PagePath { PagePath(["assets"] + name.split(separator: "/").map(String.init)) }

  /// The newest page of a list is `index.html`; page N, counted from the oldest, is `page-N.html`.
  private static func list(_ folder: [String], _ page: Int?) -> PagePath {
    PagePath(folder + [page.map { "page-\($0).html" } ?? "index.html"])
  }
}
