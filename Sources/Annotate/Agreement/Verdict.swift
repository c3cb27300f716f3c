// What one person makes of an annotation, as far as it can be compared with what another makes of it.

internal import ArabicScript
internal import Archive

/// A category of agreement.
enum Verdict: Hashable {
  /// It is a name of these entities.
  case name([Int])
  /// It is a quotation of these entities, relayed by those; all that are no entities count as one unknown.
  case quotation(speakers: Set<Int?>, relay: Set<Int?>)
  /// It is this date.
  case date(String?)
  case rejected
  case unsure

  /// What an opinion says; nil where it says nothing that can be compared: it adjudicates, is a note, or accepts without
  /// saying what.
  init?(_ opinion: Opinion) {
    switch opinion.verb {
    case .reject: self = .rejected
    case .unsure: self = .unsure
    case .accept, .edit, .add:
      switch opinion.claim {
      case .name(let entities)?: self = .name(entities)
      case .quotation(let claim)?:
        self = .quotation(speakers: Set(claim.speakers.map(\.entity)), relay: Set(claim.relay.map(\.entity)))
      case .date(let claim)?: self = .date(claim.edtf?.description)
      case .note?, nil: return nil
      }
    default: return nil
    }
  }
}
