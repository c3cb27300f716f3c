// Digits in three scripts.

import ArabicScript
import Testing

@Suite("Digits")
struct DigitsTests {
  @Test(
    "numbers are written in each set",
    arguments: [
      (0, "0", "۰", "٠"), (7, "7", "۷", "٧"), (1403, "1403", "۱۴۰۳", "١٤٠٣"), (-20, "-20", "-۲۰", "-٢٠"),
      (100, "100", "۱۰۰", "١٠٠"),
    ])
  func write(number: Int, latin: String, persian: String, arabic: String) {
    #expect(Digits.string(number, .latin) == latin)
    #expect(Digits.string(number, .persian) == persian)
    #expect(Digits.string(number, .arabicIndic) == arabic)
  }

  @Test("the largest and the smallest numbers are written", arguments: [Int.max, Int.min])
  func extremes(number: Int) { #expect(Digits.string(number, .latin) == String(number)) }

  @Test("digits of all three sets are read, other characters stay")
  func western() {
    #expect(Digits.western("۱۲ مهر ١٤٠٣، 5") == "12 مهر 1403، 5")
    #expect(Digits.convert("12 مهر ١٤٠٣", to: .persian) == "۱۲ مهر ۱۴۰۳")
    #expect(Digits.value(of: "۹") == 9)
    #expect(Digits.value(of: "٩") == 9)
    #expect(Digits.value(of: "x") == nil)
  }
}
