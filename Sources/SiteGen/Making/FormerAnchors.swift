// Keeps links to paragraphs alive whose words have changed since: the former anchor stands in the paragraph that it
// leads to now.

/// Lays former anchors into the markup of a text.
enum FormerAnchors {
  /// For each former anchor, an empty element with its `id` at the beginning of the block that has the present one. It
  /// is marked `data-ui`, so that it is no part of the text. A present anchor that is not there is skipped; `check` tells
  /// of it.
  static func add(_ anchors: [String: String], to html: inout [UInt8]) {
    for (former, present) in anchors.sorted(by: { $0.key < $1.key }) {
      let wanted = Array(" id=\"\(present)\"".utf8)
      guard let start = position(of: wanted, in: html), let end = html[start...].firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      html.insert(contentsOf: Array("<span id=\"\(former)\" data-ui=\"\"></span>".utf8), at: end + 1)
    }
  }

  private static func position(of wanted: [UInt8], in html: [UInt8]) -> Int? {
    guard let first = wanted.first, html.count >= wanted.count else { return nil }
    var start = 0
    while let index = html[start...].firstIndex(of: first), index + wanted.count <= html.count {
      if html[index..<index + wanted.count].elementsEqual(wanted) { return index }
      start = index + 1
    }
    return nil
  }
}
