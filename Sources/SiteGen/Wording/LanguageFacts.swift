// What a language tag says about writing: direction, and which interface language speaks for it.

internal import ArabicScript

/// Facts about languages by their BCP 47 tag.
enum LanguageFacts {
  /// `rtl` or `ltr`. By the script subtag where there is one, else by the usual script of the language.
  static func direction(of tag: String) -> String {
    switch tag {
    case "fa", "ar": return "rtl"
    case "en": return "ltr"
    case "und": return "auto"
    default: break
    }
    let parts = tag.lowercased().split(separator: "-")
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return rightToLeftScripts.contains(String(script)) ? "rtl" : "ltr"
    }
    return parts.first.map { rightToLeftLanguages.contains(String($0)) } ?? false ? "rtl" : "ltr"
  }

  /// The interface language for a page in the language `tag`: the same where the interface exists in it (Dari reads
  /// the Persian one), else the archive's first.
  static func voice(for tag: String, among voices: [String]) -> String {
    switch TextLanguage(bcp47: tag) {
    case .persian, .dari: "fa"
    case .arabic: "ar"
    case .english: "en"
    default: voices.first ?? "fa"
    }
  }

  /// Languages usually written from right to left (CLDR 44, likely subtags with Arab, Hebr, Syrc, Thaa, Nkoo).
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "fa", "prs", "ps", "pbt", "ur", "ckb", "sd", "ug", "he", "yi", "dv", "syr", "arc", "nqo", "azb", "mzn", "glk",
    "lrc", "bal", "bqi", "haz", "skr", "lki", "sdh", "pes", "arb", "arz", "apc", "ary", "ajp", "acm", "afb",
  ]
  private static let rightToLeftScripts: Set<String> = ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "aran"]
}
