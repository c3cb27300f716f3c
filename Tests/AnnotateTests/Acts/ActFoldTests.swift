// What the acts of several people come to.

import Annotate
import Archive
import ArabicScript
import Testing

@Suite("Acts laid over suggestions")
struct ActFoldTests {
  private let text = SampleText(
    "علی در تهران گفت که ایران بازی را برد و همه شاد شدند.", "«تهران» نام شهری است که در آن برف می‌بارد.")
  private var tehran: Annotate.Suggestion { text.name("تهران", [SampleText.tehran]) }
  private var on: ActTarget { .text(text.target("تهران")) }

  private func one(_ acts: [Act], _ suggestions: [Annotate.Suggestion]? = nil) throws -> Annotation {
    let folded = text.fold(suggestions ?? [tehran], acts)
    #expect(folded.annotations.count == 1)
    return try #require(folded.annotations.first)
  }

  @Test("leave alone what nobody has looked at")
  func untouched() throws {
    let annotation = try one([])
    #expect(annotation == Annotation(tehran, quote: "تهران"))
    #expect(try one([.sample(1, .accept, .field(.title))]).status == .suggested)
  }

  @Test(
    "make of one person's act a status",
    arguments: [(ActVerb.accept, AnnotationStatus.accepted), (.reject, .rejected), (.unsure, .unsure)])
  func single(_ verb: ActVerb, _ status: AnnotationStatus) throws {
    let annotation = try one([.sample(1, verb, on, kind: .name)])
    #expect(annotation.status == status)
    #expect(annotation.claim == .name([SampleText.tehran]))
    #expect(annotation.suggestion == tehran)
    #expect(annotation.opinions.map(\.by) == ["ن"])
    #expect(!annotation.isMoved)
  }

  @Test("count a person's latest act, by time and then by id, whatever the order of lines")
  func latest() throws {
    let acts: [Act] = [
      .sample(1, .reject, on, at: 5), .sample(2, .accept, on, at: 9), .sample(3, .unsure, on, at: 7),
      .sample(4, .reject, on, at: 5),
    ]
    for shift in acts.indices {
      #expect(try one(Array(acts[shift...] + acts[..<shift])).status == .accepted)
    }
    #expect(try one([.sample(2, .reject, on, at: 1), .sample(1, .accept, on, at: 1)]).status == .rejected)
  }

  @Test("count an act that stands twice once")
  func duplicates() throws {
    let act = Act.sample(1, .accept, on)
    #expect(try one([act, act, act]).opinions.count == 1)
  }

  @Test("leave what people differ about disputed until it is adjudicated")
  func disputed() throws {
    let acts: [Act] = [.sample(1, .accept, on, by: "الف"), .sample(2, .reject, on, by: "ب")]
    #expect(try one(acts).status == .disputed)
    #expect(try one(acts).opinions.map(\.by) == ["الف", "ب"])
    let settled = try one(acts + [.sample(3, .adjudicate, .act(Act.id(2)), by: "ج")])
    #expect(settled.status == .rejected)
    #expect(try one(acts + [.sample(3, .adjudicate, on, by: "ج", kind: .name, entity: "tehran")]).status == .accepted)
    #expect(try one(acts + [.sample(3, .adjudicate, on, by: "ج", kind: .name, value: "unsure")]).status == .unsure)
    let again: [Act] = [
      .sample(3, .adjudicate, .act(Act.id(2))), .sample(4, .reject, on, by: "د"),
      .sample(5, .adjudicate, .act(Act.id(1))),
    ]
    #expect(try one(acts + again).status == .accepted)
  }

  @Test("do not take being unsure for being against")
  func unsure() throws {
    #expect(try one([.sample(1, .accept, on, by: "الف"), .sample(2, .unsure, on, by: "ب")]).status == .accepted)
  }

  @Test("can be taken back by whoever made them, and that can be taken back too")
  func retract() throws {
    let acts: [Act] = [.sample(1, .reject, on), .sample(2, .accept, on), .sample(3, .retract, .act(Act.id(2)))]
    #expect(try one(acts).status == .rejected)
    #expect(try one(acts + [.sample(4, .retract, .act(Act.id(3)))]).status == .accepted)
    #expect(
      try one(acts + [.sample(4, .retract, .act(Act.id(3))), .sample(5, .retract, .act(Act.id(4)))]).status == .rejected
    )
    #expect(try one([acts[1], acts[2]]).status == .suggested)
  }

  @Test("of others cannot be taken back, and what takes itself back does nothing")
  func foreignRetract() throws {
    let acts: [Act] = [.sample(1, .accept, on), .sample(2, .retract, .act(Act.id(1)), by: "ب")]
    #expect(try one(acts).status == .accepted)
    #expect(text.fold([tehran], acts).notices.map(\.kind) == [.notOnesOwn("ن")])
    let circle: [Act] = [
      .sample(1, .accept, on), .sample(2, .retract, .act(Act.id(3))), .sample(3, .retract, .act(Act.id(2))),
    ]
    #expect(try one(circle).status == .accepted)
    #expect(try one([.sample(1, .accept, on), .sample(2, .retract, .act(Act.id(2)))]).status == .accepted)
    let folded = text.fold([tehran], [.sample(1, .retract, .act(Act.id(9)))])
    #expect(folded.notices.map(\.kind) == [.unknownAct(Act.id(9))])
  }

  @Test("put what an edit makes in the place of the suggestion: another entity, other words, another kind")
  func edit() throws {
    let other = try one([.sample(1, .edit, on, kind: .name, entity: "iran")])
    #expect(other.claim == .name([SampleText.iran]))
    #expect(other.status == .accepted)
    #expect(other.suggestion == tehran)
    let wider = try one([.sample(1, .edit, on, kind: .name, place: text.target("در تهران"))])
    #expect(wider.place == text.place("در تهران"))
    #expect(wider.quote == "در تهران")
    #expect(wider.claim == .name([SampleText.tehran]))
    let kind = try one([.sample(1, .edit, on, kind: .quotation)])
    #expect(kind.claim == .quotation(QuotationClaim()))
  }

  @Test("find an edited annotation by its new place, and the suggestion that appears there")
  func editedPlace() throws {
    let wide = text.target("در تهران")
    let acts: [Act] = [.sample(1, .edit, on, kind: .name, place: wide), .sample(2, .reject, .text(wide), kind: .name)]
    #expect(try one(acts).status == .rejected)
    let widened = text.name("در تهران", [SampleText.tehran])
    let annotation = try one([acts[0]], [widened, tehran])
    #expect(annotation.suggestion == widened)
    #expect(annotation.status == .accepted)
  }

  @Test("differ where one person accepts what another changes")
  func acceptAndEdit() throws {
    let acts: [Act] = [
      .sample(1, .accept, on, by: "الف", kind: .name, entity: "tehran"),
      .sample(2, .edit, on, by: "ب", kind: .name, entity: "iran"),
    ]
    #expect(try one(acts).status == .disputed)
    let settled = try one(acts + [.sample(3, .accept, .act(Act.id(2)), by: "الف")])
    #expect(settled.status == .accepted)
    #expect(settled.claim == .name([SampleText.iran]))
  }

  @Test("add what no rule found, which a later suggestion of the same joins")
  func add() throws {
    let act = Act.sample(1, .add, .text(text.target("ایران")), kind: .name, entity: "iran")
    let added = try one([act], [])
    #expect(added.place == text.place("ایران"))
    #expect(added.status == .accepted)
    #expect(added.suggestion == nil)
    let suggestion = text.name("ایران", [SampleText.iran])
    #expect(try one([act], [suggestion]).suggestion == suggestion)
    #expect(
      try one([act, .sample(2, .accept, .text(text.target("ایران")), by: "ب", kind: .name)], []).opinions.count == 2)
    #expect(try one([act, .sample(2, .reject, .act(Act.id(1)), by: "ب")], []).status == .disputed)
    #expect(text.fold([], [act, .sample(2, .retract, .act(Act.id(1)))]).annotations.isEmpty)
  }

  @Test("let stand what a person accepted when the machine now says something else")
  func registryChanged() throws {
    let act = Act.sample(1, .accept, on, kind: .name, entity: "tehran")
    let now = text.name("تهران", [SampleText.iran])
    let annotation = try one([act], [now])
    #expect(annotation.claim == .name([SampleText.tehran]))
    #expect(annotation.suggestion == now)
    let wider = text.name("در تهران", [SampleText.tehran])
    #expect(try one([act], [wider]).place == text.place("تهران"))
    #expect(text.fold([text.name("در تهران", [SampleText.iran])], [act]).annotations.count == 2)
  }

  @Test("do not hold a rejected claim against another one")
  func rejectedClaim() throws {
    let act = Act.sample(1, .reject, on, kind: .name, entity: "tehran")
    #expect(try one([act]).status == .rejected)
    #expect(try one([act], [text.name("تهران", [SampleText.iran])]).status == .suggested)
  }

  @Test("must say which of several entities a name means")
  func ambiguous() throws {
    let suggestion = text.name("تهران", [SampleText.iran, SampleText.tehran])
    let bare = text.fold([suggestion], [.sample(1, .accept, on, kind: .name)])
    #expect(bare.annotations.map(\.status) == [.suggested])
    #expect(bare.notices.map(\.kind) == [.whichEntity(quote: "تهران")])
    let named = try one([.sample(1, .accept, on, kind: .name, entity: "tehran")], [suggestion])
    #expect(named.status == .accepted)
    #expect(named.claim == .name([SampleText.tehran]))
  }

  @Test("name entities by former ids too; one that does not exist is left out with a warning")
  func entities() throws {
    #expect(try one([.sample(1, .edit, on, kind: .name, entity: "teheran")]).claim == .name([SampleText.tehran]))
    let folded = text.fold([tehran], [.sample(7, .accept, on, kind: .name, entity: "nowhere")])
    #expect(folded.annotations.map(\.status) == [.suggested])
    #expect(
      folded.warnings(path: "r.jsonl").map(\.line) == [
        "r.jsonl:7:1: warning: the act names the entity 'nowhere', which does not exist; it is left out"
      ])
  }

  @Test("tell a name from a quotation with the same bounds by the kind")
  func kinds() throws {
    let quotation = Annotate.Suggestion(
      place: tehran.place, claim: .quotation(QuotationClaim(speakers: [Speaker(entity: SampleText.ali)])), rule: "q",
      confidence: .low)
    let folded = text.fold(
      [quotation, tehran], [.sample(1, .reject, on, kind: .quotation), .sample(2, .accept, on, kind: .name)])
    #expect(folded.annotations.map(\.status) == [.rejected, .accepted])
    let unclear = text.fold([quotation, tehran], [.sample(1, .reject, on)])
    #expect(unclear.annotations.map(\.status) == [.suggested, .suggested])
    #expect(unclear.notices.map(\.kind) == [.whichKind(quote: "تهران")])
  }

  @Test("keep what a suggested quotation knows of its speaker's words when a person names the same speaker")
  func speakers() throws {
    let claim = Claim.quotation(QuotationClaim(speakers: [Speaker(entity: SampleText.ali, place: text.place("علی"))]))
    let suggestion = Annotate.Suggestion(place: tehran.place, claim: claim, rule: "q", confidence: .low)
    var act = Act.sample(1, .accept, on, kind: .quotation)
    act.body?.speakers = ["ali"]
    #expect(try one([act], [suggestion]).claim == claim)
    act.body?.speakers = ["iran"]
    #expect(
      try one([act], [suggestion]).claim == .quotation(QuotationClaim(speakers: [Speaker(entity: SampleText.iran)])))
    act.body?.speakers = []
    #expect(try one([act], [suggestion]).claim == .quotation(QuotationClaim()))
  }

  @Test("keep every note, several at one place too, beside what is decided there")
  func notes() throws {
    let acts: [Act] = [
      .sample(1, .note, on, text: "یک"), .sample(2, .note, on, text: "دو"),
      .sample(3, .note, .act(Act.id(1)), text: "سه"),
      .sample(4, .edit, .act(Act.id(2)), kind: .note, text: "دو، بهتر"),
    ]
    let folded = text.fold([tehran], acts)
    #expect(
      folded.annotations.map(\.claim) == [.name([SampleText.tehran]), .note("یک"), .note("دو، بهتر"), .note("سه")])
    #expect(folded.annotations.map(\.status) == [.suggested, .accepted, .accepted, .accepted])
    #expect(folded.notices.isEmpty)
    #expect(text.fold([], acts + [.sample(5, .retract, .act(Act.id(1)))]).annotations.count == 2)
  }

  @Test("list what is not found any more last, with its words, and never drop it")
  func orphans() throws {
    let gone = SampleText("در پایتخت باران می‌بارد")
    let acts: [Act] = [.sample(1, .accept, on, kind: .name, entity: "tehran"), .sample(2, .note, on, text: "یک")]
    let folded = gone.fold([gone.name("باران", [0])], acts)
    #expect(folded.annotations.map(\.place?.block) == [0, nil, nil])
    #expect(folded.annotations.map(\.quote) == ["باران", "تهران", "تهران"])
    #expect(folded.annotations.map(\.claim) == [.name([0]), .name([SampleText.tehran]), .note("یک")])
    #expect(folded.notices.map(\.kind) == [.orphan(quote: "تهران"), .orphan(quote: "تهران")])
    #expect(folded.notices.map(\.line) == [1, 2])
    #expect(gone.fold([], acts + [.sample(3, .retract, .act(Act.id(1)))]).annotations.count == 1)
  }

  @Test("say what was found elsewhere, until somebody looks at it there")
  func moved() throws {
    let far = SampleText("علی در تهران گفت که ایران بازی را باخت و کسی شاد نشد.")
    let acts = [Act.sample(1, .accept, on, kind: .name, entity: "tehran")]
    let folded = far.fold([], acts)
    #expect(folded.annotations.map(\.isMoved) == [true])
    #expect(folded.notices.map(\.kind) == [.moved(quote: "تهران")])
    let again = acts + [.sample(2, .accept, .text(far.target("تهران")), kind: .name, entity: "tehran")]
    #expect(far.fold([], again).annotations.map(\.isMoved) == [false])
    #expect(far.fold([], again).notices.isEmpty)
  }

  @Test("are not lost where an edit's own words are gone: the suggestion is back, and the edit is listed")
  func lostEdit() throws {
    var place = text.target("در تهران")
    (place.quote, place.prefix, place.suffix, place.block) = ("در اصفهان", "x", "y", .anchor("p-aaaaaaaa"))
    let folded = text.fold([tehran], [.sample(1, .edit, on, kind: .name, entity: "iran", place: place)])
    #expect(folded.annotations.map(\.status) == [.suggested, .accepted])
    #expect(folded.annotations.map(\.quote) == ["تهران", "در اصفهان"])
    #expect(folded.notices.map(\.kind) == [.orphan(quote: "در اصفهان")])
  }

  @Test("come to the same in any order of lines, and never trap, whatever they say")
  func anyOrder() {
    var generator = SeededGenerator(seed: 5)
    let words = ["تهران", "در تهران", "ایران", "علی", "تهران» نام"]
    let entities = ["tehran", "iran", "ali", "nowhere", nil]
    let suggestions = [tehran, text.name("ایران", [0, 1]), text.name("علی", [0])]
    for _ in 0..<300 {
      var acts: [Act] = []
      for number in 1...Int.random(in: 1...14, using: &generator) {
        let verb = ActVerb.allCases.filter { !$0.isOnRegistry }.randomElement(using: &generator) ?? .accept
        var target = ActTarget.text(text.target(words.randomElement(using: &generator) ?? ""))
        if verb == .retract || Int.random(in: 0..<3, using: &generator) == 0 {
          target = .act(Act.id(Int.random(in: 1...15, using: &generator)))
        }
        let moves = Int.random(in: 0..<4, using: &generator) == 0
        acts.append(
          .sample(
            number, verb, target, by: ["الف", "ب", "ج"].randomElement(using: &generator) ?? "",
            kind: (ActBody.Kind.allCases + [nil]).randomElement(using: &generator) ?? nil,
            entity: entities.randomElement(using: &generator) ?? nil, text: "یادداشت",
            place: moves ? text.target(words.randomElement(using: &generator) ?? "") : nil,
            at: Int.random(in: 0..<9, using: &generator)))
      }
      let folded = text.fold(suggestions, acts)
      for _ in 0..<3 {
        acts.shuffle(using: &generator)
        let other = text.fold(suggestions, acts)
        #expect(other.annotations == folded.annotations)
        #expect(Set(other.notices) == Set(folded.notices))
      }
      let places = folded.annotations.compactMap(\.place)
      #expect(zip(places, places.dropFirst()).allSatisfy { !$1.isBefore($0) })
    }
  }
}
