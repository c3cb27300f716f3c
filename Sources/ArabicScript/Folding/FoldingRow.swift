// The folding table as data: Arabic letters, marks, digits and controls by hand, the rest from the two data files.
// Knows nothing of bytes and speed; `FoldingTable` is made from it, and so is the table for the browser.

/// A row of the folding table: every scalar of the range becomes the same text.
public struct FoldingRow: Hashable, Sendable {
  /// The Unicode scalar values, all in the Basic Multilingual Plane.
  public let scalars: ClosedRange<UInt32>
  /// What each of them becomes; empty where it is dropped.
  public let replacement: String

  /// All rows, ascending, without overlap; a scalar that is in none stays as it is.
  static let all: [FoldingRow] = merged(of: single())

  /// One entry a scalar, from all sources.
  private static func single() -> [UInt32: String] {
    var letters: [UInt32: String] = [:]
    for row in EuropeanFolding.letters {
      for scalar in row.scalars.unicodeScalars { letters[scalar.value] = row.folded }
    }
    for scalar in UInt32(0x41)...0x5A { letters[scalar] = text([scalar + 0x20]) }
    for pairs in EuropeanFolding.capitals {
      var capital: UInt32?
      for scalar in pairs.unicodeScalars {
        if let found = capital {
          letters[found] = String(scalar)
          capital = nil
        } else {
          capital = scalar.value
        }
      }
    }
    for row in arabicLetters {
      for scalar in row.scalars { letters[scalar] = row.folded }
    }
    for zero in digitZeros {
      for digit in UInt32(0)...9 { letters[zero + digit] = text([0x30 + digit]) }
    }
    for range in spaces { for scalar in range { letters[scalar] = " " } }
    for range in dropped { for scalar in range { letters[scalar] = "" } }
    // A presentation form stands for letters that are themselves folded.
    for (form, decomposed) in PresentationForms.letters {
      letters[form] = decomposed.map { letters[$0] ?? text([$0]) }.joined()
    }
    return letters
  }

  private static func merged(of letters: [UInt32: String]) -> [FoldingRow] {
    var rows: [FoldingRow] = []
    for (scalar, replacement) in letters.sorted(by: { $0.key < $1.key }) {
      if let last = rows.last, last.scalars.upperBound + 1 == scalar, last.replacement == replacement {
        rows[rows.count - 1] = FoldingRow(scalars: last.scalars.lowerBound...scalar, replacement: replacement)
      } else {
        rows.append(FoldingRow(scalars: scalar...scalar, replacement: replacement))
      }
    }
    return rows
  }

  private static func text(_ values: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    for value in values { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    return String(text)
  }
}

extension FoldingRow {
  /// Letters that Persian and Arabic keyboards, or spellings with and without hamza, keep apart. A hamza that stands
  /// alone (ء) is a letter of its own and stays.
  private static let arabicLetters: [(folded: String, scalars: [UInt32])] = [
    ("\u{0627}", [0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673, 0x0675]),  // ا: آ أ إ ٱ ٲ ٳ ٵ
    ("\u{0648}", [0x0624, 0x0676]),  // و: ؤ ٶ
    ("\u{06C7}", [0x0677]),
    ("\u{06CC}", [0x0626, 0x0649, 0x064A, 0x0678]),  // ی: ئ ى ي ٸ
    ("\u{06A9}", [0x0643, 0x06AA]),  // ک: ك ڪ
    ("\u{0647}", [0x0629, 0x06BE, 0x06C0, 0x06C1, 0x06C2, 0x06C3, 0x06D5]),  // ه: ة ھ ۀ ہ ۂ ۃ ە
    ("\u{06D2}", [0x06D3]),  // ے: ۓ
  ]

  /// The zeros of the Arabic-Indic and the extended Arabic-Indic (Persian) digits.
  private static let digitZeros: [UInt32] = [0x0660, 0x06F0]

  /// Spaces other than U+0020.
  private static let spaces: [ClosedRange<UInt32>] = [
    0xA0...0xA0, 0x2000...0x200A, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ]

  /// What no comparison should see.
  private static let dropped: [ClosedRange<UInt32>] = [
    0x00AD...0x00AD,  // soft hyphen
    0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1ACE, 0x1DC0...0x1DFF, 0x20D0...0x20F0,  // combining marks
    0x0610...0x061A, 0x064B...0x065F, 0x0670...0x0670,  // harakat, combining madda and hamza, superscript alef
    0x061C...0x061C,  // Arabic letter mark
    0x0640...0x0640,  // tatweel
    0x0674...0x0674,  // high hamza, written for the hamza of ezafe
    0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED, 0x08CA...0x08E1, 0x08E3...0x08FF,  // Quranic marks
    0x200B...0x200F,  // zero-width space, ZWNJ, ZWJ, left-to-right and right-to-left mark
    0x202A...0x202E, 0x2060...0x2060, 0x2066...0x206F,  // embeddings, overrides, word joiner, isolates
    0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF,  // variation selectors, half marks, byte-order mark
  ]
}
