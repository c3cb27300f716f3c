// می and نمی before a verb.

/// Puts a ZWNJ between می or نمی and a verb form of the list, where they are joined (میشود) or spaced (می شود), also behind
/// بر, در, باز, فرا, فرو, وا.
struct VerbPrefixRule: NormalizationRule {
  let name = "verb-prefix"

  func applies(to language: TextLanguage) -> Bool { language.isPersian }

  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit] {
    var edits: [NormalizationEdit] = []
    for (number, word) in line.words.enumerated() where Self.hasMi(line.scalars[word]) {
      let text = line.string(word)
      if Self.prefixes.contains(text) {
        guard number + 1 < line.words.count else { continue }
        let next = line.words[number + 1]
        let verb = line.string(next)
        guard line.isOneSpace(between: word, and: next), PersianVerbs.forms.contains(verb) else { continue }
        edits.append(
          NormalizationEdit(
            range: word.lowerBound..<next.upperBound,
            replacement: Array(line.scalars[word]) + [.zwnj] + Array(line.scalars[next])))
      } else if let length = Self.joinedPrefixLength(of: text) {
        edits.append(
          NormalizationEdit(
            range: word,
            replacement: Array(line.scalars[word].prefix(length)) + [.zwnj]
              + Array(line.scalars[word].dropFirst(length))))
      }
    }
    return edits
  }

  /// Whether می is among the first letters: a quick answer for most words.
  private static func hasMi(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let last = min(word.startIndex + 5, word.endIndex - 1)
    var index = word.startIndex
    while index < last {
      if word[index] == "\u{0645}" && word[index + 1] == "\u{06CC}" { return true }
      index += 1
    }
    return false
  }

  private static func joinedPrefixLength(of word: String) -> Int? {
    guard !wordsOfTheirOwn.contains(word) else { return nil }
    let scalars = word.unicodeScalars
    for prefix in prefixes {
      let length = prefix.unicodeScalars.count
      guard scalars.count > length, scalars.starts(with: prefix.unicodeScalars) else { continue }
      if PersianVerbs.forms.contains(String(String.UnicodeScalarView(scalars.dropFirst(length)))) { return length }
    }
    return nil
  }

  private static let prefixes: Set<String> = Set(
    ["", "بر", "در", "باز", "فرا", "فرو", "وا"].flatMap { [$0 + "می", $0 + "نمی"] })

  /// Words that look like می and a verb: میدانی (of the field), names.
  private static let wordsOfTheirOwn: Set<String> = ["میدانی", "میرانی", "میرانم", "میبدی", "درمیان"]
}
