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

  @Test("give the same words in long blocks, wherever they stand")
  func longBlocks() {
    let text = String(repeating: "یک 🙂 می\u{200C}شود e\u{301}. ", count: 1000)
    let blocks = TextBlocks(paragraphs: ["پیش", text, "پس"])
    let scalars = Array(text.unicodeScalars)
    for start in Array(stride(from: 0, to: scalars.count, by: 97)) + [2047, 2048, 2049, 4095, 4096, scalars.count - 1] {
      for length in [0, 1, 5, 2048, 2049, 5000] {
        let end = start + length
        var words = String.UnicodeScalarView()
        if end <= scalars.count { words.append(contentsOf: scalars[start..<end]) }
        #expect(blocks.quote(TextPlace(block: 1, range: start..<end)) == String(words), "\(start) \(length)")
      }
    }
    #expect(blocks.quote(TextPlace(block: 2, range: 0..<2)) == "پس")
  }
}
