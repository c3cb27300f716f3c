// Saved pages: what reaches the text, and that hostile markup neither crashes nor hangs.
import Foundation
import Ingest
import Testing

@Suite("saved pages")
struct HTMLPageTests {
  private func page(_ body: String) throws -> CaptureText {
    try CaptureDecoder.decode(
      Array("<html><head><meta charset=utf-8></head><body>\(body)</body></html>".utf8), name: "a.html")
  }

  @Test("half-spaces survive as character, name and number")
  func halfSpaces() throws {
    let text = try page("<p>می\u{200C}رود می&zwnj;رود می&#8204;رود می&#x200C;رود</p>")
    #expect(text.lines == [Array(repeating: "می\u{200C}رود", count: 4).joined(separator: " ")])
  }

  @Test("script, style, navigation, forms and comments of the markup are not in the text")
  func furniture() throws {
    let text = try page(
      """
      <script>var a = "<p>نه</p>";</script><style>p{}</style><!-- <p>نه</p> --><nav><a href=x>نه</a></nav>
      <noscript>نه</noscript><p>آری</p><select><option>نه</option></select><footer>نه</footer>
      """)
    #expect(text.lines == ["آری"])
  }

  @Test("unclosed and crossed tags still give lines")
  func broken() throws {
    #expect(
      try page("<p>یک<p>دو<ul><li>سه<li>چهار</ul><b>پنج<p>شش</b>هفت").lines == [
        "یک", "دو", "- سه", "- چهار", "پنج", "ششهفت",
      ])
  }

  @Test("rows of a table of data become rows of Markdown, and layout tables do not")
  func tables() throws {
    let data = try page("<table><tr><th>نام</th><th>سهم</th></tr><tr><td>الف|ب</td><td>۲</td></tr></table>")
    #expect(data.lines == ["| نام | سهم |", "| الف\\|ب | ۲ |"])
    let layout = try page("<table><tr><td><div>منو</div></td><td><div><p>متن خبر</p></div></td></tr></table>")
    #expect(layout.lines == ["منو", "متن خبر"])
  }

  @Test("a reference that is none stays as text")
  func references() throws {
    #expect(try page("<p>الف & ب &nonsense; &amp;zwnj; &#0;پ</p>").lines == ["الف & ب &nonsense; &zwnj; پ"])
  }

  @Test("a page in Windows-1256 is read by its own declaration")
  func declared() throws {
    let head = Array(
      "<html><head><meta http-equiv=content-type content=\"text/html; charset=windows-1256\"></head><p>".utf8)
    let text = try CaptureDecoder.decode(head + [0xD3, 0xE1, 0xC7, 0xE3], name: "a.htm")
    #expect(text.lines == ["سلام"])
    #expect(text.encoding == .windows1256)
  }

  @Test("JSON-LD comes before OpenGraph")
  func metadata() throws {
    let html = """
      <html lang=ar><head><meta property="og:title" content="ثان"><meta property="og:site_name" content="موقع">
      <script type="application/ld+json">[{"@type":["NewsArticle"],"headline":"أول","datePublished":"2024-05-01T10:00:00Z",
      "author":[{"name":"سمير"},{"name":"ليلى"}],"keywords":["أ","ب"]}]</script></head><body><p>نص</p></body></html>
      """
    let metadata = try #require(try CaptureDecoder.decode(Array(html.utf8), name: "a.html").metadata)
    #expect(metadata.title == "أول")
    #expect(metadata.siteName == "موقع")
    #expect(metadata.author == "سمير، ليلى")
    #expect(metadata.published == "2024-05-01T10:00:00Z")
    #expect(metadata.tags == ["أ", "ب"])
  }

  @Test("hostile markup gives its text or an error, and ends")
  func hostile() throws {
    let deep = String(repeating: "<div>", count: 100_000) + "<p>متن</p>" + String(repeating: "</div>", count: 100_000)
    #expect(try page(deep).lines == ["متن"])
    #expect(try page(String(repeating: "<b><i><p>", count: 50_000) + "متن").lines == ["متن"])
    let attribute = "<p class=\"" + String(repeating: "الف ", count: 500_000) + "\">متن</p>"
    #expect(try page(attribute).lines == ["متن"])
    #expect(try page("<p>متن</p>" + String(repeating: "<", count: 200_000)).lines.first == "متن")
    #expect(try page("<p>متن</p><!--" + String(repeating: "-", count: 200_000)).lines == ["متن"])
    #expect(try page("<p>متن</p><script>" + String(repeating: "</scrip", count: 100_000)).lines == ["متن"])
  }
}
