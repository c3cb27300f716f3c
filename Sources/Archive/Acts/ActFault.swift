// What can be wrong with a file of acts, beyond what can be wrong with any file: cases, with their wording.

/// A fault in a file of `reviews/`.
public enum ActFault: FaultKind, Equatable {
  case notJSON(String)
  case notAnObject
  case cutOff
  case tooLong(limit: Int)
  case conflictMarker
  case notAUUID(key: String, value: String)
  case notATime(String)
  case wrongTarget(ActVerb, allowed: [String])
  case severalTargets([String])
  case endsBeforeItBegins(start: Int, end: Int)
  case otherFile(ActVerb, file: String)
  case sameID(String, line: Int)
  case needsBody(ActVerb, key: String)
  case noArticle(String, suggestion: String?)

  /// The fault in words.
  public var message: String {
    switch self {
    case .notJSON(let reason): "this line is not JSON: \(reason)"
    case .notAnObject: "an act is an object: {\"id\": …, \"act\": …}"
    case .cutOff:
      "this last line is cut off, as by a crash, and is left out; the next act that is written puts it aside"
    case .tooLong(let limit): "this line is longer than \(limit >> 10) KB; no act is"
    case .conflictMarker:
      "this line was left by a merge; remove it and keep the acts of both sides ('reviews/*.jsonl merge=union' in .gitattributes does that)"
    case .notAUUID(let key, let value):
      "'\(key)' has '\(value)', which is not a UUID such as 123e4567-e89b-12d3-a456-426614174000"
    case .notATime(let value):
      "'at' has '\(value)', which is not a moment in UTC with milliseconds such as 2026-01-02T03:04:05.678Z"
    case .wrongTarget(let verb, let allowed):
      "the target of '\(verb.rawValue)' must be \(allowed.joined(separator: " or "))"
    case .severalTargets(let keys):
      "a target is one thing, and this has \(keys.map { "'\($0)'" }.joined(separator: " and ")); keep one"
    case .endsBeforeItBegins(let start, let end):
      "the words must end after they begin, and these go from \(start) to \(end)"
    case .otherFile(let verb, let file): "the act '\(verb.rawValue)' belongs in \(file)"
    case .sameID(let id, let line):
      "the id '\(id)' is that of another act in line \(line); every act has an id of its own"
    case .needsBody(let verb, let key): "the act '\(verb.rawValue)' needs the key '\(key)' in its body"
    case .noArticle(let id, let suggestion):
      "there is no article '\(id)', so these acts have no effect\(didYouMean(suggestion))"
    }
  }
}
