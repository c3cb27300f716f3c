// What is refused before the library sees it, and that what is not refused neither crashes nor hangs.

import Testing

@testable import Markdown

@Suite("Limits")
struct LimitTests {
  private func fault(_ source: String) -> MarkdownFault? {
    do {
      _ = try MarkdownDocument(parsing: source)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "100,000 quotes or lists inside one another are refused at the mark that is one too many",
    arguments: [
      (">", 101), ("> ", 201), ("- ", 201), ("* ", 201), ("+ ", 201), ("1. ", 301), ("9) ", 301), ("> - ", 201),
      ("[^a]: ", 601),
    ])
  func nesting(mark: String, column: Int) {
    let source = "متن\n\n" + String(repeating: mark, count: 100_000) + "a\n"
    #expect(fault(source) == .tooDeep(at: SourcePosition(line: 3, column: column), limit: 100))
  }

  @Test("nesting by indentation over many lines is refused")
  func nestingByIndentation() {
    let spaces = (0..<300).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
    #expect(fault(spaces) == .tooDeep(at: SourcePosition(line: 101, column: 201), limit: 100))
    let tabs = (0..<300).map { String(repeating: "\t", count: $0) + "- a\n" }.joined()
    #expect(fault(tabs) != nil)
  }

  @Test("100 quotes inside one another are allowed, and a line of any number of dashes")
  func allowedNesting() throws {
    #expect(try MarkdownDocument(parsing: String(repeating: "> ", count: 100) + "a\n").text(ofBlock: 0) == "a")
    #expect(try plainHTML(String(repeating: "- ", count: 5000) + "\n") == "<hr />\n")
    #expect(try plainHTML(String(repeating: "* ", count: 5000) + "*\n") == "<hr />\n")
    #expect(fault(String(repeating: "- ", count: 5000) + "* \n") != nil)
  }

  @Test("a table of 100,000 columns is refused")
  func wideTable() {
    let header = String(repeating: "|a", count: 100_000) + "|\n"
    let dashes = String(repeating: "|-", count: 100_000) + "|\n"
    #expect(
      fault("a\n\n" + header + dashes)
        == .tableTooWide(at: SourcePosition(line: 3, column: 1), columns: 100_000, limit: 250))
    #expect(fault("|a|\n|-|\n" + header) != nil, "a row is as dear as a header")
    #expect(fault(header + "|-|\n") != nil, "and so is a line that may be a header")
    #expect(fault(header) == nil, "but without dashes it is a paragraph")
  }

  @Test("a table of 250 columns is allowed, one of 251 is not")
  func widestTable() {
    func table(_ columns: Int) -> String {
      ["a", "-"].map { String(repeating: "|" + $0, count: columns) + "|\n" }.joined()
    }
    #expect(fault(table(250)) == nil)
    #expect(fault(table(251)) == .tableTooWide(at: SourcePosition(line: 1, column: 1), columns: 251, limit: 250))
    let bare = [String](repeating: "a", count: 250).joined(separator: "|") + "\n"
    #expect(fault(bare + bare.replacing("a", with: "-")) == nil)
  }

  @Test("short rows count in full, since the library fills them in")
  func tallTable() {
    let table = String(repeating: "a|", count: 200) + "\n" + String(repeating: "-|", count: 200) + "\n"
    #expect(fault(table + String(repeating: "a\n", count: 900)) == nil)
    #expect(
      fault("\n" + table + String(repeating: "a\n", count: 1100))
        == .tableTooLarge(at: SourcePosition(line: 2, column: 1), cells: 200 * 1102, limit: 200_000))
  }

  @Test("a line of table dashes after a very long paragraph is refused, and so are many of them")
  func farHeader() {
    #expect(
      fault(String(repeating: "a\n", count: 50_000) + "|-|\n")
        == .tableHeaderTooFar(at: SourcePosition(line: 50_001, column: 1)))
    #expect(fault(String(repeating: "a\n|-|-|\n", count: 20_000)) != nil)
    #expect(fault(String(repeating: "a\n", count: 5_000) + "|-|\n") == nil)
  }

  @Test("very many @ in one paragraph are refused")
  func addresses() {
    #expect(
      fault(String(repeating: "a@b.", count: 100_000)) == .tooManyAddresses(at: SourcePosition(line: 1, column: 1)))
    #expect(fault(String(repeating: "a@b.c\n\n", count: 20_000)) == nil)
  }

  @Test("a long address with very many references is refused, a long list of short ones is not")
  func references() {
    let long = "[a]: /" + String(repeating: "x", count: 50_000) + "\n\n"
    #expect(
      fault("ب\n\n" + long + String(repeating: "[a]", count: 2_000))
        == .addressTooOften(at: SourcePosition(line: 3, column: 1)))
    #expect(
      fault("[a]:\n/" + String(repeating: "x", count: 50_000) + "\n\n" + String(repeating: "[a]", count: 2_000)) != nil)
    #expect(fault(long + String(repeating: "[a]", count: 1_000)) == nil)
    let list = (0..<5_000).map { "[a\($0)]: /address/number/\($0)\n" }.joined()
    #expect(fault(list + "\n" + (0..<5_000).map { "[a\($0)] " }.joined()) == nil)
  }

  @Test("bytes that are not UTF-8 are refused with their place in scalars")
  func invalidUTF8() {
    for bytes in [
      [0xFF], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ]
      as [[UInt8]]
    {
      #expect(throws: MarkdownFault.notUTF8(at: SourcePosition(line: 2, column: 4))) {
        try MarkdownDocument(parsing: Array("خط\nسال".utf8) + bytes + [0x61])
      }
    }
    #expect(UTF8Check.firstFault(in: Array("aک€😀\u{10FFFF}".utf8).withUnsafeBufferPointer { $0 }) == nil)
  }

  @Test("U+0000 becomes U+FFFD")
  func null() throws {
    #expect(try MarkdownDocument(parsing: "a\0b").text(ofBlock: 0) == "a\u{FFFD}b")
  }

  @Test("a source over the limit of bytes is refused")
  func length() {
    var limits = MarkdownLimits()
    limits.bytes = 3
    #expect(throws: MarkdownFault.tooLong(bytes: 4, limit: 3)) { try MarkdownDocument(parsing: "abcd", limits: limits) }
  }

  @Test("every fault has one sentence, without a full stop")
  func messages() {
    let place = SourcePosition(line: 7, column: 3)
    let faults: [MarkdownFault] = [
      .notUTF8(at: place), .tooDeep(at: place, limit: 100), .tableTooWide(at: place, columns: 300, limit: 250),
      .tableTooLarge(at: place, cells: 5, limit: 4), .tableHeaderTooFar(at: place), .tooManyAddresses(at: place),
      .addressTooOften(at: place),
      .tooLong(bytes: 9, limit: 8), .parserFailed,
    ]
    #expect(Set(faults.map(\.message)).count == faults.count)
    for fault in faults { #expect(!fault.message.hasSuffix(".")) }
    #expect(faults[2].message == "a table of 300 columns; at most 250 are allowed")
    #expect(faults[2].position == place)
  }

  @Test(
    "long runs of what could open something are read in time, and write well-formed pages",
    arguments: [
      "[", "*", "*a ", "*a _b ", "![", "[a](", "[a](<b", "~~a ", "`", "<", "<!--", "<?", "&", "www.", "http://", "\\",
      "a:",
      "<a ", "~a", "[^a", "![a](b", "a**b c* ", "[^1]", "# ", "```\n", "- a\n", "[a]: b\n", "(", "_a__",
    ])
  func longRuns(piece: String) throws {
    let source = String(repeating: piece, count: 20_000) + "\n\n[^1]: c\n"
    let document = try MarkdownDocument(parsing: source)
    var out: [UInt8] = []
    document.renderPage(PageRendering(), into: &out)
    #expect(RenderedPage(out).faults.isEmpty)
  }
}
