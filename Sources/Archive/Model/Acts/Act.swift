// What a person decided: one line of a file in reviews/. Knows nothing of how it is written, nor of what it comes to.

/// An act of a reviewer. Acts are only ever added; what stands follows from all of them together.
public struct Act: Sendable {
  /// Its UUID, in lower case: two acts with one id are one act.
  public var id: String
  /// What was done.
  public var verb: ActVerb
  /// To what.
  public var target: ActTarget
  /// What the person says.
  public var body: ActBody?
  /// The name, or pseudonym, of the person.
  public var by: String
  /// When.
  public var at: ActTime
  /// The UUID that several acts made at once have in common.
  public var batch: String?
  /// The 1-based line of the file that it was read from. No part of what the act says: two acts that differ only in it
  /// are equal.
  public var line: Int?

  /// An act.
  public init(
    id: String, verb: ActVerb, target: ActTarget, body: ActBody? = nil, by: String, at: ActTime, batch: String? = nil,
    line: Int? = nil
  ) {
    self.id = id
    self.verb = verb
    self.target = target
    self.body = body
    self.by = by
    self.at = at
    self.batch = batch
    self.line = line
  }
}

extension Act: Hashable {
  /// The same act in the same words, wherever it was read.
  public static func == (left: Act, right: Act) -> Bool {
    left.id == right.id && left.verb == right.verb && left.target == right.target && left.body == right.body
      && left.by == right.by && left.at == right.at && left.batch == right.batch
  }

  /// By its id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Act {
  /// Whether this act counts as earlier than another: by time, then by id; the order of lines means nothing, so that
  /// branches can be merged.
  public func precedes(_ other: Act) -> Bool { at != other.at ? at < other.at : id < other.id }
}

/// What can be done.
public enum ActVerb: String, CaseIterable, Sendable, Hashable {
  case accept, reject, unsure, edit, add, note, adjudicate, set, retract
  case entityAdd = "entity-add"
  case entityMerge = "entity-merge"
  case nameAdd = "name-add"
  case nameFlag = "name-flag"

  /// Whether it is an act on the registry, which belongs in `reviews/_registry.jsonl`.
  public var isOnRegistry: Bool {
    switch self {
    case .entityAdd, .entityMerge, .nameAdd, .nameFlag: true
    default: false
    }
  }
}
