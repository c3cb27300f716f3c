// Reads the target of an act.

extension ActReader {
  private static let textKeys = ["block", "start", "end", "quote", "prefix", "suffix", "text_sha256"]
  private static let otherKeys = ["act", "field", "line", "change", "entity"]

  mutating func target(_ node: JSONNode) -> ActTarget? {
    guard let members = members(node, "target", expected: "an object such as {\"act\": …}") else { return nil }
    let other = members.filter { Self.otherKeys.contains($0.key) }
    guard let only = other.first else { return text(members, node.offset).map { .text($0) } }
    for member in members where !Self.otherKeys.contains(member.key) && !Self.textKeys.contains(member.key) {
      refuse(member, Self.textKeys + Self.otherKeys)
    }
    let text = members.first { Self.textKeys.contains($0.key) }
    guard other.count == 1, text == nil else {
      note(ActFault.severalTargets((other + [text].compactMap { $0 }).prefix(2).map(\.key)), node.offset)
      return nil
    }
    let value = only.node
    switch only.key {
    case "act": return uuid(value, "act").map { .act($0) }
    case "field": return choice(value, "field", ArticleField.self).map { .field($0) }
    case "line": return count(value, "line", from: 1).map { .line($0) }
    case "change": return change(value).map { .change($0) }
    default: return id(value, "entity").map { .entity($0) }
    }
  }

  /// A stretch of text, of the members of its object.
  mutating func text(_ members: [JSONNode.Member], _ offset: Int) -> TextTarget? {
    let count = faults.count
    var target = TextTarget(block: .index(0), start: 0, end: 0, quote: "", prefix: "", suffix: "", textSHA256: "")
    var endOffset = offset
    for member in members {
      let node = member.node
      switch member.key {
      case "block": target.block = block(node) ?? target.block
      case "start": target.start = self.count(node, "start", from: 0) ?? 0
      case "end":
        target.end = self.count(node, "end", from: 0) ?? 0
        endOffset = node.offset
      case "quote": target.quote = text(node, "quote") ?? ""
      case "prefix": target.prefix = text(node, "prefix") ?? ""
      case "suffix": target.suffix = text(node, "suffix") ?? ""
      case "text_sha256": target.textSHA256 = (text(node, "text_sha256") ?? "").lowercased()
      default: refuse(member, Self.textKeys + Self.otherKeys)
      }
    }
    require(Self.textKeys, in: members, of: "a target in the text", offset)
    guard faults.count == count else { return nil }
    guard target.start < target.end else {
      note(ActFault.endsBeforeItBegins(start: target.start, end: target.end), endOffset)
      return nil
    }
    return target
  }

  private mutating func block(_ node: JSONNode) -> BlockReference? {
    switch node.value {
    case .integer(let index) where index >= 0: return .index(index)
    case .text(let anchor) where anchor.hasPrefix("p-") && Identifier.isValid(anchor): return .anchor(anchor)
    default:
      note(
        ContentFault.wrongType(key: "block", expected: "an anchor such as p-abcdefgh, or a number from 0"), node.offset)
      return nil
    }
  }

  private mutating func change(_ node: JSONNode) -> ChangeTarget? {
    let expected = "{\"line\": …, \"position\": …, \"rule\": …}"
    guard let members = members(node, "change", expected: expected) else { return nil }
    let count = faults.count
    var change = ChangeTarget(line: 1, position: 0, rule: "")
    for member in members {
      switch member.key {
      case "line": change.line = self.count(member.node, "line", from: 1) ?? 1
      case "position": change.position = self.count(member.node, "position", from: 0) ?? 0
      case "rule": change.rule = words(member.node, "rule") ?? ""
      default: refuse(member, ["line", "position", "rule"])
      }
    }
    require(["line", "position", "rule"], in: members, of: "a change", node.offset)
    return faults.count == count ? change : nil
  }
}
