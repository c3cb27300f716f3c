// What becomes of acts that come in from outside.

import Annotate
import Archive
import Testing

@Suite("An act that comes in")
struct ActIntakeTests {
  private let text = SampleText(
    "علی در تهران گفت که ایران بازی را برد و همه شاد شدند.", "«تهران» نام شهری است که در آن برف می‌بارد.")
  private var on: ActTarget { .text(text.target("تهران")) }

  private func intake(_ acts: [Act] = [], registry: Bool = false) -> ActIntake {
    ActIntake(acts, text: registry ? nil : text.anchored, registry: SampleText.registry, path: "reviews/a.jsonl")
  }

  private func name(_ outcome: ActIntake.Outcome) -> String {
    switch outcome {
    case .applied: "applied"
    case .alreadyThere: "there"
    case .conflicting(let names): "with " + names.joined(separator: " ")
    case .stale(.lost(let quote)): "lost \(quote)"
    case .stale(.moved(let quote)): "moved \(quote)"
    case .refused(let faults): faults.all.first?.kind.message ?? ""
    }
  }

  private func outcome(_ act: Act, after acts: [Act] = [], registry: Bool = false) -> String {
    let outcomes = acts.indices.map { shift in
      name(intake(Array(acts[shift...] + acts[..<shift]), registry: registry).outcome(of: act))
    }
    #expect(Set(outcomes).count <= 1)
    return outcomes.first ?? name(intake(registry: registry).outcome(of: act))
  }

  @Test("is taken, and is there the next time; another with its id is refused")
  func twice() {
    let act = Act.sample(1, .accept, on, kind: .name, entity: "tehran")
    var intake = intake()
    #expect(name(intake.take(act)) == "applied")
    #expect(name(intake.take(act)) == "there")
    #expect(
      name(intake.take(.sample(1, .reject, on, kind: .name))).hasPrefix(
        "the id '\(Act.id(1))' is that of another act in line 1"))
  }

  @Test(
    "conflicts where it and what another stands by make a thing disputed",
    arguments: [
      (ActVerb.reject, "tehran", "with ب"), (.accept, "iran", "with ب"), (.edit, "iran", "with ب"),
      (.accept, "tehran", "applied"), (.accept, "teheran", "applied"), (.unsure, "tehran", "applied"),
      (.adjudicate, "iran", "applied"), (.reject, "iran", "applied"),
    ])
  func conflicts(verb: ActVerb, entity: String, expected: String) {
    let known: [Act] = [
      .sample(1, .accept, on, by: "ب", kind: .name, entity: "tehran"),
      .sample(2, .reject, .text(text.target("ایران")), by: "پ", kind: .name, entity: "iran"),
      .sample(3, .note, on, by: "پ", text: "یادداشت"),
    ]
    #expect(outcome(.sample(9, verb, on, kind: .name, entity: entity), after: known) == expected)
  }

  @Test("conflicts with nobody where it is overruled, adjudicated, or one's own")
  func noConflict() {
    let theirs = Act.sample(1, .accept, on, by: "ب", kind: .name, entity: "tehran")
    let mine = Act.sample(5, .accept, on, kind: .name, entity: "tehran")
    let against = Act.sample(3, .reject, on, kind: .name, entity: "tehran")
    #expect(outcome(against, after: [theirs]) == "with ب")
    #expect(outcome(against, after: [theirs, mine]) == "applied")
    #expect(
      outcome(against, after: [theirs, .sample(2, .adjudicate, on, by: "پ", kind: .name, entity: "tehran")])
        == "applied")
    #expect(outcome(against, after: [theirs, .sample(2, .retract, .act(Act.id(1)), by: "ب")]) == "applied")
    #expect(outcome(.sample(9, .reject, on, by: "ب", kind: .name, entity: "tehran"), after: [theirs]) == "applied")
    #expect(
      outcome(
        .sample(9, .reject, on, by: "ت", kind: .name, entity: "tehran"),
        after: [theirs, .sample(4, .accept, on, by: "الف", kind: .name, entity: "tehran")]) == "with الف ب")
  }

  @Test("is stale where its words are gone or elsewhere, but not where they are spelt otherwise")
  func stale() {
    let old = SampleText(
      "علي در تهران گفت كه ایران بازی را برد و همه شاد شدند.", "در تبریز باران بارید و همه به خانه رفتند.")
    #expect(outcome(.sample(1, .accept, .text(old.target("تهران")), kind: .name, entity: "tehran")) == "applied")
    #expect(outcome(.sample(1, .accept, .text(old.target("تبریز")), kind: .name, entity: "tehran")) == "lost تبریز")
    let longer = SampleText("در آن سال‌ها که گذشت علی در تهران گفت که ایران بازی را نبرد و کسی شاد نشد.", "دیگر.")
    #expect(outcome(.sample(1, .accept, .text(longer.target("تهران")), kind: .name, entity: "tehran")) == "moved تهران")
    let edit = Act.sample(1, .edit, on, kind: .name, entity: "tehran", place: old.target("تبریز"))
    #expect(outcome(edit) == "lost تبریز")
  }

  @Test("is refused where it takes back what is not one's own, not there, or written into files")
  func refused() {
    let theirs = Act.sample(1, .accept, on, by: "ب", kind: .name, entity: "tehran")
    let set = Act.sample(2, .set, .field(.title), value: "x")
    let mine = Act.sample(3, .retract, .act(Act.id(4)))
    #expect(
      outcome(.sample(9, .retract, .act(Act.id(1))), after: [theirs])
        == "the act takes back an act of 'ب'; only they can do that")
    #expect(
      outcome(.sample(9, .retract, .act(Act.id(7))), after: [theirs]).hasPrefix(
        "the act is about the act '\(Act.id(7))', which is not here"))
    #expect(outcome(.sample(9, .accept, .act(Act.id(7))), after: [theirs]).contains("not here"))
    #expect(outcome(.sample(9, .accept, .act(Act.id(1))), after: [theirs]) == "applied")
    #expect(
      outcome(.sample(9, .retract, .act(Act.id(2))), after: [set]).hasPrefix("an act 'set' is written into a file"))
    #expect(outcome(.sample(9, .retract, .act(Act.id(3))), after: [mine]) == "applied")
    #expect(outcome(.sample(9, .accept, .act(Act.id(3))), after: [mine]).contains("takes back another"))
  }

  @Test("conflicts on fields and on the registry where another has set something else")
  func settings() {
    let title = Act.sample(1, .set, .field(.title), by: "ب", value: "یک")
    #expect(outcome(.sample(9, .set, .field(.title), value: "دو"), after: [title]) == "with ب")
    #expect(outcome(.sample(9, .set, .field(.title), value: "یک"), after: [title]) == "applied")
    #expect(outcome(.sample(9, .set, .field(.lead), value: "دو"), after: [title]) == "applied")
    let back = Act.sample(2, .set, .field(.title), by: "ب", value: "دو")
    #expect(outcome(.sample(9, .set, .field(.title), value: "دو"), after: [title, back]) == "applied")
    #expect(intake([title, back]).isOverruled(title))
    #expect(!intake([title, back]).isOverruled(back))
    #expect(!intake([title, back]).isOverruled(.sample(0, .set, .field(.lead), value: "دو")))
  }

  @Test("comes with others in any order")
  func together() {
    let acts: [Act] = [
      .sample(4, .retract, .act(Act.id(3)), at: 1), .sample(3, .retract, .act(Act.id(1)), at: 2),
      .sample(1, .accept, on, kind: .name, entity: "tehran", at: 3),
      .sample(2, .reject, on, by: "ب", kind: .name, at: 4),
      .sample(1, .accept, on, kind: .name, entity: "tehran", at: 3), .sample(5, .retract, .act(Act.id(6))),
      .sample(6, .retract, .act(Act.id(5))),
    ]
    var intake = intake()
    let outcomes = intake.take(acts).map(name)
    #expect(outcomes[..<5] == ["applied", "applied", "applied", "with ن", "there"])
    // Each takes back the other: neither can come first.
    #expect(outcomes[5...].contains { $0.contains("not here") })
    #expect(intake.take(acts).map(name)[..<5] == ["there", "there", "there", "there", "there"])
  }
}
