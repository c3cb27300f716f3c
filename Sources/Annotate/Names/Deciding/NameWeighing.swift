// How much speaks for a place of a name. All weights stand here, in points; three points are a plain sign.

internal import Archive

/// The points of a place, and what they are for.
struct NameWeight: Sendable {
  var points: Int
  var grounds: NameGrounds
  /// Whether it cannot be this name, whatever else there is.
  var isRefused = false
  /// Whether the words around it alone make it a name.
  var isPlain = false
}

extension NamePattern {
  /// The word as it counts in a text of one language.
  func lexical(inArabic: Bool) -> WordClasses { inArabic ? arabic : persian }
}

enum NameWeighing {
  /// Points from which a place is offered, and from which it is sure.
  static let offered = 2
  static let sure = 5

  /// Weighs a place by itself: word, clitics, company, archive.
  static func weigh(
    _ candidate: NameCandidate, _ pattern: NamePattern, types: EntityTypes, _ record: PatternRecord
  ) -> NameWeight {
    let signs = candidate.signs
    let classes = pattern.lexical(inArabic: signs.contains(.inArabic))
    var weight = NameWeight(points: 0, grounds: [])
    if pattern.words > 1 {
      weight.points = 7
    } else {
      weight.points = points(of: classes, pattern.length, signs, types)
    }
    let isOrdinary = pattern.words == 1 && weight.points < 3
    if isOrdinary { weight.grounds.insert(.ordinaryWord) }
    if Affixes.refuse(candidate, pattern, types, record, classes) {
      weight.isRefused = true
      return weight
    }
    let company = points(of: signs, types, classes, isOrdinary: isOrdinary, words: Int(pattern.words))
    weight.points += company
    weight.isPlain = company >= 3 && signs.isDisjoint(with: [.lineHead, .lineTail])
    if pattern.words == 1, record.places >= 8, !classes.contains(.institution) {
      let share = record.ordinary * 100 / record.places
      if share >= 25 {
        weight.points -= 4
        weight.grounds.insert(.ordinaryInArchive)
      } else if share >= 12 {
        weight.points -= 2
        weight.grounds.insert(.ordinaryInArchive)
      }
    }
    return weight
  }

  /// What a word is worth as a name by itself.
  private static func points(of classes: WordClasses, _ length: UInt16, _ signs: NameSigns, _ types: EntityTypes) -> Int
  {
    // علي is a name, على a preposition; where ى is written for both, the preposition is likelier.
    if classes.contains(.function) {
      return classes.contains(.givenName) && !signs.contains(.alefMaqsura) ? 2 : -6
    }
    // An adjective belongs to the word of company before it.
    if classes.contains(.quality) { return -6 }
    if classes.contains(.honorific) { return -3 }
    if classes.contains(.common) { return -3 }
    if classes.contains(.institution) { return 3 }
    if classes.contains(.oftenCommon) { return classes.contains(.givenName) ? 2 : -1 }
    if classes.contains(.seldomCommon) { return 3 }
    if classes.contains(.demonym) { return 1 }
    // A word that stands before names is no name by itself: city, company.
    if !classes.isDisjoint(with: .company) && !classes.contains(.givenName) { return -2 }
    if length <= 2 { return types == .place ? 3 : 1 }
    return 5
  }

  private static func points(
    of signs: NameSigns, _ types: EntityTypes, _ classes: WordClasses, isOrdinary: Bool, words: Int
  ) -> Int {
    var points = 0
    if signs.contains(.titleBefore) { points += types.contains(.person) ? 5 : 0 }
    if signs.contains(.officeBefore) { points += types.contains(.person) ? 2 : 0 }
    if signs.contains(.placeTypeBefore) { points += types.contains(.place) ? 5 : 1 }
    if signs.contains(.bodyTypeBefore) { points += types.isDisjoint(with: [.organization, .other]) ? 1 : 5 }
    if signs.contains(.relayBefore) { points += types.contains(.place) ? 0 : 4 }
    if signs.contains(.givenNameBefore) { points += types.contains(.person) ? 4 : 0 }
    if signs.contains(.lineageAfter) { points += 3 }
    if signs.contains(.typeAfter) { points += 3 }
    if !signs.isDisjoint(with: [.lineHead, .lineTail]) { points += 3 }
    if signs.contains(.speechAfter) || signs.contains(.speechBefore) { points += types.contains(.place) ? 1 : 3 }
    if signs.contains(.prepositionBefore), types.contains(.place) { points += 1 }
    if signs.contains(.quoted), !types.isDisjoint(with: [.organization, .other]) { points += 1 }
    if signs.contains(.determinerBefore) { points -= isOrdinary || classes.contains(.institution) ? 5 : 2 }
    if signs.contains(.numberBefore) { points -= isOrdinary ? 4 : words > 1 ? 0 : 1 }
    if isOrdinary {
      if signs.contains(.lightVerbAfter) { points -= 3 }
      if signs.contains(.qualityAfter) { points -= 2 }
      if signs.contains(.numberAfter) { points -= 2 }
      if !signs.isDisjoint(with: [.listBefore, .listAfter]) { points -= 1 }
    }
    if signs.contains(.pluralAfter) { points -= 4 }
    return points
  }
}

/// The kinds of entities that have a name.
struct EntityTypes: OptionSet, Sendable {
  let rawValue: UInt8
  static let person = EntityTypes(rawValue: 1)
  static let organization = EntityTypes(rawValue: 2)
  static let place = EntityTypes(rawValue: 4)
  /// Events, works, objects.
  static let other = EntityTypes(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ type: EntityType) {
    switch type {
    case .person: self = .person
    case .organization: self = .organization
    case .place: self = .place
    case .event, .work, .object: self = .other
    }
  }
}
