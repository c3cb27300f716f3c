// What reading a capture gives: a label for every line, and guesses at the article's title, date, byline and the rest.
public import ArabicScript

/// What ingest makes of one capture. All of it is a machine's guess; `guesses` says by which rule.
public struct CaptureReading: Sendable {
  /// One line with what it was taken for.
  public struct LabelledLine: Sendable, Equatable {
    /// The line's number, from 1.
    public let number: Int
    /// What it is.
    public let label: LineLabel
    /// The rule that decided, such as `tail: مطالب مرتبط`.
    public let rule: String
    /// How sure the rule is, 0…1.
    public let confidence: Double
  }

  /// A piece of the reading text.
  public struct Paragraph: Sendable, Equatable {
    /// What kind of block it becomes.
    public enum Kind: String, Sendable {
      case body, heading, caption, summary, listItem, quote, tableRow
    }
    /// What kind of block it becomes.
    public let kind: Kind
    /// The physical lines that it is made of, numbered from 1; lines that were broken at a fixed width are joined.
    public let lines: ClosedRange<Int>
    /// Its text, on one line, not normalised, without a list item's bullet.
    public let text: String
  }

  /// One thing that was guessed.
  public struct Guess: Sendable, Equatable {
    /// The front matter's key, such as `title`.
    public let field: String
    /// The rule that gave the value.
    public let rule: String
    /// How sure the rule is, 0…1.
    public let confidence: Double
  }

  /// The language of the reading text, where it was recognised.
  public var language: TextLanguage?
  /// Every line of the capture, in order.
  public var lines: [LabelledLine] = []
  /// The headline; `nil` where the capture has none.
  public var title: String?
  /// The deck under the headline.
  public var lead: String?
  /// The outlet's own summary.
  public var summary: String?
  /// The captions of pictures.
  public var captions: [String] = []
  /// The day of publication; `nil` where none is printed or its year is open.
  public var published: EDTF?
  /// The words that tell when it was published, as printed.
  public var publishedAs: String?
  /// The time of day beside the date, `HH:MM`.
  public var publishedTime: String?
  /// The date rests on an inference (a missing year, a weekday that contradicts).
  public var publishedUnsure = false
  /// The day of what the text tells, where the first sentence prints it.
  public var eventDate: EDTF?
  /// The words of `eventDate`, as printed.
  public var eventDateAs: String?
  /// Who wrote it, as printed.
  public var byline: String?
  /// The sections, from the widest.
  public var sections: [String] = []
  /// The tags.
  public var tags: [String] = []
  /// The outlet's name as printed.
  public var outletName: String?
  /// The page's address.
  public var sourceURL: String?
  /// The agency's number of the piece, as printed.
  public var newsCode: String?
  /// The text ends before the article does.
  public var cutOff = false
  /// The reading text after title and lead, in order.
  public var paragraphs: [Paragraph] = []
  /// How each value above came about.
  public var guesses: [Guess] = []

  /// The numbers of the lines in the reading text: title, lead, summary, caption, heading and body.
  public var keptLines: [Int] { lines.filter { $0.label.isKept }.map(\.number) }
}
