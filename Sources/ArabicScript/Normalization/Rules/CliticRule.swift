// Endings that stand apart from a word in ه, and ترین.

/// Puts a ZWNJ before ام, ای, ایم, اید, اند, اش behind a participle or another word in silent ه (رفته اند, خانه ای), between a
/// participle and its ending where they are joined (رفتهاند), and before ترین.
struct CliticRule: NormalizationRule {
  let name = "clitic"

  func applies(to language: TextLanguage) -> Bool { language.isPersian }

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    var edits: [NormalizationEdit] = []
    for (number, word) in line.words.enumerated() where Self.mayEnd(line.scalars[word]) {
      let text = line.string(word)
      if number > 0, Self.isSuffix(text, behind: line.string(line.words[number - 1])) {
        let stem = line.words[number - 1]
        guard line.isOneSpace(between: stem, and: word) else { continue }
        edits.append(
          NormalizationEdit(
            range: stem.lowerBound..<word.upperBound,
            replacement: Array(line.scalars[stem]) + [.zwnj] + Array(line.scalars[word])))
      } else if let length = Self.participleLength(of: text) {
        edits.append(
          NormalizationEdit(
            range: word,
            replacement: Array(line.scalars[word].prefix(length)) + [.zwnj]
              + Array(line.scalars[word].dropFirst(length))))
      }
    }
    return edits
  }

  /// Whether a word is short enough to be an ending, or has a ه before what could be one: a quick answer for most words.
  private static func mayEnd(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    if word.count <= 4 { return word.first == "\u{0627}" || word.first == "\u{062A}" }
    return word[word.endIndex - 3] == "\u{0647}" || word[word.endIndex - 4] == "\u{0647}"
  }

  private static func isSuffix(_ suffix: String, behind stem: String) -> Bool {
    if suffix == "ترین" { return stem.unicodeScalars.count > 2 && !joinedComparatives.contains(stem) }
    if verbEndings.contains(suffix) {
      // A participle may carry its own prefixes (نشده, برگزیده), so its ending decides.
      return stem.unicodeScalars.count > 2 && stem.unicodeScalars.last == "\u{0647}" && !notSilent.contains(stem)
    }
    return false
  }

  private static func participleLength(of word: String) -> Int? {
    let scalars = Array(word.unicodeScalars)
    for ending in verbEndings {
      let stem = scalars.count - ending.unicodeScalars.count
      guard stem >= 3, scalars[stem - 1] == "\u{0647}", scalars[stem...].elementsEqual(ending.unicodeScalars) else {
        continue
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[..<stem])
      let participle = String(view)
      if pluralLike.contains(ending) && nouns.contains(participle) { continue }
      if PersianVerbs.participles.contains(participle) { return stem }
      if participle.unicodeScalars.first == "ن",
        PersianVerbs.participles.contains(String(String.UnicodeScalarView(participle.unicodeScalars.dropFirst())))
      {
        return stem
      }
    }
    return nil
  }

  private static let verbEndings: Set<String> = ["ام", "ای", "ایم", "اید", "اند", "اش"]

  /// Endings that look, behind the ه of a participle, like the end of a plural: نهادهای is نهاد and های.
  private static let pluralLike: Set<String> = ["ام", "ای", "اش"]

  /// Participles whose past stem is a noun too.
  private static let nouns: Set<String> = [
    "نهاده", "خریده", "دیده", "برده", "شکسته", "ساخته", "بافته", "پرداخته", "کشته", "شناخته", "گذشته", "باخته",
    "خواسته", "داشته", "ریخته", "سوخته",
    "یافته", "گرفته", "نشسته", "بسته", "پیوسته", "نگاشته", "انباشته", "برداشته", "مرده", "خورده", "درآمده",
  ]

  /// Words whose ه is sounded or that take no ending.
  private static let notSilent: Set<String> = [
    "راه", "ماه", "گاه", "شاه", "چاه", "نگاه", "گناه", "سیاه", "کوه", "گروه", "انبوه", "فقیه", "شبیه", "توجه", "وجه",
    "ده", "نه", "که", "به", "چه",
    "همه", "سه", "متوجه", "مواجه", "پادشاه", "دانشگاه", "کوتاه", "همراه", "پناه", "سپاه", "آگاه", "اکراه", "اندوه",
    "شکوه", "ستوه", "فرمانده", "دهه",
    "البته", "بلکه", "آنکه", "اینکه", "چنانکه", "هرچه", "آنچه", "چنانچه", "الله", "ایت‌الله",
  ]

  /// Comparatives that are written as one word.
  private static let joinedComparatives: Set<String> = ["به", "مه", "که", "بیش", "کم", "کهن"]
}
