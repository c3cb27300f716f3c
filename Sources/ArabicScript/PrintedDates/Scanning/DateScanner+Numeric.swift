// Dates in numbers alone.

extension DateScanner {
  /// `۱۴۰۴/۰۹/۲۹`, `2024-05-24`, `28.10.2025`, `14-09-1432 هـ`, `۹۸/۱۰/۵`, `2024-05-24T11:55:00Z`
  func numericDate(at index: Int) -> DateMatch? {
    guard let first = number(at: index), first.digits <= 4, let (separator, second, third) = rest(at: index),
      isWhole(from: index, to: index + 4)
    else { return nil }
    var match = DateMatch(start: index, end: index + 5, calendar: .gregorian)
    match.isNumeric = true
    match.form = .numeric
    let fits = first.digits == 4 ? second.digits <= 2 && third.digits <= 2 : first.digits <= 2 && second.digits <= 2
    guard fits else { return nil }
    switch (first.digits, third.digits) {
    case (4, _):
      (match.year, match.month, match.day) = (first.value, second.value, third.value)
    case (_, 4):
      match.year = third.value
      (match.day, match.month) = (first.value, second.value)
      let isMonthFirst = second.value > 12 ? first.value <= 12 : language == .english && separator == "/"
      if isMonthFirst && first.value <= 12 { (match.day, match.month) = (second.value, first.value) }
      // A point is only written between day and month in that order.
      match.isAmbiguous =
        first.value <= 12 && second.value <= 12 && first.value != second.value && separator != "."
    case (1...2, 2)
    where isProse && separator == "/" && third.value >= (language == .arabic ? 20 : 32) && first.value < 32:
      guard (1...12).contains(second.value), (1...31).contains(first.value) else { return nil }
      (match.day, match.month, match.isTwoDigitYear) = (first.value, second.value, true)
      if language == .arabic {
        let latest = (latestSolarYear + 621) % 100
        match.year = third.value <= latest ? 2000 + third.value : 1900 + third.value
      } else {
        (match.year, match.calendar) = (1300 + third.value, .solarHijri)
      }
      return match
    case (2, _)
    where third.digits <= 2 && first.value >= 32 && (!isProse || separator == "/") && language != .arabic
      && separator != ".":
      guard (1...12).contains(second.value), (1...31).contains(third.value) else { return nil }
      (match.year, match.month, match.day) = (1300 + first.value, second.value, third.value)
      match.calendar = .solarHijri
      match.isTwoDigitYear = true
      return match
    default:
      return nil
    }
    guard let year = match.year, (1200...2199).contains(year), (1...31).contains(match.month ?? 0),
      (1...31).contains(match.day ?? 0)
    else { return nil }
    if year < 1500 {
      match.calendar = language == .arabic && year < 1340 ? .lunarHijri : hijri(year: year)
      // Only in the Gregorian calendar do some write the month first.
      if third.digits == 4 { (match.day, match.month, match.isAmbiguous) = (first.value, second.value, false) }
    }
    if isProse, let year = match.year, let month = match.month, let day = match.day,
      DateMatch.gregorian(match.calendar, year, month, day) == nil
    {
      return nil
    }
    if let (calendar, end) = era(at: match.end) {
      match.end = end
      if year < 1500 || calendar == .gregorian { match.calendar = calendar }
    }
    return match
  }

  /// The two numbers behind the first, with the same separator; spaces are allowed around a slash.
  private func rest(
    at index: Int
  ) -> (separator: Unicode.Scalar, second: (value: Int, digits: Int), third: (value: Int, digits: Int))? {
    guard let separator = mark(at: index + 1), Self.isSeparator(separator),
      let second = number(at: index + 2), token(index + 3)?.isMark(separator) == true,
      let third = number(at: index + 4),
      separator == "/" || (index + 1...index + 4).allSatisfy({ !tokens[$0].isSpaced })
    else { return nil }
    return (separator, second, third)
  }

  /// Whether the numbers are no part of something longer: a version, a telephone number, a path.
  private func isWhole(from start: Int, to end: Int) -> Bool {
    if start > 0, !tokens[start].isSpaced {
      let before = tokens[start - 1]
      switch before.kind {
      case .word: if before.roles.contains(.latin) { return false }
      case .mark:
        if let mark = before.mark, Self.isSeparator(mark) || Self.isJoint(mark) {
          // ۱۴:۳۰-۱۴۰۲/۰۶/۲۸
          guard mark == "-" || mark == "\u{2013}", clockStart(endingAt: start - 1) != nil else { return false }
        }
      case .number: return false
      }
    }
    guard let next = token(end + 1), !next.isSpaced else { return true }
    switch next.kind {
    case .number: return false
    case .word:
      return !next.roles.contains(.latin) || (next.roles.contains(.letterT) && isClock(at: end + 2))
    case .mark:
      guard let mark = next.mark, Self.isSeparator(mark) || Self.isJoint(mark) else { return true }
      guard let after = token(end + 2), !after.isSpaced else { return mark != "/" }
      if after.kind == .mark { return true }
      if mark == "-" || mark == "\u{2013}", isClock(at: end + 2) { return true }
      return after.kind == .word && !after.roles.contains(.latin)
    }
  }

  private static func isSeparator(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "/", "-", ".", "\u{2010}", "\u{2011}", "\u{2013}": true
    default: false
    }
  }

  static func isJoint(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case ":", "_", "=", "+", "@", "#", "&", "\u{066B}", "\u{066C}", "%", "\\": true
    default: false
    }
  }
}
