// Two entities that become one.

import Foundation
import Testing

@testable import Archive

@Suite("Two entities that are one")
struct EntityMergeTests {
  private let ali =
    "---\nid: ali # c\ntype: person\nnames:\n  fa: [علی فدوی, فدوی] # names\n---\n## fa\n\nشرح یک.\n\n## en\n\nOne.\n"
  private let fadavi = """
    ---
    id: fadavi
    type: person
    names:
      fa: [{text: فدوي, ambiguous: true, context: [سپاه]}, دریادار فدوی]
      en: [Ali Fadavi]
    roles: [{fa: معاون, to: 2019-05}]
    same_as: {wikidata: Q1}
    formerly: [fadawi]
    ---
    ## ar

    وصف.

    ## fa

    شرح دو.

    """

  private func article(_ about: String) -> String { "---\nid: a\nlang: fa\n\(about)---\nfadavi متن.\n" }

  @Test("have one file with all that both said, and nothing twice")
  func merged() throws {
    let acts = try AppliedActs(["entities/ali.md": ali, "entities/fadavi.md": fadavi])
    #expect(try acts.registry(.entityMerge, "fadavi", into: "ali") == ["entities/ali.md", "entities/fadavi.md"])
    #expect(try acts.folder.names() == ["entities"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: acts.folder.path + "/entities") == ["ali.md"])
    #expect(
      try acts.text("entities/ali.md") == """
        ---
        id: ali # c
        type: person
        names:
          fa: [علی فدوی, {text: فدوی, ambiguous: true, context: [سپاه]}, دریادار فدوی] # names
          en: [Ali Fadavi]
        roles:
          - fa: معاون
            to: 2019-05
        same_as:
          wikidata: Q1
        formerly: [fadavi, fadawi]
        ---
        ## fa

        شرح یک.

        شرح دو.

        ## en

        One.

        ## ar

        وصف.

        """)
  }

  @Test("stay private if either was", arguments: ["ali", "fadavi"])
  func privacy(which: String) throws {
    func file(_ text: String, _ id: String) -> String {
      which == id ? text.replacing("type: person\n", with: "type: person\nprivate: true\n") : text
    }
    let acts = try AppliedActs(["entities/ali.md": file(ali, "ali"), "entities/fadavi.md": file(fadavi, "fadavi")])
    _ = try acts.registry(.entityMerge, "fadavi", into: "ali")
    #expect(try acts.text("entities/ali.md").contains("private: true\n"))
  }

  @Test(
    "are one in the articles too, whose texts stay",
    arguments: [
      ("about: [x, fadavi] # c\n", "about: [x, ali] # c\n"), ("about: fadavi\n", "about: ali\n"),
      ("about: [fadavi, ali]\n", "about: [ali]\n"), ("about:\n  - ali # 1\n  - fadavi # 2\n", "about:\n  - ali # 1\n"),
      ("about:\r\n- 'fadavi' # 2\r\n", "about:\r\n- ali # 2\r\n"), ("tags: [fadavi]\n", "tags: [fadavi]\n"),
    ])
  func articles(about: String, expected: String) throws {
    let acts = try AppliedActs([
      "entities/ali.md": ali, "entities/fadavi.md": fadavi, "articles/a.md": article(about),
    ])
    let changed = try acts.registry(.entityMerge, "fadavi", into: "ali")
    #expect(changed.contains("articles/a.md") == (about != expected))
    #expect(try acts.text("articles/a.md") == article(expected))
  }

  @Test("are merged on where it was cut off, at any point")
  func resumed() throws {
    let whole = try AppliedActs(["entities/ali.md": ali, "entities/fadavi.md": fadavi])
    _ = try whole.registry(.entityMerge, "fadavi", into: "ali")
    let expected = try whole.text("entities/ali.md")
    for present in [ali, expected] {
      let acts = try AppliedActs(["entities/ali.md": present, "entities/.fadavi.md.merging": fadavi])
      _ = try acts.registry(.entityMerge, "fadavi", into: "ali")
      #expect(try acts.text("entities/ali.md") == expected)
      #expect(try FileManager.default.contentsOfDirectory(atPath: acts.folder.path + "/entities") == ["ali.md"])
    }
  }

  @Test("are refused where they may not be the same, or are not there")
  func refused() throws {
    let other = ali.replacing("type: person\n", with: "type: person\nsame_as: {wikidata: Q2}\n")
    let acts = try AppliedActs(["entities/ali.md": other, "entities/fadavi.md": fadavi])
    func refusal(_ from: String, _ into: String) -> String? {
      acts.refusal { try acts.registry(.entityMerge, from, into: into) }
    }
    #expect(refusal("fadavi", "ali")?.hasPrefix("the two have different ids in wikidata ('Q2' and 'Q1')") == true)
    #expect(refusal("fadavi", "fadavi") == "'fadavi' cannot be merged with itself")
    #expect(refusal("fadavi", "fadawi") == "'fadavi' cannot be merged with itself")
    #expect(refusal("fadavi", "nobody") == "there is no entity 'nobody'")
    #expect(refusal("nobody", "ali") == "there is no entity 'nobody'")
    #expect(refusal("fadawi", "ali") == "'fadawi' was merged into 'fadavi' already")
    #expect(try acts.text("entities/ali.md") == other)
    #expect(try acts.text("entities/fadavi.md") == fadavi)
  }

  @Test(
    "keep their descriptions apart by language, in the line ends of the file",
    arguments: [
      ("", "دو\n", "دو\n"), ("یک\n", "دو\n", "یک\n\nدو\n"), ("یک\n", "یک\n", "یک\n"),
      ("یک", "## en\n\nTwo\n", "یک\n\n## en\n\nTwo\n"), ("## fa\n\nیک\n", "دو\n", "دو\n\n## fa\n\nیک\n"),
      ("یک\r\n", "دو\nسه\n", "یک\r\n\r\nدو\r\nسه\r\n"), ("\n", "دو\n\n\n", "\nدو\n"),
      ("## fa\n\nیک\n\n## en\n\nOne\n", "## fa\nدو\n", "## fa\n\nیک\n\nدو\n\n## en\n\nOne\n"),
    ])
  func descriptions(mine: String, others: String, expected: String) {
    let end = mine.contains("\r") ? "\r\n" : "\n"
    let head = ["---", "id: a", "---", ""].joined(separator: end)
    let added = EntityReader.descriptions(Array(others.utf8), firstLine: 1)
    let merged = EntityDescriptionMerge.adding(added, to: Array((head + mine).utf8))
    #expect(Array(String(decoding: merged, as: UTF8.self).unicodeScalars) == Array((head + expected).unicodeScalars))
  }
}
