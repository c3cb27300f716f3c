// Words in context.

import Markdown
import Testing

@Suite("Words in context")
struct TextContextTests {
  private func context(_ source: String, _ words: String, width: Int) throws -> TextContext {
    let document = try MarkdownDocument(parsing: source)
    let text = document.text(ofBlock: 0)
    let start = try #require(text.range(ofUTF8: words))
    return document.context(of: start, inBlock: 0, width: width)
  }

  @Test("are whole words, cut between words on both sides")
  func cut() throws {
    let found = try context("یک دو سه چهار وتهران شش هفت هشت نه\n", "تهران", width: 10)
    #expect(found.words == "وتهران")
    #expect(found.before == "سه چهار ")
    #expect(found.after == " شش هفت")
    #expect(found.isCutBefore)
    #expect(found.isCutAfter)
  }

  @Test("reach to the ends of the block and not beyond")
  func ends() throws {
    let found = try context("یک تهران\nدو\n", "تهران", width: 40)
    #expect(found.before == "یک ")
    #expect(found.after == " دو")
    #expect(!found.isCutBefore)
    #expect(!found.isCutAfter)
    let whole = try context("تهران\n", "تهران", width: 40)
    #expect(whole.before.isEmpty)
    #expect(whole.after.isEmpty)
  }

  @Test("are not trapped by places outside the block, and a word without end is cut where the width ends")
  func outside() throws {
    let document = try MarkdownDocument(parsing: String(repeating: "ب", count: 100) + " x\n")
    #expect(document.context(of: 500..<900, inBlock: 0, width: 5).words.isEmpty)
    #expect(document.context(of: 0..<4, inBlock: 9, width: 5).words.isEmpty)
    let found = document.context(of: 201..<202, inBlock: 0, width: 5)
    #expect(found.words == "x")
    #expect(found.before.unicodeScalars.count == 5 || found.before == " ")
  }
}

extension String {
  /// The bytes of the first place of some words.
  fileprivate func range(ofUTF8 words: String) -> Range<Int>? {
    let (all, wanted) = (Array(utf8), Array(words.utf8))
    return all.indices.first { all[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
  }
}
