// What an archive as a whole tells of the names in it. Knows no texts, only what was found in them.

/// How the names of a registry are used in an archive. The order of the articles does not matter.
public struct NameKnowledge: Sendable {
  /// By pattern.
  private var records: [PatternRecord] = []

  /// What the places of names in all articles tell.
  public init(_ hits: some Collection<NameHits>) {
    for article in hits {
      for candidate in article.candidates { add(candidate) }
    }
  }

  /// What is known of a pattern.
  func record(of pattern: UInt32) -> PatternRecord {
    Int(pattern) < records.count ? records[Int(pattern)] : PatternRecord()
  }

  private mutating func add(_ candidate: NameCandidate) {
    let pattern = Int(candidate.pattern)
    if pattern >= records.count {
      records += Array(repeating: PatternRecord(), count: pattern + 1 - records.count)
    }
    records[pattern].add(candidate)
  }
}

/// Counts of one pattern.
struct PatternRecord: Sendable {
  /// Places that are not within longer ones.
  var places: UInt32 = 0
  /// Of these, without clitics.
  var bare: UInt32 = 0

  mutating func add(_ candidate: NameCandidate) {
    if candidate.signs.contains(.nested) { return }
    places += 1
    if candidate.prefix == 0 && candidate.suffix == 0 { bare += 1 }
  }
}
