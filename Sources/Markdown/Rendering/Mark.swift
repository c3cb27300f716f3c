// A mark laid over the text of a block. Knows nothing of what it stands for.

/// A stretch of a block that is wrapped in an element of its own, across inline markup and other marks.
///
/// Where markup or another mark crosses it, it is written in pieces, each with the same element, classes and attributes;
/// the first piece also has the class `mark-start`, the last `mark-end`. An attribute `id` stands on the first piece
/// alone.
public struct Mark: Hashable, Sendable {
  /// An attribute of the element.
  public struct Attribute: Hashable, Sendable {
    /// ASCII letters, digits and `-`; an attribute with another name is left out.
    public let name: String
    /// Plain text: it is escaped when written.
    public let value: String

    /// An attribute of a mark.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The block's index.
  public var block: Int
  /// Unicode scalars of the block's text, start included, end excluded. An end inside a grapheme cluster (where ZWNJ and
  /// ZWJ count as clusters of their own) is widened to the cluster's; what lies outside the text is cut off; an empty
  /// range is not shown.
  public var range: Range<Int>
  /// Whether what is shown is widened to whole words, so that no element begins or ends within a word and letters keep
  /// their joins.
  public var coversWords: Bool
  /// The element: ASCII letters, digits and `-`; anything else is written as `mark`. An `a` within a link, or within
  /// another mark that is one, is written as `span` without its `href`: links do not nest.
  public var element: String
  /// Classes of the element, separated by spaces; plain text.
  public var classes: String
  /// Further attributes, in the order in which they are written. `class` is left out: see `classes`.
  public var attributes: [Attribute]

  /// A mark.
  public init(
    block: Int, range: Range<Int>, coversWords: Bool = false, element: String = "mark", classes: String = "",
    attributes: [Attribute] = []
  ) {
    self.block = block
    self.range = range
    self.coversWords = coversWords
    self.element = element
    self.classes = classes
    self.attributes = attributes
  }

  /// Marks with those of one block together, in the order in which they were given.
  static func inBlockOrder(_ marks: [Mark]) -> [Mark] {
    var isOrdered = true
    for index in marks.indices.dropFirst() where marks[index].block < marks[index - 1].block { isOrdered = false }
    if isOrdered { return marks }
    return marks.indices.sorted { (marks[$0].block, $0) < (marks[$1].block, $1) }.map { marks[$0] }
  }
}
