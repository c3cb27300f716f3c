// The tree a template file parses to. Knows nothing of models or of HTML.

/// One node of a template; offsets are bytes of its file.
indirect enum TemplateNode: Sendable {
  /// Where a line of the file begins that leaves something on the page: the place for indentation.
  case lineStart
  case text(Range<Int>)
  case variable(name: String, offset: Int, unescaped: Bool)
  case section(Section)
  /// `indentation` is empty for a partial inside a line.
  case partial(name: String, offset: Int, indentation: Range<Int>)
  case parent(Parent)
  case block(Block)

  struct Section: Sendable {
    let name: String
    let offset: Int
    let isInverted: Bool
    let body: [TemplateNode]
  }

  struct Parent: Sendable {
    let name: String
    let offset: Int
    let indentation: Range<Int>
    let blocks: [Block]
  }

  struct Block: Sendable {
    let name: String
    let offset: Int
    let body: [TemplateNode]
    /// The body begins on a line of its own, the tag's line is gone.
    let startsLine: Bool
    /// The white space that each line of what fills the block gets (as the place of the block), or loses (as what
    /// fills a block).
    let indentation: Range<Int>
  }
}

/// A template file and its tree.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [TemplateNode]
}
