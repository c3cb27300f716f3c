// The flat form of a parsed document: what the writers read after the library's tree is gone. A value, so that pages can be
// written from it on any thread.

/// One step of the walk through a document.
struct Event: Sendable {
  enum Kind: UInt8, Sendable {
    case quoteOpen, quoteClose
    case listOpen, listClose
    case itemOpen, itemClose
    case paragraphOpen, paragraphClose
    case headingOpen, headingClose
    case codeBlock, htmlBlock, thematicBreak
    case tableOpen, tableClose, rowOpen, rowClose, cellOpen, cellClose
    case footnoteOpen, footnoteClose
    case text, softBreak, lineBreak, code, htmlInline
    case emphasisOpen, emphasisClose, strongOpen, strongClose, strikeOpen, strikeClose
    case linkOpen, linkClose, image, footnoteReference

    /// Leaves that contribute to a block's text.
    var isTextual: Bool {
      switch self {
      case .text, .softBreak, .lineBreak, .code: true
      default: false
      }
    }

    /// Where marks have to be closed, because an inline element begins or ends or what follows is not the block's text.
    var breaksMarks: Bool {
      switch self {
      case .emphasisOpen, .emphasisClose, .strongOpen, .strongClose, .strikeOpen, .strikeClose, .linkOpen, .linkClose,
        .footnoteReference, .code:
        true
      default: false
      }
    }
  }

  let kind: Kind
  /// Heading: level. Cell: alignment letter or 0. List: 1 if ordered. Paragraph: `tight` and `lastOfFootnote`. Row and
  /// cell: `header`. Code block: 1 if its last newline was dropped.
  var detail: UInt8 = 0
  var header = false
  /// Block, link, footnote or marker by its place in the list of these; of a list its first number.
  var index: Int32 = -1
  /// The bytes in the pool of texts; `start` of a code block is the place of its info string among the links.
  var start: Int32 = 0
  var end: Int32 = 0

  static let tight: UInt8 = 1
  static let lastOfFootnote: UInt8 = 2
}

/// Bytes of a pool.
struct Slice: Sendable {
  var start: Int32 = 0
  var end: Int32 = 0
  var isEmpty: Bool { start == end }
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// The address and title of a link or image, with an image's alternative text; of a code block the info string as
/// `address`.
struct LinkRecord: Sendable {
  var address = Slice()
  var title = Slice()
  var alternative = Slice()
}

/// A footnote's marker in the text.
struct MarkerRecord: Sendable {
  /// The library's `href` without `#`, and its `id`, both already escaped.
  var target = Slice()
  var id = Slice()
  var ordinal = 0
  /// 1 for the first marker of its footnote on the page.
  var occurrence = 0
}

/// A footnote.
struct FootnoteRecord: Sendable {
  /// The library's `id`, already escaped.
  var id = Slice()
  /// The library's ways back: more than there are markers, where one stands in a footnote that nobody refers to.
  var libraryBackReferences = 0
}

/// A block, without its strings.
struct BlockRecord: Sendable {
  let kind: BlockKind
  let level: UInt8
  var text = Slice()
  /// The events within the block, for marks.
  var events = Slice()
  var anchor = Anchor(bits: 0, ordinal: 1)
}

/// All of a document.
struct FlatDocument: Sendable {
  var events: [Event] = []
  /// The texts of the blocks, one after the other.
  var text: [UInt8] = []
  /// Addresses, titles, alternative texts, identifiers.
  var strings: [UInt8] = []
  var links: [LinkRecord] = []
  var markers: [MarkerRecord] = []
  var footnotes: [FootnoteRecord] = []
  var blocks: [BlockRecord] = []
}
