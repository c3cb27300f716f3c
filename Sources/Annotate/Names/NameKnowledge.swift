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

/// Counts of one pattern over all articles, without the places within longer names.
struct PatternRecord: Sendable {
  /// All places.
  var places: UInt32 = 0
  /// Without clitics.
  var uncut: UInt32 = 0
  /// With و or ف alone, which stand before anything.
  var conjunctions: UInt32 = 0
  /// With other proclitics.
  var proclitics: UInt32 = 0
  /// Where the word is used as an ordinary one.
  var ordinary: UInt32 = 0
  /// Where the word is used as a name.
  var asName: UInt32 = 0

  mutating func add(_ candidate: NameCandidate) {
    if candidate.signs.contains(.nested) { return }
    places += 1
    if candidate.suffix == 0 {
      if candidate.prefix == 0 {
        uncut += 1
      } else if Affixes.isConjunction(candidate.prefix) {
        conjunctions += 1
      } else {
        proclitics += 1
      }
    }
    if !candidate.signs.isDisjoint(with: .ordinaryUse) { ordinary += 1 }
    if !candidate.signs.isDisjoint(with: .nameUse) { asName += 1 }
  }
}

extension NameSigns {
  /// Signs of an ordinary word.
  static let ordinaryUse: NameSigns = [.determinerBefore, .numberBefore, .qualityAfter, .pluralAfter]
  /// Signs of a name.
  static let nameUse: NameSigns = [
    .titleBefore, .placeTypeBefore, .bodyTypeBefore, .givenNameBefore, .lineageAfter, .typeAfter, .relayBefore,
  ]
}
