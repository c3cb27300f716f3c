// Names that the search for names could never find in a text. Knows no registries and no texts.

internal import ArabicScript

/// Why a name can never be found: of its letters, as they are compared, too little is left.
public enum UnfindableName: Hashable, Sendable {
  /// No letter and no digit.
  case noLetters
  /// A single letter once marks and what nobody sees are left aside.
  case oneLetter
  /// Only what Arabic or Persian joins to words.
  case onlyClitics
  /// More than `mostLetters`.
  case tooLong

  /// The most letters of a name that is looked for.
  public static let mostLetters = 400

  /// What is wrong with a name; nil if it can be found.
  public init?(_ name: String) {
    var words: [[Unicode.Scalar]] = [[]]
    for scalar in Folding.fold(name).unicodeScalars {
      // An apostrophe, though Unicode calls it a letter.
      if scalar == "\u{2BC}" {
        words.append([])
        continue
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
        .letterNumber, .otherNumber:
        // Letters beyond the first plane are compared nowhere.
        if scalar.value < 0x10000 { words[words.count - 1].append(scalar) } else { words.append([]) }
      case .nonspacingMark, .enclosingMark, .spacingMark, .format: break
      default: words.append([])
      }
    }
    words.removeAll(where: \.isEmpty)
    let letters = words.reduce(0) { $0 + $1.count }
    switch letters {
    case 0: self = .noLetters
    case 1: self = .oneLetter
    case (Self.mostLetters + 1)...: self = .tooLong
    default:
      guard words.count == 1, Self.clitics.contains(words[0]) else { return nil }
      self = .onlyClitics
    }
  }

  private static let clitics: Set<[Unicode.Scalar]> = Set(
    (ArabicProclitics.all.map(\.text) + PersianEnclitics.all.map(\.text)).map {
      Array(Folding.fold($0).unicodeScalars)
    })
}
