// Which cuts between a name and what is joined to it are to be believed.

internal import ArabicScript

enum Affixes {
  /// By number of a proclitic, whether it is و or ف alone.
  private static let conjunctions: [Bool] =
    [false] + ArabicProclitics.all.map { $0.hasConjunction && $0.preposition == nil && !$0.hasArticle }

  /// Whether a proclitic, by its number, is و or ف alone.
  static func isConjunction(_ prefix: UInt8) -> Bool { conjunctions[Int(prefix)] }

  /// Whether a place cannot be the name because of what is joined to it.
  static func refuse(
    _ candidate: NameCandidate, _ pattern: NamePattern, _ types: EntityTypes, _ record: PatternRecord,
    _ classes: WordClasses
  ) -> Bool {
    if candidate.prefix > 0 {
      return refuse(ArabicProclitics.all[Int(candidate.prefix) - 1], candidate, pattern, types, record, classes)
    }
    if candidate.suffix > 0 {
      return refuse(PersianEnclitics.all[Int(candidate.suffix) - 1], candidate, pattern, types, record, classes)
    }
    return false
  }

  private static func refuse(
    _ proclitic: Proclitic, _ candidate: NameCandidate, _ pattern: NamePattern, _ types: EntityTypes,
    _ record: PatternRecord, _ classes: WordClasses
  ) -> Bool {
    if proclitic.preposition == "س" { return true }
    let isOrdinary = !classes.isDisjoint(with: [.common, .oftenCommon, .function, .honorific])
    if proclitic.hasArticle {
      // Persons and names of several words take no article; an ordinary word with one is that word.
      if proclitic.elidesAlef { return false }
      if types == .person || pattern.words > 1 || pattern.traits.contains(.hasArticle) { return true }
      if pattern.traits.contains(.isAdjectiveWithArticle) { return true }
      if isOrdinary || classes.contains(.institution) || pattern.length < 3 { return true }
      return false
    }
    if pattern.words > 1 || pattern.traits.contains(.hasArticle) { return false }
    if candidate.signs.contains(.uncutIsWord) { return true }
    if isOrdinary { return true }
    if pattern.length < 3 { return true }
    // If the name hardly ever stands without a proclitic, the cut goes through another word.
    if proclitic.hasConjunction && proclitic.preposition == nil {
      return record.conjunctions > 4 * (record.uncut + record.proclitics) + 4
    }
    // A short name: only where the archive has it plainly.
    if pattern.length < 4, record.uncut + record.conjunctions == 0 { return true }
    return record.proclitics > 3 * (record.uncut + record.conjunctions) + 3
  }

  private static func refuse(
    _ enclitic: Enclitic, _ candidate: NameCandidate, _ pattern: NamePattern, _ types: EntityTypes,
    _ record: PatternRecord, _ classes: WordClasses
  ) -> Bool {
    let isJoined = candidate.signs.contains(.joinedSuffix)
    let isOrdinary = !classes.isDisjoint(with: [.common, .oftenCommon, .function, .honorific, .institution])
    switch enclitic.kind {
    case .ye:
      if candidate.signs.contains(.afterVowel) {
        return isOrdinary && !classes.contains(.institution) && pattern.words == 1
      }
      // Behind a consonant: the adjective of relation, or the indefinite, also before که.
      if types.contains(.place) || isOrdinary { return true }
      if !isJoined { return false }
      if !types.contains(.person) { return true }
      if pattern.words > 1 { return false }
      return !candidate.signs.contains(.relativeAfter) || record.uncut < 2
    case .doubleYe: return true
    case .indefinite: return isOrdinary || types.contains(.place) || isJoined
    case .plural, .indefinitePlural:
      return isOrdinary || (isJoined && pattern.length < 4)
    case .possessive, .pluralPossessive:
      if isJoined { return pattern.length < 5 || isOrdinary || record.uncut < 2 }
      return isOrdinary
    case .comparative: return true
    }
  }
}
