// What Arabic writes joined to the beginning of a word: conjunctions, prepositions, the article. Knows no names.

/// Letters that Arabic joins to the front of a word.
public struct Proclitic: Hashable, Sendable {
  /// The letters as written, without the hamza or harakat that nobody writes.
  public let text: String
  /// Begins with و or ف.
  public let hasConjunction: Bool
  /// The preposition (ب, ل, ك) or the س of the future in it.
  public let preposition: Unicode.Scalar?
  /// Whether the article is in it, also as the second ل of لل.
  public let hasArticle: Bool
  /// Whether the alef of the article is not written: ل and العراق make للعراق.
  public let elidesAlef: Bool
}

/// The proclitics of Arabic, alone and in the orders that grammar knows: conjunction, preposition, article.
///
/// Source: any reference grammar of written Arabic (conjunctions wa- and fa-, prepositions bi-, li- and ka-, future
/// sa-, article al-; li- and al- make لل).
public enum ArabicProclitics {
  /// All of them, the longer first, so that the first that fits is the longest.
  public static let all: [Proclitic] = {
    var all: [Proclitic] = []
    for conjunction in ["", "و", "ف"] {
      for preposition in ["", "ب", "ل", "ك", "س"] {
        for article in ["", "ال"] {
          if preposition == "س" && !article.isEmpty { continue }
          let elides = preposition == "ل" && !article.isEmpty
          let text = elides ? conjunction + "لل" : conjunction + preposition + article
          if text.isEmpty { continue }
          all.append(
            Proclitic(
              text: text, hasConjunction: !conjunction.isEmpty, preposition: preposition.unicodeScalars.first,
              hasArticle: !article.isEmpty, elidesAlef: elides))
        }
      }
    }
    return all.sorted {
      ($0.text.unicodeScalars.count, $1.text) > ($1.text.unicodeScalars.count, $0.text)
    }
  }()

  /// The longest of them, in letters.
  public static let longest = all.first?.text.unicodeScalars.count ?? 0
}
