// Language tags.

import ArabicScript
import Testing

@Suite("Text languages")
struct TextLanguageTests {
  @Test(
    "a tag is read by its primary subtag, in any case",
    arguments: [
      ("fa", TextLanguage.persian), ("fa-IR", .persian), ("FA-ir", .persian), ("fa-AF", .dari), ("prs", .dari),
      ("ar-EG", .arabic),
      ("en-GB", .english), ("per", .persian), ("ckb", .sorani),
    ])
  func read(tag: String, language: TextLanguage) { #expect(TextLanguage(bcp47: tag) == language) }

  @Test("a language that is not known is not guessed", arguments: ["", "de", "-", "farsi", "x-fa"])
  func unknown(tag: String) { #expect(TextLanguage(bcp47: tag) == nil) }
}
