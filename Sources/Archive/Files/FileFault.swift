// What the file system can refuse. Knows nothing of what the files are for.

internal import Glibc

/// A file operation that did not succeed.
public struct FileFault: Error, FaultKind {
  /// What was refused. Codes are those of `errno`.
  public enum Kind: Sendable, Equatable {
    case cannotRead(Int32)
    case cannotWrite(Int32)
    case cannotRemove(Int32)
    case notAFile
    case tooLarge(limit: Int)
    case leavesFolder
    case alreadyExists
  }

  /// What was refused.
  public var kind: Kind
  /// The file.
  public var path: String

  /// A refusal.
  public init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }

  /// The refusal in words.
  public var message: String {
    switch kind {
    case .cannotRead(ENOENT): "there is no such file"
    case .cannotRead(let code): "cannot be read: \(Self.reason(code))"
    case .cannotWrite(ENOSPC): "cannot be written: the disk is full; free some space and run again"
    case .cannotWrite(let code): "cannot be written: \(Self.reason(code))"
    case .cannotRemove(let code): "cannot be removed: \(Self.reason(code))"
    case .notAFile: "is not a regular file"
    case .tooLarge(let limit): "is larger than \(limit >> 20) MB"
    case .leavesFolder: "is a symbolic link that leads out of the folder or to no file; put the file itself here"
    case .alreadyExists: "exists already"
    }
  }

  /// Whether there was no such file.
  public var isMissing: Bool { kind == .cannotRead(ENOENT) }

  /// Whether there was a file that must not be replaced.
  public var isAlreadyThere: Bool { kind == .alreadyExists }

  private static func reason(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}
