// The order of lists in three languages.

import ArabicScript
import Testing

@Suite("Collation")
struct CollationTests {
  private func sorted(_ words: [String], _ language: TextLanguage) -> [String] {
    var random = SeededGenerator(seed: 6)
    return words.shuffled(using: &random).sorted {
      Collation.key($0, language: language).lexicographicallyPrecedes(Collation.key($1, language: language))
    }
  }

  @Test("Persian names stand in the order of the Persian alphabet, digits before and Latin after them")
  func persian() {
    let words = [
      "۱۲ روز", "آبان", "آلمان", "ابر", "ایران", "بغداد", "پاریس", "تهران", "چین", "حلب", "ژاپن", "سوریه", "قم", "کابل",
      "گرگان",
      "لبنان", "نجف", "ورامین", "هرات", "یزد", "BBC", "Élysée", "Reuters",
    ]
    #expect(sorted(words, .persian) == words)
  }

  @Test("Arabic names stand in the order of the Arabic alphabet, without their article")
  func arabic() {
    let words = [
      "أحمد", "الله", "البصرة", "بغداد", "«الجزيرة»", "سوريا", "الشام", "العراق", "القاهرة", "الكويت", "لبنان", "هبة",
      "الوليد", "يافا", "BBC",
    ]
    #expect(sorted(words, .arabic) == words)
  }

  @Test("an English list begins with Latin letters")
  func english() {
    let words = ["2023", "Aleppo", "Élysée", "Qom", "آبان", "تهران"]
    #expect(sorted(words, .english) == words)
  }

  @Test("letters of another keyboard, harakat and ZWNJ do not move a word")
  func spellings() {
    #expect(sorted(["كابل", "کابل", "کاشان", "كرج"], .persian) == ["كابل", "کابل", "کاشان", "كرج"])
    #expect(
      sorted(["می\u{200C}آید", "میترا", "می\u{200C}رود"], .persian) == ["می\u{200C}آید", "میترا", "می\u{200C}رود"])
  }

  @Test("a shorter name stands before the longer one that begins with it, word by word")
  func words() {
    #expect(sorted(["علی", "علی رضا", "علی\u{200C}رضا", "علیرضا"], .persian).first == "علی")
    #expect(sorted(["راه", "راه آهن", "راهبرد"], .persian) == ["راه", "راه آهن", "راهبرد"])
  }

  @Test(
    "a list is divided by the first letter that counts",
    arguments: [
      ("آبان", TextLanguage.persian, "آ"), ("كابل", .persian, "ک"), ("«القاهرة»", .arabic, "ق"), ("كابل", .arabic, "ك"),
      ("الله", .arabic, "ا"),
      ("Élysée", .english, "E"), ("۱۲ روز", .persian, ""), ("…", .persian, ""),
    ])
  func heading(text: String, language: TextLanguage, letter: String) {
    #expect((Collation.heading(text, language: language) ?? "") == letter)
  }

  @Test("only equal texts have equal keys", arguments: TextLanguage.allCases)
  func distinct(language: TextLanguage) {
    var random = SeededGenerator(seed: 7)
    let pieces = ["ا", "آ", "ك", "ک", "ال", " ", "\u{200C}", "۱", "1", "a", "É", "漢", "«", "🙂"]
    var keys: [[UInt8]: String] = [:]
    for _ in 0..<3000 {
      let text = random.text(of: pieces, count: 5)
      let key = Collation.key(text, language: language)
      if let other = keys[key] { #expect(other.unicodeScalars.elementsEqual(text.unicodeScalars)) }
      keys[key] = text
    }
  }
}
