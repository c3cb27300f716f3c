// The plural ها and what follows it.

/// Puts a ZWNJ before ها, های, هایی, هایش … where they stand apart from their word (همکاری های), or are joined to one that
/// ends in ی (همکاریهای), which no other Persian word looks like.
struct PluralRule: NormalizationRule {
  let name = "plural"

  func applies(to language: TextLanguage) -> Bool { language.isPersian }

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    var edits: [NormalizationEdit] = []
    for (number, word) in line.words.enumerated() where Self.hasHa(line.scalars[word]) {
      let text = line.string(word)
      if Self.suffixes.contains(text) {
        guard number > 0 else { continue }
        let stem = line.words[number - 1]
        guard line.isOneSpace(between: stem, and: word), isNoun(stem, in: line) else { continue }
        // Behind a letter that joins nothing the ZWNJ would not be seen, but the word is one word all the same.
        edits.append(
          NormalizationEdit(
            range: stem.lowerBound..<word.upperBound,
            replacement: Array(line.scalars[stem]) + [.zwnj] + Array(line.scalars[word])))
      } else if let length = Self.joinedStemLength(of: text) {
        edits.append(
          NormalizationEdit(
            range: word,
            replacement: Array(line.scalars[word].prefix(length)) + [.zwnj]
              + Array(line.scalars[word].dropFirst(length))))
      }
    }
    return edits
  }

  /// Whether ها is among the last letters: a quick answer for most words.
  private static func hasHa(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var index = word.endIndex - 1
    while index > word.startIndex, index > word.endIndex - 7 {
      if word[index] == "\u{0627}" && word[index - 1] == "\u{0647}" { return true }
      index -= 1
    }
    return false
  }

  private func isNoun(_ word: Range<Int>, in line: WorkingLine) -> Bool {
    let text = line.string(word)
    return word.count >= 2 && !Self.suffixes.contains(text) && !Self.notNouns.contains(text)
  }

  private static func joinedStemLength(of word: String) -> Int? {
    let scalars = Array(word.unicodeScalars)
    guard scalars.count >= 6 else { return nil }
    for suffix in suffixes {
      let stem = scalars.count - suffix.unicodeScalars.count
      guard stem >= 4, scalars[stem - 1] == "\u{06CC}", scalars[stem...].elementsEqual(suffix.unicodeScalars) else {
        continue
      }
      if suffix != "ها" && endsInKnownWord(scalars[..<stem]) { return nil }
      return stem
    }
    return nil
  }

  /// Whether the stem and the ه of the plural make a word in یه: بیانیهای is بیانیه and ای.
  private static func endsInKnownWord(_ stem: ArraySlice<Unicode.Scalar>) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: stem)
    view.append("\u{0647}")
    let word = String(view)
    return wordsInYeh.contains { word.hasSuffix($0) }
  }

  private static let wordsInYeh: [String] = """
    اتحادیه اطلاعیه ابلاغیه اعلامیه اخطاریه احضاریه اقیانوسیه انتخابیه اولیه بیانیه بقیه ترکیه تغذیه تنبیه \
    تهیه توجیه توصیه تکیه تجزیه تسویه تصفیه تعبیه تخلیه تزکیه تسلیه تشبیه ثانیه جزیه جوابیه حاشیه حسینیه \
    خیریه ردیه روحیه روسیه رویه روپیه زاویه زیدیه سایه سرمایه سوریه سهمیه سمیه شهریه شبیه صفویه صوفیه طلایه \
    عاریه عدلیه عطیه علمیه علیه عالیه فرضیه فتحیه قافیه قضائیه قضاییه قضیه کلیه کنایه گلایه گریه لایه مالیه \
    مایه مجریه مهریه مرثیه ناحیه نشریه نظریه نقلیه هدیه هجویه همسایه پایه پیرایه آرایه آیه دایه ژانویه فوریه \
    ژوئیه یومیه زندیه ناصریه اسماعیلیه امامیه اشعریه عباسیه
    """.split(separator: " ").map(String.init)

  private static let suffixes: Set<String> = [
    "ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "هاست",
  ]

  /// Words that have no plural, behind which ها is a sound.
  private static let notNouns: Set<String> = [
    "از", "به", "در", "که", "را", "با", "تا", "و", "یا", "ای", "بر", "هر", "آی", "وای",
  ]
}
