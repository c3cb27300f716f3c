// Why a document is refused before it is parsed. The cases stand here, their wording in MarkdownFault+Message.swift.

/// A document that is not parsed.
public enum MarkdownFault: Error, Hashable, Sendable {
  /// The bytes at this place are not UTF-8.
  case notUTF8(at: SourcePosition)
  /// More quotes, lists or footnotes inside one another than the limit.
  case tooDeep(at: SourcePosition, limit: Int)
  /// A line of a table with more cells than the limit.
  case tableTooWide(at: SourcePosition, columns: Int, limit: Int)
  /// A table with more cells than the limit; short rows count in full, since the library fills them in.
  case tableTooLarge(at: SourcePosition, cells: Int, limit: Int)
  /// A line that could be the second line of a table ends so long a paragraph that looking for the header takes too long.
  case tableHeaderTooFar(at: SourcePosition)
  /// A paragraph so long and with so many `@` that looking for e-mail addresses takes too long.
  case tooManyAddresses(at: SourcePosition)
  /// A definition of an address so long, with so many brackets that may refer to it, that the page could grow a thousandfold.
  case addressTooOften(at: SourcePosition)
  /// More bytes than the limit.
  case tooLong(bytes: Int, limit: Int)
  /// The library gave no document.
  case parserFailed

  /// Where in the source; the beginning, where the document as a whole is meant.
  public var position: SourcePosition {
    switch self {
    case .notUTF8(let position), .tooDeep(let position, _), .tableTooWide(let position, _, _),
      .tableTooLarge(let position, _, _), .tableHeaderTooFar(let position), .tooManyAddresses(let position),
      .addressTooOften(let position):
      position
    case .tooLong, .parserFailed: SourcePosition(line: 1, column: 1)
    }
  }
}
