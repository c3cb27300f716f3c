// Finds dates in running text and in datelines. Knows no files and no articles: which date is that of publication is
// another's question.

/// Dates in print, in Persian (Iran and Afghanistan), Arabic and English text, in three calendars.
///
/// Words are compared folded, with spaces and ZWNJs between their parts left out, so it works on text that was never
/// normalised (`سهشنبه`, `سه شنبه`, `دیماه`). One pass, linear in the length of the text; any input is allowed.
public enum PrintedDates {
  /// What is read, and so how far the words of a date reach.
  public enum Reading: Sendable {
    /// Lines about a text. A date has its weekday with `روز`, its time and whatever announces the month.
    case datelines
    /// Running text. A date has its weekday alone with it. Bare years count where what stands beside them makes them
    /// years; a year may be that of the date beside; clitics of Arabic are no part of a date.
    case prose
  }

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
    in utf8: UnsafeBufferPointer<UInt8>, language: TextLanguage, notAfter: GregorianDate? = nil,
    reading: Reading = .datelines
  ) -> [PrintedDate] {
    let words = DateWords.of(language)
    let tokens = DateTokenizer.tokens(
      of: utf8, words: words, splittingClitics: reading == .prose && language == .arabic)
    var scanner = DateScanner(
      tokens: tokens, words: words, language: language, notAfter: notAfter, reading: reading)
    let matches = scanner.matches()
    return matches.map { match in
      func bytes(_ range: Range<Int>) -> Range<Int> {
        Int(tokens[range.lowerBound].bytes.lowerBound)..<Int(tokens[range.upperBound - 1].bytes.upperBound)
      }
      let (first, last) = (tokens[match.start], tokens[match.end - 1])
      return match.date(
        range: Int(first.range.lowerBound)..<Int(last.range.upperBound),
        text: String(decoding: utf8[bytes(match.start..<match.end)], as: UTF8.self), notAfter: notAfter,
        words: { $0.map { String(decoding: utf8[bytes($0)], as: UTF8.self) } })
    }
  }
}
