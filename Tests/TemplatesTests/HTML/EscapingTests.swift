// Escaping of text, where Swift's characters and HTML's bytes differ most.

import Templates
import Testing

@Suite("Escaping of text")
struct EscapingTests {
  private static func escaped(_ text: String) -> String {
    String(decoding: HTMLEscaping.escaped(text), as: UTF8.self)
  }

  @Test(
    "the five special characters are escaped, wherever they stand",
    arguments: [
      ("", ""), ("plain", "plain"), ("<", "&lt;"), ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("&amp;", "&amp;amp;"),
      ("می‌شود", "می‌شود"), ("«نقل» & \"قول\"", "«نقل» &amp; &quot;قول&quot;"), ("x<", "x&lt;"), ("<x", "&lt;x"),
    ])
  func specials(text: String, expected: String) {
    #expect(Self.escaped(text) == expected)
  }

  /// Every combining mark of the Arabic block (Unicode, general category Mn in U+0600…U+06FF), ZWNJ and ZWJ.
  static let joining: [Unicode.Scalar] =
    (0x0600...0x06FF).compactMap(Unicode.Scalar.init).filter { $0.properties.generalCategory == .nonspacingMark }
    + ["\u{200C}", "\u{200D}"]

  @Test("an ASCII special character is escaped though a combining mark or a joiner follows it")
  func specialsBeforeMarks() throws {
    #expect(Self.joining.count > 40)
    let references = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
    let marks = (0x21...0x7E).compactMap { Unicode.Scalar(UInt8($0)) }.filter { !$0.properties.isAlphabetic }
    for special in marks {
      for mark in Self.joining {
        let expected = Array(((references[String(special)] ?? String(special)) + String(mark)).utf8)
        var text = String.UnicodeScalarView()
        text.append(special)
        text.append(mark)
        #expect(HTMLEscaping.escaped(String(text)) == expected)
      }
    }
  }

  @Test("a title of quotation mark and combining mark cannot leave its attribute")
  func titleStaysInAttribute() throws {
    for mark in Self.joining {
      var text = String.UnicodeScalarView()
      text.append("\"")
      text.append(mark)
      text.append(contentsOf: "onclick=".unicodeScalars)
      let page = try render("<a title=\"{{title}}\">", ArticleModel(title: String(text)))
      #expect(Array(page.utf8) == Array("<a title=\"&quot;\(mark)onclick=\">".utf8))
    }
  }

  @Test("bridged and sliced strings are escaped alike")
  func otherStorage() {
    let long = String(repeating: "دراز<", count: 50)
    #expect(Self.escaped(String(long.dropFirst(1))) == String(repeating: "دراز&lt;", count: 50).dropFirst(1))
  }
}
