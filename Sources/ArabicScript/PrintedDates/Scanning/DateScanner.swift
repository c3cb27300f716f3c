// The grammar of dates with a named month, and the loop over a text. Each step looks at a bounded number of tokens, so
// that a scan is linear in the text.

struct DateScanner {
  let tokens: [DateToken]
  let words: DateWords
  let language: TextLanguage
  let reading: PrintedDates.Reading
  /// The last solar year that a date without era can be of; greater years are lunar.
  let latestSolarYear: Int
  /// Tokens before this one belong to an earlier date.
  var consumed = 0
  /// The date that ends at `consumed`.
  var previous: DateMatch?

  init(
    tokens: [DateToken], words: DateWords, language: TextLanguage, notAfter: GregorianDate?,
    reading: PrintedDates.Reading
  ) {
    (self.tokens, self.words, self.language, self.reading) = (tokens, words, language, reading)
    latestSolarYear = notAfter.map { SolarHijriDate($0).year + 1 } ?? 1415
  }

  var isProse: Bool { reading == .prose }

  /// The dates of the text, in order, without overlap.
  mutating func matches() -> [DateMatch] {
    let begins: DateRoles = isProse ? .beginsDateInProse : .beginsDate
    var found: [DateMatch] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .number || !tokens[index].roles.isDisjoint(with: begins),
        let match = match(at: index)
      else {
        index += 1
        continue
      }
      consumed = match.end
      previous = match
      index = max(match.end, index + 1)
      found.append(match)
    }
    if isProse { shareYears(among: &found) }
    return found
  }

  /// The date that begins at a token (its weekday and time may stand before), or `nil`.
  private func match(at index: Int) -> DateMatch? {
    guard let core = core(at: index) else { return nil }
    return withSurroundings(core)
  }

  private func core(at index: Int) -> DateMatch? {
    if let named = numericDate(at: index) ?? yearFirst(at: index) ?? separated(at: index) ?? dayFirst(at: index)
      ?? monthFirst(at: index)
    {
      return named
    }
    guard isProse else { return yearPhrase(at: index) }
    return tokens[index].kind == .number ? bareYear(at: index) : announcedYear(at: index) ?? season(at: index)
  }

  /// `۱۰ مهر ۱۳۸۳`, `پنجم دی‌ماه`, `١٣ مايو (أيار) ٢٠٢٤`, `12th of May 2024`; the year may be missing.
  private func dayFirst(at index: Int) -> DateMatch? {
    guard let (day, afterDay) = day(at: index), let month = month(at: afterDay) else { return nil }
    var match = DateMatch(
      start: index, end: month.end, calendar: month.month.calendar, month: month.month.number, day: day)
    match.calendarWords = month.words
    addYear(to: &match)
    if match.year == nil {
      if month.month.needsYear && !month.isNamed,
        !isProse || !has(.year, at: month.end) && !isMay(month.words, until: month.end)
      {
        return nil
      }
      if isProse && !canLackYear(match, isNamed: month.isNamed) { return nil }
    }
    return match
  }

  /// `۲۸/شهریور/۱۴۰۲`, `19-Sep-2023`
  private func separated(at index: Int) -> DateMatch? {
    guard let (day, afterDay) = day(at: index), let separator = mark(at: afterDay),
      separator == "/" || separator == "-", let (month, afterMonth) = lookUp(words.months, at: afterDay + 1),
      !month.needsCapital || tokens[afterDay + 1].isCapital, token(afterMonth)?.isMark(separator) == true,
      let number = number(at: afterMonth + 1), number.digits == 4,
      Self.years(of: month.calendar).contains(number.value)
    else { return nil }
    var match = DateMatch(
      start: index, end: afterMonth + 2, calendar: month.calendar, year: number.value, month: month.number, day: day)
    match.calendarWords = afterDay + 1..<afterMonth
    return match
  }

  /// `تیرماه سال ۱۳۹۵`, `فبراير (شباط) 2022`, `May 12, 2024`, `سبتمبر 19, 2023`.
  private func monthFirst(at index: Int) -> DateMatch? {
    guard tokens[index].kind == .word, let month = month(at: index) else { return nil }
    var match = DateMatch(
      start: isProse ? month.words.lowerBound : index, end: month.end, calendar: month.month.calendar,
      month: month.month.number)
    match.calendarWords = month.words
    if let (day, afterDay) = day(at: month.end, inWords: false), !isClock(at: month.end) {
      match.day = day
      match.end = afterDay
      addYear(to: &match)
      // In English the year may be missing: May 12.
      if match.year != nil || month.month.needsCapital { return match }
      (match.day, match.end) = (nil, month.end)
    }
    // آبان ۹۸, but not مهر ۹۸: that is also an agency, and تیر a shot.
    let isPlain = month.isNamed || !Self.otherMeanings.contains(month.month.number)
    let isDate = isPlain || isProse && !has(.agency, at: index - 1)
    addYear(to: &match, twoDigits: isDate && !isCount(at: month.end + 1))
    if match.year == nil, isProse { addYearOfSpan(to: &match) }
    return match.year == nil ? nil : match
  }

  /// `۱۴۰۲ شهریور ۲۸`
  private func yearFirst(at index: Int) -> DateMatch? {
    guard let number = tokens[index].number, number.digits == 4, let month = month(at: index + 1),
      let (day, afterDay) = day(at: month.end), tokens[month.end].number != nil, !isClock(at: month.end),
      Self.years(of: month.month.calendar).contains(number.value),
      // In "۱۴۰۲ شهریور ۲۸ مهر" and "۱۴۰۲ شهریور ۲۸ ۱۴۰۳" the number belongs to what follows.
      self.month(at: afterDay) == nil, year(at: afterDay, of: month.month.calendar, twoDigits: false) == nil
    else { return nil }
    var match = DateMatch(
      start: index, end: afterDay, calendar: month.month.calendar, year: number.value, month: month.month.number,
      day: day)
    match.calendarWords = month.words
    return match
  }

  /// `سال ۱۴۰۲`, `سال ۹۳`, `عام 2023`
  private func yearPhrase(at index: Int) -> DateMatch? {
    guard has(.year, at: index) else { return nil }
    let isPersian = language != .arabic
    let place = isApostrophe(at: index + 1) ? index + 2 : index + 1
    guard let number = number(at: place), numericDate(at: place) == nil, !continues(after: place) else { return nil }
    var match = DateMatch(start: index, end: place + 1, calendar: .gregorian)
    match.form = .year
    match.calendarWords = index..<index + 1
    if number.digits == 4, (1200...2199).contains(number.value) {
      match.year = number.value
      if number.value < 1500 { match.calendar = isPersian ? hijri(year: number.value) : .lunarHijri }
    } else if isPersian, number.digits == 2, number.value >= 30, has(.sal, at: index),
      index == 0 || tokens[index - 1].number == nil, !has(.unit, at: place + 1)
    {
      match.year = 1300 + number.value
      match.calendar = .solarHijri
      match.isTwoDigitYear = true
    } else {
      return nil
    }
    if let (calendar, end) = era(at: match.end), !match.isTwoDigitYear || calendar == .solarHijri {
      match.calendar = calendar
      match.end = end
    }
    return match
  }
}

// MARK: - Parts

extension DateScanner {
  func token(_ index: Int) -> DateToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  func number(at index: Int) -> (value: Int, digits: Int)? {
    tokens.indices.contains(index) ? tokens[index].number : nil
  }

  func mark(at index: Int) -> Unicode.Scalar? { tokens.indices.contains(index) ? tokens[index].mark : nil }

  /// Whether a token is a word that can do one of some things.
  func has(_ role: DateRoles, at index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].roles.isDisjoint(with: role)
  }

  /// Whether a word is of what numbers count.
  func isCount(at index: Int) -> Bool {
    guard isProse else { return has(.unit, at: index) }
    return has([.unit, .counted], at: index) && !(has(.clock, at: index) && number(at: index + 1) != nil)
  }

  /// A day as a number or an ordinal, in running text also as a number in words.
  func day(at index: Int, inWords: Bool = true) -> (day: Int, end: Int)? {
    if let number = number(at: index) {
      guard number.digits <= 2, (1...31).contains(number.value), !isInNumber(index) else { return nil }
      if token(index + 1)?.isSpaced == false, has(.daySuffix, at: index + 1) { return (number.value, index + 2) }
      return (number.value, index + 1)
    }
    guard has([.beginsOrdinal, .beginsCardinal], at: index) else { return nil }
    let ordinal = lookUp(words.ordinals, at: index)
    if isProse, ordinal != nil, has(.part, at: index - 1) { return nil }
    if inWords, isProse, ordinal == nil, let (day, end) = lookUp(words.cardinals, at: index) { return (day, end) }
    return ordinal.map { ($0.value, $0.end) }
  }

  /// A month, in one name or in a pair of names for the same month; where its first name is; and whether a word for
  /// "month" says that it is one.
  func month(at index: Int) -> (month: DateWords.Month, end: Int, words: Range<Int>, isNamed: Bool)? {
    var place = index
    var isNamed = false
    while place < index + 2, has(.beforeMonth, at: place) {
      isNamed = isNamed || has(.saysMonth, at: place)
      place += 1
    }
    guard has(.beginsMonth, at: place), let (month, afterMonth) = lookUp(words.months, at: place) else { return nil }
    if month.needsCapital && !tokens[place].isCapital { return nil }
    if tokens[place..<afterMonth].contains(where: { $0.roles.contains(.endsInMonth) }) { isNamed = true }
    return (month, pairEnd(of: month, at: afterMonth), place..<afterMonth, isNamed)
  }

  /// `(شباط)`, `/آذار`, `- آذار`
  private func pairEnd(of month: DateWords.Month, at index: Int) -> Int {
    guard let mark = token(index), let (other, end) = lookUp(words.months, at: index + 1),
      other.calendar == month.calendar, other.number == month.number
    else { return index }
    if mark.isMark("(") { return token(end)?.isMark(")") == true ? end + 1 : index }
    return mark.isMark("/") || mark.isMark("-") || mark.isMark("\u{2013}") ? end : index
  }

  func addYear(to match: inout DateMatch, twoDigits: Bool = true) {
    guard let (value, end, isTwoDigit) = year(at: match.end, of: match.calendar, twoDigits: twoDigits) else { return }
    match.year = value
    match.end = end
    match.isTwoDigitYear = isTwoDigit
    if let (_, end) = era(at: end) { match.end = end }
  }

  /// The year behind a month. Two digits are a year behind `سال`, or where they cannot be a day.
  func year(
    at index: Int, of calendar: PrintedDate.Calendar, twoDigits: Bool
  ) -> (year: Int, end: Int, isTwoDigit: Bool)? {
    var place = index
    if let comma = token(place), comma.isMark("\u{060C}") || comma.isMark(",") { place += 1 }
    let hasComma = place > index
    if has(.of, at: place) { place += 1 }
    var isAnnounced = false
    if has(.year, at: place) {
      isAnnounced = true
      place += 1
      if isProse, has(.yearKind, at: place) { place += 1 }
    }
    if isApostrophe(at: place) { place += 1 }
    guard let number = number(at: place), !isClock(at: place), numericDate(at: place) == nil else { return nil }
    if number.digits == 4, Self.years(of: calendar).contains(number.value) {
      if isProse, !isAnnounced, isCount(at: place + 1) { return nil }
      return (number.value, place + 1, false)
    }
    guard number.digits == 2, calendar == .solarHijri || isProse && isAnnounced && calendar == .gregorian,
      !continues(after: place)
    else { return nil }
    if calendar == .gregorian {
      return language == .arabic && number.value >= 30 ? (1900 + number.value, place + 1, true) : nil
    }
    if isAnnounced ? number.value >= 30 : twoDigits && !hasComma && number.value >= 32 {
      return (1300 + number.value, place + 1, true)
    }
    // مهر ۰۱
    let isLate = isProse && number.value < 10 && 1400 + number.value <= latestSolarYear
    return isLate && (isAnnounced || twoDigits && !hasComma) ? (1400 + number.value, place + 1, true) : nil
  }

  static func years(of calendar: PrintedDate.Calendar) -> ClosedRange<Int> {
    calendar == .gregorian ? 1500...2199 : 1200...1499
  }

  /// Whether a year of the 1200s to 1400s without a name is solar or lunar: solar as long as that is not in the future.
  func hijri(year: Int) -> PrintedDate.Calendar { year <= latestSolarYear ? .solarHijri : .lunarHijri }

  /// A number that is part of a larger one: 2.5, 1,200, 12:30.
  private func isInNumber(_ index: Int) -> Bool {
    if index >= 2, !tokens[index].isSpaced, !tokens[index - 1].isSpaced, tokens[index - 2].number != nil,
      let mark = mark(at: index - 1), Self.isInNumbers(mark)
    {
      return true
    }
    return isClock(at: index)
  }

  /// Whether a number goes on behind a mark: ۱۴۰۲-۱۴۰۳, 2.5.
  func continues(after index: Int) -> Bool {
    guard let mark = token(index + 1), let next = token(index + 2), !mark.isSpaced, !next.isSpaced, next.number != nil,
      mark.kind == .mark
    else { return false }
    return true
  }

  func isApostrophe(at index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.isMark("'") || token.isMark("\u{2019}") || token.isMark("\u{2018}")
  }

  /// The entry for one to four words that follow one another, the longest that is found.
  func lookUp<Value>(_ table: PhraseTable<Value>, at index: Int) -> (value: Value, end: Int)? {
    guard has(table.role, at: index) else { return nil }
    var key: UInt64 = 0
    var found: (Value, Int)?
    for place in index..<min(index + 4, tokens.count) {
      let word = tokens[place].word
      guard word > 1 else { break }
      key |= UInt64(word) << (16 * UInt64(place - index))
      if let value = table[key] { found = (value, place + 1) }
    }
    return found
  }

  /// The weekday in one or two words that end before a token, the longest that is found.
  func weekday(before index: Int) -> (value: Int, start: Int)? {
    guard index - 1 >= consumed, has(.endsWeekday, at: index - 1) else { return nil }
    let last = UInt64(tokens[index - 1].word)
    if index - 2 >= consumed, tokens[index - 2].word > 1,
      let value = words.weekdays[UInt64(tokens[index - 2].word) | last << 16]
    {
      return (value, index - 2)
    }
    return words.weekdays[last].map { ($0, index - 1) }
  }

  static func isInNumbers(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case ".", ",", "/", ":", "\u{066B}", "\u{066C}": true
    default: false
    }
  }

  /// Solar months whose names mean something else beside a number: تیر, مهر.
  static let otherMeanings: Set<Int> = [4, 7]
}
