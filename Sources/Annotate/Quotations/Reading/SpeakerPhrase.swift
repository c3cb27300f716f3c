// A group of words that can name one who speaks. Knows no verbs.

/// A noun group in a sentence and whom it leads to.
struct SpeakerPhrase: Sendable {
  enum Kind: Sendable {
    /// A mention of an entity.
    case name
    /// An office whose holder is known, or is not.
    case office
    /// A group about a noun for a person, a medium or a body, that is not in the registry.
    case group
    /// A word for one named before.
    case pronoun
  }

  /// What it does in its sentence.
  enum Position: Sendable {
    case subject, oblique, object, uncertain
    /// به گفتهٔ …, بحسب …
    case source
    /// به گزارش …
    case relay
  }

  var kind: Kind
  /// Its items in the list, titles included.
  var items: Range<Int>
  /// The entity, where the words lead to one.
  var entity: Int?
  /// Unicode scalars of the block: the name, the office, the words of the group.
  var range: Range<Int>
  var isMedia = false
  /// A body that speaks, not a person.
  var isBody = false
  var isPlace = false
  var isMany = false
  /// Whether the noun at its head is masculine or feminine, where that is known.
  var gender: VerbForm = []
  var position = Position.uncertain
  /// It explains the phrase before it, an index among the sentence's phrases.
  var explains: Int?
  /// It is joined by و to the phrase before it, an index among the sentence's phrases.
  var joins: Int?
  /// It begins with a title and has a name.
  var isTitled = false
  /// A noun with the article and nothing else: one who was named before.
  var isDefinite = false
  /// Introduced as the one whose words are passed on: به نقل از, عن.
  var isPassedOn = false
  /// The hash of the folded words, for finding short forms again.
  var head = SpeechWord()
}
