// Which words in marks are quotations, whatever the marks.

import Annotate
import ArabicScript
import Testing

@Suite("Quotation marks")
struct QuotationMarkTests {
  private static let words = "ما این رزمایش را هر سال برگزار می‌کنیم"

  @Test(
    "of every kind hold words",
    arguments: [("«", "»"), ("“", "”"), ("\"", "\""), ("„", "“"), ("‹", "›"), ("”", "“"), ("«", "» "), ("« ", " »")])
  func kinds(open: String, close: String) {
    #expect(QuotationSample("شویگو گفت: \(open)\(Self.words)\(close)").words == [Self.words])
  }

  @Test("around names, titles and a word or three are no quotations")
  func scareQuotes() {
    #expect(QuotationSample("پهپاد «شاهد» و ناو «خلیج فارس» در این رزمایش بودند.").words.isEmpty)
    #expect(QuotationSample("خبرگزاری «ایرنا» از این «توسعهٔ فزاینده» نوشت.").words.isEmpty)
    #expect(QuotationSample("فیلم «روزی که باران در شهر ما بارید» نمایش داده شد.").words.isEmpty)
    #expect(QuotationSample("وبثت وكالة \"إرنا\" صوراً لطائرة \"شاهد\".").words.isEmpty)
  }

  @Test("around a sentence that nobody is said to have spoken leave the speaker open")
  func unattributed() {
    let sample = QuotationSample("روی دیوار نوشته شده بود. «هر کس از این خیابان می‌گذرد به یاد ما باشد.»")
    #expect(sample.speakers == [])
    #expect(sample.suggestions.first?.confidence == .low)
  }

  @Test("inside a quotation are one of their own only with a verb of their own")
  func nested() {
    let told = QuotationSample("شویگو گفت: «لاوروف به من گفت: «فردا به مسکو برمی‌گردیم» و من منتظر ماندم.»")
    #expect(told.found.map(\.speakers) == [["shoigu"], ["lavrov"]])
    let plain = QuotationSample("شویگو گفت: «این رزمایش به نام ‹سپر بزرگ شمال دور› برگزار می‌شود.»")
    #expect(plain.found.map(\.speakers) == [["shoigu"]])
  }

  @Test("that every paragraph opens and only the last closes hold one speaker's words")
  func paragraphs() {
    let sample = QuotationSample(
      "شویگو گفت: «ما این رزمایش را هر سال برگزار می‌کنیم.", "«امسال کشورهای دیگری هم می‌آیند.",
      "«از همه دعوت کرده‌ایم که بیایند.»")
    #expect(sample.found.map(\.speakers) == [["shoigu"], ["shoigu"], ["shoigu"]])
    #expect(sample.found.map(\.rule) == ["verb-before", "continued", "continued"])
  }

  @Test("that close in a later paragraph hold the paragraphs between")
  func paragraphsWithoutMarks() {
    let sample = QuotationSample(
      "شویگو گفت: «ما این رزمایش را هر سال برگزار می‌کنیم.", "امسال کشورهای دیگری هم می‌آیند.",
      "از همه دعوت کرده‌ایم که بیایند.» مراسم پایان یافت.")
    #expect(sample.found.map(\.speakers) == [["shoigu"], ["shoigu"], ["shoigu"]])
    #expect(sample.words.last == "از همه دعوت کرده‌ایم که بیایند.")
  }

  @Test("that never close end with the paragraph where they were announced")
  func unclosed() {
    let sample = QuotationSample("شویگو گفت: «ما این رزمایش را هر سال برگزار می‌کنیم.", "باران بارید.")
    #expect(sample.words == ["ما این رزمایش را هر سال برگزار می‌کنیم."])
    #expect(sample.suggestions.first?.confidence == .low)
    #expect(QuotationSample("باران «تمام روز در شهر ما بارید و همه‌جا خیس شد.", "هوا سرد بود.").words.isEmpty)
  }

  @Test("in a paragraph after a colon hold the words of the one announced")
  func announced() {
    #expect(
      QuotationSample("شویگو در این باره گفت:", "«ما این رزمایش را هر سال برگزار می‌کنیم.»").speakers == ["shoigu"])
  }

  @Test("that are hostile cost no more than their length")
  func hostile() {
    for piece in ["«", "\"", "»", "“", "«\" ", "گفت: «", "«الف ب ج د» و ", "گفت «الف ب ج د» "] {
      let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
      let sample = QuotationSample(text)
      #expect(sample.suggestions.count <= text.utf8.count)
    }
  }

  @Test("in any text give ranges inside it, the same each time")
  func fuzz() {
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let pieces = [
      "«", "»", "\"", "“", "”", "‹", "›", " ", " ", " ", ":", "،", ".", "؛", "(", ")", "\n", "شویگو", "گفت", "وقال",
      "قال", "و", "که", "أن", "وی",
      "به", "گزارش", "تاس", "وزیر دفاع روسیه", "وزير الدفاع", "می", "گوید", "کرد", "تأکید", "قوله", "عن", "را", "این",
      "\u{200C}", "\u{64B}", "👍🏽", "a", "ﷺ", "\u{202B}",
      "یکی", "از", "بحسب", "مضيفاً", "الذي", "مشترک", "بیانیه", "أما",
    ]
    for round in 0..<400 {
      var paragraphs: [String] = []
      for _ in 0..<(1 + next(4)) { paragraphs.append((0..<next(60)).map { _ in pieces[next(pieces.count)] }.joined()) }
      let language = round.isMultiple(of: 2) ? "fa" : "ar"
      let samples = (0..<2).map { _ in
        QuotationSample(
          paragraphs[0], paragraphs.count > 1 ? paragraphs[1] : "", paragraphs.count > 2 ? paragraphs[2] : "",
          language: language)
      }
      #expect(samples[0].suggestions == samples[1].suggestions)
      for suggestion in samples[0].suggestions {
        guard case .quotation(let claim) = suggestion.claim else { continue }
        for place in [suggestion.place] + (claim.speakers + claim.relay).compactMap(\.place) {
          let count = samples[0].blocks.text(ofBlock: place.block).unicodeScalars.count
          #expect(place.range.lowerBound >= 0 && place.range.upperBound <= count && !place.range.isEmpty)
        }
      }
    }
  }
}
