// What a capture says once its bytes are decoded: physical lines, and for a saved page what its markup told about them.
// Knows nothing of what the lines mean.

/// The text of one capture, line by line.
public struct CaptureText: Sendable {
  /// The character encoding that the bytes were found to be in.
  public enum Encoding: String, Sendable {
    case utf8 = "utf-8"
    case utf16LE = "utf-16le"
    case utf16BE = "utf-16be"
    case windows1256 = "windows-1256"
  }

  /// Whether the capture was text as pasted, or a saved page.
  public enum Kind: String, Sendable {
    case text
    case html
  }

  /// The physical lines, as split by LF, without their line ends. Line `n` of every report is `lines[n - 1]`.
  /// Those of a saved page are the lines of its extracted text.
  public let lines: [String]
  /// The encoding that was declared or detected.
  public let encoding: Encoding
  /// Text or saved page.
  public let kind: Kind
  /// What a saved page says about itself; `nil` for text.
  public let metadata: PageMetadata?
  /// What the markup says of each line; empty for text, else as long as `lines`.
  let structure: [LineStructure]

  /// Text that is already decoded, for instance a page that was pasted.
  public init(lines: [String], encoding: Encoding = .utf8) {
    self.init(lines: lines, encoding: encoding, kind: .text, metadata: nil, structure: [])
  }

  init(lines: [String], encoding: Encoding, kind: Kind, metadata: PageMetadata?, structure: [LineStructure]) {
    self.lines = lines
    self.encoding = encoding
    self.kind = kind
    self.metadata = metadata
    self.structure = structure
  }
}
