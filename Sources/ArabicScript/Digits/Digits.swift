// The three sets of digits of Persian, Arabic and Latin text: writing numbers and reading digits. Knows no number
// formats beyond whole numbers.

/// Digits in three scripts.
public enum Digits {
  /// A set of ten digits.
  public enum Style: Hashable, Sendable, CaseIterable {
    /// 0123456789
    case latin
    /// ۰۱۲۳۴۵۶۷۸۹ (U+06F0…)
    case persian
    /// ٠١٢٣٤٥٦٧٨٩ (U+0660…)
    case arabicIndic

    /// The scalar value of the zero; the other digits follow it.
    var zero: UInt32 {
      switch self {
      case .latin: 0x30
      case .persian: 0x06F0
      case .arabicIndic: 0x0660
      }
    }
  }

  /// The value of a digit of any of the three sets.
  public static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x0660...0x0669: Int(scalar.value - 0x0660)
    case 0x06F0...0x06F9: Int(scalar.value - 0x06F0)
    default: nil
    }
  }

  /// The text with Persian and Arabic-Indic digits as 0–9, all else as it was.
  public static func western(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let value = value(of: scalar) { out.append(Unicode.Scalar(UInt8(0x30 + value))) } else { out.append(scalar) }
    }
    return String(out)
  }

  /// The text with every digit in the given set, all else as it was.
  public static func convert(_ text: String, to style: Style) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let value = value(of: scalar), let digit = Unicode.Scalar(style.zero + UInt32(value)) {
        out.append(digit)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// Appends a whole number in UTF-8, with `-` before a negative one and no grouping.
  public static func write(_ number: Int, in style: Style, into out: inout [UInt8]) {
    if number < 0 { out.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var divisor: UInt = 1
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      let digit = UInt8(rest / divisor)
      switch style {
      case .latin: out.append(0x30 + digit)
      case .persian: out.append(contentsOf: [0xDB, 0xB0 + digit])
      case .arabicIndic: out.append(contentsOf: [0xD9, 0xA0 + digit])
      }
      rest %= divisor
      divisor /= 10
    }
  }

  /// A whole number as text.
  public static func string(_ number: Int, _ style: Style) -> String {
    var out: [UInt8] = []
    write(number, in: style, into: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
