// How a capture came into the archive: `captures/NAME.record.yaml`.

/// The record of a capture.
public struct CaptureRecord: Sendable, Equatable {
  /// When it was taken in: UTC, ISO 8601 to the second.
  public var capturedAt: String?
  /// Who took it in; a pseudonym will do.
  public var by: String?
  /// How: `file`, `standard input`.
  public var method: String?
  /// The file's name where it came from.
  public var originalName: String?
  /// Where it was saved from.
  public var url: String?
  /// SHA-256 of the bytes, 64 hex digits.
  public var sha256: String
  /// The encoding the bytes were read in: `utf-8`, `windows-1256` …; nil for what is not text.
  public var encoding: String?

  /// A record of bytes with this digest.
  public init(sha256: String) { self.sha256 = sha256 }
}
