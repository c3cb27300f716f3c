// `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt`. Only an archive with a base URL has a sitemap.

internal import Archive
internal import Templates

/// Writes the list of pages for search engines.
struct Sitemap: Sendable {
  /// Half the protocol's limit of 50,000 and more: past this the list is cut and `sitemap.xml` names the parts.
  static let mostAddresses = 40_000

  let snapshot: Snapshot
  let base: String

  /// How many parts a plan of this many pages needs; 1 is `sitemap.xml` itself.
  static func parts(of pages: Int) -> Int { max(1, (pages + mostAddresses - 1) / mostAddresses) }

  /// Whether a page belongs on the list: those for people, apart from the saved copies.
  static func lists(_ content: SitePage.Content) -> Bool {
    switch content {
    case .index, .about, .article, .articleList, .undated, .tags, .tag, .entities, .outlets, .outlet, .dates,
      .period, .periodMentions, .entity, .mentions, .quotations, .quotationsBy:
      true
    default: false
    }
  }

  /// Appends the list of some pages.
  func write(_ pages: some Sequence<SitePage>, into out: inout [UInt8]) {
    out += Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    out += Array("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8)
    for page in pages { address(page.path, "url", to: &out) }
    out += Array("</urlset>\n".utf8)
  }

  /// Appends the list of the parts.
  func writeIndex(parts: Int, into out: inout [UInt8]) {
    out += Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    out += Array("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8)
    for part in 1...max(1, parts) { address(.sitemapPart(part), "sitemap", to: &out) }
    out += Array("</sitemapindex>\n".utf8)
  }

  private func address(_ path: PagePath, _ element: String, to out: inout [UInt8]) {
    guard let url = path.absolute(base: base) else { return }
    out += Array("<\(element)><loc>".utf8)
    XMLText.append(url.string, to: &out)
    out += Array("</loc></\(element)>\n".utf8)
  }
}
