// The wording of MarkdownFault. Knows nothing of how the faults are found.

extension MarkdownFault {
  /// One sentence for people, without the position and without a full stop.
  public var message: String {
    switch self {
    case .notUTF8: "the text is not UTF-8 here"
    case .tooDeep(_, let limit): "more than \(limit) quotes or lists inside one another"
    case .tableTooWide(_, let columns, let limit): "a table of \(columns) columns; at most \(limit) are allowed"
    case .tableTooLarge(_, let cells, let limit): "a table of \(cells) cells; at most \(limit) are allowed"
    case .tableHeaderTooFar:
      "this line could begin a table, but the paragraph before it is too long to look for a header in; put an empty line before the table"
    case .tooManyAddresses: "too many @ signs in one paragraph of this length; put an empty line somewhere in it"
    case .addressTooOften: "a definition of an address too long for the number of references in this text"
    case .tooLong(let bytes, let limit): "a text of \(bytes) bytes; at most \(limit) are allowed"
    case .parserFailed: "the Markdown parser gave no document"
    }
  }
}
