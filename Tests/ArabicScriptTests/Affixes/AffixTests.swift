// The clitic tables, held to the grammar they state.

import ArabicScript
import Testing

@Suite("Clitics")
struct AffixTests {
  @Test("Arabic proclitics are there alone and in their combinations")
  func proclitics() {
    let texts = Set(ArabicProclitics.all.map(\.text))
    for text in ["و", "ف", "ب", "ل", "ك", "س", "ال", "لل", "وب", "ول", "فل", "وال", "بال", "فبال", "كال", "ولل", "وس"] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(!texts.contains(""))
    #expect(!texts.contains("سال"))
    #expect(!texts.contains("لال"))
    #expect(!texts.contains("بو"))
  }

  @Test("لل is ل and the article without its alef")
  func elision() throws {
    let elided = try #require(ArabicProclitics.all.first { $0.text == "ولل" })
    #expect(elided.hasConjunction && elided.hasArticle && elided.elidesAlef && elided.preposition == "ل")
    let article = try #require(ArabicProclitics.all.first { $0.text == "بال" })
    #expect(!article.elidesAlef && article.hasArticle && !article.hasConjunction)
  }

  @Test("the longest stands first, and none twice")
  func order() {
    for texts in [ArabicProclitics.all.map(\.text), PersianEnclitics.all.map(\.text)] {
      let lengths = texts.map { $0.unicodeScalars.count }
      #expect(lengths == lengths.sorted(by: >))
      #expect(Set(texts).count == texts.count)
    }
    #expect(ArabicProclitics.longest == 4)
    #expect(PersianEnclitics.longest == 6)
  }

  @Test("Persian enclitics say what they do")
  func enclitics() {
    let kinds = Dictionary(uniqueKeysWithValues: PersianEnclitics.all.map { ($0.text, $0.kind) })
    #expect(kinds["ها"] == .plural && kinds["های"] == .plural && kinds["هایی"] == .indefinitePlural)
    #expect(kinds["ی"] == .ye && kinds["یی"] == .doubleYe && kinds["ای"] == .indefinite)
    #expect(kinds["ام"] == .possessive && kinds["ات"] == .possessive && kinds["اش"] == .possessive)
    #expect(kinds["هایش"] == .pluralPossessive && kinds["ترین"] == .comparative)
    #expect(kinds["را"] == nil)
  }
}
