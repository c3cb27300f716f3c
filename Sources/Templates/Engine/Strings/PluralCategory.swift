// CLDR's plural categories of whole numbers. Knows nothing of strings.

/// The CLDR plural categories (Unicode Technical Standard 35, part 3, "Language Plural Rules").
public enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The category of a count.
  ///
  /// Cardinal rules of CLDR for whole numbers. Arabic: zero, one, two are 0, 1, 2; few is n mod 100 = 3…10; many is
  /// n mod 100 = 11…99. Persian and Dari: one is 0 and 1. English and all others here (Pashto, Sorani Kurdish, Urdu):
  /// one is 1.
  public static func of(_ count: Int, language: String) -> PluralCategory {
    let n = count.magnitude
    switch language.split(separator: "-").first.map(String.init) ?? "" {
    case "ar":
      switch n {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: break
      }
      switch n % 100 {
      case 3...10: return .few
      case 11...99: return .many
      default: return .other
      }
    case "fa", "prs":
      return n <= 1 ? .one : .other
    default:
      return n == 1 ? .one : .other
    }
  }
}
