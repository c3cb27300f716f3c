// Finds dates in running text and in datelines. Knows no files and no articles: which date is that of publication is
// another's question.

/// Dates in print, in Persian (Iran and Afghanistan), Arabic and English text, in three calendars.
///
/// Words are compared folded, with spaces and ZWNJs between their parts left out, so it works on text that was never
/// normalised (`سهشنبه`, `سه شنبه`, `دیماه`). One pass, linear in the length of the text; any input is allowed.
public enum PrintedDates {
  /// The dates of a text, in order, without overlap.
  ///
  /// - Parameters:
  ///   - text: a line or a block; line breaks count as spaces.
  ///   - language: decides names of months, and what a number without a name can mean.
  ///   - notAfter: the day of the capture. A missing year is inferred only where exactly one from 1950 up to that day fits
  ///     day, month and weekday; without it, never.
  public static func find(in text: String, language: TextLanguage, notAfter: GregorianDate? = nil) -> [PrintedDate] {
    let scalars = Array(text.unicodeScalars)
    let words = DateWords.of(language)
    let tokens = DateToken.tokens(of: scalars, vocabulary: words.vocabulary)
    var scanner = DateScanner(tokens: tokens, words: words, language: language, notAfter: notAfter)
    var found: [PrintedDate] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].word == "" {
        index += 1
        continue
      }
      guard let match = scanner.match(at: index) else {
        index += 1
        continue
      }
      scanner.consumed = match.end
      index = max(match.end, index + 1)
      let range = tokens[match.start].range.lowerBound..<tokens[match.end - 1].range.upperBound
      var printed = String.UnicodeScalarView()
      printed.append(contentsOf: scalars[range])
      found.append(match.date(range: range, text: String(printed), notAfter: notAfter))
    }
    return found
  }
}
