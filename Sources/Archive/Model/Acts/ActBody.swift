// What a person says in an act.

public import ArabicScript

/// What a person says in an act. Which of it is given depends on the verb and the kind.
public struct ActBody: Hashable, Sendable {
  /// The kinds of annotations.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case name, quotation, date, note
  }

  /// The kind of the annotation. It also says which of several at one place is meant.
  public var kind: Kind?
  /// The kind of what is changed, where an edit makes another kind of it.
  public var was: Kind?
  /// The words meant, where an edit makes the annotation longer or shorter, or puts it elsewhere.
  public var place: TextTarget?
  /// Whom or what a name means: the id of an entity.
  public var entity: String?
  /// Who says the words of a quotation: ids of entities.
  public var speakers: [String]?
  /// Through whom the article has them: ids of entities.
  public var relay: [String]?
  /// The date meant.
  public var edtf: EDTF?
  /// A remark; plain text.
  public var text: String?
  /// What is set: the value of a field, the details of an entity; in `adjudicate` the verb that holds; in `accept` and
  /// `reject` any remark of the tool, such as the sample that a batch was accepted after.
  public var value: ActValue?

  /// A body of which nothing is given, to be filled.
  public init(kind: Kind? = nil) { self.kind = kind }
}

/// A value in JSON. Numbers are whole.
public indirect enum ActValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([ActValue])
  case map([String: ActValue])

  var isMap: Bool { if case .map = self { true } else { false } }
}
