// The names of a registry as patterns to look for: letters, what may stand between them, and whose they are. Knows no
// texts.

internal import ArabicScript
internal import Archive

/// One entity's claim to a pattern.
struct NameOwner: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// The registry says that the name may stand alone.
    static let safe = Traits(rawValue: 1)
    /// The registry says that it is also an ordinary word.
    static let ambiguous = Traits(rawValue: 2)
    /// The entity has a longer name that ends with this one.
    static let family = Traits(rawValue: 4)
    /// The entity has a longer name that this one begins, or is in the middle of.
    static let given = Traits(rawValue: 8)
    /// Not in the registry as such: the last word of a full name.
    static let derived = Traits(rawValue: 16)
    /// The name without its article, for للعراق.
    static let elided = Traits(rawValue: 32)
  }
  var entity: UInt32
  var traits: Traits
  var type: EntityType
  /// The hashes of its context words: a range of `NamePatterns.contexts`.
  var context: Range<Int32>

  /// Whether the entity has a longer name of which this is a part.
  var isPart: Bool { !traits.isDisjoint(with: [.family, .given]) }
}

/// What is known of a pattern for itself.
struct NamePattern: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// Latin letters: a capital is wanted at the beginning.
    static let wantsCapital = Traits(rawValue: 1)
    /// Latin capitals alone, and few: wanted as capitals.
    static let wantsCapitals = Traits(rawValue: 2)
    /// Begins with the Arabic article.
    static let hasArticle = Traits(rawValue: 4)
    /// Only ever part of a name: every owner is derived or elided.
    static let onlyImplied = Traits(rawValue: 8)
    /// One word in ية: with the article it is an adjective (الحرب السورية).
    static let isAdjectiveWithArticle = Traits(rawValue: 16)
  }
  var length: UInt16
  var words: UInt16
  var traits: Traits
  /// What it is as a Persian word.
  var persian: WordClasses
  /// What it is as an Arabic word.
  var arabic: WordClasses
  /// Its part of `NamePatterns.gaps`.
  var firstGap: UInt32
  var owners: Range<Int32>
}

/// All patterns of a registry, in the order of their letters.
struct NamePatterns: Sendable {
  private(set) var letters: [[UInt16]] = []
  private(set) var patterns: [NamePattern] = []
  private(set) var owners: [NameOwner] = []
  /// For each letter of each pattern, which gaps a text may have before it: bits by `Gap`.
  private(set) var gaps: [UInt8] = []
  private(set) var contexts: [ContextWords] = []
  /// The ids of the entities.
  private(set) var entityIDs: [String] = []

  /// Words near which an ambiguous name is the one meant: hashes of words that follow one another.
  struct ContextWords: Sendable {
    var hashes: [UInt64]
    var text: String
  }

  /// One name of one entity, before names with the same letters are put together.
  private struct Draft {
    var letters: [UInt16]
    var allowed: [UInt8]
    var words: Int
    var traits: NamePattern.Traits
    var owner: NameOwner
  }

  init(_ registry: Registry) {
    var drafts: [Draft] = []
    drafts.reserveCapacity(registry.entities.count * 3)
    for (number, entity) in registry.entities.enumerated() {
      var spelt: [SpeltName] = []
      var entityNames: [EntityName] = []
      for language in entity.names {
        for name in language.names {
          guard let folded = SpeltName(name.text) else { continue }
          spelt.append(folded)
          entityNames.append(name)
        }
      }
      for (position, name) in spelt.enumerated() {
        let entry = entityNames[position]
        var traits: NameOwner.Traits = []
        if entry.isSafe { traits.insert(.safe) }
        if entry.isAmbiguous { traits.insert(.ambiguous) }
        if entity.type == .person { traits.formUnion(name.part(ofAny: spelt)) }
        let contextStart = Int32(contexts.count)
        for text in entry.context {
          let hashes = LetterStream(of: text).words.map(\.hash)
          if !hashes.isEmpty { contexts.append(ContextWords(hashes: hashes, text: text)) }
        }
        let owner = NameOwner(
          entity: UInt32(number), traits: traits, type: entity.type, context: contextStart..<Int32(contexts.count))
        drafts.append(
          Draft(
            letters: name.letters, allowed: name.allowedGaps, words: name.words.count, traits: name.traits,
            owner: owner))
        if let elided = name.withoutArticle {
          var owner = owner
          owner.traits.insert(.elided)
          drafts.append(
            Draft(
              letters: elided.letters, allowed: elided.allowedGaps, words: name.words.count, traits: [],
              owner: owner))
        }
        if entity.type == .person, traits.isDisjoint(with: [.family, .given]), let family = name.familyName,
          !spelt.contains(where: { $0.letters == family.letters })
        {
          var owner = owner
          owner.traits = [.family, .derived]
          drafts.append(
            Draft(letters: family.letters, allowed: family.allowedGaps, words: 1, traits: family.traits, owner: owner))
        }
      }
    }
    entityIDs = registry.entities.map(\.id)
    collect(drafts)
  }

  private mutating func collect(_ drafts: [Draft]) {
    var order = Array(drafts.indices)
    order.sort { left, right in
      let (a, b) = (drafts[left].letters, drafts[right].letters)
      let common = min(a.count, b.count)
      var index = 0
      while index < common {
        if a[index] != b[index] { return a[index] < b[index] }
        index += 1
      }
      return a.count == b.count ? left < right : a.count < b.count
    }
    letters.reserveCapacity(order.count)
    patterns.reserveCapacity(order.count)
    owners.reserveCapacity(order.count)
    var position = 0
    while position < order.count {
      let first = drafts[order[position]]
      var allowed = first.allowed
      var traits = first.traits
      var words = first.words
      let firstOwner = owners.count
      while position < order.count, drafts[order[position]].letters == first.letters {
        let draft = drafts[order[position]]
        for index in allowed.indices { allowed[index] |= draft.allowed[index] }
        // What one spelling allows is allowed: iran asks for no capital.
        traits.formIntersection(draft.traits)
        words = max(words, draft.words)
        if let same = owners[firstOwner...].firstIndex(where: { $0.entity == draft.owner.entity }) {
          owners[same] = Self.merged(owners[same], draft.owner)
        } else {
          owners.append(draft.owner)
        }
        position += 1
      }
      if owners[firstOwner...].allSatisfy({ !$0.traits.isDisjoint(with: [.derived, .elided]) }) {
        traits.insert(.onlyImplied)
      }
      let hash = WordHash.of(first.letters)
      // A mere number is no name by itself.
      let mere: WordClasses = first.letters.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? .common : []
      patterns.append(
        NamePattern(
          length: UInt16(clamping: first.letters.count), words: UInt16(clamping: words), traits: traits,
          persian: WordTables.persian[hash].union(mere),
          arabic: WordTables.arabic[hash].union(mere), firstGap: UInt32(gaps.count),
          owners: Int32(firstOwner)..<Int32(owners.count)))
      letters.append(first.letters)
      gaps += allowed
    }
  }

  /// Two names of one entity with the same letters: what the registry says of one holds for both, but a name of its own
  /// is not a mere part, and not one without its article.
  private static func merged(_ one: NameOwner, _ other: NameOwner) -> NameOwner {
    var result = one
    let weak: NameOwner.Traits = [.derived, .elided]
    if !one.traits.isDisjoint(with: weak), other.traits.isDisjoint(with: weak) { result = other }
    result.traits.formUnion(one.traits.union(other.traits).intersection([.safe, .ambiguous]))
    if result.context.isEmpty { result.context = one.context.isEmpty ? other.context : one.context }
    return result
  }
}
