// Annotations for what decides which of them are shown. Entity 1 of the registry is private.

import Annotate
import Archive

enum SampleAnnotations {
  /// Three entities by their numbers in the registry.
  static let registry = Registry(
    ["baran", "nahan", "shiraz"].map { id in
      Entity(
        id: id, type: id == "shiraz" ? .place : .person,
        names: [NamesInLanguage(language: "fa", names: [EntityName(text: id)])])
    })
  /// Where the public ones stand in a snapshot: in another order.
  static let positions = ["shiraz": 0, "baran": 1]

  static let text = TextBlocks(paragraphs: ["باران در شیراز گفت: «نهان 🙂 آمد.»", "شیراز"])

  static func annotation(
    _ claim: Claim, _ status: AnnotationStatus = .accepted, block: Int = 0, at range: Range<Int>? = 0..<5,
    isMoved: Bool = false, by people: [String] = []
  ) -> Annotation {
    let place = range.map { TextPlace(block: block, range: $0) }
    return Annotation(
      place: place, claim: claim, status: status,
      suggestion: place.map {
        Suggestion(place: $0, claim: claim, rule: "full-name", evidence: [Evidence("head-of-line")], confidence: .high)
      }, quote: "باران", isMoved: isMoved,
      opinions: people.map {
        Opinion(
          by: $0, verb: .accept, act: $0, at: ActTime(milliseconds: 0), claim: $0 == "مخالف" ? nil : claim, place: place
        )
      })
  }
}
