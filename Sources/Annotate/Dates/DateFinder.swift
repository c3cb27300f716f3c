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
      let dates = article.blocks.withUTF8(ofBlock: block) {
        PrintedDates.find(in: $0, language: language, notAfter: article.notAfter, reading: .prose)
      }
      for date in dates { suggestions.append(Self.suggestion(date, block: block)) }
    }
    return suggestions
  }

  private static func suggestion(_ date: PrintedDate, block: Int) -> Suggestion {
    Suggestion(
      place: TextPlace(block: block, range: date.range),
      claim: .date(
        DateClaim(
          edtf: date.edtf, calendar: date.calendar, resolution: date.resolution,
          weekdayContradicts: date.weekdayContradicts)),
      rule: DateRule(date).rawValue, evidence: evidence(date), confidence: confidence(date))
  }

  private static func evidence(_ date: PrintedDate) -> [Evidence] {
    var evidence: [Evidence] = []
    if let words = date.calendarWords { evidence.append(Evidence("calendar-word", words: words)) }
    if let words = date.weekdayWords {
      evidence.append(Evidence(date.weekdayContradicts ? "weekday-contradicts" : "weekday", words: words))
    }
    switch date.form {
    case .brackets: evidence.append(Evidence("brackets"))
    case .span: evidence.append(Evidence("period"))
    case .preposition, .event: evidence.append(Evidence("word-before", words: date.contextWords))
    case .named, .numeric, .year, .era, .season: break
    }
    switch date.resolution {
    case .twoDigitYear: evidence.append(Evidence("two-digit-year"))
    case .ambiguousOrder: evidence.append(Evidence("ambiguous-order"))
    case .neighbouringYear: evidence.append(Evidence("date-beside"))
    case .yearInferred: evidence.append(Evidence("publication-date"))
    case .complete, .monthOnly, .yearOnly, .noYear, .impossible: break
    }
    return evidence
  }

  private static func confidence(_ date: PrintedDate) -> Confidence {
    if date.weekdayContradicts { return .low }
    switch date.resolution {
    case .noYear, .impossible: return .low
    case .ambiguousOrder, .yearInferred: return .medium
    case .complete, .twoDigitYear, .monthOnly, .yearOnly, .neighbouringYear: break
    }
    return switch date.form {
    case .named, .numeric, .year, .era: date.resolution == .twoDigitYear ? .medium : .high
    case .season, .brackets, .span, .preposition: .medium
    case .event: .low
    }
  }
}
