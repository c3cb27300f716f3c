// What a rule of normalisation is. A deeper rule (a word list, a model) is one more type that conforms to it.

/// A named rule that proposes edits to a line. It must be certain, and find nothing to do in what it has done.
protocol NormalizationRule: Sendable {
  /// The name in the log of changes and in `switchedOff`; permanent.
  var name: String { get }

  /// Whether edits may reach into URLs, Latin words, hashtags and the like; `false` for all but the form of Unicode.
  var reachesProtected: Bool { get }

  /// Whether the rule is for texts of a language.
  func applies(to language: TextLanguage) -> Bool

  /// Edits by ascending range, without overlap. Those that reach into what is protected are left out afterwards.
  func edits(in line: WorkingLine, language: TextLanguage) -> [NormalizationEdit]
}

extension NormalizationRule {
  var reachesProtected: Bool { false }
  func applies(to language: TextLanguage) -> Bool { true }
}

/// A replacement of a range of scalars.
struct NormalizationEdit {
  let range: Range<Int>
  let replacement: [Unicode.Scalar]
}

extension Unicode.Scalar {
  static let zwnj: Unicode.Scalar = "\u{200C}"

  /// A letter of Arabic script, without marks, tatweel and digits.
  var isArabicLetter: Bool {
    switch value {
    case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5, 0x06EE...0x06EF, 0x06FA...0x06FC,
      0x06FF,
      0x0750...0x077F, 0x08A0...0x08C7:
      true
    default: false
    }
  }

  /// Harakat, combining madda and hamza, superscript alef.
  var isArabicMark: Bool {
    switch value {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8, 0x06EA...0x06ED:
      true
    default: false
    }
  }

  /// A letter of Arabic script that does not join the letter after it, so that a ZWNJ after it cannot be seen.
  var isRightJoiningOnly: Bool {
    switch value {
    case 0x0622...0x0625, 0x0627, 0x0629, 0x062F...0x0632, 0x0648, 0x0671...0x0673, 0x0688...0x0699, 0x06C0,
      0x06C3...0x06CB, 0x06CD,
      0x06CF, 0x06D2, 0x06D3, 0x06D5, 0x0621:
      true
    default: false
    }
  }
}
