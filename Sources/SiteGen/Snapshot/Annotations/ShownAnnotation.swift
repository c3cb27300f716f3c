// An annotation as pages show it. Knows nothing of acts and of rules.

internal import Annotate

/// An annotation that this build shows. The entities in its claim are positions in the snapshot, not in the registry.
struct ShownAnnotation: Sendable {
  var place: TextPlace
  /// The same place in bytes of the block's text.
  var bytes: Range<Int>
  var claim: Claim
  var status: AnnotationStatus
  /// Found at another place than where it was made; to be looked at again.
  var isMoved: Bool
  /// Who made it or agreed to it; empty unless reviewers are shown.
  var people: [String]
  /// Why the machine suggests it; only at the desk.
  var why: Why?

  /// Whether nobody has decided on it.
  var isSuggestion: Bool { status != .accepted }

  /// The one entity that it mentions.
  var entity: Int? {
    guard case .name(let entities) = claim, entities.count == 1 else { return nil }
    return entities.first
  }

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
