// Why an act is not taken: cases, with their wording.

public import Archive

/// A reason for which an act is not taken.
public enum ActIntakeFault: FaultKind, Hashable {
  case sameID(String, line: Int?)
  case unknownAct(String)
  case notOnesOwn(String)
  case notTakenBack(ActVerb)
  case aboutARetract(String)

  /// The reason in words.
  public var message: String {
    switch self {
    case .sameID(let id, let line):
      "the id '\(id)' is that of another act\(line.map { " in line \($0)" } ?? ""); every act has an id of its own"
    case .unknownAct(let id): "the act is about the act '\(id)', which is not here; take that in first"
    case .notOnesOwn(let by): "the act takes back an act of '\(by)'; only they can do that"
    case .notTakenBack(let verb):
      "an act '\(verb.rawValue)' is written into a file and not taken back; set it anew instead"
    case .aboutARetract(let id): "the act is about '\(id)', which takes back another; only its maker can take that back"
    }
  }
}
