// What stands beside a date: its weekday, its time, its era.

extension DateScanner {
  /// The match with the weekday and the time that stand before or behind it.
  func withSurroundings(_ core: DateMatch) -> DateMatch {
    var match = core
    if match.day != nil {
      addWeekdayBefore(&match)
      addWeekdayBehind(&match)
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
    guard let (weekday, start) = lookUp(words.weekdays, before: place), isWeekday(at: start) else { return }
    match.weekday = weekday
    match.start = start
    if hasClosing, start > consumed, tokens[start - 1].isMark("(") { match.start -= 1 }
    while match.start > consumed, let word = tokens[match.start - 1].word, Self.beforeWeekdays.contains(word) {
      match.start -= 1
    }
  }

  /// `(پنج‌شنبه)`, and without brackets behind numbers, where it cannot belong to a date that follows.
  private func addWeekdayBehind(_ match: inout DateMatch) {
    guard match.weekday == nil else { return }
    if match.isNumeric, let (weekday, end) = lookUp(words.weekdays, at: match.end), isWeekday(at: match.end),
      number(at: end) == nil, number(at: end + 1) == nil, words.ordinals[token(end)?.word ?? ""] == nil
    {
      match.weekday = weekday
      match.end = end
      return
    }
    guard token(match.end)?.isMark("(") == true,
      let (weekday, end) = lookUp(words.weekdays, at: match.end + 1), isWeekday(at: match.end + 1),
      token(end)?.isMark(")") == true
    else { return }
    match.weekday = weekday
    match.end = end + 1
  }

  private func isBetweenWeekdayAndDate(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .mark(let mark): ["\u{060C}", ",", ".", "(", ")", "-", "\u{2013}", "\u{2014}", "|", "/", ":"].contains(mark)
    case .word(let word): Self.betweenWeekdayAndDate.contains(word)
    case .number: false
    }
  }

  /// Abbreviations in Latin letters are weekdays only with a capital.
  private func isWeekday(at index: Int) -> Bool {
    guard let first = tokens[index].word?.unicodeScalars.first else { return false }
    return !first.isASCII || tokens[index].isCapital
  }

  /// `ساعت ۱۱:۵۵`, `، ۱۶:۲۰`, `الساعة 10:05 مساءً`, `at 4:20 PM`, `T11:55:00Z`
  private func addTimeBehind(_ match: inout DateMatch) {
    var place = match.end
    while place < match.end + 3, let token = token(place), isBeforeTime(token) { place += 1 }
    guard let (hour, minute, end) = clock(at: place) else { return }
    match.end = end
    var hours = hour
    if let (half, end) = lookUp(Self.halfDays, at: end) {
      match.end = end
      if half == .afternoon && hour < 12 { hours += 12 }
      if half == .morning && hour == 12 { hours = 0 }
    } else if let zone = token(end), !zone.isSpaced, zone.word == "z" {
      match.end = end + 1
    }
    match.time = Self.time(hours, minute)
  }

  private func isBeforeTime(_ token: DateToken) -> Bool {
    switch token.kind {
    case .mark(let mark):
      ["\u{060C}", ",", "-", "\u{2013}", "\u{2014}", "|", "\u{2022}", "\u{B7}", "(", ":", "/"].contains(mark)
    case .word(let word): Self.beforeTimes.contains(word)
    case .number: false
    }
  }

  /// `۱۶:۲۰ - ۱۰ مهر ۱۳۸۳`
  private func addTimeBefore(_ match: inout DateMatch) {
    var place = match.start
    while place > consumed, match.start - place < 2, case .mark(let mark) = tokens[place - 1].kind,
      ["\u{060C}", ",", "-", "\u{2013}", "\u{2014}", "|", "\u{2022}", "\u{B7}"].contains(mark)
    {
      place -= 1
    }
    guard let start = clockStart(endingAt: place), let (hour, minute, _) = clock(at: start) else { return }
    match.time = Self.time(hour, minute)
    match.start = start
    if match.start > consumed, let word = tokens[match.start - 1].word, ["ساعت", "الساعه"].contains(word) {
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
    guard var (calendar, end) = lookUp(Self.eras, at: start) ?? dottedEra(at: start) else { return nil }
    if calendar == .lunarHijri, tokens[start].word == "هجری", end == start + 1, language != .arabic {
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
    guard let first = token(index)?.word else { return nil }
    if first == "م" { return (.gregorian, index + 1) }
    guard first == "ه" else { return nil }
    let next = token(index + 1)?.isMark(".") == true ? index + 2 : index + 1
    switch token(next)?.word {
    case "ش": return (.solarHijri, next + 1)
    case "ق": return (.lunarHijri, next + 1)
    default: return language == .arabic ? (.lunarHijri, index + 1) : nil
    }
  }

  private enum HalfDay { case morning, afternoon }

  private static let halfDays: [String: HalfDay] = DateWords.table([
    ("am", .morning), ("صباحا", .morning), ("ص", .morning), ("صبح", .morning), ("بامداد", .morning),
    ("pm", .afternoon), ("مساء", .afternoon), ("مساءا", .afternoon), ("م", .afternoon), ("ظهرا", .afternoon),
    ("بعد از ظهر", .afternoon), ("عصر", .afternoon), ("شب", .afternoon),
  ])
  private static let eras: [String: PrintedDate.Calendar] = DateWords.table([
    ("میلادی", .gregorian), ("میلادیه", .gregorian), ("شمسی", .solarHijri), ("خورشیدی", .solarHijri),
    ("هجری شمسی", .solarHijri), ("هجری خورشیدی", .solarHijri), ("قمری", .lunarHijri), ("هجری قمری", .lunarHijri),
    ("هجری", .lunarHijri), ("هجریه", .lunarHijri), ("للهجره", .lunarHijri), ("هش", .solarHijri), ("هق", .lunarHijri),
  ])
  /// Words that this part of the grammar knows.
  static let surroundingWords: [String] =
    Array(halfDays.keys) + Array(eras.keys) + Array(beforeWeekdays) + Array(betweenWeekdayAndDate) + Array(beforeTimes)
    + ["ه", "ش", "ق", "z"]
  private static let betweenWeekdayAndDate: Set<String> = [
    "مورخ", "مورخه", "الموافق", "برابر", "مصادف", "تاریخ", "بتاریخ",
  ]
  private static let beforeTimes: Set<String> = ["ساعت", "الساعه", "در", "at", "فی", "t"]
  private static let beforeWeekdays: Set<String> = [
    "روز", "امروز", "دیروز", "فردا", "یوم", "الیوم", "امس", "غدا",
  ]
}
