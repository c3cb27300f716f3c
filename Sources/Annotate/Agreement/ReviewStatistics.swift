// How far the reviewing has come, and how far the reviewers agree. Knows nothing of files and pages.

public import Archive

/// Progress and agreement over the annotations of many articles.
///
/// Agreement is about what each person's latest act on an annotation says: that it is this (entity, speakers, date), that
/// it is not, or that one cannot tell. Adjudications are no opinions here.
public struct ReviewStatistics: Sendable {
  /// What is known of one kind of annotations.
  public struct OfKind: Sendable {
    /// The kind.
    public let kind: AnnotationKind
    /// How many there are of each status; orphans are counted apart.
    public fileprivate(set) var counts: [AnnotationStatus: Int] = [:]
    /// How many have lost their words.
    public fileprivate(set) var orphans = 0
    /// How many were found elsewhere.
    public fileprivate(set) var moved = 0
    fileprivate var verdicts: [[String: Verdict]] = []

    /// How many there are, without orphans.
    public var total: Int { counts.values.reduce(0, +) }

    /// How many are decided: accepted or rejected.
    public var decided: Int { (counts[.accepted] ?? 0) + (counts[.rejected] ?? 0) }

    /// Each two people who judged the same things, by name.
    public var pairs: [Pair] {
      let people = Set(verdicts.flatMap(\.keys)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return people.indices.flatMap { first in
        people[(first + 1)...].compactMap { other in
          let both = verdicts.compactMap { verdicts -> (Verdict, Verdict)? in
            guard let one = verdicts[people[first]], let two = verdicts[other] else { return nil }
            return (one, two)
          }
          if both.isEmpty { return nil }
          return Pair(
            one: people[first], other: other, count: both.count, agreed: both.count { $0 == $1 },
            kappa: CohensKappa.value(both))
        }
      }
    }

    /// Krippendorff's α of all; nil where it is not defined.
    public var alpha: Double? { KrippendorffsAlpha.nominal(verdicts.map { Array($0.values) }) }
  }

  /// Two people who judged the same things.
  public struct Pair: Sendable, Equatable {
    /// Their names, ascending.
    public let one: String
    /// The other's name.
    public let other: String
    /// How many annotations both judged.
    public let count: Int
    /// About how many of them they say the same.
    public let agreed: Int
    /// Cohen's κ; nil where it is not defined.
    public let kappa: Double?
  }

  /// One person's share.
  public struct Reviewer: Sendable, Equatable {
    /// The name.
    public let name: String
    /// How many acts of each kind the file has of the person, those that were taken back or overruled included.
    public fileprivate(set) var acts: [ActVerb: Int] = [:]
    /// How many annotations the person's opinion stands on.
    public fileprivate(set) var opinions = 0
    /// How many of these are disputed.
    public fileprivate(set) var disputed = 0
  }

  /// One entry for each kind, in a fixed order.
  public private(set) var kinds = AnnotationKind.allCases.map { OfKind(kind: $0) }
  private var people: [String: Reviewer] = [:]

  /// Statistics of nothing.
  public init() {}

  /// The reviewers, by name.
  public var reviewers: [Reviewer] {
    people.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Counts the annotations of an article, and its acts. The registry has acts and no annotations.
  public mutating func add(_ annotations: [Annotation], acts: [Act]) {
    for annotation in annotations {
      guard let index = AnnotationKind.allCases.firstIndex(of: annotation.claim.kind) else { continue }
      if annotation.place == nil {
        kinds[index].orphans += 1
      } else {
        kinds[index].counts[annotation.status, default: 0] += 1
        if annotation.isMoved { kinds[index].moved += 1 }
      }
      var verdicts: [String: Verdict] = [:]
      for opinion in annotation.opinions where opinion.verb != .adjudicate {
        people[opinion.by, default: Reviewer(name: opinion.by)].opinions += 1
        if annotation.status == .disputed { people[opinion.by]?.disputed += 1 }
        if let verdict = Verdict(opinion) { verdicts[opinion.by] = verdict }
      }
      if annotation.claim.kind != .note && !verdicts.isEmpty { kinds[index].verdicts.append(verdicts) }
    }
    var seen: Set<String> = []
    for act in acts where seen.insert(act.id).inserted {
      people[act.by, default: Reviewer(name: act.by)].acts[act.verb, default: 0] += 1
    }
  }
}
