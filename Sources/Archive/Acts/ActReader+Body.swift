// Reads the body of an act.

internal import ArabicScript

extension ActReader {
  private static let bodyKeys = ["kind", "was", "place", "entity", "speakers", "relay", "edtf", "text", "value"]

  /// The body; nil where there is none. What is wrong with it is noted.
  mutating func body(_ node: JSONNode) -> ActBody? {
    if case .null = node.value { return nil }
    guard let members = members(node, "body", expected: "an object such as {\"kind\": \"name\"}") else { return nil }
    var body = ActBody()
    for member in members {
      let node = member.node
      // A key with null counts as absent, except for a value that is set.
      if case .null = node.value, member.key != "value", Self.bodyKeys.contains(member.key) { continue }
      switch member.key {
      case "kind": body.kind = choice(node, "kind", ActBody.Kind.self)
      case "was": body.was = choice(node, "was", ActBody.Kind.self)
      case "place":
        guard let members = self.members(node, "place", expected: "a stretch of text") else { continue }
        body.place = text(members, node.offset)
      case "entity": body.entity = id(node, "entity")
      case "speakers": body.speakers = ids(node, "speakers")
      case "relay": body.relay = ids(node, "relay")
      case "edtf": body.edtf = date(node)
      case "text": body.text = words(node, "text")
      case "value": body.value = value(node)
      default: refuse(member, Self.bodyKeys)
      }
    }
    return body
  }

  private mutating func ids(_ node: JSONNode, _ key: String) -> [String]? {
    guard case .list(let items) = node.value else {
      note(ContentFault.wrongType(key: key, expected: "a list of ids of entities"), node.offset)
      return nil
    }
    var ids: [String] = []
    for item in items {
      guard let id = id(item, key) else { continue }
      if ids.contains(id) { note(ContentFault.listedTwice(key: key, value: id), item.offset) }
      ids.append(id)
    }
    return ids
  }

  private mutating func date(_ node: JSONNode) -> EDTF? {
    guard let text = text(node, "edtf") else { return nil }
    do {
      return try EDTF(parsing: text)
    } catch {
      note(ContentFault.notADate(key: "edtf", value: text, reason: error.description), node.offset)
      return nil
    }
  }

  /// Any value; depth is bounded by the reader of JSON.
  private mutating func value(_ node: JSONNode) -> ActValue? {
    switch node.value {
    case .null: return .null
    case .flag(let flag): return .flag(flag)
    case .integer(let number): return .number(number)
    case .otherNumber:
      note(
        ContentFault.wrongType(key: "value", expected: "without numbers that are not whole or too large"), node.offset)
      return nil
    case .text(let text): return .text(text)
    case .list(let items):
      var values: [ActValue] = []
      for item in items { if let value = value(item) { values.append(value) } }
      return .list(values)
    case .map(let members):
      var values: [String: ActValue] = [:]
      for member in members { if let value = value(member.node) { values[member.key] = value } }
      return .map(values)
    }
  }
}
