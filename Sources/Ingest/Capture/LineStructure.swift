// What the markup of a saved page says about one line of its extracted text. Knows nothing of phrases.

/// The place of a line in the markup it came from.
struct LineStructure: Sendable, Equatable {
  /// The kind of element that made the line.
  enum Element: Sendable, Equatable {
    case paragraph
    /// `h1` … `h6`.
    case heading(level: Int)
    case listItem
    case tableRow
    case caption
    case quote
    case time
    case byline
    /// Text directly in a container that is not a paragraph.
    case loose
  }

  var element: Element
  /// The line stands in the part of the page that was found to hold the article.
  var inArticle: Bool
  /// The share of the line's letters that are link text, 0…1.
  var linkShare: Double
  /// The line stands in a block that its class or id names as not of the article (related, comments, share, advert).
  var inFurniture: Bool
  /// `datetime` of a `time` element, where the line holds one.
  var dateTime: String?
}
