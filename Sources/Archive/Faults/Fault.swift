// One thing that is wrong in an archive, with its place. Knows nothing of how it is printed.

/// A fault or a warning about a file of the archive.
public struct Fault: Error, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable, Comparable {
    /// Nothing is published while it stands.
    case error
    /// Somebody should look at it.
    case warning

    /// Errors come before warnings.
    public static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
  }

  /// The file, as the person named the archive: `content/articles/x.md`.
  public var path: String
  /// Where in the file; nil where the fault is about the file as a whole.
  public var position: SourcePosition?
  /// How much it matters.
  public var severity: Severity
  /// What is wrong.
  public var kind: any FaultKind

  /// A fault in a file.
  public init(
    _ kind: any FaultKind, in path: String, at position: SourcePosition? = nil, severity: Severity = .error
  ) {
    self.path = path
    self.position = position
    self.severity = severity
    self.kind = kind
  }

  /// A fault at a 1-based line and column, counted in Unicode scalars.
  public init(
    _ kind: any FaultKind, in path: String, line: Int, column: Int, severity: Severity = .error
  ) {
    self.init(kind, in: path, at: SourcePosition(line: line, column: column), severity: severity)
  }

  /// `path:line:column: error: message`, the form that editors and terminals make a link of.
  public var line: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(path)\(place): \(severity.rawValue): \(kind.message)"
  }
}

extension Fault: Comparable {
  /// By file, place, severity and wording, so that a run always reports in the same order.
  public static func < (left: Fault, right: Fault) -> Bool {
    let (l, r) = (
      left.position ?? SourcePosition(line: 0, column: 0), right.position ?? SourcePosition(line: 0, column: 0)
    )
    if left.path != right.path { return left.path < right.path }
    if l != r { return l < r }
    if left.severity != right.severity { return left.severity < right.severity }
    return left.kind.message < right.kind.message
  }

  /// The same place and the same words.
  public static func == (left: Fault, right: Fault) -> Bool {
    left.line == right.line
  }
}

/// All that is wrong with an archive, found in one go.
public struct Faults: Error, Sendable {
  /// Errors and warnings, sorted, none twice.
  public private(set) var all: [Fault]

  /// Sorts and removes what was found twice.
  public init(_ faults: [Fault]) {
    all = []
    for fault in faults.sorted() where all.last != fault { all.append(fault) }
  }

  /// Only the errors.
  public var errors: [Fault] { all.filter { $0.severity == .error } }

  /// Only the warnings.
  public var warnings: [Fault] { all.filter { $0.severity == .warning } }
}
