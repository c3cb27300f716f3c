import Testing

@testable import Archive

@Suite("ids, names of captures, language tags")
struct NamesOfFilesTests {
  @Test(
    "what is an id",
    arguments: [
      "a", "0", "2023-11-04-sobh-1a2b3c4d", "a--b", "a-", "console", "com10", String(repeating: "a", count: 128),
    ])
  func ids(_ id: String) { #expect(Identifier.isValid(id)) }

  @Test(
    "what is none: capitals, other letters, paths, names that Windows keeps, too long",
    arguments: [
      "", "-a", "A", "aB", "باران", "a.b", "a_b", "a b", "a/b", "..", "../a", "a\\b", "a\n", "é", "a\u{200C}", "con",
      "nul",
      "com1", "lpt9", "aux", "prn", String(repeating: "a", count: 129),
    ])
  func noIDs(_ id: String) { #expect(!Identifier.isValid(id)) }

  @Test(
    "what names a capture",
    arguments: ["a.txt", "صفحهٔ یک.html", "A b (1).pdf", "x", "a..b", String(repeating: "a", count: 200)])
  func captures(_ name: String) { #expect(CaptureName.isValid(name)) }

  @Test(
    "what does not: paths, hidden files, controls, what exFAT or Windows refuse",
    arguments: [
      "", ".", "..", ".a", "a/b", "a\\b", "a:b", "a*", "a?", "a\"", "a<", "a>", "a|b", "a.", "a ", "a\n", "a\u{7F}",
      "\u{0}",
      String(repeating: "a", count: 201), String(repeating: "پ", count: 101),
    ])
  func noCaptures(_ name: String) { #expect(!CaptureName.isValid(name)) }

  @Test("the files beside a capture are no captures")
  func companions() {
    for name in ["SHA256SUMS", "a.txt.record.yaml", "a.txt.lines.jsonl"] { #expect(CaptureName.isCompanion(name)) }
    for name in ["a.txt", "sha256sums", "a.yaml", "record.yaml", "lines.jsonl"] {
      #expect(!CaptureName.isCompanion(name))
    }
  }

  @Test("the shape of a language tag", arguments: ["fa", "ar", "prs", "fa-AF", "az-Arab-IR", "sr-Latn", "en-001"])
  func languages(_ tag: String) { #expect(LanguageTag.isValid(tag)) }

  @Test(
    "and what has another",
    arguments: ["", "f", "persian", "fa_IR", "fa-", "-fa", "fa--IR", "f1", "فا", "fa IR", "fa\n", "fa-verylongsubtag"])
  func noLanguages(_ tag: String) { #expect(!LanguageTag.isValid(tag)) }
}
