// Follows the links and the anchors that people wrote into texts. Knows nothing of links that templates make: those
// are tested once and for all.

internal import ArabicScript
internal import Archive
internal import Markdown

/// A check of the links in articles.
struct LinkCheck: Sendable {
  private let snapshot: Snapshot
  private let files: Set<String>
  private let published: Set<String>

  /// A check against the pages of `plan`; `published` is what the public would see of them.
  init(_ snapshot: Snapshot, plan: SitePlan, published: SitePlan) {
    self.snapshot = snapshot
    files = Set(plan.pages.map(\.path.file))
    self.published = Set(published.pages.map(\.path.file))
  }

  func faults(jobs: Int) async -> [Fault] {
    let pieces = await BoundedWork.mapPieces(of: snapshot.articles.count, pieceSize: 64, jobs: jobs) { piece in
      piece.flatMap { check(snapshot.articles[$0]) }
    }
    return pieces.flatMap { $0 }
  }

  private func check(_ digest: ArticleDigest) -> [Fault] {
    let article = digest.article
    let document = digest.document
    let path = "\(snapshot.folder)/articles/\(article.id).md"
    let anchors = Set((0..<document.blockCount).map { document.anchor(ofBlock: $0) })
    var faults: [Fault] = []
    for (former, present) in article.anchors.sorted(by: { $0.key < $1.key }) where !anchors.contains(present) {
      faults.append(Fault(LinkFault.noAnchor(present, former: former), in: path))
    }
    var html: [UInt8] = []
    document.renderPage(PageRendering(), into: &html)
    for target in Self.targets(in: html) {
      guard let fault = fault(of: target, on: digest, anchors) else { continue }
      faults.append(Fault(fault, in: path, severity: fault.severity))
    }
    return faults
  }

  /// What is wrong with a relative link; nil where nothing is, or where it leads out of the archive.
  private func fault(of target: String, on digest: ArticleDigest, _ anchors: Set<String>) -> LinkFault? {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count > 1 ? parts[1] : nil
    if parts[0].isEmpty {
      guard let fragment, fragment.hasPrefix("p-") else { return nil }
      return anchors.contains(fragment) || digest.article.anchors[fragment] != nil
        ? nil : .noAnchor(fragment, former: nil)
    }
    if Self.hasScheme(parts[0]) || parts[0].hasPrefix("//") { return nil }
    guard let file = Self.resolve(parts[0], from: digest.path.file) else { return .leavesSite(target) }
    if files.contains(file) {
      return published.contains(digest.path.file) && !published.contains(file) ? .notPublished(target) : nil
    }
    return .noPage(target, suggestion: DidYouMean.nearest(to: file, among: files.sorted()))
  }

  /// The values of `href` in markup of our own writing.
  private static func targets(in html: [UInt8]) -> [String] {
    let mark = Array(" href=\"".utf8)
    var targets: [String] = []
    var index = 0
    while index + mark.count < html.count {
      if html[index] == mark[0] && html[index..<index + mark.count].elementsEqual(mark) {
        let start = index + mark.count
        let end = html[start...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count
        let value = String(decoding: html[start..<end], as: UTF8.self)
        if !value.hasPrefix("#fn") { targets.append(unescaped(value)) }
        index = end
      }
      index += 1
    }
    return targets
  }

  private static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
    return value.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
  }

  private static func hasScheme(_ target: String) -> Bool {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return !target[..<colon].contains("/")
  }

  /// The file that a relative reference names, percent escapes decoded; nil where it leads out of the site.
  private static func resolve(_ target: String, from page: String) -> String? {
    var segments = page.split(separator: "/").dropLast().map(String.init)
    let path = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    for segment in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch segment {
      case ".", "": continue
      case "..":
        if segments.isEmpty { return nil }
        segments.removeLast()
      default: segments.append(decoded(String(segment)))
      }
    }
    if path.hasSuffix("/") { segments.append("index.html") }
    return segments.joined(separator: "/")
  }

  private static func decoded(_ segment: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(segment.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What can be wrong with a link.
enum LinkFault: FaultKind {
  case noPage(String, suggestion: String?)
  case leavesSite(String)
  case notPublished(String)
  case noAnchor(String, former: String?)

  /// What is not published yet may be so before long; everything else is wrong.
  var severity: Fault.Severity {
    if case .notPublished = self { return .warning }
    return .error
  }

  var message: String {
    switch self {
    case .noPage(let target, let suggestion):
      "the text links to '\(target)', where there is no page\(suggestion.map { "; did you mean '\($0)'?" } ?? "")"
    case .leavesSite(let target): "the text links to '\(target)', which is outside the site"
    case .notPublished(let target): "the text links to '\(target)', which is not published"
    case .noAnchor(let anchor, let former):
      former.map { "'anchors' leads from '\($0)' to '\(anchor)', which is no paragraph of the article" }
        ?? "the text links to '#\(anchor)', which is no paragraph of the article"
    }
  }
}
