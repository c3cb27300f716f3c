// What stands beside a date: its weekday, its time, its era.

extension DateScanner {
  /// The match with the weekday and the time that stand before or behind it.
  func withSurroundings(_ core: DateMatch) -> DateMatch {
    var match = core
    if match.day != nil {
      addWeekdayBefore(&match)
      addWeekdayBehind(&match)
      if isProse { return match }
      addTimeBehind(&match)
      if match.time == nil { addTimeBefore(&match) }
    }
    return match
  }

  /// `شنبه`, `امروز سه‌شنبه`, `اليوم الثلاثاء،`, `(الجمعة)`, `سه‌شنبه مورخ`
  private func addWeekdayBefore(_ match: inout DateMatch) {
    var place = match.start
    var hasClosing = false
    while place > consumed, match.start - place < 3, isBetweenWeekdayAndDate(place - 1) {
      hasClosing = hasClosing || tokens[place - 1].isMark(")")
      place -= 1
    }
    guard let (weekday, start) = weekday(before: place), isWeekday(at: start) else { return }
    // An opening bracket alone would be left open.
    if isProse, !hasClosing, tokens[place..<match.start].contains(where: { $0.isMark("(") }) { return }
    match.weekday = weekday
    match.weekdayWords = start..<place
    match.start = start
    if hasClosing, start > consumed, tokens[start - 1].isMark("(") { match.start -= 1 }
    while !isProse, match.start > consumed, has(.beforeWeekday, at: match.start - 1) {
      match.start -= 1
    }
  }

  /// `(پنج‌شنبه)`, and without brackets behind numbers, where it cannot belong to a date that follows.
  private func addWeekdayBehind(_ match: inout DateMatch) {
    guard match.weekday == nil else { return }
    if match.isNumeric, let (weekday, end) = lookUp(words.weekdays, at: match.end), isWeekday(at: match.end),
      number(at: end) == nil, number(at: end + 1) == nil, words.ordinals[UInt64(token(end)?.word ?? 0)] == nil
    {
      match.weekday = weekday
      match.weekdayWords = match.end..<end
      match.end = end
      return
    }
    guard token(match.end)?.isMark("(") == true,
      let (weekday, end) = lookUp(words.weekdays, at: match.end + 1), isWeekday(at: match.end + 1),
      token(end)?.isMark(")") == true
    else { return }
    match.weekday = weekday
    match.weekdayWords = match.end + 1..<end
    match.end = end + 1
  }

  private func isBetweenWeekdayAndDate(_ index: Int) -> Bool {
    guard let mark = tokens[index].mark else {
      return has(isProse ? [.betweenWeekdayAndDate, .besideWeekday] : .betweenWeekdayAndDate, at: index)
    }
    return switch mark {
    case "\u{060C}", ",", ".", "(", ")", "-", "\u{2013}", "\u{2014}", "|", "/", ":": true
    default: false
    }
  }

  /// Abbreviations in Latin letters are weekdays only with a capital.
  private func isWeekday(at index: Int) -> Bool {
    !tokens[index].roles.contains(.latin) || tokens[index].isCapital
  }

  /// `ساعت ۱۱:۵۵`, `، ۱۶:۲۰`, `الساعة 10:05 مساءً`, `at 4:20 PM`, `T11:55:00Z`
  private func addTimeBehind(_ match: inout DateMatch) {
    var place = match.end
    while place < match.end + 3, let token = token(place), isBeforeTime(token) { place += 1 }
    guard let (hour, minute, end) = clock(at: place) else { return }
    match.end = end
    var hours = hour
    if let (half, end) = lookUp(words.halfDays, at: end) {
      match.end = end
      if half == .afternoon && hour < 12 { hours += 12 }
      if half == .morning && hour == 12 { hours = 0 }
    } else if let zone = token(end), !zone.isSpaced, zone.roles.contains(.letterZ) {
      match.end = end + 1
    }
    match.time = Self.time(hours, minute)
  }

  private func isBeforeTime(_ token: DateToken) -> Bool {
    guard let mark = token.mark else { return token.roles.contains(.beforeTime) }
    return Self.dividesTime(mark) || mark == "(" || mark == ":" || mark == "/"
  }

  private static func dividesTime(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "\u{060C}", ",", "-", "\u{2013}", "\u{2014}", "|", "\u{2022}", "\u{B7}": true
    default: false
    }
  }

  /// `۱۶:۲۰ - ۱۰ مهر ۱۳۸۳`
  private func addTimeBefore(_ match: inout DateMatch) {
    var place = match.start
    while place > consumed, match.start - place < 2, let mark = tokens[place - 1].mark, Self.dividesTime(mark) {
      place -= 1
    }
    guard let start = clockStart(endingAt: place), let (hour, minute, _) = clock(at: start) else { return }
    match.time = Self.time(hour, minute)
    match.start = start
    if match.start > consumed, has(.clock, at: match.start - 1) {
      match.start -= 1
    }
  }

  /// Where a clock's time begins, with or without seconds, that ends before a token.
  func clockStart(endingAt end: Int) -> Int? {
    for length in [5, 3] where end - length >= consumed {
      if let clock = clock(at: end - length), clock.end == end { return end - length }
    }
    return nil
  }

  /// Whether a clock's time begins at a token, so that its hours are no day and no year.
  func isClock(at index: Int) -> Bool { clock(at: index) != nil }

  /// `11:55` or `11:55:30`, written closely.
  private func clock(at index: Int) -> (hour: Int, minute: Int, end: Int)? {
    guard let hour = number(at: index), hour.digits <= 2, hour.value < 24,
      let minute = number(at: index + 2), minute.digits == 2, minute.value < 60,
      let colon = token(index + 1), colon.isMark(":"), !colon.isSpaced, !tokens[index + 2].isSpaced
    else { return nil }
    if index > 0, !tokens[index].isSpaced, tokens[index - 1].isMark(":"), index > 1, tokens[index - 2].number != nil {
      return nil
    }
    guard let second = token(index + 3), second.isMark(":"), !second.isSpaced, let seconds = token(index + 4),
      !seconds.isSpaced, let number = seconds.number
    else { return (hour.value, minute.value, index + 3) }
    return number.digits == 2 && number.value <= 60 ? (hour.value, minute.value, index + 5) : nil
  }

  private static func time(_ hour: Int, _ minute: Int) -> String {
    var out: [UInt8] = []
    for (number, separator) in [(hour, UInt8(ascii: ":")), (minute, 0)] {
      out += [UInt8(0x30 + number / 10 % 10), UInt8(0x30 + number % 10)]
      if separator != 0 { out.append(separator) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `میلادی`, `هجری شمسی`, `هـ.ق`, `م`, `للهجرة`
  func era(at index: Int) -> (calendar: PrintedDate.Calendar, end: Int)? {
    let isBracketed = token(index)?.isMark("(") == true
    let start = isBracketed ? index + 1 : index
    guard var (calendar, end) = lookUp(words.eras, at: start) ?? dottedEra(at: start) else { return nil }
    if calendar == .lunarHijri, has(.hijri, at: start), end == start + 1, language != .arabic {
      calendar = .solarHijri
    }
    if isBracketed {
      guard token(end)?.isMark(")") == true else { return nil }
      end += 1
    }
    return (calendar, end)
  }

  /// `هـ`, `هـ.ش`, `ه. ق.`; and `م` close behind a number.
  private func dottedEra(at index: Int) -> (calendar: PrintedDate.Calendar, end: Int)? {
    if has(.letterM, at: index) { return (.gregorian, index + 1) }
    guard has(.letterH, at: index) else { return nil }
    let next = token(index + 1)?.isMark(".") == true ? index + 2 : index + 1
    if has(.letterSh, at: next) { return (.solarHijri, next + 1) }
    if has(.letterQ, at: next) { return (.lunarHijri, next + 1) }
    return language == .arabic ? (.lunarHijri, index + 1) : nil
  }
}
