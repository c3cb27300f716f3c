// What an element's name, class, id and role say of it. Knows nothing of text.
internal import Foundation
internal import FoundationXML

/// The marks of one element.
struct HTMLMarks {
  private let words: Set<String>
  private let joined: String
  private let role: String
  private let property: String
  let dateTime: String?
  let isHidden: Bool
  private let name: String

  init(_ element: XMLElement) {
    func attribute(_ name: String) -> String { element.attribute(forName: name)?.stringValue ?? "" }
    name = element.name ?? ""
    joined = (attribute("class") + " " + attribute("id")).lowercased()
    words = Set(
      joined.unicodeScalars.split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }.map {
        String($0)
      })
    role = attribute("role").lowercased()
    property = attribute("itemprop").lowercased()
    let stamp = attribute("datetime")
    dateTime = stamp.isEmpty ? (property.contains("datepublished") ? attribute("content") : nil) : stamp
    let style = attribute("style").lowercased().filter { $0 != " " }
    isHidden =
      element.attribute(forName: "hidden") != nil || attribute("aria-hidden") == "true"
      || style.contains("display:none")
      || style.contains("visibility:hidden")
  }

  var isNavigation: Bool {
    ["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"].contains(role) || isCrumbs
  }
  var isCrumbs: Bool { joined.contains("breadcrumb") || property == "breadcrumb" }
  var isTags: Bool {
    name != "body" && name != "html" && name != "article"
      && (words.contains("tags") || words.contains("tagcloud") || joined.contains("post-tags")
        || joined.contains("news-tags"))
  }
  var isCaption: Bool { words.contains("caption") || joined.contains("caption-text") }
  var isByline: Bool { words.contains("byline") || words.contains("author") || property == "author" }
  var isArticle: Bool {
    ["article", "main", "body", "html", "h1"].contains(name) || property == "articlebody"
      || joined.contains("article-body") || joined.contains("entry-content")
      || joined.contains("post-content")
  }

  /// Related items, comments, share buttons, adverts, forms: by the words in class and id.
  var isFurniture: Bool {
    let named: Set<String> = [
      "related", "recommended", "recommendations", "comments", "comment", "share", "sharing", "social", "advert",
      "advertisement", "ads", "ad",
      "sponsor", "sponsored", "promo", "newsletter", "subscribe", "sidebar", "widget", "popular", "trending",
      "mostread", "readmore", "cookie", "cookies",
      "gdpr", "menu", "navbar", "navigation", "footer", "copyright", "toolbar", "tools", "shortlink", "pagination",
      "outbrain", "taboola", "login", "modal", "popup",
    ]
    guard !words.isDisjoint(with: named) else {
      return joined.contains("related-") || joined.contains("most-read") || joined.contains("read-more")
    }
    return true
  }

  static func links(in element: XMLElement) -> [String] {
    texts(of: element, named: "a", limit: 40)
  }

  /// The steps of a bread crumb between the site's front page and the article itself.
  static func crumbs(in element: XMLElement) -> [String] {
    Array(texts(of: element, named: "a", limit: 8).dropFirst())
  }

  private static func texts(of element: XMLElement, named name: String, limit: Int) -> [String] {
    var found: [String] = []
    var stack: [XMLNode] = [element]
    var seen = 0
    while let node = stack.popLast(), found.count < limit, seen < 2000 {
      seen += 1
      if node.name?.lowercased() == name, let text = node.stringValue {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !line.isEmpty, line.unicodeScalars.count < 80 {
          found.append(line.hasPrefix("#") ? String(line.dropFirst()) : line)
        }
        continue
      }
      stack += (node.children ?? []).reversed()
    }
    return found
  }

  /// Whether a `header` is the article's: it holds an `h1`, or stands in an article.
  static func holdsHeadline(_ element: XMLElement) -> Bool {
    var stack: [XMLNode] = [element]
    var seen = 0
    while let node = stack.popLast(), seen < 2000 {
      seen += 1
      if let name = node.name?.lowercased(), name == "h1" || name == "time" { return true }
      stack += node.children ?? []
    }
    var parent = element.parent
    while let node = parent {
      if node.name?.lowercased() == "article" { return true }
      parent = node.parent
    }
    return false
  }

  /// A row of a table of data, not of one that lays out the page: two cells or more, all short, without blocks in them.
  static func isDataRow(_ row: XMLElement) -> Bool {
    let cells = (row.children ?? []).filter { ["td", "th"].contains($0.name?.lowercased() ?? "") }
    guard (2...60).contains(cells.count) else { return false }
    for cell in cells {
      guard cell.stringValue?.unicodeScalars.count ?? 0 <= 250 else { return false }
      var stack = cell.children ?? []
      var blocks = 0
      while let node = stack.popLast() {
        let name = node.name?.lowercased() ?? ""
        if ["table", "div", "ul", "ol", "h1", "h2", "h3", "article", "section"].contains(name) { return false }
        if name == "p" { blocks += 1 }
        if blocks > 1 { return false }
        stack += node.children ?? []
      }
    }
    return true
  }

  static func position(of item: XMLElement) -> Int {
    let items = (item.parent?.children ?? []).filter { $0.name?.lowercased() == "li" }
    return (items.firstIndex { $0 === item } ?? 0) + 1
  }
}
