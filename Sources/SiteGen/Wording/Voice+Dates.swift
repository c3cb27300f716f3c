// Dates in words: in the page's calendars, languages and digits.

internal import ArabicScript
internal import Templates

extension Voice {
  /// A date in both calendars, the page's own first. The other calendar is left out where the date is too coarse to
  /// say it as exactly there.
  func date(_ date: EDTF) -> DateText {
    let gregorian = DatePart(
      datetime: Self.htmlDate(date), text: gregorianText(date), language: language, direction: direction)
    var parts = [gregorian]
    if let solar = solarText(date) {
      let part = DatePart(datetime: Self.htmlDate(date), text: solar, language: language, direction: direction)
      parts = language == "fa" ? [part, gregorian] : [gregorian, part]
    }
    return DateText(parts: parts, note: doubt(date))
  }

  /// The name of a year or month.
  func period(_ key: DatePeriodKey) -> String {
    let calendar = key.calendar == .gregorian ? "gregorian" : "solar"
    guard let month = key.month else { return format("date_\(calendar)_year", ["year": year(key.year)]) }
    return format(
      "date_\(calendar)_month", ["month": string("month_\(calendar)_\(month)"), "year": year(key.year)])
  }

  /// A span of time: from a month to another, or open at one end; nil where neither end is known.
  func span(from: EDTF?, to: EDTF?) -> String? {
    switch (from, to) {
    case (let from?, let to?):
      format("period_from_to", ["from": gregorianText(from), "to": gregorianText(to)])
    case (let from?, nil): format("period_from", ["from": gregorianText(from)])
    case (nil, let to?): format("period_to", ["to": gregorianText(to)])
    case (nil, nil): nil
    }
  }

  /// The date in the Gregorian calendar.
  func gregorianText(_ date: EDTF) -> String {
    guard let month = date.month else { return format("date_gregorian_year", ["year": year(date.year)]) }
    var values = ["month": string("month_gregorian_\(month)"), "year": year(date.year)]
    guard let day = date.day else { return format("date_gregorian_month", values) }
    values["day"] = number(day)
    guard language != "fa" else { return format("date_gregorian_day", values) }
    values["weekday"] = string("weekday_\(date.earliest.weekday)")
    return format("date_gregorian_full", values)
  }

  /// The date in the solar Hijri calendar, where that is as exact.
  private func solarText(_ date: EDTF) -> String? {
    let first = SolarHijriDate(date.earliest)
    guard first.year > 0 else { return nil }
    guard date.day == nil else {
      var values = [
        "day": number(first.day), "month": string("month_solar_\(first.month)"), "year": year(first.year),
      ]
      guard language == "fa" else { return format("date_solar_day", values) }
      values["weekday"] = string("weekday_\(date.earliest.weekday)")
      return format("date_solar_full", values)
    }
    return nil
  }

  /// Day and month in the page's own calendar; nil where the date has none.
  func dayAndMonth(_ date: EDTF) -> String? {
    guard let day = date.day else { return nil }
    if language == "fa" {
      let solar = SolarHijriDate(date.earliest)
      return format("date_day_month", ["day": number(solar.day), "month": string("month_solar_\(solar.month)")])
    }
    guard let month = date.month else { return nil }
    return format("date_day_month", ["day": number(day), "month": string("month_gregorian_\(month)")])
  }

  /// The year in the page's own calendar; nil where the date is too coarse to tell.
  func ownYear(_ date: EDTF) -> Int? {
    guard language == "fa" else { return date.year }
    let (first, last) = (SolarHijriDate(date.earliest), SolarHijriDate(date.latest))
    return first.year == last.year ? first.year : nil
  }

  /// A year of the page's own calendar in words.
  func ownYearText(_ year: Int) -> String {
    format(language == "fa" ? "date_solar_year" : "date_gregorian_year", ["year": number(year)])
  }

  private func year(_ year: Int) -> String { number(year) }

  private func doubt(_ date: EDTF) -> String? {
    switch (date.approximate, date.uncertain) {
    case (true, true): string("date_approximate_uncertain")
    case (true, false): string("date_approximate")
    case (false, true): string("date_uncertain")
    case (false, false): nil
    }
  }

  /// The value of `datetime`: a valid date, month or year string (HTML, 2.3.5), without marks of doubt.
  static func htmlDate(_ date: EDTF) -> String {
    var plain = date.description
    if let last = plain.utf8.last, last < 0x30 || last > 0x39 { plain.removeLast() }
    return plain
  }
}
