// Makes the pages of dates: years and months in two calendars.

internal import ArabicScript
internal import Archive
internal import Templates

/// Makes pages of dates in the voice of shared pages.
struct DateMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice
  let cards: CardMaker
  let frames: FrameMaker

  func dates() -> DatesPage {
    let path = PagePath.dates()
    let frame = frames.frame(
      voice, path: path, title: voice.string("dates_all"), section: .dates, isSectionItself: true)
    var page = DatesPage(page: frame)
    let order: [DatePeriodKey.Calendar] =
      voice.language == "fa" ? [.solarHijri, .gregorian] : [.gregorian, .solarHijri]
    page.calendars = order.map { calendar in
      let key = Self.key(of: calendar)
      return CalendarYears(
        name: voice.string(key), key: key, anchor: calendar == .gregorian ? "gregorian" : "solar-hijri",
        years: years(of: calendar, on: path))
    }
    if !snapshot.undated.isEmpty {
      page.undated = DatePeriod(
        text: voice.string("dates_undated"), language: voice.language, direction: voice.direction,
        url: PagePath.undated(nil).url(from: path), count: voice.count("count_articles", snapshot.undated.count))
    }
    return page
  }

  func period(_ key: DatePeriodKey, _ number: Int?) -> DatePeriodPage {
    let path = PagePath.period(key, number)
    let name = voice.period(key)
    let frame = frames.frame(voice, path: path, title: cards.title(name, page: number), section: .dates)
    let calendarKey = Self.key(of: key.calendar)
    var page = DatePeriodPage(
      page: frame, title: name, language: voice.language, direction: voice.direction,
      calendar: voice.string(calendarKey), calendarKey: calendarKey, allDates: PagePath.dates().url(from: path))
    page.datetime = Self.datetime(key)
    if key.month != nil { page.year = Self.period(key.yearKey, snapshot, voice, on: path) }
    if number != nil { page.year?.count = nil }
    let articles = snapshot.articlesOfPeriod[key] ?? []
    if number == nil {
      page.months = key.month == nil ? months(of: key, on: path) : []
      page.overlaps = overlaps(key, on: path)
      page.count = voice.count("count_articles", articles.count)
      (page.earlier, page.later) = neighbours(key, on: path)
      addMentions(of: key, to: &page, on: path)
    }
    if key.month != nil || articles.count <= ListPages.size {
      page.cards = cards.cards(articles, page: number, on: path)
      page.pagination = cards.pagination(count: articles.count, page: number, on: path) { .period(key, $0) }
    } else {
      // The months list the others.
      page.cards = articles.filter { !hasMonth($0, in: key.calendar) }.reversed().map { cards.markup($0, on: path) }
    }
    return page
  }

  private func addMentions(of key: DatePeriodKey, to page: inout DatePeriodPage, on path: PagePath) {
    let mentions = snapshot.datesListed(on: key)
    guard !mentions.isEmpty else { return }
    let pages = ListPages(count: mentions.count, size: ListPages.mentions)
    let shown = mentions[pages.range(nil)]
    page.passages = shown.map { passages.passage($0, on: path) }
    page.passageCount = voice.count("count_mentions", mentions.count)
    page.hasSuggested = shown.contains { snapshot.annotations.isSuggestion($0) }
    if pages.numbered > 0 { page.allPassages = PagePath.mentions(of: key, pages.numbered).url(from: path) }
  }

  /// Older mentions of a period in texts.
  func mentions(of key: DatePeriodKey, page number: Int) -> PassageListPage {
    let path = PagePath.mentions(of: key, number)
    let name = voice.period(key)
    let frame = frames.frame(voice, path: path, title: cards.title(name, page: number), section: .dates)
    var page = PassageListPage(
      page: frame, title: voice.name(name, in: voice.language, url: PagePath.period(key, nil).url(from: path)),
      heading: voice.string("dates_in_text"), key: "dates_in_text")
    let mentions = snapshot.datesListed(on: key)
    let shown = mentions[ListPages(count: mentions.count, size: ListPages.mentions).range(number)]
    page.passages = shown.map { passages.passage($0, on: path) }
    page.hasSuggested = shown.contains { snapshot.annotations.isSuggestion($0) }
    page.pagination = pagination(ofMentions: mentions.count, key, number, on: path)
    return page
  }

  private func pagination(
    ofMentions count: Int, _ key: DatePeriodKey, _ number: Int?, on path: PagePath
  ) -> Pagination? {
    cards.pagination(count: count, size: ListPages.mentions, page: number, on: path) {
      $0.map { PagePath.mentions(of: key, $0) } ?? .period(key, nil)
    }
  }

  private var passages: PassageMaker { PassageMaker(snapshot: snapshot, voice: voice, cards: cards) }

  /// Whether an article stands on the page of some month of a calendar.
  private func hasMonth(_ number: Int, in calendar: DatePeriodKey.Calendar) -> Bool {
    guard let date = snapshot.articles[number].article.published else { return false }
    return DatePeriodKey.all(of: date).contains { $0.calendar == calendar && $0.month != nil }
  }

  /// A period as a link.
  static func period(_ key: DatePeriodKey, _ snapshot: Snapshot, _ voice: Voice, on path: PagePath) -> DatePeriod {
    var period = DatePeriod(
      text: voice.period(key), language: voice.language, direction: voice.direction, datetime: datetime(key),
      url: PagePath.period(key, nil).url(from: path))
    if let articles = snapshot.articlesOfPeriod[key] { period.count = voice.count("count_articles", articles.count) }
    if let dates = snapshot.annotations.dates[key] { period.mentions = voice.count("count_mentions", dates.count) }
    return period
  }

  private static func key(of calendar: DatePeriodKey.Calendar) -> String {
    calendar == .gregorian ? "calendar_gregorian" : "calendar_solar"
  }

  private static func datetime(_ key: DatePeriodKey) -> String? {
    guard key.calendar == .gregorian else { return nil }
    return EDTF(year: key.year, month: key.month)?.description
  }

  private func years(of calendar: DatePeriodKey.Calendar, on path: PagePath) -> [CalendarYear] {
    snapshot.periods.filter { $0.calendar == calendar && $0.month == nil }.reversed().map { key in
      CalendarYear(year: Self.period(key, snapshot, voice, on: path), months: months(of: key, on: path))
    }
  }

  private func months(of year: DatePeriodKey, on path: PagePath) -> [DatePeriod] {
    (1...12).compactMap { month in
      let key = DatePeriodKey(calendar: year.calendar, year: year.year, month: month)
      return snapshot.periodSet.contains(key) ? Self.period(key, snapshot, voice, on: path) : nil
    }
  }

  /// The periods of the other calendar, as long as this one, that share days with it and have articles.
  private func overlaps(_ key: DatePeriodKey, on path: PagePath) -> [DatePeriod] {
    guard let days = key.days else { return [] }
    let other: DatePeriodKey.Calendar = key.calendar == .gregorian ? .solarHijri : .gregorian
    var keys: [DatePeriodKey] = []
    for day in [days.lowerBound, days.upperBound] {
      let year = other == .gregorian ? day.year : SolarHijriDate(day).year
      let month = other == .gregorian ? day.month : SolarHijriDate(day).month
      let overlap = DatePeriodKey(calendar: other, year: year, month: key.month == nil ? nil : month)
      if !keys.contains(overlap) && snapshot.periodSet.contains(overlap) { keys.append(overlap) }
    }
    return keys.map { Self.period($0, snapshot, voice, on: path) }
  }

  private func neighbours(_ key: DatePeriodKey, on path: PagePath) -> (DatePeriod?, DatePeriod?) {
    let alike = snapshot.periods.filter { $0.calendar == key.calendar && ($0.month == nil) == (key.month == nil) }
    guard let index = alike.firstIndex(of: key) else { return (nil, nil) }
    let earlier = index > 0 ? Self.period(alike[index - 1], snapshot, voice, on: path) : nil
    let later = index + 1 < alike.count ? Self.period(alike[index + 1], snapshot, voice, on: path) : nil
    return (earlier, later)
  }
}
