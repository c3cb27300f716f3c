// The ways from entities, speakers and dates to the annotations.

import Annotate
import ArabicScript
import Testing

@testable import SiteGen

@Suite("Annotations by entity, speaker and date")
struct AnnotationIndexTests {
  private func shown(
    _ claim: Claim, _ range: Range<Int>, block: Int = 0, _ status: AnnotationStatus = .accepted
  ) -> ShownAnnotation {
    ShownAnnotation(place: TextPlace(block: block, range: range), claim: claim, status: status)
  }

  private func quotation(_ speakers: [Speaker]) -> Claim { .quotation(QuotationClaim(speakers: speakers)) }

  @Test("mentions are where nobody else could be meant, in the order of articles and text")
  func mentions() {
    let index = AnnotationIndex(
      [
        [shown(.name([1]), 0..<3), shown(.name([0, 1]), 5..<8), shown(.name([1]), 0..<3, block: 1, .suggested)], [],
        [shown(.name([0]), 0..<3), shown(.name([1]), 4..<6)],
      ], entityCount: 3)
    #expect(index.mentions == [[Mention(2, 0)], [Mention(0, 0), Mention(0, 2), Mention(2, 1)], []])
    #expect(index.mentions[1].map { index.isSuggestion($0) } == [false, true, false])
    #expect(index.place(of: Mention(0, 2)).block == 1)
  }

  @Test("quotations are by their speakers, about whom they mention besides, or nobody's")
  func quotations() {
    let index = AnnotationIndex(
      [
        [
          shown(quotation([Speaker(entity: 0)]), 0..<30), shown(.name([0]), 2..<4), shown(.name([1]), 5..<7),
          shown(.name([1]), 8..<10), shown(.name([1, 2]), 11..<13), shown(.name([2]), 30..<33),
          shown(quotation([]), 40..<60), shown(.name([2]), 41..<43), shown(.name([0]), 41..<43, block: 1),
          shown(quotation([Speaker(entity: 0), Speaker(entity: 1)]), 0..<9, block: 2),
          shown(quotation([Speaker(place: TextPlace(block: 2, range: 10..<12))]), 13..<20, block: 2),
        ]
      ], entityCount: 3)
    #expect(index.quotationsBy == [[Mention(0, 0), Mention(0, 9)], [Mention(0, 9)], []])
    #expect(index.quotationsAbout == [[], [Mention(0, 0)], [Mention(0, 6)]])
    #expect(index.unattributed == [Mention(0, 6), Mention(0, 10)])
  }

  @Test("a date is under each period that it falls in; one that nobody could read under none")
  func dates() throws {
    func date(_ text: String?) throws -> Claim {
      .date(
        DateClaim(edtf: try text.map { try EDTF(parsing: $0) }, calendar: .gregorian, resolution: .complete))
    }
    let index = AnnotationIndex(
      [[shown(try date("2023-09-04"), 0..<4), shown(try date(nil), 5..<9)], [shown(try date("2023"), 0..<4)]],
      entityCount: 0)
    let day = DatePeriodKey.all(of: try EDTF(parsing: "2023-09-04"))
    #expect(!day.isEmpty)
    for key in day { #expect(index.dates[key]?.first == Mention(0, 0)) }
    #expect(index.dates.values.contains([Mention(0, 0), Mention(1, 0)]))
    #expect(!index.dates.values.joined().contains(Mention(0, 1)))
    #expect(index.mentions.isEmpty && index.unattributed.isEmpty)
  }

  @Test("who else is in a paragraph: each once, the one itself too, and nobody of the next")
  func company() {
    let many = (0..<60).map { shown(.name([$0 % 30]), ($0 * 2)..<($0 * 2 + 1), block: 1) }
    let index = AnnotationIndex(
      [[shown(.name([31]), 0..<1)] + many + [shown(.name([30]), 0..<1, block: 2)]], entityCount: 32)
    var found: [Int] = []
    index.forEachEntity(around: Mention(0, 40)) { found.append($0) }
    #expect(found == Array(0..<30))
  }
}
