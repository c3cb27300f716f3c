// The rules for telling an article's lines from a page's furniture, as data. Knows nothing of captures or of files.

/// Phrases, labels and word lists: the built-in ones, or an outlet's own (see `Rules/README.md`).
public struct ReadingRules: Sendable, Equatable, Codable {
  /// What a line that matches does to itself and to what follows it.
  public enum Effect: String, Sendable, Codable, CaseIterable {
    /// This line goes.
    case noise
    /// This line goes, and a short line of advertising behind it.
    case advert
    /// This line goes, and the headlines behind it.
    case insert
    /// As `insert`, but the text resumes only with two paragraphs on end.
    case related
    /// The text is over.
    case comments
    /// The text is over: the agency says so.
    case end
    /// The text is over before the article is.
    case cutOff
  }

  /// How a phrase is looked for.
  public enum Match: String, Sendable, Codable, CaseIterable {
    /// The phrase is the whole line, but for a number or what stands behind a colon.
    case line
    /// A line of at most 25 words begins with it.
    case prefix
    /// A line of at most 30 words has all of its words, each as the beginning of a word.
    case words
    /// The line, or what stands before its colon or bar, is at most nine words long and made of nothing but the phrases' words and
    /// numbers. Each phrase is a group of alternatives `(a|b|c)`; a word of every group must be there, but for the last
    /// of two or more, whose words may be.
    case made
    /// A line of at most 24 words has a word of each phrase, which are groups of alternatives `(a|b|c)`.
    case each
  }

  /// Phrases that work alike.
  public struct PhraseRule: Sendable, Equatable, Codable {
    /// The name that reports give for the rule.
    public var id: String
    /// What the phrases do.
    public var effect: Effect
    /// How they are looked for.
    public var match: Match
    /// The phrases, in any spelling that folds alike.
    public var phrases: [String]

    /// Phrases that work alike.
    public init(id: String, effect: Effect, match: Match, phrases: [String]) {
      self.id = id
      self.effect = effect
      self.match = match
      self.phrases = phrases
    }
  }

  /// What a label labels.
  public enum Field: String, Sendable, Codable, CaseIterable {
    case title, kicker, lead, byline, date, updated, section, tags, caption, summary, code, source, outlet, ignore
  }

  /// The lists of words.
  public enum WordList: String, Sendable, Codable, CaseIterable {
    /// Names of sections.
    case sections
    /// First steps of a bread crumb.
    case home
    /// Words that make a date the day of publication.
    case today
    /// Words before a date that belong to it in print.
    case dateLead
    /// Words that a line with nothing but a date may have.
    case dateFiller
    /// Words of a time told from the day of the capture.
    case ago
    /// Openings behind which an outlet names itself.
    case outletOpening
    /// Kinds of outlets.
    case outletNoun
    /// Words that are no outlet's name behind an opening.
    case notOutlet
    /// Words before a date that make it the day of what is told.
    case eventWords
    /// What an author's note calls the author.
    case role
    /// Openings of an author's note.
    case authorNote
    /// Agencies and other sources of pictures.
    case credit
    /// Words of advertising.
    case advertWords
    /// Words of the short line over a headline.
    case kicker
    /// Openings of a report's first sentence.
    case opener
    /// Words of a notice of rights, which names the outlet besides.
    case rights
    /// Notices that the text goes on elsewhere.
    case continued
  }

  /// The language that the rules are for, as BCP 47; for the reader only.
  public var language: String?
  /// Lines that are not the article's.
  public var phrases: [PhraseRule]
  /// Labels that stand before a colon or alone.
  public var labels: [Field: [String]]
  /// Labels that need no colon.
  public var openLabels: [Field: [String]]
  /// Lists of words.
  public var words: [WordList: [String]]

  /// Rules; all may be empty.
  public init(
    language: String? = nil, phrases: [PhraseRule] = [], labels: [Field: [String]] = [:],
    openLabels: [Field: [String]] = [:], words: [WordList: [String]] = [:]
  ) {
    self.language = language
    self.phrases = phrases
    self.labels = labels
    self.openLabels = openLabels
    self.words = words
  }

  /// These rules and `other`'s.
  public func merged(with other: ReadingRules) -> ReadingRules {
    ReadingRules(
      language: language == other.language ? language : nil, phrases: phrases + other.phrases,
      labels: labels.merging(other.labels, uniquingKeysWith: +),
      openLabels: openLabels.merging(other.openLabels, uniquingKeysWith: +),
      words: words.merging(other.words, uniquingKeysWith: +))
  }
}
