// The plain rendering is the library's own output.

import Testing

@testable import Markdown

@Suite("Plain rendering")
struct PlainRenderingTests {
  @Test("every example of the GFM specification renders as the library renders it")
  func specificationAgainstLibrary() throws {
    let examples = try specificationExamples()
    #expect(examples.count > 600)
    for example in examples { #expect(try plainHTML(example) == libraryHTML(example), "\(example)") }
  }

  @Test("every example of the GFM specification renders as the cmark-gfm command prints it")
  func specificationAgainstCommand() throws {
    // The command has no option for footnotes; the examples contain none.
    for example in try specificationExamples() where !example.contains("[^") {
      let expected = try output(
        of: "/usr/bin/cmark-gfm", ["-e", "table", "-e", "strikethrough", "-e", "autolink"], input: example)
      #expect(try plainHTML(example) == expected, "\(example)")
    }
  }

  @Test("random Markdown renders as the library renders it", arguments: 0..<8)
  func randomAgainstLibrary(seed: Int) throws {
    var random = Randomness(seed: UInt64(seed))
    for _ in 0..<1500 {
      let source = random.text(of: markdownPieces, upTo: 60)
      #expect(try plainHTML(source) == libraryHTML(source), "\(source.debugDescription)")
    }
  }

  @Test("every byte in an address is written as the library writes it")
  func addresses() throws {
    for value in 1..<256 {
      for scheme in ["", "http://a/", "JavaScript:", "data:", "data:image/PNG;", "vbscript:", "file:", "x"] {
        let source = "[a](<\(scheme)&#\(value);b> \"&#\(value);\") ![c](<\(scheme)&#\(value);>)\n"
        #expect(try plainHTML(source) == libraryHTML(source), "\(source)")
      }
    }
  }

  @Test("footnotes that are repeated, unused, nested or defined twice render as the library renders them")
  func footnotes() throws {
    let sources = [
      "a[^1] b[^1]\n\n[^1]: c\n\n[^2]: unused [^1]\n", "a[^1]\n\n[^1]: b\n[^1]: c\n",
      "> a[^x]\n>\n> [^x]: b[^y]\n\n[^y]: c[^x]\n\n    - d\n\n    ```\n    e\n    ```\n",
      "- a[^1]\n\n  [^1]: - b\n    - c\n",
      "a[^ک\"&<]\n\n[^ک\"&<]: b\n", "![a[^1]](b) [^1]\n\n[^1]: c ![d[^1]](e)\n",
    ]
    for source in sources { #expect(try plainHTML(source) == libraryHTML(source), "\(source)") }
  }

  @Test("raw HTML and unsafe addresses do not pass")
  func unsafeInput() throws {
    let html = try plainHTML("<script>x</script>\n\na <b onclick=1>c</b> [d](javascript:1) ![e](data:text/html,x)\n")
    for word in ["script", "onclick", "<b", "data:"] { #expect(!html.contains(word)) }
    #expect(html.contains("<a href=\"\">d</a>"))
  }

  @Test("what is appended does not depend on what stands in the buffer")
  func appending() throws {
    let document = try MarkdownDocument(parsing: "> a\n")
    var out = Array("x".utf8)
    document.renderPlain(into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "x<blockquote>\n<p>a</p>\n</blockquote>\n")
  }
}
