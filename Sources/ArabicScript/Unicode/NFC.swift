// Unicode Normalization Form C: a check by bytes that nearly always answers at once, and the form itself.
// Everything stored is NFC; this is the only place that asks for it.

internal import Foundation

/// Normalization Form C (Unicode Standard Annex 15).
public enum NFC {
  /// Whether UTF-8 text is in NFC. Exact: what the byte check cannot decide is normalised and compared. Bytes that are
  /// not UTF-8 are not NFC.
  public static func isNormalized(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    switch quickCheck(utf8) {
    case .yes: return true
    case .no: return false
    case .maybe:
      guard let text = String(validating: utf8, as: UTF8.self) else { return false }
      return text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(utf8)
    }
  }

  /// Whether a text is in NFC.
  public static func isNormalized(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isNormalized($0) }
  }

  /// The text in NFC; at no cost where it is already.
  public static func normalize(_ text: String) -> String {
    var copy = text
    if copy.withUTF8({ quickCheck($0) }) == .yes { return text }
    return text.precomposedStringWithCanonicalMapping
  }

  enum Answer {
    case yes, no, maybe
  }

  /// Decides Latin, Arabic and what commonly stands beside them in one pass (Annex 15, section 9); of all else it says
  /// `maybe`.
  static func quickCheck(_ utf8: UnsafeBufferPointer<UInt8>) -> Answer {
    var index = 0
    var previous: UInt32 = 0
    var previousClass: UInt8 = 0
    let count = utf8.count
    while index < count {
      let byte = utf8[index]
      if byte < 0x80 {
        previousClass = 0
        previous = 0
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard byte >= 0xC2, index + length <= count else { return .maybe }
      var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
      for offset in 1..<length {
        let next = utf8[index + offset]
        guard next & 0xC0 == 0x80 else { return .maybe }
        scalar = scalar << 6 | UInt32(next & 0x3F)
      }
      index += length
      if scalar < 0x300 || isSettled(scalar) {
        previousClass = 0
        previous = scalar
        continue
      }
      guard isArabicMark(scalar), let mark = Unicode.Scalar(scalar) else { return .maybe }
      let combiningClass = mark.properties.canonicalCombiningClass.rawValue
      if combiningClass == 0 { return .maybe }
      if combiningClass < previousClass { return .no }
      if (0x653...0x655).contains(scalar) {
        // Behind another mark it may or may not still reach the letter.
        if previousClass != 0 { return .maybe }
        if composes(previous, with: scalar) { return .no }
      }
      previousClass = combiningClass
    }
    return .yes
  }

  /// Scalars that are starters, never change, and never join what stands before them.
  private static func isSettled(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x391...0x3CE, 0x400...0x482, 0x48A...0x52F: true  // Greek, Cyrillic
    case 0x600...0x60F, 0x61B...0x64A, 0x660...0x66F, 0x671...0x6D5, 0x6DD...0x6DE, 0x6E5...0x6E6, 0x6E9, 0x6EE...0x6FF:
      true
    case 0x750...0x77F, 0x8A0...0x8C9: true  // Arabic Supplement, Extended-A
    case 0x2002...0x2125, 0x212C...0x2328, 0x232B...0x2ADB: !(0x20D0...0x20F0).contains(scalar)
    case 0x3000...0x3029, 0x4E00...0x9FFF: true
    case 0xFB50...0xFE0F, 0xFE70...0xFEFF, 0xFFFC...0xFFFD: true
    case 0x1F000...0x1FAFF: true  // pictographs
    default: false
    }
  }

  private static func isArabicMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8, 0x6EA...0x6ED: true
    default: false
    }
  }

  /// The canonical compositions of the Arabic block.
  private static func composes(_ letter: UInt32, with mark: UInt32) -> Bool {
    switch mark {
    case 0x653: letter == 0x627
    case 0x654: [0x627, 0x648, 0x64A, 0x6C1, 0x6D2, 0x6D5].contains(letter)
    default: letter == 0x627
    }
  }
}
