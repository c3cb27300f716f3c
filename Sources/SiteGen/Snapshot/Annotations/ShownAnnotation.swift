// An annotation as pages show it. Knows nothing of acts and of rules.

internal import Annotate

/// An annotation that this build shows. The entities in its claim are positions in the snapshot, not in the registry.
struct ShownAnnotation: Sendable {
  let place: TextPlace
  /// The same place in bytes of the block's text.
  var bytes: Range<Int>
  /// A hash of the words at that place, by which forms of a name are told apart.
  var form: UInt64 = 0
  let claim: Claim
  /// The one entity that it mentions; asked for very often.
  let entity: Int?
  let status: AnnotationStatus
  /// Found at another place than where it was made; to be looked at again.
  let isMoved: Bool
  /// Who made it or agreed to it; empty unless reviewers are shown.
  let people: [String]
  /// Why the machine suggests it; only at the desk.
  let why: Why?

  init(
    place: TextPlace, bytes: Range<Int> = 0..<0, claim: Claim, status: AnnotationStatus, isMoved: Bool = false,
    people: [String] = [], why: Why? = nil
  ) {
    self.place = place
    self.bytes = bytes
    self.claim = claim
    self.status = status
    self.isMoved = isMoved
    self.people = people
    self.why = why
    if case .name(let entities) = claim, entities.count == 1 { entity = entities.first } else { entity = nil }
  }

  /// Whether nobody has decided on it.
  var isSuggestion: Bool { status != .accepted }

  /// A suggestion's grounds. A class, because most builds carry none.
  final class Why: Sendable {
    let rule: String
    let evidence: [Evidence]
    let confidence: Confidence

    init(_ suggestion: Suggestion) {
      rule = suggestion.rule
      evidence = suggestion.evidence
      confidence = suggestion.confidence
    }
  }
}

/// Where an annotation is, and whom it names.
struct AnnotatedPlace: Sendable {
  let block: Int
  /// In bytes of the block's text.
  let bytes: Range<Int>
  /// A hash of the words there, by which forms of a name are told apart.
  let form: UInt64
  /// The one entity that it mentions; -1 for none.
  let entity: Int32
  /// Whether nobody has decided on it.
  let isSuggestion: Bool

  init(_ annotation: ShownAnnotation) {
    (block, bytes, form) = (annotation.place.block, annotation.bytes, annotation.form)
    entity = annotation.entity.map { Int32($0) } ?? -1
    isSuggestion = annotation.isSuggestion
  }
}

/// One annotation of one article: positions in the snapshot.
struct Mention: Sendable, Hashable {
  var article: Int32
  var annotation: Int32

  init(_ article: Int, _ annotation: Int) {
    self.article = Int32(article)
    self.annotation = Int32(annotation)
  }

  /// The order of articles, then of the text.
  func precedes(_ other: Mention) -> Bool { (article, annotation) < (other.article, other.annotation) }
}
