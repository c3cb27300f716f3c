// What a word can do in a date, as bits. Knows no words.

/// The parts that a word can play in a date.
struct DateRoles: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  private static func bit(_ place: UInt64) -> DateRoles { DateRoles(rawValue: 1 << place) }

  /// First words of the names in a table.
  static let beginsMonth = bit(0)
  static let beginsOrdinal = bit(1)
  static let beginsWeekday = bit(2)
  static let beginsHalfDay = bit(3)
  static let beginsEra = bit(4)
  /// The last word of the name of a weekday.
  static let endsWeekday = bit(5)
  /// سال, عام
  static let year = bit(6)
  /// سال
  static let sal = bit(7)
  /// May stand between day and month: ماه, من
  static let beforeMonth = bit(8)
  /// Of these, those that mean "month".
  static let saysMonth = bit(9)
  /// Ends in ماه.
  static let endsInMonth = bit(10)
  /// من
  static let of = bit(11)
  /// ام, th
  static let daySuffix = bit(12)
  /// What is counted: نفر, درصد
  static let unit = bit(13)
  static let beforeTime = bit(14)
  /// ساعت
  static let clock = bit(15)
  static let betweenWeekdayAndDate = bit(16)
  static let beforeWeekday = bit(17)
  /// In Latin letters.
  static let latin = bit(18)
  /// The letters of eras and of machine-made dates.
  static let letterT = bit(19)
  static let letterZ = bit(20)
  static let letterH = bit(21)
  static let letterSh = bit(22)
  static let letterQ = bit(23)
  static let letterM = bit(24)
  /// هجری
  static let hijri = bit(25)

  /// Of running text alone, from here on. Joined to the word behind it by a clitic: لعام
  static let hasClitic = bit(26)
  /// سال‌های, عامي
  static let years = bit(27)
  /// What kind of year: مالی, الدراسي
  static let yearKind = bit(28)
  /// تابستان, صيف
  static let beginsSeason = bit(29)
  /// A number of the size of a year behind it is one: در, منذ, اواخر
  static let beforeYear = bit(30)
  /// What happened in a year: انتخابات, حرب
  static let event = bit(31)
  /// تا, إلى
  static let joins = bit(32)
  /// و
  static let and = bit(33)
  /// A number behind it counts things: بیش, نحو
  static let about = bit(34)
  /// What is counted, besides `unit`.
  static let counted = bit(35)
  /// مهر behind it is an agency.
  static let agency = bit(36)
  /// Of a weekday: گذشته, المقبل
  static let besideWeekday = bit(37)
  /// A day in words that is no ordinal: بیست و دو
  static let beginsCardinal = bit(38)
  /// به
  static let to = bit(39)
  /// The number behind it is a decade's or a century's: دهه
  static let decade = bit(40)
  /// پیش از, قبل
  static let before = bit(41)
  /// The plural behind سال that is written apart.
  static let plural = bit(42)
  /// من, بين, از, which begin a span.
  static let beginsSpan = bit(43)
  /// May follow a month that is also another word: در, و
  static let function = bit(44)
  /// میلاد
  static let christ = bit(45)
  /// The ordinal behind it is not a day's: نیمهٔ اول
  static let part = bit(46)
  /// What is named after a day: جبهه, میدان
  static let namedAfterDay = bit(47)

  /// Words that a clitic of Arabic can stand before.
  static let takesClitic: DateRoles = [
    .beginsMonth, .beginsOrdinal, .beginsWeekday, .year, .years, .beginsSeason, .beforeYear, .event, .namedAfterDay,
    .part,
  ]
  /// What a date in running text can begin with, besides a number.
  static let beginsDateInProse: DateRoles = [
    .beginsMonth, .beginsOrdinal, .beforeMonth, .year, .years, .beginsSeason, .beginsCardinal,
  ]
  /// What a date can begin with, besides a number.
  static let beginsDate: DateRoles = [.beginsMonth, .beginsOrdinal, .beforeMonth, .year]
}
