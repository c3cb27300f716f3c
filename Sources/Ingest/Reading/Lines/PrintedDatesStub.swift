// Stands in until ArabicScript finds dates itself; then this file goes.
internal import ArabicScript

struct PrintedDate: Sendable {
  enum Calendar: Sendable { case gregorian, solarHijri, lunarHijri }
  var range: Range<Int>; var text: String; var edtf: EDTF?; var calendar: Calendar; var time: String?;
  var weekday: Int?; var weekdayContradicts: Bool; var missingYear: Bool
}
enum PrintedDates {
  static func find(in text: String, language: TextLanguage, notAfter: GregorianDate?) -> [PrintedDate] { [] }
}
