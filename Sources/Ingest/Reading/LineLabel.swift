// The kinds of line that a capture has.

/// What a line of a capture is.
public enum LineLabel: String, Sendable, CaseIterable {
  case title, lead, date, byline, section, caption, summary, heading, body, tags, boilerplate, blank

  /// Whether the line is part of the reading text.
  public var isKept: Bool {
    switch self {
    case .title, .lead, .summary, .caption, .heading, .body: true
    case .date, .byline, .section, .tags, .boilerplate, .blank: false
    }
  }
}
