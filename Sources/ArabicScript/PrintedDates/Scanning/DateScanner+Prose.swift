// Years in running text, and what a day without a year must not be.

extension DateScanner {
  /// `سال ۱۴۰۲`, `سال تحصیلی ۱۴۰۲-۱۴۰۳`, `سال ۹۳`, `سال‌های ۱۳۶۰ تا ۱۳۶۷`, `عام 2023`, `عام 67`, `سنة 61 هـ`
  func announcedYear(at index: Int) -> DateMatch? {
    guard has([.year, .years], at: index), !has(.decade, at: index - 1) else { return nil }
    var place = index + 1
    var isPlural = has(.years, at: index)
    if has(.plural, at: place) {
      isPlural = true
      place += 1
    }
    if has(.yearKind, at: place) { place += 1 }
    if isApostrophe(at: place) { place += 1 }
    guard let number = number(at: place), numericDate(at: place) == nil, isWholeNumber(place) else { return nil }
    // Of several years in Arabic the word is not the first one's own.
    let start = isPlural && language == .arabic ? place : index
    var match = DateMatch(start: start, end: place + 1, calendar: .gregorian)
    match.form = .year
    match.calendarWords = index..<index + 1
    let era = self.era(at: place + 1)
    if number.digits == 4, (1200...2199).contains(number.value) {
      match.year = number.value
      if number.value < 1500 { match.calendar = language == .arabic ? .lunarHijri : hijri(year: number.value) }
    } else if number.digits <= 4, number.value > 0, let era, era.calendar != .solarHijri {
      match.year = number.value
    } else if number.digits == 2, index == 0 || tokens[index - 1].number == nil, !isCount(at: place + 1),
      let year = twoDigitYear(number.value)
    {
      match.year = year
      match.calendar = language == .arabic ? .gregorian : .solarHijri
      match.isTwoDigitYear = true
    } else {
      return nil
    }
    if let era, !match.isTwoDigitYear || era.calendar == .solarHijri {
      match.calendar = era.calendar
      match.end = era.end
    }
    return isBeforeChrist(at: match.end) || isPlural && isCount(at: match.end) ? nil : match
  }

  /// Two digits behind a word for "year": of the solar 1300s, or of the 1900s in Arabic.
  private func twoDigitYear(_ value: Int) -> Int? {
    if language == .arabic { return value >= 30 ? 1900 + value : nil }
    if value >= 30 { return 1300 + value }
    return value < 10 && 1400 + value <= latestSolarYear ? 1400 + value : nil
  }

  /// `تابستان ۱۳۶۷`, `صيف عام 2006`, `بهار ۹۸`
  func season(at index: Int) -> DateMatch? {
    guard let (season, end) = lookUp(words.seasons, at: index) else { return nil }
    let place = has(.year, at: end) ? end + 1 : end
    guard let number = number(at: place), isWholeNumber(place), !isCount(at: place + 1) else { return nil }
    var match = DateMatch(start: index, end: place + 1, calendar: .gregorian)
    if number.digits == 4, let calendar = calendar(ofYear: number.value, from: 1500) {
      (match.year, match.calendar) = (number.value, calendar)
    } else if language != .arabic, number.digits == 2, let year = twoDigitYear(number.value) {
      (match.year, match.calendar, match.isTwoDigitYear) = (year, .solarHijri, true)
    } else {
      return nil
    }
    match.form = .season
    match.season = season
    match.calendarWords = index..<end
    if let (_, end) = era(at: match.end) { match.end = end }
    return match
  }

  /// A number of the size of a year that what stands beside it makes one: `۱۴۰۲ خورشیدی`, `(1979)`, `1980-1988`,
  /// `منذ 2018`, `انتخابات ۲۰۲۴`.
  func bareYear(at index: Int) -> DateMatch? {
    guard let number = tokens[index].number, number.digits <= 4, isWholeNumber(index) else { return nil }
    // دههٔ ۱۹۶۰ و ۱۹۷۰
    if has(.and, at: index - 1), self.number(at: index - 2) != nil, has(.decade, at: index - 3) { return nil }
    var match = DateMatch(start: index, end: index + 1, calendar: .gregorian, year: number.value)
    if number.digits >= 3, let (calendar, end) = era(at: index + 1), !has(.letterM, at: index + 1) || number.digits == 4
    {
      (match.calendar, match.end, match.form) = (calendar, end, .era)
      match.calendarWords = index + 1..<end
      return isBeforeChrist(at: end) ? nil : match
    }
    if let chained = chainedYear(at: index, number) { return chained }
    guard number.digits == 4, !isCount(at: index + 1), !isBeforeChrist(at: index + 1) else { return nil }
    if let calendar = calendar(ofYear: number.value, from: 1500) {
      match.calendar = calendar
      if mark(at: index - 1) == "(", mark(at: index + 1) == ")" {
        match.form = .brackets
        return match
      }
      if isSpan(from: index, number.value, calendar) || isBetween(index, number.value) {
        match.form = .span
        return match
      }
    }
    guard let calendar = calendar(ofYear: number.value, from: 1800), tokens[index].isSpaced,
      !has(.about, at: index - 2), !(has(.to, at: index + 1) && self.number(at: index + 2) != nil)
    else { return nil }
    match.calendar = calendar
    match.contextWords = index - 1..<index
    // نیمهٔ دوم ۱۴۰۲, النصف الثاني من 2022
    let ordinal = has(.of, at: index - 1) ? index - 2 : index - 1
    let isInPart = has(.beginsOrdinal, at: ordinal) && has(.part, at: ordinal - 1)
    if has(.beforeYear, at: index - 1) || isInPart {
      match.form = .preposition
      return match
    }
    if has(.event, at: index - 1) {
      match.form = .event
      return match
    }
    return nil
  }

  /// A year behind another one: the second end of a period, the next of a list.
  private func chainedYear(at index: Int, _ number: (value: Int, digits: Int)) -> DateMatch? {
    guard let previous, previous.month == nil, let year = previous.year, consumed > 0, index > consumed,
      index - consumed <= 2, !isCount(at: index + 1)
    else { return nil }
    for place in consumed..<index where !isLink(at: place) { return nil }
    var match = DateMatch(start: index, end: index + 1, calendar: previous.calendar)
    match.form = .span
    if number.digits == 4 {
      guard let calendar = calendar(ofYear: number.value, from: 1200), abs(number.value - year) <= 300 else {
        return nil
      }
      (match.year, match.calendar) = (number.value, calendar)
    } else if number.digits == 2, previous.isTwoDigitYear, let year = twoDigitYear(number.value) {
      (match.year, match.isTwoDigitYear) = (year, true)
    } else {
      return nil
    }
    return match
  }

  /// What stands between two years: `تا`, `إلى`, `و`, a dash, a comma, a slash.
  private func isLink(at index: Int) -> Bool {
    if has([.joins, .and], at: index) { return true }
    return switch mark(at: index) {
    case "-", "\u{2013}", "\u{2014}", "/", "\u{060C}", ",": true
    default: false
    }
  }

  /// Whether a number is the first end of a period: 1980-1988, ۱۳۵۹ تا ۱۳۶۷, 2023-24.
  private func isSpan(from index: Int, _ first: Int, _ calendar: PrintedDate.Calendar) -> Bool {
    let link = mark(at: index + 1)
    let isDash = link == "-" || link == "\u{2013}" || link == "\u{2014}"
    guard isDash || link == "/" || has(.joins, at: index + 1), let second = number(at: index + 2),
      isWholeNumber(index + 2), !isCount(at: index + 3)
    else { return false }
    if second.digits == 2 { return isDash && second.value == (first + 1) % 100 }
    let distance = second.value - first
    guard second.digits == 4, self.calendar(ofYear: second.value, from: 1500) == calendar else { return false }
    return link == "/" ? distance == 1 : distance != 0 && abs(distance) <= 150
  }

  /// `بين 1690 و1745`
  private func isBetween(_ index: Int, _ first: Int) -> Bool {
    guard has(.beginsSpan, at: index - 1), has(.and, at: index + 1), let second = number(at: index + 2),
      second.digits == 4, isWholeNumber(index + 2), !isCount(at: index + 3)
    else { return false }
    return second.value > first && second.value - first <= 150
  }

  /// The calendar that a bare number of four digits can be a year of.
  private func calendar(ofYear value: Int, from first: Int) -> PrintedDate.Calendar? {
    let lastGregorian = latestSolarYear + 621 + 30
    if value >= max(first, 1500) && value <= lastGregorian { return .gregorian }
    return language != .arabic && (1200...latestSolarYear + 30).contains(value) ? .solarHijri : nil
  }

  /// Whether a number is no part of something longer. Dashes and slashes are for the caller to judge where a number of
  /// two or four digits is beyond them.
  private func isWholeNumber(_ index: Int) -> Bool {
    if index > 0, !tokens[index].isSpaced {
      let before = tokens[index - 1]
      if before.kind == .number { return false }
      if before.kind == .word, before.roles.contains(.latin) || before.word == 0 && tokens[index].digitCount < 3 {
        return false
      }
      if let mark = before.mark, Self.isJoint(mark) || Self.isInNumbers(mark) || mark == "-" || mark == "\u{2013}",
        index > 1, !before.isSpaced, !isYearLike(index - 2)
      {
        return false
      }
    }
    guard let after = token(index + 1), !after.isSpaced else { return true }
    switch after.kind {
    case .number: return false
    case .word: return era(at: index + 1) != nil || after.roles.contains(.and)
    case .mark:
      guard let mark = after.mark else { return true }
      if mark == "%" || mark == "\u{066A}" { return false }
      guard let next = token(index + 2), !next.isSpaced else { return true }
      if next.kind == .number { return (mark == "-" || mark == "\u{2013}" || mark == "/") && isYearLike(index + 2) }
      return !Self.isJoint(mark)
    }
  }

  private func isYearLike(_ index: Int) -> Bool {
    guard let number = number(at: index) else { return false }
    return number.digits == 4 || number.digits == 2
  }

  /// `پیش از میلاد`, `قبل الميلاد`, `ق.م`
  private func isBeforeChrist(at index: Int) -> Bool {
    if has(.before, at: index) { return has(.christ, at: index + 1) || has(.christ, at: index + 2) }
    return has(.letterQ, at: index) && mark(at: index + 1) == "." && has(.letterM, at: index + 2)
  }

  /// `۹ می`, where what follows shows that it is no verb.
  func isMay(_ month: Range<Int>, until end: Int) -> Bool {
    guard month.count == 1, words.months[UInt64(tokens[month.lowerBound].word)]?.number == 5 else { return false }
    guard let next = token(end) else { return true }
    return next.kind == .mark && next.isMark("\u{060C}") || next.isMark(")") || next.isMark(".")
      || next.roles.contains(.function)
  }

  /// Whether a day and a month alone are a date: numbers and words that mean something else are not, nor days that no
  /// year has.
  func canLackYear(_ match: DateMatch, isNamed: Bool) -> Bool {
    guard let month = match.month, let day = match.day, DateMatch.exists(match.calendar, month, day) else {
      return false
    }
    if has(.namedAfterDay, at: match.start - 1) { return false }
    if isNamed { return true }
    if has([.unit, .counted], at: match.end), !has(.year, at: match.end) { return false }
    // دو تیر, یک مهر: a number in words is a day only of months that are nothing else.
    if has(.beginsCardinal, at: match.start), !has(.beginsOrdinal, at: match.start), match.calendar == .solarHijri {
      return !Self.otherMeanings.contains(month)
    }
    return true
  }
}

// MARK: - Years of neighbours

extension DateScanner {
  /// `مهر تا دی ۱۴۰۲`: the year of the month behind.
  func addYearOfSpan(to match: inout DateMatch) {
    guard has([.joins, .and], at: match.end) || mark(at: match.end) == "-" || mark(at: match.end) == "\u{2013}",
      let second = month(at: match.end + 1), second.month.calendar == match.calendar, let first = match.month,
      first != second.month.number,
      let year = year(at: second.end, of: match.calendar, twoDigits: false)
    else { return }
    match.year = first < second.month.number ? year.year : year.year - 1
    match.hasNeighboursYear = true
  }

  /// Gives days without a year that of the date beside them: the same day in another calendar, or the end of a period
  /// or list whose last day has it.
  func shareYears(among matches: inout [DateMatch]) {
    guard matches.count > 1 else { return }
    for index in matches.indices.reversed() where matches[index].year == nil && matches[index].day != nil {
      let own = matches[index]
      if index + 1 < matches.count {
        let next = matches[index + 1]
        if isPair(between: own.end, and: next.start), let year = Self.year(of: own, onDayOf: next) {
          matches[index].year = year
        } else if let year = periodYear(own, before: next) {
          matches[index].year = year
        }
      }
      if matches[index].year == nil, index > 0 {
        let before = matches[index - 1]
        if isPair(between: before.end, and: own.start), let year = Self.year(of: own, onDayOf: before) {
          matches[index].year = year
        }
      }
      matches[index].hasNeighboursYear = matches[index].year != nil
    }
  }

  /// Whether only brackets, a comma, a slash or words such as برابر با stand between two dates.
  private func isPair(between end: Int, and start: Int) -> Bool {
    guard start >= end, start - end <= 3 else { return false }
    for index in end..<start {
      if has([.betweenWeekdayAndDate, .besideWeekday, .function], at: index), !has(.and, at: index) { continue }
      switch mark(at: index) {
      case "(", ")", "/", "-", "\u{2013}", "\u{060C}", ",", "=": continue
      default: return false
      }
    }
    return true
  }

  /// The year in which a day of another calendar falls on the day of a complete date; lunar ones may be two days off.
  private static func year(of match: DateMatch, onDayOf other: DateMatch) -> Int? {
    guard other.calendar != match.calendar, let year = other.year, let month = other.month, let day = other.day,
      let ownMonth = match.month, let ownDay = match.day,
      let date = DateMatch.gregorian(other.calendar, year, month, day)
    else { return nil }
    let guess: Int
    switch match.calendar {
    case .gregorian: guess = date.year
    case .solarHijri: guess = SolarHijriDate(date).year
    case .lunarHijri: guess = LunarHijriDate(date).year
    }
    let tolerance = match.calendar == .lunarHijri || other.calendar == .lunarHijri ? 2 : 0
    for candidate in [guess, guess - 1, guess + 1] {
      guard let own = DateMatch.gregorian(match.calendar, candidate, ownMonth, ownDay) else { continue }
      if abs(own.dayNumber - date.dayNumber) <= tolerance { return candidate }
    }
    return nil
  }

  /// `۵ مهر تا ۷ آبان ۱۴۰۲`, `3 أبريل و5 مايو 2021`
  private func periodYear(_ match: DateMatch, before next: DateMatch) -> Int? {
    guard next.calendar == match.calendar, next.day != nil, let year = next.year, let month = match.month,
      let nextMonth = next.month, match.end < next.start, next.start - match.end <= 2
    else { return nil }
    var joins = false
    for index in match.end..<next.start {
      switch mark(at: index) {
      case "-", "\u{2013}", "\u{2014}": joins = true
      case "\u{060C}", ",", ")", "(": continue
      default:
        guard has([.joins, .and, .beforeYear, .function], at: index) else { return nil }
        joins = joins || has(.joins, at: index)
      }
    }
    if month <= nextMonth { return year }
    // Over the turn of the year only in a period, and not a long one.
    return joins && month - nextMonth >= 6 ? year - 1 : nil
  }
}
