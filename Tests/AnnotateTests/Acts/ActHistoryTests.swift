// Which acts an annotation has had, whatever came of them.

import Annotate
import Archive
import Testing

@Suite("The history of an annotation")
struct ActHistoryTests {
  private let text = SampleText(
    "علی در تهران گفت که ایران بازی را برد و همه شاد شدند.", "«تهران» نام شهری است که در آن برف می‌بارد.")
  private var tehran: Annotate.Suggestion { text.name("تهران", [SampleText.tehran]) }
  private var iran: Annotate.Suggestion { text.name("ایران", [SampleText.iran]) }
  private var on: ActTarget { .text(text.target("تهران")) }

  private func history(_ suggestion: Annotate.Suggestion, _ acts: [Act]) -> [String]? {
    text.fold([tehran, iran], acts).annotations.first { $0.suggestion == suggestion }?.history
  }

  @Test("is empty where nobody has looked, and holds only the acts about it")
  func only() {
    #expect(history(tehran, []) == [])
    let acts: [Act] = [
      .sample(1, .accept, on), .sample(2, .accept, .text(text.target("ایران"))), .sample(3, .accept, .field(.title)),
    ]
    #expect(history(tehran, acts) == [Act.id(1)])
    #expect(history(iran, acts) == [Act.id(2)])
  }

  @Test("keeps what later acts overrule and what was taken back, by time and id, whatever the order of lines")
  func overruled() {
    let acts: [Act] = [
      .sample(6, .reject, on, by: "ب"), .sample(1, .accept, on), .sample(4, .retract, .act(Act.id(2)), at: 2),
      .sample(2, .reject, on), .sample(5, .retract, .act(Act.id(4))), .sample(7, .accept, .act(Act.id(6))),
    ]
    let expected = [1, 2, 4, 5, 6, 7].map { Act.id($0) }
    for shift in acts.indices {
      #expect(history(tehran, Array(acts[shift...] + acts[..<shift])) == expected)
    }
  }

  @Test("stays when everything in it was taken back")
  func allTakenBack() throws {
    let acts: [Act] = [.sample(1, .accept, on), .sample(2, .retract, .act(Act.id(1)))]
    let annotation = try #require(text.fold([tehran], acts).annotations.first)
    #expect(annotation.status == .suggested)
    #expect(annotation.opinions.isEmpty)
    #expect(annotation.history == [Act.id(1), Act.id(2)])
  }

  @Test("does not hold a retract of another's act, which is none")
  func notOnesOwn() {
    let acts: [Act] = [.sample(1, .accept, on), .sample(2, .retract, .act(Act.id(1)), by: "ب")]
    #expect(history(tehran, acts) == [Act.id(1)])
  }

  @Test("follows an edit to its new place, with what was said there")
  func edited() {
    let longer = text.target("در تهران")
    let acts: [Act] = [
      .sample(1, .reject, on), .sample(2, .edit, on, kind: .name, entity: "tehran", place: longer),
      .sample(3, .accept, .text(longer), by: "ب", kind: .name, entity: "tehran"),
    ]
    #expect(history(tehran, acts) == [1, 2, 3].map { Act.id($0) })
  }

  @Test("is there for lost words and for notes too")
  func orphans() throws {
    var lost = text.target("ایران")
    (lost.quote, lost.prefix, lost.suffix) = ("تبریز", "چیزی که هرگز در این متن نبوده است", "و باز هم چیزی دیگر")
    (lost.block, lost.textSHA256) = (.anchor("p-aaaaaaaa"), "00")
    let acts: [Act] = [
      .sample(1, .accept, .text(lost), kind: .name, entity: "iran"), .sample(2, .reject, .text(lost), kind: .name),
      .sample(3, .note, on, text: "یادداشت"), .sample(4, .retract, .act(Act.id(2))),
    ]
    let annotations = text.fold([], acts).annotations
    #expect(annotations.count == 2)
    #expect(annotations.first { $0.place == nil }?.history == [1, 2, 4].map { Act.id($0) })
    #expect(annotations.first { $0.claim.kind == .note }?.history == [Act.id(3)])
  }
}
