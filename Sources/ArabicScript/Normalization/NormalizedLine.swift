// A repaired line and the log of what was done to it.

/// The result of normalising a line.
public struct NormalizedLine: Hashable, Sendable {
  /// The line as it is to be read.
  public let text: String
  /// What was changed, in the order in which it was done: rule by rule, and by position within a rule.
  public let changes: [Change]

  /// One change.
  public struct Change: Hashable, Sendable {
    /// The name of the rule that made it.
    public let rule: String
    /// Where it is, in Unicode scalars of the line as it came in.
    public let position: Int
    /// What the rule found there (earlier rules may have been at it already).
    public let before: String
    /// What stands there now.
    public let after: String
  }
}
