// Which cuts between a name and what is joined to it are to be believed.

internal import ArabicScript

enum Affixes {
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
      if isOrdinary || classes.contains(.institution) || pattern.length < 3 { return true }
      return false
    }
    if pattern.words > 1 || pattern.traits.contains(.hasArticle) { return false }
    if candidate.signs.contains(.uncutIsWord) { return true }
    if isOrdinary { return true }
    if proclitic.hasConjunction && proclitic.preposition == nil {
      if pattern.length < 3 { return true }
    } else if pattern.length < 4 {
      // A short name: only where the archive has it plainly.
      if pattern.length < 3 || record.uncut < 1 { return true }
    }
    // If the name hardly ever stands without a proclitic, the cut goes through another word.
    return record.proclitics > 3 * record.uncut + 3
  }

  private static func refuse(
    _ enclitic: Enclitic, _ candidate: NameCandidate, _ pattern: NamePattern, _ types: EntityTypes,
    _ record: PatternRecord, _ classes: WordClasses
  ) -> Bool {
    let isJoined = candidate.signs.contains(.joinedSuffix)
    let isOrdinary = !classes.isDisjoint(with: [.common, .oftenCommon, .function, .honorific])
    switch enclitic.kind {
    case .ye:
      if candidate.signs.contains(.afterVowel) { return isOrdinary && pattern.words == 1 }
      // Behind a consonant: the adjective of relation, or the indefinite.
      if !isJoined { return true }
      if !types.contains(.person) { return true }
      return pattern.words == 1
    case .doubleYe: return true
    case .indefinite: return isOrdinary || types.contains(.place) || isJoined
    case .plural, .indefinitePlural:
      return isOrdinary || pattern.length < 4 || !types.contains(.person) || enclitic.kind == .indefinitePlural
    case .possessive, .pluralPossessive:
      if isJoined { return pattern.length < 5 || isOrdinary || record.uncut < 2 }
      return isOrdinary
    case .comparative: return true
    }
  }
}
