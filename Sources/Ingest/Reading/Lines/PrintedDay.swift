// Dates on one line: which there are, and whether the line has anything else. Knows nothing of zones.
internal import ArabicScript

/// A date in a text, with the words that belong to it in print.
struct PrintedDay: Sendable {
  /// As printed, with weekday, "today" and the time of day beside it.
  var text: String
  /// Its range in the unit's scalars, widened as `text`.
  let range: Range<Int>
  let edtf: EDTF?
  let time: String?
  let isUnsure: Bool
  let isLunar: Bool
  /// "Today" stands before it: the day of publication.
  let saysToday: Bool
  /// "On the day", "yesterday": the day of what is told.
  let saysEvent: Bool
  let hasDay: Bool
}

/// Finds dates by the rules of the archive's calendars and this capture's language.
struct DayFinder: Sendable {
  let index: RuleIndex
  let language: TextLanguage
  let captureDay: GregorianDate?

  /// The dates of the first `limit` scalars of a text, in order.
  func days(in scalars: ArraySlice<Unicode.Scalar>, limit: Int = 1200) -> [PrintedDay] {
    let part = scalars.prefix(limit)
    guard part.contains(where: { Script.isDigit($0) }) || part.count > 8 else { return [] }
    let all = Array(part)
    let text = Script.string(withoutSlashes(all)[...])
    return PrintedDates.find(in: text, language: language, notAfter: captureDay).map { date in
      let widened = widen(date.range, in: all)
      return PrintedDay(
        text: Script.trimmed(all[widened.range]),
        range: (widened.range.lowerBound + part.startIndex)..<(widened.range.upperBound + part.startIndex),
        edtf: date.edtf, time: date.time, isUnsure: date.missingYear || date.weekdayContradicts || date.isAmbiguous,
        isLunar: date.calendar == .lunarHijri, saysToday: widened.today, saysEvent: widened.event,
        hasDay: date.edtf?.day != nil || date.missingYear)
    }
  }

  /// `28/نوفمبر/2023` with spaces for its slashes, as other outlets print it; the positions stay.
  private func withoutSlashes(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out = scalars
    for index in scalars.indices.dropFirst().dropLast() where scalars[index] == "/" {
      let (before, after) = (scalars[index - 1], scalars[index + 1])
      guard Script.isWord(before), Script.isWord(after), Script.isDigit(before) != Script.isDigit(after) else {
        continue
      }
      out[index] = " "
    }
    return out
  }

  /// Takes in the words before a date that belong to it (`امروز`, `روز`, `يوم`).
  private func widen(
    _ range: Range<Int>, in scalars: [Unicode.Scalar]
  ) -> (range: Range<Int>, today: Bool, event: Bool) {
    var start = min(max(range.lowerBound, 0), scalars.count)
    var end = min(max(range.upperBound, start), scalars.count)
    var today = false
    var event = false
    func note(_ word: String) {
      if index.contains(word, in: .today) { today = true }
      if index.contains(word, in: .eventWords) { event = true }
    }
    // The finder may have taken such a word in already.
    for word in TextUnit(lines: 1...1, scalars: Array(scalars[start..<end]), structure: nil).words.prefix(3) {
      note(word.folded)
    }
    for _ in 0..<3 {
      var wordEnd = start
      while wordEnd > 0, Script.isSpace(scalars[wordEnd - 1]) || scalars[wordEnd - 1] == "،" { wordEnd -= 1 }
      var wordStart = wordEnd
      while wordStart > 0, Script.isWord(scalars[wordStart - 1]) { wordStart -= 1 }
      guard wordStart < wordEnd else { break }
      let word = Folding.fold(Script.string(scalars[wordStart..<wordEnd]))
      guard index.contains(word, in: .dateLead) || index.contains(word, in: .today) else { break }
      note(word)
      start = wordStart
    }
    // `ماه` behind the name of a month.
    var after = end
    while after < scalars.count, Script.isSpace(scalars[after]) || scalars[after].value == 0x200C { after += 1 }
    if after + 2 < scalars.count, scalars[after] == "م", scalars[after + 1] == "ا", scalars[after + 2] == "ه",
      after + 3 == scalars.count || !Script.isWord(scalars[after + 3])
    {
      end = after + 3
    }
    return (start..<(Self.timeEnd(behind: end, in: scalars) ?? end), today, event)
  }

  /// Where a time of day ends that is printed right behind a date: ` - ۱۶:۲۰`, ` ساعت 9:05`.
  static func timeEnd(behind end: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var index = end
    func skip(while condition: (Unicode.Scalar) -> Bool) {
      while index < scalars.count, condition(scalars[index]) { index += 1 }
    }
    skip { Script.isSpace($0) || Script.isDash($0) || $0 == "،" || $0 == "," || $0 == "|" }
    let word = index
    skip { Script.isWord($0) && !Script.isDigit($0) }
    if index > word {
      let folded = Script.folded(scalars[word..<index])
      guard ["ساعت", "الساعه", "ساعه", "at"].contains(folded) else { return nil }
      skip { Script.isSpace($0) || $0 == ":" }
    }
    let hour = index
    skip(while: Script.isDigit)
    guard (1...2).contains(index - hour), index < scalars.count, scalars[index] == ":" else { return nil }
    index += 1
    let minute = index
    skip(while: Script.isDigit)
    guard index - minute == 2 else { return nil }
    // `1:05 م`, `9:30 pm`
    let time = index
    skip(while: Script.isSpace)
    let half = index
    skip { Script.isWord($0) }
    let folded = Script.folded(scalars[half..<index])
    return ["م", "ص", "am", "pm", "مسا", "مساء", "صباحا"].contains(folded) ? index : time
  }
}
