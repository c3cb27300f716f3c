// How a long list is cut into pages. Knows nothing of what the list holds.

/// The pages of a list of `count` entries, oldest first.
///
/// Pages are numbered from the oldest, and one that is full never changes when entries are added: page N is
/// `page-N.html`, the newest entries are `index.html`. The newest page holds between one and two pages' worth, so that
/// it is never nearly empty; a list that fits there has no numbered pages.
struct ListPages {
  /// Articles on a numbered page.
  static let size = 50
  /// Mentions in context on a numbered page: a line each.
  static let mentions = 100

  let count: Int
  /// Entries on a numbered page.
  var size = Self.size

  /// How many numbered pages there are.
  var numbered: Int { max(0, count / size - 1) }

  /// The pages, `index.html` first.
  var pages: [Int?] { [nil] + (0..<numbered).map { $0 + 1 } }

  /// Positions in the list, oldest first, that a page shows.
  func range(_ page: Int?) -> Range<Int> {
    guard let page else { return numbered * size..<count }
    return (page - 1) * size..<page * size
  }
}
