// Lays the acts of people over the guesses of the machine. Knows nothing of files and pages.

public import Archive

/// Makes annotations of suggestions and acts.
///
/// What an act is about is found in today's text by anchoring (`TargetSearch`). Acts about one place and one kind are
/// about one thing; so are those about what an edit made of it. Of each person the latest act on a thing counts.
public struct ActFold: Sendable {
  private let claims: ClaimReader

  /// A fold whose acts name entities of this registry.
  public init(registry: Registry) {
    claims = ClaimReader(registry: registry)
  }

  /// The annotations of an article. `anchors` are those of its blocks, asked for only where there are acts.
  public func annotations(
    of article: ArticleText, anchors: @autoclosure () -> [String], suggestions: [Suggestion], acts: [Act]
  ) -> FoldedAnnotations {
    if acts.isEmpty {
      return FoldedAnnotations(annotations: suggestions.map { Annotation($0, quote: article.blocks.quote($0.place)) })
    }
    return annotations(in: AnchoredText(article.blocks, anchors: anchors()), suggestions: suggestions, acts: acts)
  }

  /// The annotations of a text that is made ready already.
  func annotations(in text: AnchoredText, suggestions: [Suggestion], acts: [Act]) -> FoldedAnnotations {
    let history = ActHistory(acts)
    var groups = ActGroups(history, text: text, suggestions: suggestions, claims: claims)
    var annotations: [Annotation] = []
    for group in groups.merged() {
      let ids = groups.ids(in: group)
      for var annotation in groups.annotations(of: group) {
        annotation.history = ids
        annotations.append(annotation)
      }
    }
    return FoldedAnnotations(
      annotations: Self.sorted(Self.withoutSettled(annotations)),
      notices: (history.notices + groups.notices).sorted { ($0.line ?? 0, $0.act) < ($1.line ?? 0, $1.act) })
  }

  /// A name or date that a person stands by settles what the machine says with other bounds: today's rules may take more
  /// or fewer words for the same mention of the same thing.
  private static func withoutSettled(_ annotations: [Annotation]) -> [Annotation] {
    struct Key: Hashable {
      let block: Int
      let claim: Claim
    }
    var settled: [Key: [Range<Int>]] = [:]
    for annotation in annotations where annotation.status == .accepted {
      guard let place = annotation.place, annotation.claim.kind == .name || annotation.claim.kind == .date else {
        continue
      }
      settled[Key(block: place.block, claim: annotation.claim), default: []].append(place.range)
    }
    if settled.isEmpty { return annotations }
    return annotations.filter { annotation in
      guard annotation.opinions.isEmpty, let place = annotation.place,
        let ranges = settled[Key(block: place.block, claim: annotation.claim)]
      else { return true }
      return !ranges.contains { $0.overlaps(place.range) }
    }
  }

  /// By place, of those that begin together the longer first, then by kind; orphans last. What is equal in all that
  /// stays in the order of time.
  private static func sorted(_ annotations: [Annotation]) -> [Annotation] {
    let order = annotations.enumerated().sorted { left, right in
      guard let one = left.element.place, let other = right.element.place else {
        if (left.element.place == nil) != (right.element.place == nil) { return left.element.place != nil }
        return left.offset < right.offset
      }
      if one != other { return one.isBefore(other) }
      let (kind, otherKind) = (left.element.claim.kind.rank, right.element.claim.kind.rank)
      return kind != otherKind ? kind < otherKind : left.offset < right.offset
    }
    return order.map(\.element)
  }
}

extension AnnotationKind {
  /// The order of kinds at one place.
  fileprivate var rank: Int {
    switch self {
    case .quotation: 0
    case .name: 1
    case .date: 2
    case .note: 3
    }
  }
}
