// What stands of a stretch of text once the acts of people have been laid over the guesses of the machine.

public import Archive

/// An annotation: a suggestion, a person's own, or both.
public struct Annotation: Hashable, Sendable {
  /// What it is about; nil where the words are not found any more: an orphan.
  public var place: TextPlace?
  /// What it says, as people have changed it. Where they differ: what the machine says, else who spoke first.
  public var claim: Claim
  /// What people think of it.
  public var status: AnnotationStatus
  /// What the machine says here, where it says something.
  public var suggestion: Suggestion?
  /// The words; of an orphan those that were there.
  public var quote: String
  /// Whether the words were found again at another place, and only one side of what stood around them. Somebody should
  /// look.
  public var isMoved: Bool
  /// What each person thinks of it, and what was adjudicated; in the order of time.
  public var opinions: [Opinion]
  /// The ids of all acts about it, by time and id: also those that later ones overrule, those that were taken back, and
  /// those that took them back.
  public var history: [String]

  /// An annotation.
  public init(
    place: TextPlace?, claim: Claim, status: AnnotationStatus, suggestion: Suggestion? = nil, quote: String,
    isMoved: Bool = false, opinions: [Opinion] = [], history: [String] = []
  ) {
    self.place = place
    self.claim = claim
    self.status = status
    self.suggestion = suggestion
    self.quote = quote
    self.isMoved = isMoved
    self.opinions = opinions
    self.history = history
  }

  /// An annotation that nobody has looked at.
  public init(_ suggestion: Suggestion, quote: String) {
    self.init(
      place: suggestion.place, claim: suggestion.claim, status: .suggested, suggestion: suggestion, quote: quote)
  }
}

/// What people think of an annotation.
public enum AnnotationStatus: String, CaseIterable, Hashable, Sendable {
  /// Nobody has decided.
  case suggested
  /// Somebody stands by it, and nobody is against it.
  case accepted
  /// Somebody is against it, and nobody stands by it.
  case rejected
  /// Somebody has looked and could not tell.
  case unsure
  /// People differ, and nobody has adjudicated.
  case disputed
}

/// What one person thinks of an annotation.
public struct Opinion: Hashable, Sendable {
  /// The person.
  public var by: String
  /// What was done: `accept`, `reject`, `unsure`, `edit`, `add`, `note`, `adjudicate`.
  public var verb: ActVerb
  /// The id of the act.
  public var act: String
  /// When.
  public var at: ActTime
  /// What the person says it is; nil where the act is against it, unsure, or leaves open which of several is meant.
  public var claim: Claim?
  /// Where the person says it is, if the words are found.
  public var place: TextPlace?

  /// An opinion.
  public init(by: String, verb: ActVerb, act: String, at: ActTime, claim: Claim?, place: TextPlace?) {
    self.by = by
    self.verb = verb
    self.act = act
    self.at = at
    self.claim = claim
    self.place = place
  }
}
