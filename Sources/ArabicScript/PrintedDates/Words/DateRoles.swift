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

  /// What a date can begin with, besides a number.
  static let beginsDate: DateRoles = [.beginsMonth, .beginsOrdinal, .beforeMonth, .year]
}
