// Reads one act from the JSON of its line, and finds everything that is wrong with it. Knows nothing of files.

internal import ArabicScript

/// Turns an object of JSON into an act.
struct ActReader {
  /// Which acts a file may hold.
  enum Scope {
    case article, registry
  }

  /// A fault and the byte it is about.
  typealias Found = (kind: any FaultKind, offset: Int)

  private(set) var faults: [Found] = []
  private let scope: Scope
  private let keys: [String]

  /// - Parameter more: Keys that the one who calls reads and takes away beforehand; named so that a misspelt one finds
  ///   its right form.
  init(scope: Scope, besides more: [String] = []) {
    self.scope = scope
    keys = Self.keys + more
  }

  /// The act; nil where there are faults.
  mutating func act(_ node: JSONNode, line: Int?) -> Act? {
    faults.removeAll(keepingCapacity: true)
    guard case .map(let members) = node.value else {
      note(ActFault.notAnObject, node.offset)
      return nil
    }
    var id: String?
    var verb: ActVerb?
    var target: (target: ActTarget, offset: Int)?
    var body: ActBody?
    var by: String?
    var at: ActTime?
    var batch: String?
    for member in members {
      let node = member.node
      switch member.key {
      case "id": id = uuid(node, "id")
      case "act": verb = choice(node, "act", ActVerb.self)
      case "target": target = self.target(node).map { ($0, node.offset) }
      case "body": body = self.body(node)
      case "by": by = words(node, "by")
      case "at": at = time(node)
      case "batch":
        if case .null = node.value { continue }
        batch = uuid(node, "batch")
      default: refuse(member, keys)
      }
    }
    require(["id", "act", "target", "by", "at"], in: members, of: "an act", node.offset)
    if let verb { check(verb, target, body, node.offset) }
    guard faults.isEmpty, let id, let verb, let target, let by, let at else { return nil }
    return Act(id: id, verb: verb, target: target.target, body: body, by: by, at: at, batch: batch, line: line)
  }

  private static let keys = ["id", "act", "target", "body", "by", "at", "batch"]

  // MARK: what belongs together

  /// What each verb can be about, and what its body must have.
  private mutating func check(
    _ verb: ActVerb, _ target: (target: ActTarget, offset: Int)?, _ body: ActBody?, _ offset: Int
  ) {
    if scope == .article && verb.isOnRegistry {
      note(ActFault.otherFile(verb, file: "reviews/_registry.jsonl"), offset)
    }
    if let target {
      let allowed = Self.allowedTargets(of: verb, scope)
      if !allowed.contains(Self.name(of: target.target)) {
        note(
          ActFault.wrongTarget(verb, allowed: allowed.map { $0 == "block" ? "a stretch of text" : "{\($0)}" }),
          target.offset)
      }
    }
    var needed: [String] = []
    switch verb {
    case .add:
      if body?.kind == nil { needed.append("kind") }
      if body?.kind == .name && body?.entity == nil { needed.append("entity") }
      if body?.kind == .date && body?.edtf == nil { needed.append("edtf") }
      if body?.kind == .note && body?.text == nil { needed.append("text") }
    case .note: if body?.text == nil { needed.append("text") }
    case .set, .entityAdd, .nameAdd, .nameFlag:
      if body?.value == nil { needed.append("value") }
      // Of an entity several things can be set, so the value names them.
      if case .entity? = target?.target, verb == .set, let value = body?.value, !value.isMap {
        note(ContentFault.wrongType(key: "value", expected: "an object such as {\"private\": true}"), offset)
      }
    case .adjudicate:
      let outcomes = [ActVerb.accept, .reject, .unsure].map(\.rawValue)
      if let value = body?.value, !outcomes.contains(where: { value == .text($0) }) {
        note(
          ContentFault.wrongType(key: "value", expected: "\(outcomes.joined(separator: ", ")) where it is adjudicated"),
          offset)
      }
    case .entityMerge: if body?.entity == nil { needed.append("entity") }
    default: break
    }
    for key in needed { note(ActFault.needsBody(verb, key: key), offset) }
  }

  private static func allowedTargets(of verb: ActVerb, _ scope: Scope) -> [String] {
    switch verb {
    case .retract: ["act"]
    case .entityAdd, .entityMerge, .nameAdd, .nameFlag: ["entity"]
    case .add: ["block"]
    case .edit: ["block", "act"]
    case .set: scope == .registry ? ["entity"] : ["field", "line", "change"]
    case .accept, .reject, .unsure, .note, .adjudicate:
      scope == .registry ? ["act", "entity"] : ["block", "act", "field", "line", "change"]
    }
  }

  private static func name(of target: ActTarget) -> String {
    switch target {
    case .text: "block"
    case .act: "act"
    case .field: "field"
    case .line: "line"
    case .change: "change"
    case .entity: "entity"
    }
  }

  // MARK: single values

  mutating func note(_ kind: any FaultKind, _ offset: Int) { faults.append((kind, offset)) }

  mutating func refuse(_ member: JSONNode.Member, _ known: [String]) {
    note(
      ContentFault.unknownKey(member.key, suggestion: DidYouMean.nearest(to: member.key, among: known)),
      member.keyOffset)
  }

  mutating func require(_ keys: [String], in members: [JSONNode.Member], of noun: String, _ offset: Int) {
    for key in keys where !members.contains(where: { $0.key == key }) {
      note(ContentFault.missingKey(key, of: noun), offset)
    }
  }

  mutating func text(_ node: JSONNode, _ key: String) -> String? {
    if case .text(let text) = node.value { return text }
    note(ContentFault.wrongType(key: key, expected: "a text"), node.offset)
    return nil
  }

  /// A text that says something.
  mutating func words(_ node: JSONNode, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    if text.utf8.contains(where: { $0 > 0x20 }) { return text }
    note(ContentFault.empty(key: key), node.offset)
    return nil
  }

  mutating func count(_ node: JSONNode, _ key: String, from least: Int) -> Int? {
    // More scalars, lines or blocks than a file can have.
    if case .integer(let number) = node.value, number >= least, number <= 1 << 40 { return number }
    note(ContentFault.wrongType(key: key, expected: "a whole number from \(least)"), node.offset)
    return nil
  }

  mutating func members(_ node: JSONNode, _ key: String, expected: String) -> [JSONNode.Member]? {
    if case .map(let members) = node.value { return members }
    note(ContentFault.wrongType(key: key, expected: expected), node.offset)
    return nil
  }

  mutating func id(_ node: JSONNode, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    if Identifier.isValid(text) { return text }
    note(ContentFault.notAnID(key: key, value: text), node.offset)
    return nil
  }

  mutating func uuid(_ node: JSONNode, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    if let uuid = Self.lowerCaseUUID(text) { return uuid }
    note(ActFault.notAUUID(key: key, value: text), node.offset)
    return nil
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: JSONNode, _ key: String, _: Choice.Type
  ) -> Choice? {
    guard let text = text(node, key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    let suggestion = DidYouMean.nearest(to: text, among: allowed)
    note(ContentFault.notOneOf(key: key, value: text, allowed: allowed, suggestion: suggestion), node.offset)
    return nil
  }

  private mutating func time(_ node: JSONNode) -> ActTime? {
    guard let text = text(node, "at") else { return nil }
    if let time = ActTime(parsing: text) { return time }
    note(ActFault.notATime(text), node.offset)
    return nil
  }

  private static func lowerCaseUUID(_ text: String) -> String? {
    guard text.utf8.count == 36 else { return nil }
    var hasCapitals = false
    for (index, byte) in text.utf8.enumerated() {
      switch index {
      case 8, 13, 18, 23: if byte != UInt8(ascii: "-") { return nil }
      default:
        let isDigit = (0x30...0x39).contains(byte)
        guard isDigit || (0x61...0x66).contains(byte | 0x20) else { return nil }
        hasCapitals = hasCapitals || !isDigit && byte < 0x60
      }
    }
    return hasCapitals ? text.lowercased() : text
  }
}
