// What ingest made of a line of a capture: a line of `captures/NAME.lines.jsonl`.

/// What became of one line.
public struct CaptureLineRecord: Sendable, Equatable, Codable {
  /// A change that normalisation made in the line.
  public struct Change: Sendable, Equatable, Codable {
    /// The rule's name.
    public var rule: String
    /// Where, in Unicode scalars from the start of the captured line.
    public var position: Int
    /// What stood there.
    public var before: String
    /// What stands there now.
    public var after: String

    /// A change.
    public init(rule: String, position: Int, before: String, after: String) {
      self.rule = rule
      self.position = position
      self.before = before
      self.after = after
    }
  }

  /// The 1-based number of the line.
  public var n: Int
  /// `title`, `lead`, `date`, `byline`, `section`, `caption`, `summary`, `heading`, `body`, `tags`, `boilerplate` or
  /// `blank`.
  public var label: String
  /// The rule that decided the label.
  public var rule: String
  /// The changes, in order.
  public var changes: [Change]?
  /// The version of the tool's rules that decided and changed.
  public var version: Int?

  /// What became of a line.
  public init(n: Int, label: String, rule: String, changes: [Change]? = nil, version: Int? = nil) {
    self.n = n
    self.label = label
    self.rule = rule
    self.changes = changes
    self.version = version
  }

  /// The labels whose lines are part of the reading text.
  public static let keptLabels: Set<String> = ["title", "lead", "summary", "caption", "heading", "body"]

  /// Whether the line is part of the reading text.
  public var isKept: Bool { Self.keptLabels.contains(label) }
}
