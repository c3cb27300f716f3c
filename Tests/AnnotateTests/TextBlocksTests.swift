// The canonical text as the rules see it.

import Annotate
import Markdown
import Testing

@Suite("The blocks that rules read")
struct TextBlocksTests {
  @Test("are the blocks of the document, title and lead first")
  func blocks() throws {
    let document = try MarkdownDocument(
      parsing: "یک **دو**\n\n- سه\n", title: "عنوان", lead: "لید")
    let blocks = TextBlocks(document)
    #expect(blocks.count == document.blockCount)
    #expect((0..<blocks.count).map { blocks.text(ofBlock: $0) } == document.blocks.map(\.text))
    #expect(String(decoding: blocks.utf8, as: UTF8.self) == document.canonicalText)
    #expect(blocks.kinds == [.title, .lead, .paragraph, .paragraph])
  }

  @Test("give the words at a place, counted in scalars")
  func quote() {
    let blocks = TextBlocks(paragraphs: ["می\u{200C}شود", "کتاب\u{200C}ها"])
    #expect(blocks.quote(TextPlace(block: 1, range: 0..<4)) == "کتاب")
    #expect(blocks.quote(TextPlace(block: 0, range: 2..<3)) == "\u{200C}")
    #expect(blocks.quote(TextPlace(block: 1, range: 5..<99)).isEmpty)
    #expect(blocks.quote(TextPlace(block: 7, range: 0..<1)).isEmpty)
  }
}
