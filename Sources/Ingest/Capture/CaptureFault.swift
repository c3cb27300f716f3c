// Why bytes are not a capture of text. Wording is apart from the cases.

/// A reason for which a capture cannot be read.
public enum CaptureFault: Error, Sendable, Equatable {
  /// No letter or digit in it.
  case empty
  /// Larger than ``CaptureDecoder/maximumBytes``.
  case tooLong(bytes: Int)
  /// Not text: a picture, a PDF, an archive, or control bytes at this offset (bytes from the start).
  case binary(offset: Int)
  /// Neither UTF-8, UTF-16 nor Windows-1256; the first byte that is not UTF-8 (bytes from the start).
  case unknownEncoding(offset: Int)
  /// A saved page that declares an encoding that is not read.
  case unsupportedEncoding(name: String)
  /// A saved page that cannot be parsed at all.
  case unreadableMarkup
}

extension CaptureFault: CustomStringConvertible {
  /// One line for a person, without the capture's name.
  public var description: String {
    switch self {
    case .empty: "the capture is empty"
    case .tooLong(let bytes):
      "the capture has \(bytes) bytes, more than the \(CaptureDecoder.maximumBytes) that one page can have"
    case .binary(let offset): "the capture is not text (byte \(offset)); keep it as an attachment"
    case .unknownEncoding(let offset):
      "the capture is neither UTF-8, UTF-16 nor Windows-1256 (byte \(offset)); convert it to UTF-8 first"
    case .unsupportedEncoding(let name):
      "the page says that it is in \(name), which is not read; save it as UTF-8, UTF-16 or Windows-1256"
    case .unreadableMarkup: "the saved page cannot be parsed as HTML"
    }
  }
}
