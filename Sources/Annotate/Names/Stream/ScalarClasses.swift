// What each Unicode scalar is to the search for names: a letter and how it compares, a mark, a boundary. Made once from
// the folding table; knows no names.

internal import ArabicScript

/// Look-up by scalar, in the Basic Multilingual Plane.
///
/// An entry has the folded letter in its low 16 bits and the class above them; where folding makes several letters of
/// one scalar, the low bits are the place in `texts`.
struct ScalarClasses: Sendable {
  enum Class {
    /// A letter or digit.
    static let letter: UInt32 = 0 << 16
    /// A combining mark: belongs to the letter before it.
    static let mark: UInt32 = 1 << 16
    /// Seen by nobody: tatweel, bidi controls.
    static let transparent: UInt32 = 2 << 16
    /// ZWNJ, zero-width space.
    static let joiner: UInt32 = 3 << 16
    /// A hyphen, an apostrophe, an underscore.
    static let hyphen: UInt32 = 4 << 16
    /// A space or the end of a line.
    static let space: UInt32 = 5 << 16
    /// Anything else.
    static let other: UInt32 = 6 << 16
    /// Several letters.
    static let several: UInt32 = 7 << 16
    /// The bits of the class.
    static let bits: UInt32 = 7 << 16
    /// A capital letter.
    static let capital: UInt32 = 1 << 19
  }

  static let shared = ScalarClasses()

  let entries: [UInt32]
  let texts: [[UInt16]]

  private init() {
    var entries = [UInt32](repeating: Class.other, count: 0x10000)
    var texts: [[UInt16]] = []
    for value in UInt32(0)..<0x10000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      entries[Int(value)] = Self.plainEntry(of: scalar)
    }
    for row in Folding.table {
      let letters = row.replacement.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
      for value in row.scalars {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let capital = scalar.properties.isUppercase ? Class.capital : 0
        if letters.isEmpty {
          entries[Int(value)] = Self.droppedEntry(of: scalar)
        } else if letters.count > 1 {
          let allLetters = letters.allSatisfy { entries[Int($0)] & Class.bits == Class.letter }
          if allLetters {
            entries[Int(value)] = Class.several | capital | UInt32(texts.count)
            texts.append(letters)
          } else {
            entries[Int(value)] = Class.other
          }
        } else if entries[Int(letters[0])] & Class.bits == Class.letter {
          entries[Int(value)] = Class.letter | capital | UInt32(letters[0])
        } else {
          entries[Int(value)] = entries[Int(letters[0])]
        }
      }
    }
    (self.entries, self.texts) = (entries, texts)
  }

  private static func plainEntry(of scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0x2028, 0x2029: return Class.space
    case 0x27, 0x2D, 0x5F, 0xB7, 0x2019, 0x02BC, 0x2010, 0x2011, 0x2013: return Class.hyphen
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber:
      return Class.letter | scalar.value
    case .modifierLetter: return Class.letter | scalar.value
    case .nonspacingMark, .enclosingMark, .spacingMark: return Class.mark
    case .spaceSeparator: return Class.space
    case .format: return Class.transparent
    default: return Class.other
    }
  }

  private static func droppedEntry(of scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x200B, 0x200C: return Class.joiner
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark: return Class.mark
      default: return Class.transparent
      }
    }
  }
}
