// The letters of each alphabet in order. Data of `Collation`.

/// Weights of letters, one byte each, from 0x10.
struct Alphabet: Sendable {
  /// By scalar value, folded letters only (and آ where it is a letter of its own).
  let weights: [UInt32: UInt8]

  static func of(_ language: TextLanguage) -> Alphabet {
    switch language {
    case .english: english
    case .arabic: arabic
    case .persian, .dari, .pashto, .sorani, .urdu: persian
    }
  }

  private init(_ scripts: String...) {
    var weights: [UInt32: UInt8] = [:]
    var next: UInt8 = 0x10
    for script in scripts {
      for scalar in script.unicodeScalars where scalar != " " {
        weights[scalar.value] = next
        next += 1
      }
    }
    self.weights = weights
  }

  private static let persian = Alphabet(persianOrder, latinOrder)
  private static let arabic = Alphabet(arabicOrder, latinOrder)
  private static let english = Alphabet(latinOrder, persianOrder)

  private static let latinOrder = "abcdefghijklmnopqrstuvwxyz"

  /// Persian, with the letters that Pashto, Kurdish and Urdu add behind those they come from.
  private static let persianOrder =
    "آ ا ء ب پ ت ټ ٹ ث ج چ ځ څ ح خ د ډ ڈ ذ ر ڕ ړ ڑ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ڤ ق ک گ ګ ل ڵ م ن ڼ ں و ۆ ۇ ه ی ێ ې ۍ ے"

  /// Arabic, with the letters of names from Persian and other languages; folded, so ی stands for ي and ک for ك.
  private static let arabicOrder =
    "ء ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ڤ ق ک گ ل م ن ه و ی"
}
