// Which URLs pass, and how they are written.

import Templates
import Testing

@Suite("Checked URLs")
struct CheckedURLTests {
  @Test(
    "a URL that is safe passes, percent-encoded",
    arguments: [
      ("https://example.org", "https://example.org"),
      ("HTTP://example.org/a", "http://example.org/a"),
      ("https://example.org:8443/a?b=c&d=e#f", "https://example.org:8443/a?b=c&d=e#f"),
      ("https://example.org/خبر", "https://example.org/%D8%AE%D8%A8%D8%B1"),
      ("https://example.org/a%20b", "https://example.org/a%20b"),
      ("https://example.org/\"'<>`", "https://example.org/%22%27%3C%3E%60"),
      ("https://example.org/#a#b", "https://example.org/#a%23b"),
      ("https://مثال.example/", "https://%D9%85%D8%AB%D8%A7%D9%84.example/"),
      ("mailto:a@example.org", "mailto:a@example.org"),
      ("articles/a.html", "articles/a.html"),
      ("../index.html", "../index.html"),
      ("/index.html", "/index.html"),
      ("?q=a:b", "?q=a:b"),
      ("#p-abc", "#p-abc"),
      ("a/b:c", "a/b:c"),
      ("می\u{200C}شود", "%D9%85%DB%8C%E2%80%8C%D8%B4%D9%88%D8%AF"),
    ])
  func safe(url: String, expected: String) {
    #expect(CheckedURL(url)?.string == expected)
  }

  @Test(
    "a URL that could run script, or that a browser would mend, is refused",
    arguments: [
      "", " ", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
      " javascript:alert(1)", "\u{1}javascript:alert(1)", "javascript&#58;alert(1)", "javascript&colon;alert(1)",
      "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "data:text/html,a", "vbscript:a", "file:///etc/passwd",
      "ftp://example.org", "blob:https://example.org/a", "a:b", "//example.org/a", "\\\\example.org", "/\\example.org",
      "https:example.org", "https:/example.org", "https://", "https:///a", "https://:80/", "https://a@example.org/",
      "https://exa mple.org/", "https://example.org/a b", "https://example.org/\u{7F}", "https://example.org/\u{85}",
      "https://example.org/\u{2028}", "https://exam<ple.org/", "mailto:", "java%0Ascript:alert(1)",
      "javascript\u{200C}:alert(1)",
    ])
  func unsafe(url: String) {
    #expect(CheckedURL(url) == nil)
  }

  @Test("segments of a relative path stay segments")
  func relative() {
    #expect(
      CheckedURL.relative(["..", "tags", "ایران", "index.html"]).string
        == "../tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86/index.html")
    #expect(CheckedURL.relative(["javascript:alert(1)"]).string == "javascript%3Aalert(1)")
    #expect(CheckedURL.relative(["a/b", "c?d#e%f\\g"]).string == "a%2Fb/c%3Fd%23e%25f%5Cg")
    #expect(CheckedURL.relative(["", "", "example.org"]).string == "example.org")
    #expect(CheckedURL.relative(["a", ""]).string == "a/")
    #expect(CheckedURL.relative([]).string == ".")
    #expect(CheckedURL.relative(["a.html"], fragment: "p-1").string == "a.html#p-1")
    #expect(CheckedURL.fragment("یک").string == "#%DB%8C%DA%A9")
  }

  @Test("what was made of segments passes the check again unchanged")
  func relativePassesCheck() {
    var numbers = SeededNumbers(seed: 1)
    let parts = [
      "a", "..", ".", "", ":", "/", "\\", "&", "%", "#", "?", "ی", "\u{200C}", "\"", " ", "\n", "javascript:",
    ]
    for _ in 0..<2000 {
      let segments = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
        (0..<Int.random(in: 0...3, using: &numbers)).map { _ in parts.randomElement(using: &numbers) ?? "" }.joined()
      }
      let url = CheckedURL.relative(segments)
      #expect(CheckedURL(url.string) == url)
    }
  }
}
