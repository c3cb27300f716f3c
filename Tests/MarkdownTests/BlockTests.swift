// Blocks, their texts and anchors.

import Testing

@testable import Markdown

@Suite("Blocks")
struct BlockTests {
  private func blocks(_ source: String) throws -> [String] {
    try MarkdownDocument(parsing: source).blocks.map { "\($0.kind.rawValue) \($0.text.debugDescription)" }
  }

  @Test("every kind of block is found, in the order of the page")
  func kinds() throws {
    let source = """
      # عنوان

      متن[^1] و

      - یک
      - دو

        سه

      > نقل

      |الف|ب|
      |-|-|
      |ج|

      ```
      کد
      ```

      [^1]: پا
      """
    #expect(
      try blocks(source) == [
        "heading \"عنوان\"", "paragraph \"متن و\"", "paragraph \"یک\"", "paragraph \"دو\"", "paragraph \"سه\"",
        "paragraph \"نقل\"", "cell \"الف\"", "cell \"ب\"", "cell \"ج\"", "cell \"\"", "code \"کد\"", "footnote \"پا\"",
      ])
  }

  @Test("breaks are newlines, images and raw HTML contribute nothing, a code block loses its last newline")
  func texts() throws {
    #expect(try blocks("a  \nb\nc\\\nd\n") == ["paragraph \"a\\nb\\nc\\nd\""])
    #expect(try blocks("a![x **y**](z)b <i>c</i> ~~d~~ `e` [f](g)\n") == ["paragraph \"ab c d e f\""])
    #expect(try blocks("```\na\n\n```\n") == ["code \"a\\n\""])
    #expect(try blocks("```\n```\n") == ["code \"\""])
    #expect(try blocks("<div>\nx\n</div>\n\n***\n") == [])
    #expect(try blocks("&amp;&#13;\\*\n") == ["paragraph \"&\\r*\""])
  }

  @Test("an anchor is from the folded text, and repeats are numbered")
  func anchors() throws {
    let document = try MarkdownDocument(parsing: "کتاب\n\nكتاب\n\nب\n", title: "کِتاب")
    // Base32 of what `printf کتاب | sha256sum` prints; folding leaves this word as it is.
    let base = "p-icv6baah"
    #expect(document.blocks.map(\.anchor).prefix(3) == [base, base + "-2", base + "-3"])
    #expect(document.anchor(ofBlock: 3).utf8.count == 10)
    var anchors = Anchors()
    #expect(document.blocks.map { anchors.next(for: $0.text) } == document.blocks.map(\.anchor))
  }

  @Test("the outline lists the headings with their levels in the source")
  func outline() throws {
    let document = try MarkdownDocument(parsing: "# a\n\n### *b*\n\nc\n")
    #expect(document.outline.map(\.level) == [1, 3])
    #expect(document.outline.map(\.text) == ["a", "b"])
    #expect(document.outline.map(\.anchor) == [document.anchor(ofBlock: 0), document.anchor(ofBlock: 1)])
    #expect(document.hasOutline)
  }

  @Test("a block that does not exist is empty")
  func missing() throws {
    let document = try MarkdownDocument(parsing: "")
    #expect(document.blockCount == 0 && document.canonicalText.isEmpty && !document.hasOutline)
    #expect(document.block(3).text.isEmpty && document.kind(ofBlock: -1) == nil && document.anchor(ofBlock: 0).isEmpty)
  }

  @Test("an excerpt ends between words, and says whether it was cut")
  func excerpt() throws {
    let document = try MarkdownDocument(parsing: "# س\n\nمی\u{200C}گوید  که\nنه\n\nپایان\n", title: "ت")
    #expect(document.excerpt(words: 2) == Excerpt(text: "می\u{200C}گوید که", isCut: true))
    #expect(document.excerpt(words: 4) == Excerpt(text: "می\u{200C}گوید که نه پایان", isCut: false))
    #expect(document.excerpt(words: 0).isCut)
    #expect(document.wordCount == 5)
  }

  @Test("10,000 documents parsed and rendered on many threads are those of one")
  func parallel() async throws {
    var random = Randomness(seed: 11)
    let sources = (0..<10_000).map { _ in random.text(of: markdownPieces, upTo: 50) }
    @Sendable func page(_ source: String) throws -> [UInt8] {
      var out: [UInt8] = []
      let document = try MarkdownDocument(parsing: source)
      document.renderPage(PageRendering(), into: &out)
      document.renderPlain(into: &out)
      return out
    }
    let serial = try sources.map(page)
    let parallel = try await withThrowingTaskGroup(of: [(Int, [UInt8])].self) { group in
      for worker in 0..<8 {
        group.addTask {
          try stride(from: worker, to: sources.count, by: 8).map { ($0, try page(sources[$0])) }
        }
      }
      var all = [[UInt8]](repeating: [], count: sources.count)
      for try await part in group { for (index, bytes) in part { all[index] = bytes } }
      return all
    }
    #expect(serial == parallel)
  }
}
