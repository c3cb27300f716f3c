// What a saved page says of itself: JSON-LD first, then OpenGraph, then other meta elements. Knows nothing of the page's text.
internal import Foundation
internal import FoundationXML

/// Reads a page's metadata.
enum HTMLMetadata {
  static func read(_ root: XMLElement, linkedData: [[UInt8]]) -> PageMetadata {
    var metadata = PageMetadata()
    for json in linkedData {
      guard let parsed = try? JSONSerialization.jsonObject(with: Data(json), options: [.fragmentsAllowed]) else {
        continue
      }
      take(parsed, into: &metadata)
    }
    takeHead(root, into: &metadata)
    return metadata
  }

  // MARK: JSON-LD

  private static func take(_ parsed: Any, into metadata: inout PageMetadata) {
    var queue: [Any] = [parsed]
    var seen = 0
    while let next = queue.popLast(), seen < 500 {
      seen += 1
      if let list = next as? [Any] {
        queue += list.reversed()
      } else if let object = next as? [String: Any] {
        if let graph = object["@graph"] { queue.append(graph) }
        let types = strings(object["@type"])
        if types.contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" }) {
          takeArticle(object, into: &metadata)
        }
      }
    }
  }

  private static func takeArticle(_ object: [String: Any], into metadata: inout PageMetadata) {
    func text(_ key: String) -> String? { strings(object[key]).first.flatMap(clean) }
    metadata.title = metadata.title ?? text("headline")
    metadata.description = metadata.description ?? text("description")
    metadata.published = metadata.published ?? text("datePublished")
    metadata.modified = metadata.modified ?? text("dateModified")
    metadata.language = metadata.language ?? text("inLanguage")
    let authors = names(object["author"])
    if metadata.author == nil, !authors.isEmpty { metadata.author = authors.joined(separator: "، ") }
    if metadata.siteName == nil { metadata.siteName = names(object["publisher"]).first }
    if metadata.sections.isEmpty { metadata.sections = strings(object["articleSection"]).compactMap(clean) }
    if metadata.tags.isEmpty { metadata.tags = strings(object["keywords"]).flatMap(split) }
    if metadata.url == nil { metadata.url = text("url").flatMap(web) }
  }

  private static func strings(_ value: Any?) -> [String] {
    if let text = value as? String { return [text] }
    return (value as? [Any] ?? []).compactMap { $0 as? String }
  }

  private static func names(_ value: Any?) -> [String] {
    let list = value as? [Any] ?? value.map { [$0] } ?? []
    return list.compactMap { ($0 as? String) ?? (($0 as? [String: Any])?["name"] as? String) }.compactMap(clean).filter
    { !$0.hasPrefix("http") }
  }

  // MARK: Head

  private static func takeHead(_ root: XMLElement, into metadata: inout PageMetadata) {
    var values: [String: [String]] = [:]
    var canonical: String?
    var title: String?
    var language = ""
    var stack: [XMLNode] = [root]
    var seen = 0
    // Some pages leave their meta elements in the body; the first thousands of nodes hold them all.
    while let node = stack.popLast(), seen < 20_000 {
      seen += 1
      guard let element = node as? XMLElement else { continue }
      func attribute(_ name: String) -> String { element.attribute(forName: name)?.stringValue ?? "" }
      switch element.name?.lowercased() ?? "" {
      case "html":
        language = attribute("lang")
        stack += (element.children ?? []).reversed()
      case "meta":
        let key = [attribute("property"), attribute("name"), attribute("itemprop")].first { !$0.isEmpty } ?? ""
        if let value = clean(attribute("content")) { values[key.lowercased(), default: []].append(value) }
      case "link": if attribute("rel").lowercased() == "canonical" { canonical = web(attribute("href")) }
      case "title": title = title ?? element.stringValue.flatMap(clean)
      default: stack += (element.children ?? []).reversed()
      }
    }
    func first(_ keys: String...) -> String? { keys.lazy.compactMap { values[$0]?.first }.first }
    metadata.title = metadata.title ?? first("og:title", "twitter:title", "dc.title") ?? title
    metadata.description = metadata.description ?? first("og:description", "description")
    metadata.author =
      metadata.author ?? first("article:author", "author", "dc.creator").flatMap { $0.hasPrefix("http") ? nil : $0 }
    metadata.published =
      metadata.published
      ?? first(
        "article:published_time", "og:published_time", "datepublished", "dc.date", "dc.date.issued", "date", "pubdate",
        "publish-date", "dcterms.created")
    metadata.modified = metadata.modified ?? first("article:modified_time", "og:updated_time", "datemodified")
    metadata.siteName = metadata.siteName ?? first("og:site_name", "application-name", "dc.publisher")
    if metadata.sections.isEmpty { metadata.sections = values["article:section"] ?? [] }
    if metadata.tags.isEmpty { metadata.tags = (values["article:tag"] ?? []).flatMap(split) }
    if metadata.tags.isEmpty { metadata.tags = first("news_keywords", "keywords").map(split) ?? [] }
    metadata.url = metadata.url ?? canonical ?? first("og:url").flatMap(web)
    metadata.language = metadata.language ?? (language.isEmpty ? first("og:locale") : language)
  }

  private static func split(_ list: String) -> [String] {
    list.unicodeScalars.split { $0 == "," || $0 == "،" || $0 == ";" || $0 == "؛" }.compactMap { clean(String($0)) }
  }

  private static func clean(_ text: String) -> String? {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  private static func web(_ address: String) -> String? {
    address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
  }
}
