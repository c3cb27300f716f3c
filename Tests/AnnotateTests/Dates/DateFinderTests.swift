// Dates in the text of an article: which words make a suggestion, and what it says.

import Annotate
import ArabicScript
import Testing

@Suite("Dates in the text")
struct DateFinderTests {
  private func dates(_ text: String, _ language: TextLanguage) -> [Suggestion] {
    DateFinder().dates(
      in: ArticleText(
        id: "a", language: language, notAfter: GregorianDate(year: 2024, month: 6, day: 1),
        blocks: TextBlocks(paragraphs: [text])))
  }

  @Test("a date is suggested at its place")
  func place() {
    let text = "او در ۲۸ شهریور ۱۴۰۲ رفت."
    let found = dates(text, .persian)
    #expect(found.map(\.place) == [TextPlace(block: 0, range: 6..<20)])
    #expect(found.map(\.rule) == ["complete-date"])
  }
}
