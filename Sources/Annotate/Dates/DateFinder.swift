// Dates in the text of an article, as suggestions. Knows nothing of names and quotations; which words make a date is
// PrintedDates' question.

internal import ArabicScript
internal import Markdown

/// Finds every date that is printed in an article's text.
public struct DateFinder: Sendable {
  /// A finder.
  public init() {}

  /// The dates of all blocks but code, in order, with `.date` claims.
  public func dates(in article: ArticleText) -> [Suggestion] {
    let language = article.language ?? .persian
    var suggestions: [Suggestion] = []
    for block in 0..<article.blocks.count where article.blocks.kinds[block] != .codeBlock {
      let text = article.blocks.text(ofBlock: block)
      for date in PrintedDates.find(in: text, language: language, notAfter: article.notAfter) {
        suggestions.append(Self.suggestion(date, block: block))
      }
    }
    return suggestions
  }

  private static func suggestion(_ date: PrintedDate, block: Int) -> Suggestion {
    let rule: String
    let confidence: Confidence
    switch date.resolution {
    case .complete: (rule, confidence) = ("complete-date", .high)
    case .twoDigitYear: (rule, confidence) = ("two-digit-year", .medium)
    case .ambiguousOrder: (rule, confidence) = ("ambiguous-order", .medium)
    case .yearInferred: (rule, confidence) = ("inferred-year", .medium)
    case .monthOnly: (rule, confidence) = ("month-and-year", .high)
    case .yearOnly: (rule, confidence) = ("year", .high)
    case .noYear: (rule, confidence) = ("day-and-month", .low)
    case .impossible: (rule, confidence) = ("impossible-date", .low)
    }
    return Suggestion(
      place: TextPlace(block: block, range: date.range),
      claim: .date(
        DateClaim(
          edtf: date.edtf, calendar: date.calendar, resolution: date.resolution,
          weekdayContradicts: date.weekdayContradicts)),
      rule: rule, confidence: confidence)
  }
}
