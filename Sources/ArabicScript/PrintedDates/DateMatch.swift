// What a scan found, and what date it makes: years with their century, calendars into one another, the missing year.

/// A date that was read but not yet resolved. Positions are in tokens.
struct DateMatch {
  var start: Int
  var end: Int
  var calendar: PrintedDate.Calendar
  var year: Int?
  var month: Int?
  var day: Int?
  var time: String?
  var weekday: Int?
  var isTwoDigitYear = false
  var isAmbiguous = false
  /// Written in numbers alone.
  var isNumeric = false
  /// The year is that of a date beside it.
  var hasNeighboursYear = false
  /// From spring, 1 to 4.
  var season: Int?
  var form = PrintedDate.Form.named
  /// The tokens of the name of the month or of the word for "year" or the era, of the weekday, and of what else makes a
  /// number a year.
  var calendarWords: Range<Int>?
  var weekdayWords: Range<Int>?
  var contextWords: Range<Int>?

  /// Resolves it.
  func date(
    range: Range<Int>, text: String, notAfter: GregorianDate?, words: (Range<Int>?) -> String? = { _ in nil }
  ) -> PrintedDate {
    var resolution = PrintedDate.Resolution.complete
    var edtf: EDTF?
    var contradicts = false
    switch (year, month, day) {
    case (let year?, let month?, let day?):
      if let days = Self.gregorian(calendar, year, month, day) {
        let isLunar = calendar == .lunarHijri
        edtf = EDTF(days, approximate: isLunar)
        if let weekday {
          // A lunar date is only near the true one, and so is its weekday.
          let distance = (weekday - days.weekday + 7) % 7
          contradicts = isLunar ? distance > 2 && distance < 5 : distance != 0
        }
        resolution = isAmbiguous ? .ambiguousOrder : isTwoDigitYear ? .twoDigitYear : .complete
        if hasNeighboursYear { resolution = .neighbouringYear }
      }
      if edtf == nil { resolution = .impossible }
    case (let year?, let month?, nil):
      edtf = Self.months(calendar, year, month)
      resolution = edtf == nil ? .impossible : isTwoDigitYear ? .twoDigitYear : .monthOnly
      if edtf != nil, hasNeighboursYear { resolution = .neighbouringYear }
    case (let year?, nil, _):
      edtf = season.flatMap { self.season($0, year) } ?? Self.years(calendar, year)
      resolution = edtf == nil ? .impossible : isTwoDigitYear ? .twoDigitYear : .yearOnly
    case (nil, let month?, let day?):
      if !Self.exists(calendar, month, day) {
        resolution = .impossible
      } else if let only = onlyYear(month, day, notAfter: notAfter) {
        edtf = EDTF(only)
        resolution = .yearInferred
      } else {
        resolution = .noYear
      }
    case (nil, _, _):
      resolution = .noYear
    }
    return PrintedDate(
      range: range, text: text, edtf: edtf, calendar: calendar, year: year, month: month, day: day, time: time,
      weekday: weekday, weekdayContradicts: contradicts, resolution: resolution, form: form,
      calendarWords: words(calendarWords), weekdayWords: words(weekdayWords), contextWords: words(contextWords))
  }

  /// The Gregorian year of a season: that of its middle. The notation of the archive knows no seasons.
  private func season(_ season: Int, _ year: Int) -> EDTF? {
    guard calendar == .solarHijri, let middle = Self.gregorian(calendar, year, 3 * season - 1, 16) else { return nil }
    return EDTF(year: middle.year, approximate: true)
  }

  static func gregorian(_ calendar: PrintedDate.Calendar, _ year: Int, _ month: Int, _ day: Int) -> GregorianDate? {
    switch calendar {
    case .gregorian: GregorianDate(year: year, month: month, day: day)
    case .solarHijri: SolarHijriDate(year: year, month: month, day: day)?.gregorian
    case .lunarHijri: LunarHijriDate(year: year, month: month, day: day)?.gregorian
    }
  }

  /// The Gregorian month with most days of a month: that of its sixteenth day, since every solar month begins between
  /// the 19th and the 23rd.
  private static func months(_ calendar: PrintedDate.Calendar, _ year: Int, _ month: Int) -> EDTF? {
    if calendar == .gregorian { return EDTF(year: year, month: month) }
    guard let middle = gregorian(calendar, year, month, 16) else { return nil }
    return EDTF(year: middle.year, month: middle.month, approximate: true)
  }

  /// The Gregorian year with most days of a year: that of its middle.
  private static func years(_ calendar: PrintedDate.Calendar, _ year: Int) -> EDTF? {
    if calendar == .gregorian { return EDTF(year: year) }
    guard let middle = gregorian(calendar, year, 6, 16) else { return nil }
    return EDTF(year: middle.year, approximate: true)
  }

  /// Whether a month can have a day in any year.
  static func exists(_ calendar: PrintedDate.Calendar, _ month: Int, _ day: Int) -> Bool {
    switch calendar {
    case .gregorian: GregorianDate(year: 2000, month: month, day: day) != nil
    case .solarHijri: SolarHijriDate(year: 1399, month: month, day: day) != nil
    case .lunarHijri: LunarHijriDate(year: 1400, month: month, day: day) != nil
    }
  }

  /// The one day from 1950 to `notAfter` on which day, month and weekday fall together, if it is the only one. Lunar dates
  /// are not exact enough to tell.
  private func onlyYear(_ month: Int, _ day: Int, notAfter: GregorianDate?) -> GregorianDate? {
    guard let notAfter, let weekday, calendar != .lunarHijri,
      let first = GregorianDate(year: 1950, month: 1, day: 1), first <= notAfter
    else { return nil }
    let years: ClosedRange<Int>
    switch calendar {
    case .solarHijri: years = SolarHijriDate(first).year...SolarHijriDate(notAfter).year
    default: years = first.year...notAfter.year
    }
    var only: GregorianDate?
    for year in years {
      guard let date = Self.gregorian(calendar, year, month, day), date.weekday == weekday, date >= first,
        date <= notAfter
      else { continue }
      if only != nil { return nil }
      only = date
    }
    return only
  }
}
