// How much of what may hurt is let through to the parser.

/// What a document may contain. Each limit keeps the library away from input on which its time or memory grows with the
/// square of the input; ordinary articles stay a hundred times below.
public struct MarkdownLimits: Hashable, Sendable {
  /// Quotes, lists and footnotes inside one another.
  public var nesting = 100
  /// Columns of a table, and cells of one of its lines.
  public var tableColumns = 250
  /// Cells of a table, those included that the library fills in where a row is short.
  public var tableCells = 200_000
  /// Length of the source in bytes.
  public var bytes = 64 << 20
  /// Steps a table's header may cost: the library looks for it through the whole paragraph before the line of dashes,
  /// with (lines × bytes) steps. 100 KB in 50,000 lines before one such line took 2.4 s.
  public var tableSearch = 200_000_000
  /// Steps that e-mail addresses may cost: each `@` is looked at within its whole paragraph. 50,000 in 200 KB took 0.55 s.
  public var addressSearch = 10_000_000_000
  /// Bytes that addresses defined once (`[a]: …`) may take where they are written out: the longest definition times the
  /// closing brackets of the document. 2,000 references to an address of 50 KB made a page of 100 MB.
  public var references = 64 << 20

  /// The limits above.
  public init() {}
}
