// Keeps the anchors of blocks alive that a change of title or lead gives other words.

internal import Markdown

/// What `anchors` must say after a change of title or lead, with the text below them as it was.
struct FormerAnchorKeys {
  private let former: [String: String]
  private let present: [String: String]

  init(from old: Article, to new: Article) {
    former = old.anchors
    guard let before = Self.anchors(of: old), let after = Self.anchors(of: new) else {
      present = former
      return
    }
    let known = Set(before.values)
    let there = Set(after.values)
    var moved: [String: String] = [:]
    for (block, anchor) in before where after[block] != nil && after[block] != anchor { moved[anchor] = after[block] }
    var present: [String: String] = [:]
    for (name, anchor) in former {
      let target = moved[anchor] ?? anchor
      // What is an anchor again leads to itself; what led to a block that is gone leads nowhere.
      if there.contains(name) || known.contains(anchor) && !there.contains(target) { continue }
      present[name] = target
    }
    for (name, anchor) in moved where !there.contains(name) { present[name] = anchor }
    self.present = present
  }

  /// The anchors by what they are of: title, lead, or the number of the block below them.
  private static func anchors(of article: Article) -> [String: String]? {
    guard let document = try? MarkdownDocument(parsing: article.body, title: article.title, lead: article.lead) else {
      return nil
    }
    var anchors: [String: String] = [:]
    var number = 0
    for block in 0..<document.blockCount {
      switch document.kind(ofBlock: block) {
      case .title: anchors["title"] = document.anchor(ofBlock: block)
      case .lead: anchors["lead"] = document.anchor(ofBlock: block)
      default:
        anchors[String(number)] = document.anchor(ofBlock: block)
        number += 1
      }
    }
    return anchors
  }

  func write(into editor: inout YAMLDocumentEditor) throws(YAMLFault) {
    let key = ArticleField.anchors.rawValue
    if present == former { return }
    if present.isEmpty { return try editor.remove(key) }
    let names = editor[key]?.pairs?.map(\.key.text) ?? []
    let added = present.keys.filter { !names.contains($0) }.sorted()
    guard names.allSatisfy({ present[$0] != nil }) else {
      let pairs = (names + added).compactMap { name in present[name].map { YAMLValue.Pair(name, .plain($0)) } }
      return try editor.set(key, to: .map(pairs))
    }
    for name in names + added {
      if let anchor = present[name] { try editor.set(name, to: .plain(anchor), inMapAt: YAMLPath(key)) }
    }
  }
}
