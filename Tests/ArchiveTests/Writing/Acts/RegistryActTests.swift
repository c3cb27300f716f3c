// Entities, made and changed by acts.

import Archive
import Testing

@Suite("The registry, changed by acts")
struct RegistryActTests {
  private let ali =
    "---\nid: ali\ntype: person\nnames:\n  fa: [علی فدوی, {text: فدوی, context: [سپاه]}] # c\n  en: Ali\n---\nشرح\n"

  @Test("has a new entity, with its names, in a file like those that people write")
  func adding() throws {
    let acts = try AppliedActs()
    let value: ActValue = .map([
      "type": .text("person"),
      "names": .map(["en": .text("Ali: x"), "fa": .list([.text("علی"), .text("علی"), .text("علی فدوی")])]),
    ])
    #expect(try acts.registry(.entityAdd, "ali", value) == ["entities/ali.md"])
    #expect(
      try acts.text("entities/ali.md")
        == "---\nid: ali\ntype: person\nnames:\n  fa: [علی, علی فدوی]\n  en: [\"Ali: x\"]\n---\n")
  }

  @Test("takes no id that is another's or was, ignoring case")
  func takenIDs() throws {
    let acts = try AppliedActs([
      "entities/ali.md": ali.replacing("names:", with: "formerly: [fadavi]\nnames:"), "entities/Reza.md": "x",
    ])
    let value: ActValue = .map(["type": .text("person"), "names": .map(["fa": .text("رضا")])])
    #expect(
      acts.refusal { try acts.registry(.entityAdd, "ali", value) }?.hasPrefix("the id 'ali' is already that of another")
        == true)
    #expect(
      acts.refusal { try acts.registry(.entityAdd, "reza", value) }?.hasPrefix("the id 'reza' is already") == true)
    #expect(
      acts.refusal { try acts.registry(.entityAdd, "fadavi", value) }?.contains("'ali', which had it formerly") == true)
    let same: ActValue = .map(["type": .text("person"), "names": .map(["fa": .text("فدوی")])])
    #expect(try acts.registry(.entityAdd, "ali", same) == [])
  }

  @Test(
    "takes no entity that its reader would refuse",
    arguments: [
      (.map(["type": .text("people"), "names": .map(["fa": .text("علی")])]), "'type' cannot be 'people'"),
      (.map(["type": .text("person"), "names": .map(["fa": .text("ع")])]), "the name 'ع' is a single letter"),
      (.map(["type": .text("person"), "names": .map([:])]), "an entity needs at least one name"),
      (
        .map(["type": .text("person"), "names": .map(["?": .text("علی")])]),
        "'names' has '?', which is not a language tag"
      ),
      (.map(["type": .text("person"), "names": .map(["fa": .number(1)])]), "'names.fa' must be a list of texts"),
      (.map(["type": .text("person"), "name": .text("x")]), "'value' must be an object with 'type' and 'names'"),
      (.text("x"), "'value' must be an object"),
    ] as [(ActValue, String)])
  func refusedEntities(value: ActValue, reason: String) throws {
    let acts = try AppliedActs()
    #expect(acts.refusal { try acts.registry(.entityAdd, "ali", value) }?.hasPrefix(reason) == true)
    #expect(try acts.folder.names() == [])
  }

  @Test("gets a spelling in a list, beside a single name, in a new language; and one that is there only once")
  func names() throws {
    let acts = try AppliedActs(["entities/ali.md": ali])
    func add(_ language: String, _ name: String) throws -> [String] {
      try acts.registry(.nameAdd, "ali", .map(["lang": .text(language), "text": .text(name)]))
    }
    #expect(try add("fa", "فدوي") == ["entities/ali.md"])
    #expect(try add("en", "Fadavi, Ali") == ["entities/ali.md"])
    #expect(try add("ar", "علي فدوي") == ["entities/ali.md"])
    #expect(try add("fa", "فدوی") == [])
    let expected = ali.replacing("]}] # c", with: "]}, فدوي] # c").replacing(
      "en: Ali\n", with: "en: [Ali, \"Fadavi, Ali\"]\n  ar: [علي فدوي]\n")
    #expect(try acts.text("entities/ali.md") == expected)
    #expect(acts.refusal { try add("fa", "ع") }?.hasPrefix("the name 'ع' is a single letter") == true)
    #expect(acts.refusal { try add("?", "علی") }?.contains("not a language tag") == true)
    #expect(
      acts.refusal { try acts.registry(.nameAdd, "alu", .map(["lang": .text("fa"), "text": .text("x y")])) }
        == "there is no entity 'alu'; did you mean 'ali'?")
    #expect(try acts.text("entities/ali.md") == expected)
  }

  @Test(
    "flags a name, in whatever way it is written",
    arguments: [
      ("fa: [علی, فدوی] # c", "فدوی", "fa: [علی, {text: فدوی, ambiguous: true}] # c"),
      ("fa:\n    - علی\n    - فدوی # c", "فدوی", "fa:\n    - علی\n    - {text: فدوی, ambiguous: true} # c"),
      ("fa: فدوی # c", "فدوی", "fa: {text: فدوی, ambiguous: true} # c"),
      (
        "fa: [{text: فدوی, ambiguous: false, context: [سپاه]}]", "فدوی",
        "fa: [{text: فدوی, ambiguous: true, context: [سپاه]}]"
      ),
      (
        "fa:\n    - text: \"فدوی\" # c\n      safe: false", "فدوی",
        "fa:\n    - text: \"فدوی\" # c\n      safe: false\n      ambiguous: true"
      ),
      ("fa: [فدوی]\n  ar: [فدوي]", "فدوي", "fa: [فدوی]\n  ar: [{text: فدوي, ambiguous: true}]"),
      ("fa: ['فدوی']", "فدوي", "fa: [{text: 'فدوی', ambiguous: true}]"),
      ("{}\n  fa: [x]", "", ""),
    ])
  func flags(names: String, name: String, expected: String) throws {
    if name.isEmpty { return }
    let file = "---\nid: ali\ntype: person\nnames:\n  \(names)\n---\nشرح\n"
    let acts = try AppliedActs(["entities/ali.md": file])
    #expect(
      try acts.registry(.nameFlag, "ali", .map(["text": .text(name), "ambiguous": .flag(true)])) == ["entities/ali.md"])
    #expect(try acts.text("entities/ali.md") == file.replacing(names, with: expected))
    #expect(try acts.registry(.nameFlag, "ali", .map(["text": .text(name), "safe": .flag(false)])) == [])
    #expect(
      acts.refusal { try acts.registry(.nameFlag, "ali", .map(["text": .text("حسن"), "safe": .flag(true)])) }
        == "'ali' has no name 'حسن'")
  }

  @Test("makes an entity private and no more so, also by a former id")
  func privacy() throws {
    let acts = try AppliedActs(["entities/ali.md": ali.replacing("names:", with: "formerly: [fadavi]\nnames:")])
    #expect(try acts.registry(.set, "ali", .map(["private": .flag(false)])) == [])
    #expect(try acts.registry(.set, "fadavi", .map(["private": .flag(true)])) == ["entities/ali.md"])
    #expect(try acts.text("entities/ali.md").contains("  en: Ali\nprivate: true\n---\n"))
    #expect(try acts.registry(.set, "ali", .map(["private": .flag(false)])) == ["entities/ali.md"])
    #expect(try acts.text("entities/ali.md").contains("private: false\n"))
    #expect(
      acts.refusal { try acts.registry(.set, "ali", .map(["type": .text("x")])) }
        == "'type' of an entity is changed in its file")
    #expect(
      acts.refusal { try acts.registry(.set, "ali", .map(["private": .text("no")])) }
        == "'private' must be true or false")
  }
}
