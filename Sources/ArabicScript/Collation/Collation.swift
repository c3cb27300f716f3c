// The order of names and titles in lists, as keys that compare byte by byte. Knows nothing of lists.

/// Sort keys.
///
/// Space and punctuation come first, then digits, then letters: of Arabic script in the order of the language's alphabet
/// (Persian: آ before ا, و before ه, پ چ ژ گ in their places; Arabic: ه before و, the article ال at the beginning left
/// out), then Latin, then all else. In an English list Latin comes before Arabic script. Texts that fold alike stand
/// together, in the order of their code points, so only equal texts have equal keys.
public enum Collation {
  /// The sort key of a text; keys of different languages are not to be mixed in a list.
  public static func key(_ text: String, language: TextLanguage) -> [UInt8] {
    let alphabet = Alphabet.of(language)
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count * 2 + 2)
    let source = Array(text.unicodeScalars)
    let folded = FoldedText(text)
    let article = language == .arabic ? articleLength(in: source) : 0
    var separated = false
    for (scalar, offset) in zip(folded.scalars, folded.sourceOffsets) where offset >= article {
      // Folding makes آ an ا; where the alphabet tells them apart, so does the key.
      if source[offset] == "\u{0622}", let weight = alphabet.weights[0x0622] {
        append(weight, to: &key, separated: &separated)
      } else if let digit = Digits.value(of: scalar) {
        append(digitWeight + UInt8(digit), to: &key, separated: &separated)
      } else if let weight = alphabet.weights[scalar.value] {
        append(weight, to: &key, separated: &separated)
      } else if scalar.properties.isAlphabetic {
        append(otherWeight, to: &key, separated: &separated)
        key += [UInt8(scalar.value >> 16), UInt8(scalar.value >> 8 & 0xFF), UInt8(scalar.value & 0xFF)]
      } else {
        separated = true
      }
    }
    key.append(0)
    key.append(contentsOf: text.utf8)
    return key
  }

  private static let separatorWeight: UInt8 = 0x02
  private static let digitWeight: UInt8 = 0x04
  private static let otherWeight: UInt8 = 0xFF

  /// A run of anything between letters counts as one space; at the beginning and the end it does not count.
  private static func append(_ weight: UInt8, to key: inout [UInt8], separated: inout Bool) {
    if separated && !key.isEmpty { key.append(separatorWeight) }
    separated = false
    key.append(weight)
  }

  /// The length of the article ال that begins a text (after quotation marks and the like): 0 where there is none, or
  /// where the word only looks as if it had one.
  static func articleLength(in scalars: [Unicode.Scalar]) -> Int {
    guard let start = scalars.firstIndex(where: { $0.properties.isAlphabetic }), start + 3 < scalars.count,
      scalars[start] == "\u{0627}" || scalars[start] == "\u{0671}", scalars[start + 1] == "\u{0644}"
    else { return 0 }
    let word = scalars[start...].prefix { $0.properties.isAlphabetic }
    var spelt = String.UnicodeScalarView()
    spelt.append(contentsOf: word)
    if word.count < 4 || wordsWithoutArticle.contains(Folding.fold(String(spelt))) { return 0 }
    return start + 2
  }

  /// Words, folded, whose ال belongs to them.
  private static let wordsWithoutArticle: Set<String> = [
    "الله", "الهه", "الهام", "المانیا", "البانیا", "الاسکا", "الیاس", "الیزابیث", "الکسندر", "الفرید", "البرت", "الذی",
    "التی", "الذین", "اللواتی", "الیوم", "الان",
  ]
}
