// The words of dates, ready for looking up. Made from `MonthNames` and the lists here; knows nothing of grammar.

/// Folded words. A name of several parts is there with each of its spaces (or ZWNJs, which folding drops) kept and left
/// out: `سه شنبه` and `سهشنبه`; so parts are never put together where the name has no joint (به من is no بهمن).
struct DateWords: Sendable {
  struct Month: Hashable, Sendable {
    let calendar: PrintedDate.Calendar
    /// 1 to 12.
    let number: Int
    /// The word has other meanings in the language, so that a day alone does not make it a month.
    let needsYear: Bool
    /// The word is only a month when it is written with a capital.
    let needsCapital: Bool
  }

  let months: PhraseTable<Month>
  let weekdays: PhraseTable<Int>
  let ordinals: PhraseTable<Int>
  let halfDays: PhraseTable<HalfDay>
  let eras: PhraseTable<PrintedDate.Calendar>
  /// From spring, 1 to 4.
  let seasons: PhraseTable<Int>
  let cardinals: PhraseTable<Int>
  let vocabulary: DateVocabulary

  static func of(_ language: TextLanguage) -> DateWords {
    switch language {
    case .arabic: arabic
    case .dari, .pashto: dari
    case .english: english
    case .persian, .sorani, .urdu: persian
    }
  }

  private static let persian = DateWords(
    months: [
      (.solarHijri, MonthNames.solarIran, false), (.solarHijri, MonthNames.solarAfghanistan, true),
      (.gregorian, MonthNames.gregorianPersian, false), (.gregorian, MonthNames.gregorianDari, false),
      (.lunarHijri, MonthNames.lunar, false),
    ], needYear: ["می", "صفر"], ordinals: DateOrdinals.persian, cardinals: ProseWords.persianCardinals)
  private static let dari = DateWords(
    months: [
      (.solarHijri, MonthNames.solarAfghanistan, false), (.solarHijri, MonthNames.solarIran, false),
      (.gregorian, MonthNames.gregorianDari, false), (.gregorian, MonthNames.gregorianPersian, false),
      (.lunarHijri, MonthNames.lunar, false),
    ], needYear: ["می", "صفر"], ordinals: DateOrdinals.persian, cardinals: ProseWords.persianCardinals)
  private static let arabic = DateWords(
    months: [
      (.gregorian, MonthNames.gregorianEgypt, false), (.gregorian, MonthNames.gregorianLevant, false),
      (.gregorian, MonthNames.gregorianMaghreb, false), (.lunarHijri, MonthNames.lunar, false),
      (.solarHijri, MonthNames.solarIran, true), (.gregorian, MonthNames.gregorianPersian, true),
    ], needYear: ["مای", "صفر", "مه", "می"], ordinals: DateOrdinals.arabic)
  private static let english = DateWords(
    months: [(.solarHijri, MonthNames.solarLatin, true)], needYear: [], ordinals: [:])

  private init(
    months sets: [(PrintedDate.Calendar, [String], needsYear: Bool)], needYear: Set<String>, ordinals: [String: Int],
    cardinals: [String: Int] = [:]
  ) {
    var months: [String: Month] = [:]
    func add(_ name: String, _ month: Month) {
      // The first set that has a word keeps it.
      for key in Self.keys(name) where months[key] == nil { months[key] = month }
    }
    for (calendar, names, needsYear) in sets {
      for (index, spellings) in names.enumerated() {
        for name in spellings.split(separator: ",") {
          let name = String(name)
          let mustHaveYear = needsYear || !needYear.isDisjoint(with: Self.keys(name))
          add(name, Month(calendar: calendar, number: index + 1, needsYear: mustHaveYear, needsCapital: false))
          // With the ی of ezafe.
          if name.hasSuffix("ا") {
            add(name + "ی", Month(calendar: calendar, number: index + 1, needsYear: mustHaveYear, needsCapital: false))
          }
          if name.hasSuffix("ه"), name.count > 3 {
            add(
              name + "\u{200C}ی",
              Month(calendar: calendar, number: index + 1, needsYear: mustHaveYear, needsCapital: false))
          }
          add(name + " ماه", Month(calendar: calendar, number: index + 1, needsYear: false, needsCapital: false))
        }
      }
    }
    for (index, spellings) in MonthNames.gregorianEnglish.enumerated() {
      for name in spellings.split(separator: ",") {
        add(
          String(name),
          Month(calendar: .gregorian, number: index + 1, needsYear: false, needsCapital: true))
      }
    }
    var roles: [String: DateRoles] = [:]
    func note(_ phrases: some Sequence<String>, first: DateRoles, last: DateRoles = []) {
      for phrase in phrases {
        let parts = phrase.split(separator: " ").map(String.init)
        for (place, part) in parts.enumerated() {
          roles[part, default: []].formUnion(place == 0 ? first : [])
          if place == parts.count - 1 { roles[part, default: []].formUnion(last) }
        }
      }
    }
    note(months.keys, first: .beginsMonth)
    note(ordinals.keys, first: .beginsOrdinal)
    note(Self.weekdayNames.keys, first: .beginsWeekday, last: .endsWeekday)
    note(Self.halfDayNames.keys, first: .beginsHalfDay)
    note(Self.eraNames.keys, first: .beginsEra)
    for (words, role) in Self.otherWords { note(words, first: role) }
    for (words, role) in ProseWords.roles { note(words.map(Folding.fold), first: role) }
    let seasons = Dictionary(uniqueKeysWithValues: ProseWords.seasons.map { (Folding.fold($0), $1) })
    note(seasons.keys, first: .beginsSeason)
    note(cardinals.keys, first: .beginsCardinal)
    // Sorted, so that numbers do not depend on the order of a dictionary.
    let sorted = roles.keys.sorted()
    var numbers: [String: UInt16] = [:]
    var entries: [(word: String, roles: DateRoles)] = []
    for (position, word) in sorted.enumerated() {
      var own = roles[word] ?? []
      if word.hasSuffix("ماه") { own.insert(.endsInMonth) }
      if word.unicodeScalars.first?.isASCII == true { own.insert(.latin) }
      numbers[word] = UInt16(position + 2)
      entries.append((word, own))
    }
    vocabulary = DateVocabulary(entries)
    self.months = PhraseTable(months, role: .beginsMonth, numbers: numbers)
    self.ordinals = PhraseTable(ordinals, role: .beginsOrdinal, numbers: numbers)
    weekdays = PhraseTable(Self.weekdayNames, role: .beginsWeekday, numbers: numbers)
    halfDays = PhraseTable(Self.halfDayNames, role: .beginsHalfDay, numbers: numbers)
    eras = PhraseTable(Self.eraNames, role: .beginsEra, numbers: numbers)
    self.seasons = PhraseTable(seasons, role: .beginsSeason, numbers: numbers)
    self.cardinals = PhraseTable(cardinals, role: .beginsCardinal, numbers: numbers)
  }

  /// The folded spellings of a name: with a space, and with nothing, at each of its joints (spaces and ZWNJs).
  static func keys(_ name: String) -> [String] {
    var keys = [""]
    let parts = name.unicodeScalars.split { $0 == " " || $0 == .zwnj }.map { Folding.fold(String($0)) }
    for (index, part) in parts.enumerated() {
      keys = index == 0 ? [part] : keys.flatMap { [$0 + " " + part, $0 + part] }
    }
    return keys
  }

  /// A table with all spellings of its names.
  static func table<Value>(_ names: [(String, Value)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (name, value) in names {
      for key in keys(name) { table[key] = value }
    }
    return table
  }

  /// Weekdays of all languages, from Monday.
  private static let weekdayNames: [String: Int] = {
    let names = [
      "دو شنبه,الاثنين,اثنين,Monday,Mon", "سه شنبه,الثلاثاء,الثلاثا,Tuesday,Tue",
      "چهار شنبه,الأربعاء,الأربعا,Wednesday,Wed",
      "پنج شنبه,الخميس,Thursday,Thu", "جمعه,آدینه,الجمعة,Friday,Fri", "شنبه,السبت,Saturday,Sat",
      "یک شنبه,الأحد,Sunday,Sun",
    ]
    return table(
      names.enumerated().flatMap { index, spellings in
        spellings.split(separator: ",").map { (String($0), index + 1) }
      })
  }()

  enum HalfDay: Sendable { case morning, afternoon }

  private static let halfDayNames: [String: HalfDay] = table([
    ("am", .morning), ("صباحا", .morning), ("ص", .morning), ("صبح", .morning), ("بامداد", .morning),
    ("pm", .afternoon), ("مساء", .afternoon), ("مساءا", .afternoon), ("م", .afternoon), ("ظهرا", .afternoon),
    ("بعد از ظهر", .afternoon), ("عصر", .afternoon), ("شب", .afternoon),
  ])
  private static let eraNames: [String: PrintedDate.Calendar] = table([
    ("میلادی", .gregorian), ("میلادیه", .gregorian), ("میلادیا", .gregorian), ("شمسی", .solarHijri),
    ("خورشیدی", .solarHijri),
    ("هجری شمسی", .solarHijri), ("هجری خورشیدی", .solarHijri), ("قمری", .lunarHijri), ("هجری قمری", .lunarHijri),
    ("هجری", .lunarHijri), ("هجریه", .lunarHijri), ("للهجره", .lunarHijri), ("هش", .solarHijri), ("هق", .lunarHijri),
  ])
  /// Words that stand in no table, folded, by what they do.
  private static let otherWords: [([String], DateRoles)] = [
    (["سال", "عام", "سنه", "العام", "لعام", "لسنه", "بعام"], .year),
    (["سال"], .sal),
    (["ماه", "شهر", "لشهر", "من", "از", "of"], .beforeMonth),
    (["ماه", "شهر", "لشهر"], .saysMonth),
    (["من"], .of),
    (["ام", "م", "امین", "st", "nd", "rd", "th"], .daySuffix),
    (["درصد", "ماه", "روز", "هفته", "سال", "ساعت", "نفر", "هزار", "میلیون", "میلیارد", "تن", "بار"], .unit),
    (["ساعت", "الساعه", "در", "at", "فی", "t"], .beforeTime),
    (["ساعت", "الساعه"], .clock),
    (["مورخ", "مورخه", "الموافق", "برابر", "مصادف", "تاریخ", "بتاریخ"], .betweenWeekdayAndDate),
    (["روز", "امروز", "دیروز", "فردا", "یوم", "الیوم", "امس", "غدا"], .beforeWeekday),
    (["t"], .letterT), (["z"], .letterZ), (["ه"], .letterH), (["ش"], .letterSh), (["ق"], .letterQ), (["م"], .letterM),
    (["هجری"], .hijri),
  ]
}
