// The page rendering: what differs from the plain one, and that a block's element holds exactly the block's text.

import Testing

@testable import Markdown

@Suite("Page rendering")
struct PageRenderingTests {
  @Test("headings stand one level lower, h6 stays, and blocks have anchors")
  func headings() throws {
    let html = try pageHTML("# آ\n\n###### ب\n\nمتن\n")
    let document = try MarkdownDocument(parsing: "# آ\n\n###### ب\n\nمتن\n")
    let anchors = document.blocks.map(\.anchor)
    #expect(
      html == """
        <h2 id="\(anchors[0])" data-block="0">آ</h2>
        <h6 id="\(anchors[1])" data-block="1">ب</h6>
        <p id="\(anchors[2])" data-block="2">متن</p>

        """)
  }

  @Test("alignment is a class")
  func alignment() throws {
    let html = try pageHTML("|a|b|c|d|\n|:-|:-:|-:|-|\n|1|\n")
    #expect(!html.contains("align="))
    for name in ["left", "center", "right"] { #expect(html.contains("<th class=\"align-\(name)\" id=")) }
    #expect(html.contains("<th id="))
    #expect(RenderedPage(Array(html.utf8)).blocks.count == 8)
  }

  @Test("a paragraph of a tight list is wrapped, without what is nested in it")
  func tightLists() throws {
    let page = RenderedPage(Array(try pageHTML("- یک\n  دو\n  - سه\n\n1. چهار\n").utf8))
    #expect(page.blocks == [0: "یک\nدو", 1: "سه", 2: "چهار"])
    #expect(page.elements.filter { $0.attributes["class"] == "tight" }.count == 3)
  }

  @Test("an image without a usable address leaves its alternative text, or nothing; a link loses its href")
  func emptyAddresses() throws {
    let html = try pageHTML("![نقشه](javascript:1) ![]( ) [پیوند](javascript:1 \"ن\") ![b](c.png)\n")
    #expect(!html.contains("src=\"\"") && !html.contains("href=\"\""))
    #expect(html.contains("<span class=\"no-image\" data-ui=\"\">نقشه</span>  <a title=\"ن\">پیوند</a>"))
    #expect(html.contains("<img src=\"c.png\" alt=\"b\" />"))
  }

  @Test("images of other sites are left out where only local ones are wanted")
  func localImages() throws {
    var options = PageRendering()
    options.images = .local
    let source = "![a](http://x/y.png) ![b](//x/y.png) ![c](data:image/png;base64,AA) ![d](e/f.png) ![g](a/b:c.png)\n"
    let html = try pageHTML(source, options)
    #expect(html.split(separator: "<img").count == 3)
    #expect(html.contains("src=\"e/f.png\"") && html.contains("src=\"a/b:c.png\""))
  }

  @Test("footnotes take number, labels and prefix from what is given")
  func footnotes() throws {
    var options = PageRendering()
    options.footnotes = FootnoteWords(
      number: { ["۰", "۱", "۲"][$0] }, reference: { "پانوشت \($0)" }, back: { "بازگشت \($0) \($1)" },
      section: "پانوشت‌ها",
      idPrefix: "x-")
    let html = try pageHTML("الف[^1] ب[^1]\n\n[^1]: ج\n", options)
    let document = try MarkdownDocument(parsing: "الف[^1] ب[^1]\n\n[^1]: ج\n")
    #expect(document.blocks.map(\.text) == ["الف ب", "ج"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .footnote])
    #expect(
      html.contains(
        "<sup class=\"footnote-ref\" data-ui=\"\"><a href=\"#x-fn-1\" id=\"x-fnref-1-2\" data-footnote-ref aria-label=\"پانوشت 1\">۱</a></sup>"
      ))
    #expect(html.contains("<li id=\"x-fn-1\">") && html.contains("aria-label=\"پانوشت‌ها\""))
    #expect(
      html.contains(
        "<span class=\"footnote-backrefs\" data-ui=\"\"> <a href=\"#x-fnref-1\" class=\"footnote-backref\" data-footnote-backref aria-label=\"بازگشت 1 1\">↩</a> <a href=\"#x-fnref-1-2\""
      ))
    let page = RenderedPage(Array(html.utf8))
    let ids = Set(page.elements.compactMap { $0.attributes["id"] })
    for link in page.elements.compactMap({ $0.attributes["href"] }) { #expect(ids.contains(String(link.dropFirst()))) }
  }

  @Test("language and direction stand on the block that has them")
  func languages() throws {
    var options = PageRendering()
    options.language = { $0 == 1 ? PageRendering.Language(lang: "ar", dir: "rtl") : nil }
    let html = try pageHTML("a\n\n- b\n", options)
    #expect(html.contains("data-block=\"1\" lang=\"ar\" dir=\"rtl\">b</div>"))
    #expect(html.split(separator: "lang=").count == 2)
  }

  @Test("a small text without anchors has neither ids nor wrappers")
  func fragment() throws {
    var options = PageRendering()
    options.anchors = false
    #expect(try pageHTML("# a\n\n- b\n", options) == "<h2>a</h2>\n<ul>\n<li>b</li>\n</ul>\n")
  }

  @Test("the last newline of a code block is left out, others stay")
  func codeBlocks() throws {
    let page = RenderedPage(Array(try pageHTML("```swift x\n\na\n\n```\n").utf8))
    #expect(page.blocks == [0: "\na\n"])
    #expect(page.elements.last?.attributes["class"] == "language-swift")
  }

  @Test("title and lead are blocks that come first, and their contents take marks")
  func titleAndLead() throws {
    let document = try MarkdownDocument(parsing: "متن", title: "عنوان <b>", lead: "لید")
    #expect(document.blocks.map(\.kind) == [.title, .lead, .paragraph])
    #expect(document.canonicalText == "عنوان <b>\nلید\nمتن")
    var options = PageRendering()
    options.marks = [Mark(block: 0, range: 0..<5)]
    var out: [UInt8] = []
    document.renderContents(ofBlock: 0, options, into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "<mark class=\"mark-start mark-end\">عنوان</mark> &lt;b&gt;")
    out = []
    document.renderAttributes(ofBlock: 1, options, into: &out)
    #expect(String(decoding: out, as: UTF8.self) == " id=\"\(document.anchor(ofBlock: 1))\" data-block=\"1\"")
    out = []
    document.renderContents(ofBlock: 2, options, into: &out)
    document.renderContents(ofBlock: 9, options, into: &out)
    #expect(out.isEmpty)
  }

  @Test(
    "without anchors, classes and marks, the page is the plain rendering but for the listed differences",
    arguments: 0..<4)
  func nearPlain(seed: Int) throws {
    var options = PageRendering()
    options.anchors = false
    options.headingShift = 0
    var random = Randomness(seed: UInt64(40 + seed))
    var compared = 0
    for _ in 0..<1000 {
      let source = random.text(of: markdownPieces, upTo: 30)
      let plain = try plainHTML(source)
      // What shows one of the listed differences is told apart by what it needs for that.
      let listed = ["href=\"\"", "<img", "<pre", "align=", "footnote", "\r"]
      if !listed.contains(where: { plain.utf8.firstRange(of: $0.utf8) != nil }) {
        compared += 1
        #expect(try pageHTML(source, options) == plain, "\(source.debugDescription)")
      }
    }
    #expect(compared > 300)
  }

  @Test("the element of a block has exactly the block's text, whatever the Markdown and the marks", arguments: 0..<8)
  func textContent(seed: Int) throws {
    var random = Randomness(seed: UInt64(100 + seed))
    for _ in 0..<1200 {
      try checkTextContent(random.text(of: markdownPieces, upTo: 60), &random)
    }
  }

  @Test("the element of a block has exactly the block's text in every example of the GFM specification")
  func textContentOfSpecification() throws {
    var random = Randomness(seed: 7)
    for example in try specificationExamples() { try checkTextContent(example, &random) }
  }

  private func checkTextContent(_ source: String, _ random: inout Randomness) throws {
    let document = try MarkdownDocument(parsing: source)
    var options = PageRendering()
    for index in 0..<random.next(below: 8) where document.blockCount > 0 {
      let block = random.next(below: document.blockCount)
      let count = document.text(ofBlock: block).unicodeScalars.count
      let start = random.next(below: count + 1)
      let end = start + random.next(below: count - start + 3)
      options.marks.append(
        Mark(
          block: block, range: start..<end, classes: "m",
          attributes: [Mark.Attribute(name: "data-mark", value: "\(index)")]))
    }
    var out: [UInt8] = []
    document.renderPage(options, into: &out)
    let page = RenderedPage(out)
    let html = String(decoding: out, as: UTF8.self)
    #expect(page.faults.isEmpty, "\(source.debugDescription) \(html)")
    #expect(page.blocks.count == document.blockCount, "\(source.debugDescription)")
    for block in document.blocks {
      #expect(
        Array((page.blocks[block.index] ?? "?").utf8) == Array(block.text.utf8), "\(source.debugDescription) \(html)")
    }
    for mark in options.marks {
      guard let name = mark.attributes.first?.value else { continue }
      let scalars = Array(document.text(ofBlock: mark.block).unicodeScalars)
      let end = min(mark.range.upperBound, scalars.count)
      guard mark.range.lowerBound < end else { continue }
      let exact = String(String.UnicodeScalarView(scalars[mark.range.lowerBound..<end]))
      // Widened at most by the clusters at its ends.
      #expect(
        (page.marked[name] ?? "").unicodeScalars.starts(with: exact.unicodeScalars)
          || page.marked[name]?.utf8.count ?? 0 > exact.utf8.count, "\(source.debugDescription) \(html)")
      let pieces = page.elements.filter { $0.attributes["data-mark"] == name }.map { $0.attributes["class"] ?? "" }
      #expect(pieces.filter { $0.contains("mark-start") }.count == 1 && pieces.first?.contains("mark-start") == true)
      #expect(pieces.filter { $0.contains("mark-end") }.count == 1 && pieces.last?.contains("mark-end") == true)
    }
  }
}
