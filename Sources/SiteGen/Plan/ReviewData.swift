// The files that the review pages are made from, by what they hold. Knows nothing of what stands in them.

/// A view of the review pages.
enum ReviewView: String, CaseIterable, Hashable, Sendable {
  /// All articles with something to do.
  case queue
  /// One article.
  case article
  /// All that one name is about, or one rule.
  case group

  /// The page's file.
  var path: PagePath { PagePath(["review", self == .queue ? "index.html" : rawValue + ".html"]) }
}

/// A file of data for the review pages: a script that registers itself.
enum ReviewData: Hashable, Sendable {
  /// What all views need.
  case archive
  /// A part of the queue, from 1.
  case queue(Int)
  case entities
  /// An article, by its position in the snapshot.
  case article(Int, id: String)
  /// An entity, by its position in the snapshot.
  case entity(Int, id: String)
  /// A part of what a rule suggested, from 1.
  case rule(String, part: Int)

  /// The name that it registers itself under.
  var name: String {
    switch self {
    case .archive: "archive"
    case .queue(let part): "queue-\(part)"
    case .entities: "entities"
    case .article(_, let id): "articles/\(id)"
    case .entity(_, let id): "entity/\(id)"
    case .rule(let rule, let part): "rule/\(rule)-\(part)"
    }
  }

  /// The file.
  var path: PagePath { PagePath(["review", "data"] + (name + ".js").split(separator: "/").map(String.init)) }
}
