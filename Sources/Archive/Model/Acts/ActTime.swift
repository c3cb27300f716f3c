// The moment of an act: UTC, to the millisecond. Knows no time zones and no clock.

internal import ArabicScript

/// A moment, written `2026-01-02T03:04:05.678Z`.
public struct ActTime: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let milliseconds: Int

  /// The moment so many milliseconds after 1970-01-01T00:00:00Z; clamped to the years 1 to 9999, which are all that can
  /// be written.
  public init(milliseconds: Int) {
    self.milliseconds = min(max(milliseconds, Self.first), Self.last)
  }

  /// Reads the one form there is; nil for any other, and for a moment that does not exist.
  public init?(parsing text: String) {
    var text = text
    let moment = text.withUTF8 { Self.parse($0) }
    guard let moment else { return nil }
    milliseconds = moment
  }

  /// Earlier is less.
  public static func < (left: ActTime, right: ActTime) -> Bool { left.milliseconds < right.milliseconds }

  private static let day = 86_400_000
  private static let epoch = GregorianDate(year: 1970, month: 1, day: 1)?.dayNumber ?? 0
  private static let first = ((GregorianDate(year: 1, month: 1, day: 1)?.dayNumber ?? 0) - epoch) * day
  private static let last = ((GregorianDate(year: 9999, month: 12, day: 31)?.dayNumber ?? 0) - epoch + 1) * day - 1

  private static func parse(_ utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    guard utf8.count == 24 else { return nil }
    for (index, mark) in [(4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":"), (19, "."), (23, "Z")]
      as [(Int, Unicode.Scalar)]
    where utf8[index] != UInt8(ascii: mark) { return nil }
    guard let year = number(utf8, 0..<4), let month = number(utf8, 5..<7), let date = number(utf8, 8..<10),
      let hour = number(utf8, 11..<13), let minute = number(utf8, 14..<16), let second = number(utf8, 17..<19),
      let thousandth = number(utf8, 20..<23), year > 0, hour < 24, minute < 60, second < 60,
      let day = GregorianDate(year: year, month: month, day: date)
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    return (day.dayNumber - epoch) * Self.day + seconds * 1000 + thousandth
  }

  private static func number(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      let digit = utf8[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}

extension ActTime: CustomStringConvertible {
  /// The moment as it is written in an act.
  public var description: String {
    var days = milliseconds / Self.day
    var rest = milliseconds % Self.day
    if rest < 0 { (days, rest) = (days - 1, rest + Self.day) }
    let date = GregorianDate(dayNumber: days + Self.epoch)
    var out: [UInt8] = []
    func add(_ number: Int, _ digits: Int, _ mark: Unicode.Scalar) {
      var divisor = 1
      for _ in 1..<digits { divisor *= 10 }
      while divisor > 0 {
        out.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
        divisor /= 10
      }
      out.append(UInt8(ascii: mark))
    }
    add(date.year, 4, "-")
    add(date.month, 2, "-")
    add(date.day, 2, "T")
    add(rest / 3_600_000, 2, ":")
    add(rest / 60_000 % 60, 2, ":")
    add(rest / 1000 % 60, 2, ".")
    add(rest % 1000, 3, "Z")
    return String(decoding: out, as: UTF8.self)
  }
}
