// What a build shows of the annotations, at each level of publication.

import Annotate
import Archive
import Testing

@testable import SiteGen

@Suite("Which annotations a build shows")
struct AnnotationChoiceTests {
  private typealias Sample = SampleAnnotations

  private func choice(
    preview: Bool = false, _ publish: (inout SiteSettings.Publication) -> Void = { _ in }
  ) -> AnnotationChoice {
    var settings = SiteSettings(archiveID: SampleArchive.archiveID, titles: [])
    publish(&settings.publish)
    var positions = Sample.positions
    if preview { positions["nahan"] = 2 }
    return AnnotationChoice(settings, BuildOptions(preview: preview), registry: Sample.registry, entities: positions)
  }

  private func statuses(_ choice: AnnotationChoice, _ claim: Claim) -> [AnnotationStatus] {
    AnnotationStatus.allCases.filter { !choice.shown([Sample.annotation(claim, $0)], in: Sample.text).isEmpty }
  }

  @Test("in public what people stand by, with suggestions what nobody decided on, and never what was rejected")
  func levels() {
    for claim in [Claim.name([0]), .quotation(QuotationClaim())] {
      #expect(statuses(choice(), claim) == [.accepted])
      #expect(statuses(choice { $0.notes = true }, claim) == [.accepted])
      #expect(statuses(choice { $0.suggestions = true }, claim) == [.suggested, .accepted, .unsure, .disputed])
      #expect(statuses(choice(preview: true), claim) == [.suggested, .accepted, .unsure, .disputed])
    }
  }

  @Test("notes only where they are published, and not with suggestions")
  func notes() {
    #expect(statuses(choice(), .note("به یاد داشته باش")) == [])
    #expect(statuses(choice { $0.suggestions = true }, .note("به یاد داشته باش")) == [])
    #expect(statuses(choice { $0.notes = true }, .note("به یاد داشته باش")).contains(.accepted))
    #expect(!statuses(choice(preview: true), .note("به یاد داشته باش")).contains(.rejected))
  }

  @Test("an orphan never; what was moved as what it is, and marked so")
  func lost() {
    let all = choice(preview: true)
    #expect(all.shown([Sample.annotation(.name([0]), at: nil)], in: Sample.text).isEmpty)
    #expect(choice().shown([Sample.annotation(.name([0]), isMoved: true)], in: Sample.text).map(\.isMoved) == [true])
    #expect(choice().shown([Sample.annotation(.name([0]), .disputed, isMoved: true)], in: Sample.text).isEmpty)
    #expect(all.shown([Sample.annotation(.name([0]), .rejected, isMoved: true)], in: Sample.text).isEmpty)
  }

  @Test("grounds only at the desk, reviewers only where they are published, each once and only who agrees")
  func groundsAndPeople() {
    let annotation = Sample.annotation(.name([0]), by: ["ن", "مخالف", "م", "ن"])
    func first(_ choice: AnnotationChoice) -> ShownAnnotation? { choice.shown([annotation], in: Sample.text).first }
    #expect(first(choice())?.why == nil && first(choice())?.people == [])
    let published = first(choice { ($0.reviewers, $0.suggestions) = (true, true) })
    #expect(published?.people == ["ن", "م"] && published?.why == nil)
    let desk = first(choice(preview: true))
    #expect(desk?.why?.rule == "full-name" && desk?.why?.confidence == .high && desk?.people == ["ن", "م"])
  }

  @Test("entities are those of the snapshot; a private one is in no claim, and none of its company looks certain")
  func privateEntities() {
    func claim(_ claim: Claim, preview: Bool = false) -> Claim? {
      choice(preview: preview).shown([Sample.annotation(claim)], in: Sample.text).first?.claim
    }
    #expect(claim(.name([0])) == .name([1]))
    #expect(claim(.name([0, 2])) == .name([0, 1]))
    #expect(claim(.name([1])) == nil)
    #expect(claim(.name([0, 1])) == nil)
    #expect(claim(.name([])) == nil && claim(.name([7])) == nil)
    #expect(claim(.name([0, 1]), preview: true) == .name([1, 2]))
    let words = Speaker(place: TextPlace(block: 0, range: 9..<14))
    let (own, hidden) = (Speaker(entity: 0), Speaker(entity: 1, place: TextPlace(block: 0, range: 21..<25)))
    func quotation(_ speakers: [Speaker], relay: [Speaker] = []) -> QuotationClaim? {
      guard case .quotation(let claim)? = claim(.quotation(QuotationClaim(speakers: speakers, relay: relay))) else {
        return nil
      }
      return claim
    }
    #expect(quotation([own, words])?.speakers == [Speaker(entity: 1), words])
    #expect(quotation([hidden])?.speakers == [])
    #expect(quotation([own, hidden])?.speakers == [])
    #expect(quotation([own], relay: [hidden, own])?.relay == [Speaker(entity: 1)])
  }

  @Test("they stay in the order of the text, with their bytes")
  func orderAndBytes() {
    let annotations = [
      Sample.annotation(.quotation(QuotationClaim()), at: 20..<33), Sample.annotation(.name([1]), at: 21..<25),
      Sample.annotation(.name([0]), at: 21..<27), Sample.annotation(.name([2]), block: 1, at: 0..<5),
      Sample.annotation(.name([2]), block: 1, at: 3..<99),
    ]
    let shown = choice().shown(annotations, in: Sample.text)
    #expect(shown.map(\.place.range.lowerBound) == [20, 21, 0, 3])
    let quotes = shown.map { annotation in
      Sample.text.withUTF8(ofBlock: annotation.place.block) { String(decoding: $0[annotation.bytes], as: UTF8.self) }
    }
    #expect(quotes == ["«نهان 🙂 آمد.»", "نهان 🙂", "شیراز", "از"])
  }
}
