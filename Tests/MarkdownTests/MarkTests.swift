// Marks, one rule at a time.

import Testing

@testable import Markdown

@Suite("Marks")
struct MarkTests {
  private func html(_ source: String, _ ranges: Range<Int>...) throws -> String {
    let document = try MarkdownDocument(parsing: source)
    var options = PageRendering()
    options.anchors = false
    options.marks = ranges.enumerated().map {
      Mark(block: 0, range: $1, element: "mark", attributes: [Mark.Attribute(name: "n", value: "\($0)")])
    }
    var out: [UInt8] = []
    document.renderPage(options, into: &out)
    return String(decoding: out, as: UTF8.self)
      .replacing(" class=\"mark-start mark-end\"", with: "").replacing(" class=\"mark-start\"", with: "^")
      .replacing(" class=\"mark-end\"", with: "$")
  }

  @Test("a mark across emphasis is written in pieces, the first and the last flagged")
  func acrossEmphasis() throws {
    #expect(
      try html("ab*cd*ef\n", 1..<5)
        == "<p>a<mark^ n=\"0\">b</mark><em><mark n=\"0\">cd</mark></em><mark$ n=\"0\">e</mark>f</p>\n")
  }

  @Test("overlapping marks are split so that elements nest")
  func overlapping() throws {
    #expect(
      try html("abcdef\n", 0..<4, 2..<6)
        == "<p><mark n=\"0\">ab<mark^ n=\"1\">cd</mark></mark><mark$ n=\"1\">ef</mark></p>\n")
  }

  @Test("of marks that begin together the longer is the outer")
  func nested() throws {
    #expect(try html("abc\n", 0..<1, 0..<3) == "<p><mark n=\"1\"><mark n=\"0\">a</mark>bc</mark></p>\n")
  }

  @Test("a mark may cover a line break, hard or soft, code, and what is escaped")
  func breaks() throws {
    #expect(
      try html("a  \nb\n`c`&\n", 0..<6)
        == "<p><mark^ n=\"0\">a<br />\nb\n</mark><code><mark n=\"0\">c</mark></code><mark$ n=\"0\">&amp;</mark></p>\n")
  }

  @Test("a name may end before the ZWNJ of its plural")
  func beforeJoiner() throws {
    #expect(try html("روس\u{200C}ها\n", 0..<3) == "<p><mark n=\"0\">روس</mark>\u{200C}ها</p>\n")
  }

  @Test("a mark that would end within a cluster takes in the whole of it")
  func cluster() throws {
    #expect(try html("مُحم\n", 0..<1) == "<p><mark n=\"0\">مُ</mark>حم</p>\n")
    #expect(try html("e\u{301}x\n", 1..<3) == "<p><mark n=\"0\">e\u{301}x</mark></p>\n")
    #expect(try html("🇮🇷x\n", 1..<2) == "<p><mark n=\"0\">🇮🇷</mark>x</p>\n")
  }

  @Test("empty marks and marks outside the text or the document are not shown")
  func outside() throws {
    #expect(try html("ab\n", 1..<1, 2..<9) == "<p>ab</p>\n")
    #expect(try html("ab\n", 1..<9) == "<p>a<mark n=\"0\">b</mark></p>\n")
    var options = PageRendering()
    options.marks = [Mark(block: 7, range: 0..<1)]
    #expect(try pageHTML("ab\n", options).contains(">ab<"))
  }

  private func words(_ source: String, _ range: Range<Int>) throws -> String {
    let document = try MarkdownDocument(parsing: source)
    var options = PageRendering()
    options.anchors = false
    options.marks = [Mark(block: 0, range: range, coversWords: true, element: "b")]
    var out: [UInt8] = []
    document.renderPage(options, into: &out)
    return String(decoding: out, as: UTF8.self).replacing(" class=\"mark-start mark-end\"", with: "")
  }

  @Test("what is shown can be widened to whole words, so that letters keep joining")
  func wholeWords() throws {
    #expect(try words("في وسوريا، اليوم\n", 4..<9) == "<p>في <b>وسوريا</b>، اليوم</p>\n")
    #expect(try words("از روس\u{200C}ها شنید\n", 3..<6) == "<p>از <b>روس\u{200C}ها</b> شنید</p>\n")
    #expect(try words("محمّدٍ.\n", 0..<2) == "<p><b>محمّدٍ</b>.</p>\n")
    #expect(try words("«شاهد»\n", 1..<5) == "<p>«<b>شاهد</b>»</p>\n")
    #expect(try words("ab\u{200C}\n", 0..<1) == "<p><b>ab</b>\u{200C}</p>\n")
    #expect(try words("x ab\n", 1..<3) == "<p>x<b> ab</b></p>\n")
  }

  @Test("a mark that is a link is none within a link of the text, nor within another such mark")
  func noNestedLinks() throws {
    func links(_ source: String, _ ranges: Range<Int>...) throws -> String {
      let document = try MarkdownDocument(parsing: source)
      var options = PageRendering()
      options.anchors = false
      options.marks = ranges.map {
        Mark(block: 0, range: $0, element: "a", attributes: [Mark.Attribute(name: "href", value: "#g")])
      }
      var out: [UInt8] = []
      document.renderPage(options, into: &out)
      return String(decoding: out, as: UTF8.self).replacing(" class=\"mark-start mark-end\"", with: "")
        .replacing(" class=\"mark-start\"", with: "^").replacing(" class=\"mark-end\"", with: "$")
    }
    #expect(
      try links("a [bc](x) d\n", 0..<3)
        == "<p><a^ href=\"#g\">a </a><a href=\"x\"><span$>b</span>c</a> d</p>\n")
    #expect(
      try links("abcd\n", 0..<3, 1..<2) == "<p><a href=\"#g\">a<span>b</span>c</a>d</p>\n")
    #expect(
      try links("abcd\n", 0..<2, 1..<4)
        == "<p><a href=\"#g\">a<span^>b</span></a><a$ href=\"#g\">cd</a></p>\n")
    // A piece of blanks alone could be seen by nobody.
    #expect(
      try links("*a* *b*\n", 0..<3)
        == "<p><em><a^ href=\"#g\">a</a></em><span> </span><em><a$ href=\"#g\">b</a></em></p>\n")
    #expect(
      try links("*a*\u{200C} \n*b*\n", 0..<4)
        == "<p><em><a^ href=\"#g\">a</a></em><span>\u{200C}\n</span><em><a$ href=\"#g\">b</a></em></p>\n")
    #expect(
      try links("*a* c *b*\n", 0..<5, 1..<2)
        == "<p><em><a^ href=\"#g\">a</a></em><a href=\"#g\"><span> </span>c </a><em><a$ href=\"#g\">b</a></em></p>\n")
  }

  @Test("a footnote's marker is never within a mark")
  func footnoteMarker() throws {
    let html = try html("ab[^1]cd\n\n[^1]: e\n", 0..<4)
    #expect(html.contains("<mark^ n=\"0\">ab</mark><sup") && html.contains("</sup><mark$ n=\"0\">cd</mark>"))
  }

  @Test("attributes are escaped, an id stands on the first piece alone, and no name becomes markup")
  func attributes() throws {
    var options = PageRendering()
    options.anchors = false
    options.marks = [
      Mark(
        block: 0, range: 0..<2, element: "a b", classes: "x\"y",
        attributes: [
          Mark.Attribute(name: "id", value: "i"), Mark.Attribute(name: "title", value: "\"\u{301}<&>"),
          Mark.Attribute(name: "onclick", value: "1"), Mark.Attribute(name: "a=b", value: "1"),
          Mark.Attribute(name: "class", value: "z"),
        ])
    ]
    #expect(
      try pageHTML("a*b*\n", options) == """
        <p><mark class="x&quot;y mark-start" id="i" title="&quot;\u{301}&lt;&amp;&gt;">a</mark>\
        <em><mark class="x&quot;y mark-end" title="&quot;\u{301}&lt;&amp;&gt;">b</mark></em></p>

        """)
  }

  @Test("boundaries of clusters are those of the standard library, with joiners apart")
  func boundaries() {
    var random = Randomness(seed: 3)
    let pieces = [
      "ا", "ب", "\u{64B}", "\u{200C}", "\u{200D}", "a", "\u{301}", "🇮🇷", "👩", "\u{600}", "۱", "\n", "\r", " ",
      "\u{1F3FD}",
      "\u{61C}", "\u{670}", "که", "한", "ᄒ", "ᅡ", "\u{6DD}", "«", "ж", "\u{E9}", "字", "©", "\u{27F}", "\u{47F}",
    ]
    for _ in 0..<3000 {
      let text = random.text(of: pieces, upTo: 9)
      var byteOffset = 0
      var byteBoundaries: Set<Int> = [0, text.utf8.count]
      let characterStarts = Set(text.indices)
      for index in text.unicodeScalars.indices {
        let scalar = text.unicodeScalars[index]
        if characterStarts.contains(index) || scalar == "\u{200C}" || scalar == "\u{200D}" {
          byteBoundaries.insert(byteOffset)
        }
        byteOffset += UTF8.width(scalar)
        if scalar == "\u{200C}" || scalar == "\u{200D}" { byteBoundaries.insert(byteOffset) }
      }
      Array(text.utf8).withUnsafeBufferPointer { buffer in
        let clusters = ClusterBoundaries(text: buffer)
        for offset in 0...buffer.count where offset == buffer.count || buffer[offset] & 0xC0 != 0x80 {
          let place = clusters.place(around: offset)
          #expect(
            (place.start == place.end) == byteBoundaries.contains(offset),
            "\(text.unicodeScalars.map(\.value)) \(offset)")
          #expect(byteBoundaries.contains(place.start) && byteBoundaries.contains(place.end))
        }
      }
    }
  }
}
