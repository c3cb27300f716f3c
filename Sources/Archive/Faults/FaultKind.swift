// What can be wrong, apart from where. Each concept of the archive has its own enumeration of cases.

/// A kind of fault: its cases say what is wrong, `message` says it in words.
public protocol FaultKind: Sendable {
  /// What is wrong and what to do, in one sentence without a full stop, for the person who wrote the file.
  var message: String { get }
}
