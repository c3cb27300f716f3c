// Writes names of Arabic script in a–z, for ids. Knows no files.

internal import ArabicScript

/// Romanization for ids: letter by letter, with an `a` where a word would begin with two consonants. It is meant to be
/// read and typed, not to be turned back; short vowels that nobody writes are not guessed beyond that.
enum Romanization {
  /// Words of a–z and 0–9 joined by hyphens; empty where nothing of the text can be written so.
  static func id(_ text: String, language: TextLanguage) -> String {
    let table = language == .arabic ? arabic : persian
    var words: [String] = []
    for word in text.unicodeScalars.split(whereSeparator: { isGap($0) }) {
      let written = self.word(Array(word), table: table, isArabic: language == .arabic)
      if !written.isEmpty { words.append(written) }
    }
    return words.joined(separator: "-")
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.properties.isWhitespace || scalar.properties.isDash || scalar == "_"
  }

  private static func word(_ scalars: [Unicode.Scalar], table: [Unicode.Scalar: String], isArabic: Bool) -> String {
    var out = ""
    var letters = scalars.filter { table[$0] != nil || isVowelLetter($0) || isPlain($0) || Digits.value(of: $0) != nil }
    // The article stands apart, as in al-hariri.
    if isArabic, letters.count > 3, letters.starts(with: ["ا", "ل"]) {
      out = "al"
      letters.removeFirst(2)
      return out + "-" + word(letters, table: table, isArabic: false, vowels: arabicVowels)
    }
    return word(letters, table: table, isArabic: isArabic, vowels: isArabic ? arabicVowels : persianVowels)
  }

  private typealias Vowels = (waw: String, final: String)
  private static let persianVowels: Vowels = ("v", "eh")
  private static let arabicVowels: Vowels = ("w", "a")

  private static func word(
    _ letters: [Unicode.Scalar], table: [Unicode.Scalar: String], isArabic: Bool, vowels: Vowels
  ) -> String {
    var out = ""
    /// Whether what was written last is a vowel.
    var afterVowel = true
    for (index, letter) in letters.enumerated() {
      let isFirst = index == 0
      let isLast = index == letters.count - 1
      let next = isLast ? nil : letters[index + 1]
      if let digit = Digits.value(of: letter) {
        out += String(digit)
        afterVowel = true
        continue
      }
      if isPlain(letter) {
        out += String(letter).lowercased()
        afterVowel = true
        continue
      }
      switch letter {
      case "و":
        let isConsonant = isFirst || afterVowel || next == "ا"
        out += isConsonant ? vowels.waw : "u"
        afterVowel = !isConsonant
      case "ی", "ي":
        let isConsonant = isFirst || afterVowel && !isLast || next == "ا"
        out += isConsonant ? "y" : "i"
        afterVowel = !isConsonant
      case "ه", "ة", "ۀ":
        if isLast, !isFirst, !afterVowel, letter != "ه" || vowels.final == "eh" {
          out += vowels.final
        } else {
          out += index == 1 && !afterVowel ? "ah" : "h"
        }
        afterVowel = false
      default:
        let written = table[letter] ?? ""
        if written.isEmpty { continue }
        let isVowel = written == "a" || written == "i"
        if index == 1, !isVowel, !afterVowel { out += "a" }
        out += written
        afterVowel = isVowel
      }
    }
    return out
  }

  private static func isVowelLetter(_ scalar: Unicode.Scalar) -> Bool {
    ["و", "ی", "ي", "ه", "ة", "ۀ"].contains(scalar)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }

  private static let shared: [Unicode.Scalar: String] = [
    "ا": "a", "آ": "a", "أ": "a", "إ": "i", "ٱ": "a", "ى": "a", "ب": "b", "پ": "p", "ت": "t", "ج": "j", "چ": "ch",
    "ح": "h", "خ": "kh", "د": "d", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ط": "t", "ظ": "z",
    "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ک": "k", "ك": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ئ": "i",
    "ؤ": "u", "ڤ": "v",
  ]
  private static let persian = shared.merging(["ث": "s", "ذ": "z", "ض": "z"]) { $1 }
  private static let arabic = shared.merging(["ث": "th", "ذ": "dh", "ض": "d"]) { $1 }
}
