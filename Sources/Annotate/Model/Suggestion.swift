// What a rule suggests of a stretch of text, and why. Derived at each build, never stored.

public import ArabicScript

/// A guess of the machine about a stretch of an article's text.
public struct Suggestion: Hashable, Sendable {
  /// What it is about.
  public var place: TextPlace
  /// What it says.
  public var claim: Claim
  /// The rule that made it; a permanent name in lower case with hyphens, such as `full-name`.
  public var rule: String
  /// What the rule rests on here.
  public var evidence: [Evidence]
  /// How often such a suggestion is right.
  public var confidence: Confidence

  /// A suggestion.
  public init(place: TextPlace, claim: Claim, rule: String, evidence: [Evidence] = [], confidence: Confidence) {
    self.place = place
    self.claim = claim
    self.rule = rule
    self.evidence = evidence
    self.confidence = confidence
  }
}

/// The kinds of annotations.
public enum AnnotationKind: String, CaseIterable, Sendable, Hashable {
  case name, quotation, date, note
}

/// What an annotation says.
public enum Claim: Hashable, Sendable {
  /// A mention of an entity; of several where the rules cannot tell which. Positions in the registry, ascending.
  case name([Int])
  /// Somebody's words.
  case quotation(QuotationClaim)
  /// A date.
  case date(DateClaim)
  /// What a person remarks. No rule makes these.
  case note(String)

  /// The kind of annotation.
  public var kind: AnnotationKind {
    switch self {
    case .name: .name
    case .quotation: .quotation
    case .date: .date
    case .note: .note
    }
  }
}

/// Who says the words of a quotation.
public struct QuotationClaim: Hashable, Sendable {
  /// Those who say it; several in a joint statement; none where the text leaves it open.
  public var speakers: [Speaker]
  /// Through whom the article has it: an agency, another paper.
  public var relay: [Speaker]

  /// Speakers and relay.
  public init(speakers: [Speaker] = [], relay: [Speaker] = []) {
    self.speakers = speakers
    self.relay = relay
  }
}

/// One who speaks or passes words on.
public struct Speaker: Hashable, Sendable {
  /// Its position in the registry, where the words lead to an entity there.
  public var entity: Int?
  /// The words that name the speaker: a name, an office, a pronoun.
  public var place: TextPlace?

  /// A speaker.
  public init(entity: Int? = nil, place: TextPlace? = nil) {
    self.entity = entity
    self.place = place
  }
}

/// What a printed date was taken for.
public struct DateClaim: Hashable, Sendable {
  /// The date; nil where what is printed leaves several years open, or is no day at all.
  public var edtf: EDTF?
  /// The calendar of the printed words.
  public var calendar: PrintedDate.Calendar
  /// How the date came of what is printed.
  public var resolution: PrintedDate.Resolution
  /// Whether a printed weekday is not that of the day.
  public var weekdayContradicts: Bool

  /// A date.
  public init(
    edtf: EDTF?, calendar: PrintedDate.Calendar, resolution: PrintedDate.Resolution, weekdayContradicts: Bool = false
  ) {
    self.edtf = edtf
    self.calendar = calendar
    self.resolution = resolution
    self.weekdayContradicts = weekdayContradicts
  }
}

/// One thing that a rule rests on.
public struct Evidence: Hashable, Sendable {
  /// What it is; a permanent name in lower case with hyphens, such as `title-before`. Its wording is in the string
  /// tables under `evidence_` and the name with underscores.
  public var name: String
  /// The words concerned, where there are any.
  public var words: String?

  /// Evidence.
  public init(_ name: String, words: String? = nil) {
    self.name = name
    self.words = words
  }
}

/// How sure a suggestion is. What share of each band was right on the labelled sample stands in docs/method.md.
public enum Confidence: Int, Comparable, CaseIterable, Hashable, Sendable {
  case low = 1
  case medium
  case high

  /// `low`, `medium` or `high`.
  public var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }

  /// The less sure first.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
}
