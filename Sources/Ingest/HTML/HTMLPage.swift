// From a saved page to lines: parses, reads what the page says of itself, walks the tree. Knows nothing of phrases.
internal import Foundation
internal import FoundationXML

/// A saved page.
enum HTMLPage {
  /// The lines of the page's text with their places in its markup, and its metadata.
  static func extract(_ text: String, encoding: CaptureText.Encoding) throws(CaptureFault) -> CaptureText {
    let scanned = HTMLPrescan(text)
    guard let document = HTMLParser.parse(scanned.markup), let root = document.rootElement() else {
      throw .unreadableMarkup
    }
    var metadata = HTMLMetadata.read(root, linkedData: scanned.linkedData)
    var walk = HTMLTextWalk()
    walk.walk(root)
    if metadata.tags.isEmpty { metadata.tags = walk.tags }
    if metadata.sections.isEmpty { metadata.sections = walk.crumbs }
    let lines = walk.finished()
    guard !lines.isEmpty else { throw .empty }
    return CaptureText(
      lines: lines.map(\.text), encoding: encoding, kind: .html, metadata: metadata, structure: lines.map(\.structure))
  }
}
