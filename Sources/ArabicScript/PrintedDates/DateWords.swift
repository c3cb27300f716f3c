// The words of dates, ready for looking up. Made from `MonthNames` and the lists here; knows nothing of grammar.

/// Folded words with the spaces between their parts left out: "سه شنبه" is under `سهشنبه`.
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

  let months: [String: Month]
  let weekdays: [String: Int]
  let ordinals: [String: Int]

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
    ], needYear: ["می", "صفر"], ordinals: DateOrdinals.persian)
  private static let dari = DateWords(
    months: [
      (.solarHijri, MonthNames.solarAfghanistan, false), (.solarHijri, MonthNames.solarIran, false),
      (.gregorian, MonthNames.gregorianDari, false), (.gregorian, MonthNames.gregorianPersian, false),
      (.lunarHijri, MonthNames.lunar, false),
    ], needYear: ["می", "صفر"], ordinals: DateOrdinals.persian)
  private static let arabic = DateWords(
    months: [
      (.gregorian, MonthNames.gregorianEgypt, false), (.gregorian, MonthNames.gregorianLevant, false),
      (.gregorian, MonthNames.gregorianMaghreb, false), (.lunarHijri, MonthNames.lunar, false),
      (.solarHijri, MonthNames.solarIran, true), (.gregorian, MonthNames.gregorianPersian, true),
    ], needYear: ["ماي", "ماه", "صفر", "مه", "می"], ordinals: DateOrdinals.arabic)
  private static let english = DateWords(
    months: [(.solarHijri, MonthNames.solarLatin, true)], needYear: [], ordinals: [:])

  private init(
    months sets: [(PrintedDate.Calendar, [String], needsYear: Bool)], needYear: Set<String>, ordinals: [String: Int]
  ) {
    var months: [String: Month] = [:]
    func add(_ name: String, _ month: Month) {
      let key = Self.key(name)
      // The first set that has a word keeps it.
      if months[key] == nil { months[key] = month }
    }
    for (calendar, names, needsYear) in sets {
      for (index, spellings) in names.enumerated() {
        for name in spellings.split(separator: ",") {
          let name = String(name)
          let mustHaveYear = needsYear || needYear.contains(Self.key(name))
          add(name, Month(calendar: calendar, number: index + 1, needsYear: mustHaveYear, needsCapital: false))
          add(name + "ماه", Month(calendar: calendar, number: index + 1, needsYear: false, needsCapital: false))
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
    self.months = months
    self.ordinals = ordinals
    weekdays = Self.weekdayNames
  }

  /// Folded, without spaces.
  static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in Folding.fold(text).unicodeScalars where scalar != " " { key.append(scalar) }
    return String(key)
  }

  /// Weekdays of all languages, from Monday.
  private static let weekdayNames: [String: Int] = {
    let names = [
      "دوشنبه,الاثنين,اثنين,Monday,Mon", "سه\u{200C}شنبه,الثلاثاء,الثلاثا,Tuesday,Tue",
      "چهارشنبه,الأربعاء,الأربعا,Wednesday,Wed",
      "پنج\u{200C}شنبه,پنجشنبه,الخميس,Thursday,Thu", "جمعه,آدینه,الجمعة,Friday,Fri", "شنبه,السبت,Saturday,Sat",
      "یک\u{200C}شنبه,یکشنبه,الأحد,Sunday,Sun",
    ]
    var weekdays: [String: Int] = [:]
    for (index, spellings) in names.enumerated() {
      for name in spellings.split(separator: ",") { weekdays[key(String(name))] = index + 1 }
    }
    return weekdays
  }()
}
