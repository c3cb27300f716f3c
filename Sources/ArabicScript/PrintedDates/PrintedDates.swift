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
    var text = text
    return text.withUTF8 { find(in: $0, language: language, notAfter: notAfter) }
  }

  /// The dates of a text in UTF-8. Bytes that are not UTF-8 count as one scalar each.
  public static func find(
    in utf8: UnsafeBufferPointer<UInt8>, language: TextLanguage, notAfter: GregorianDate? = nil
  ) -> [PrintedDate] {
    let words = DateWords.of(language)
    let tokens = DateTokenizer.tokens(of: utf8, words: words)
    var scanner = DateScanner(tokens: tokens, words: words, language: language, notAfter: notAfter)
    var found: [PrintedDate] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].canBeginDate, let match = scanner.match(at: index) else {
        index += 1
        continue
      }
      scanner.consumed = match.end
      index = max(match.end, index + 1)
      let (first, last) = (tokens[match.start], tokens[match.end - 1])
      let bytes = Int(first.bytes.lowerBound)..<Int(last.bytes.upperBound)
      found.append(
        match.date(
          range: Int(first.range.lowerBound)..<Int(last.range.upperBound),
          text: String(decoding: utf8[bytes], as: UTF8.self), notAfter: notAfter))
    }
    return found
  }
}
