// Which language a text is in, from its letters and its commonest words. Works on a headline; knows no formats.

/// A guess at the language of a text.
public enum LanguageGuess {
  /// The likeliest language and how sure that is, from 0 to 1; `nil` where there is nothing to go by, or the text is in
  /// none of the languages listed in `TextLanguage`. `dari` is never told apart from `persian`.
  ///
  /// Looks at the first 6,000 scalars.
  public static func guess(_ text: String) -> (language: TextLanguage?, confidence: Double) {
    var evidence = Evidence()
    evidence.read(text)
    return evidence.verdict
  }
}

/// Scores by language: sums of hand-set weights, about the logarithm of how much likelier a sign is in that language.
private struct Evidence {
  private var scores: [TextLanguage: Double] = [:]
  private var latin = 0
  private var arabicScript = 0
  private var foreignWords = 0
  private var word = String.UnicodeScalarView()

  mutating func read(_ text: String) {
    for scalar in text.unicodeScalars.prefix(6000) {
      if let signs = LanguageSigns.letters[scalar.value] { add(signs) }
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F:
        latin += 1
        word.append(scalar)
      case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x06D3, 0x06D5, 0x06EE...0x06EF, 0x06FA...0x06FF, 0x0750...0x077F:
        arabicScript += 1
        word.append(LanguageSigns.keyboard[scalar.value] ?? scalar)
      case 0x0640, 0x064B...0x065F, 0x0670:
        continue
      default:
        endWord()
      }
    }
    endWord()
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let text = String(word)
    word = String.UnicodeScalarView()
    if text.utf8.first.map({ $0 < 0x80 }) == true {
      let small = text.lowercased()
      if LanguageSigns.english.contains(small) { scores[.english, default: 0] += 1.5 }
      if LanguageSigns.foreign.contains(small) { foreignWords += 1 }
      return
    }
    if let signs = LanguageSigns.words[text] { add(signs) }
    let scalars = text.unicodeScalars
    if scalars.count > 4,
      LanguageSigns.articles.contains(where: { text.unicodeScalars.starts(with: $0.unicodeScalars) })
    {
      scores[.arabic, default: 0] += 1.2
    }
  }

  private mutating func add(_ signs: [(TextLanguage, Double)]) {
    for (language, weight) in signs { scores[language, default: 0] += weight }
  }

  var verdict: (language: TextLanguage?, confidence: Double) {
    guard latin + arabicScript > 0 else { return (nil, 0) }
    if latin > arabicScript * 2 {
      let english = scores[.english] ?? 0
      if Double(foreignWords) * 1.5 > english { return (nil, 0) }
      return english > 0 ? (.english, min(0.99, 0.6 + english * 0.1)) : (.english, 0.4)
    }
    let candidates: [TextLanguage] = [.persian, .arabic, .pashto, .sorani, .urdu]
    // Persian and Arabic are what archives hold; the others need a sign of their own.
    let prior: [TextLanguage: Double] = [.persian: 0, .arabic: 0, .pashto: -2, .sorani: -2, .urdu: -2]
    var best: (language: TextLanguage, score: Double) = (.persian, -.infinity)
    var second = -Double.infinity
    for language in candidates {
      let score = (scores[language] ?? 0) + (prior[language] ?? 0)
      if score > best.score {
        second = best.score
        best = (language, score)
      } else {
        second = max(second, score)
      }
    }
    let lead = best.score - second
    guard lead > 0 else { return (nil, 0) }
    // 1 - 2^-lead, without leaving exact arithmetic to a library: halved once per point.
    var doubt = 0.5
    var rest = lead
    while rest >= 1 && doubt > 0.001 {
      doubt /= 2
      rest -= 1
    }
    return (best.language, min(0.999, 1 - doubt * (1 - min(rest, 1) / 2)))
  }
}
