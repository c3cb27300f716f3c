// Guessing languages from a headline.

import ArabicScript
import Testing

@Suite("Language guess")
struct LanguageGuessTests {
  @Test(
    "a headline is enough",
    arguments: [
      ("دیدار وزیران خارجهٔ دو کشور در تهران", TextLanguage.persian),
      ("وزير دفاع روسيه از تهران ديدار كرد", .persian),
      ("زمین\u{200C}لرزه در کرمان", .persian),
      ("گفت\u{200C}وگو دربارهٔ آب", .persian),
      ("وزير الدفاع الروسي يزور طهران", .arabic),
      ("وزیر الدفاع الروسی فی زیارة إلی طهران", .arabic),
      ("اجتماع طارئ لمجلس الأمن حول غزة", .arabic),
      ("The minister arrives in Tehran for talks", .english),
      ("وزیر خارجہ نے تہران میں ملاقات کی ہے", .urdu),
      ("د افغانستان په کابل کې ناسته وشوه", .pashto),
      ("وەزیری دەرەوە لە بەغدا کۆ بووەوە", .sorani),
      ("گزارش سالانهٔ UNESCO دربارهٔ میراث ایران", .persian),
    ])
  func headlines(text: String, language: TextLanguage) {
    let guess = LanguageGuess.guess(text)
    #expect(guess.language == language)
    #expect(guess.confidence > 0.5 && guess.confidence < 1)
  }

  @Test("nothing is guessed from nothing", arguments: ["", "   ", "۱۲۳ – 45", "漢字", "🙂"])
  func nothing(text: String) {
    #expect(LanguageGuess.guess(text).language == nil)
    #expect(LanguageGuess.guess(text).confidence == 0)
  }

  @Test(
    "another language in Latin script is not taken for English",
    arguments: [
      "Le ministre est arrivé dans la capitale", "Der Minister ist von der Reise mit den anderen",
    ])
  func foreign(text: String) { #expect(LanguageGuess.guess(text).language == nil) }

  @Test("more text makes surer")
  func surer() {
    let short = LanguageGuess.guess("سفر وزیر").confidence
    let long = LanguageGuess.guess("سفر وزیر به تهران که از دیروز آغاز شده است").confidence
    #expect(long > short)
  }
}
