// Plain text to Markdown and back.

import Testing

@testable import Markdown

@Suite("Escaping of plain text")
struct EscapingTests {
  @Test(
    "a text that could be markup is escaped where it has to be",
    arguments: [
      ("1979. سال", "1979\\. سال"), ("۱۹۷۹. سال", "۱۹۷۹. سال"), ("1979 سال", "1979 سال"), ("3) سه", "3\\) سه"),
      ("# عنوان", "\\# عنوان"), ("#هشتگ", "#هشتگ"), ("> نقل", "\\> نقل"), ("- مورد", "\\- مورد"),
      ("-5 درجه", "-5 درجه"),
      ("+ مورد", "\\+ مورد"), ("***", "\\***"), ("---", "\\---"), ("a\n---", "a\n\\---"), ("a\n===", "a\n\\==="),
      ("[^1]: پانوشت", "\\[^1]: پانوشت"), ("متن [^1] دیگر", "متن \\[^1] دیگر"), ("[x]: url", "\\[x]: url"),
      ("[عکس]", "[عکس]"), ("[a](b)", "[a\\](b)"), ("a | b\n--|--", "a | b\n\\--|--"), ("الف | ب", "الف | ب"),
      ("`a`", "\\`a\\`"), ("یک ` تنها", "یک ` تنها"), ("a < b", "a < b"), ("<b>", "\\<b>"), ("&amp;", "\\&amp;"),
      ("R&D", "R&D"), ("~~a~~", "\\~\\~a\\~\\~"), ("5 * 3 * 2", "5 * 3 * 2"), ("*a*", "\\*a\\*"), ("a_b_c", "a_b_c"),
      ("_a_", "\\_a\\_"), ("پایان\\", "پایان\\\\"), ("C:\\Users", "C:\\Users"), ("    چهار", "&#32;   چهار"),
      ("دو  ", "دو &#32;"), ("https://a.b/c_d_e", "https://a.b/c_d_e"), ("www.a.b", "www.a.b"), ("```", "\\```"),
      ("~~~", "\\~~~"), ("سلام!", "سلام!"), ("", ""),
    ])
  func examples(text: String, expected: String) throws {
    #expect(MarkdownEscaping.paragraph(text) == expected)
  }

  private static let pieces = [
    "سال", "می\u{200C}گوید", "ب", "a", "1979", "۱۲", "1", " ", " ", " ", "  ", "\t", ".", ")", "(", "#", ">", "-", "+",
    "*", "_",
    "`", "~", "[", "]", "^", ":", "!", "<", "&", "&amp;", "&#35;", "\\", "|", "=", "\"", "'", "www.a.b",
    "http://a.b/c_d*e*",
    "https://x.y/z&w;", "x@y.z", "<b>", "-->", "/", "{", "}", ";", "[^1]", "[a]: b", "؟", "«", "»", "…", "\u{A0}",
  ]

  @Test("paragraphs of special characters and words come back exactly, as a whole document", arguments: 0..<8)
  func roundTrip(seed: Int) throws {
    var random = Randomness(seed: UInt64(500 + seed))
    for _ in 0..<120 {
      let paragraphs = (0...random.next(below: 6)).map { _ in
        (0...random.next(below: 2)).map { _ in random.text(of: Self.pieces, upTo: 8) }.joined(separator: "\n")
      }
      let markdown = MarkdownEscaping.document(paragraphs: paragraphs)
      let document = try MarkdownDocument(parsing: markdown)
      #expect(document.blocks.map(\.text) == paragraphs, "\(paragraphs) \(markdown)")
      #expect(document.blocks.allSatisfy { $0.kind == .paragraph })
    }
  }

  @Test("headings come back exactly with their level", arguments: 0..<4)
  func headings(seed: Int) throws {
    var random = Randomness(seed: UInt64(900 + seed))
    for _ in 0..<300 {
      let text = random.text(of: Self.pieces + ["\n", "##"], upTo: 8)
      let level = 1 + random.next(below: 6)
      let document = try MarkdownDocument(parsing: MarkdownEscaping.heading(text, level: level))
      #expect(document.blocks.map(\.text) == [text])
      #expect(document.blocks.map(\.level) == [level])
    }
  }

  @Test("long runs of marks are escaped in time", arguments: ["*", "_", "`", "~", "[", "\\", "*a ", "&a", "www.", "<"])
  func longRuns(piece: String) throws {
    let text = String(repeating: piece, count: 20_000) + "."
    #expect(try MarkdownDocument(parsing: MarkdownEscaping.paragraph(text)).text(ofBlock: 0) == text)
  }

  @Test("an empty heading is a heading, and levels stay between 1 and 6")
  func edges() {
    #expect(MarkdownEscaping.heading("", level: 2) == "##")
    #expect(MarkdownEscaping.heading("a", level: 9) == "###### a")
    #expect(MarkdownEscaping.heading("C#", level: 1) == "# C#")
    #expect(MarkdownEscaping.heading("a #", level: 1) == "# a \\#")
  }

  @Test("empty lines, carriage returns and controls within a text come back")
  func controls() throws {
    for text in ["a\n\nb", "\na", "a\n", "a\r\nb", " \n ", "\n", "\u{B}a\u{C}", "a\n \nb", "a\t\n\tb"] {
      let document = try MarkdownDocument(parsing: MarkdownEscaping.paragraph(text))
      #expect(document.blocks.map { Array($0.text.utf8) } == [Array(text.utf8)], "\(text.debugDescription)")
    }
  }
}
