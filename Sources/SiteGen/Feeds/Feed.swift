// The Atom feeds (RFC 4287): one for each language of the articles.

internal import ArabicScript
internal import Archive
internal import Templates

/// Writes a feed of the newest articles of a language.
struct Feed: Sendable {
  private static let newest = 50

  let snapshot: Snapshot
  let language: String

  /// The languages that have a feed, sorted.
  static func languages(of snapshot: Snapshot) -> [String] {
    Set(snapshot.articles.map(\.article.language)).sorted()
  }

  /// Appends the feed. Nothing in it depends on when it was built: an entry's moment is that of its publication, or of
  /// its capture where that is not known; one that has neither is left out.
  func write(into out: inout [UInt8]) {
    let path = PagePath.feed(language)
    let entries = snapshot.articles.indices.reversed().lazy
      .filter { snapshot.articles[$0].article.language == language }
      .compactMap { number in moment(of: snapshot.articles[number].article).map { (number, $0) } }
      .prefix(Self.newest)
    let archive = snapshot.settings.archiveID
    let title = snapshot.settings.titles.text(in: language)?.text ?? archive
    out += Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    out += Array("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language)\">\n".utf8)
    XMLText.appendElement("id", StableUUID.urn(archive: archive, name: "feed/\(language)"), to: &out)
    XMLText.appendElement("title", Voice.isolated(title), to: &out)
    XMLText.appendElement("updated", entries.map(\.1).max() ?? "1970-01-01T00:00:00Z", to: &out)
    out += Array("<author>".utf8)
    XMLText.appendElement("name", title, to: &out)
    out += Array("</author>\n".utf8)
    link(path, from: path, rel: "self", to: &out)
    link(.index, from: path, rel: "alternate", to: &out)
    for (number, moment) in entries { entry(snapshot.articles[number], moment, path, to: &out) }
    out += Array("</feed>\n".utf8)
  }

  private func entry(_ digest: ArticleDigest, _ moment: String, _ path: PagePath, to out: inout [UInt8]) {
    out += Array("<entry>\n".utf8)
    let id = digest.article.id
    XMLText.appendElement("id", StableUUID.urn(archive: snapshot.settings.archiveID, name: "article/\(id)"), to: &out)
    XMLText.appendElement("title", Voice.isolated(digest.shownTitle), to: &out)
    XMLText.appendElement("updated", moment, to: &out)
    let guessed = digest.article.unconfirmed
    if let date = digest.article.published, date.day != nil, !guessed.contains(.published) {
      XMLText.appendElement("published", Voice.htmlDate(date) + "T00:00:00Z", to: &out)
    }
    link(digest.path, from: path, rel: "alternate", to: &out)
    for author in guessed.contains(.authors) ? [] : digest.article.authors {
      out += Array("<author>".utf8)
      XMLText.appendElement("name", author, to: &out)
      out += Array("</author>\n".utf8)
    }
    for tag in digest.article.tags {
      out += Array("<category term=\"".utf8)
      XMLText.append(tag, to: &out)
      out += Array("\"/>\n".utf8)
    }
    if let excerpt = digest.excerpt { XMLText.appendElement("summary", excerpt, to: &out) }
    out += Array("</entry>\n".utf8)
  }

  private func link(_ target: PagePath, from path: PagePath, rel: String, to out: inout [UInt8]) {
    let url = snapshot.baseURL.flatMap { target.absolute(base: $0) } ?? target.url(from: path)
    let type = rel == "self" ? "application/atom+xml" : "text/html"
    out += Array("<link rel=\"\(rel)\" type=\"\(type)\" href=\"".utf8)
    XMLText.append(url.string, to: &out)
    out += Array("\"/>\n".utf8)
  }

  private func moment(of article: Article) -> String? {
    if let date = article.published {
      let day = date.earliest
      return Voice.htmlDate(EDTF(day) ?? date) + "T00:00:00Z"
    }
    guard let name = article.capture, let at = snapshot.captures[name]?.record.capturedAt,
      let day = try? EDTF(parsing: String(at.prefix(10))), day.day != nil
    else { return nil }
    // The day alone: the second at which somebody saved a page is nobody's business.
    return day.description + "T00:00:00Z"
  }
}
