// A parsed document: the face of this module. Knows nothing of articles, files or annotations.

/// Markdown, parsed: its blocks with their canonical text and anchors, and its HTML.
///
/// A value: the library's tree is gone when `init` returns, so one document may be rendered on several threads.
public struct MarkdownDocument: Sendable {
  private let parsed: Parsed

  /// Shared by all copies: documents are handed about by the hundred thousand, and a copy of the seven arrays would
  /// retain each.
  private final class Parsed: Sendable {
    let flat: FlatDocument

    init(_ flat: FlatDocument) { self.flat = flat }
  }

  var flat: FlatDocument { parsed.flat }

  /// Parses Markdown in UTF-8 (GitHub flavour: tables, strikethrough, autolinks, footnotes; raw HTML and unsafe addresses
  /// never pass).
  ///
  /// - Parameters:
  ///   - source: the Markdown, without front matter. U+0000 is read as U+FFFD.
  ///   - title: plain text that becomes the first block, if given.
  ///   - lead: plain text that becomes the next block, if given.
  ///   - limits: what is refused before it is parsed.
  ///   - anchored: whether blocks get their anchors. They cost a SHA-256 of the text, two thirds of the time of parsing; a
  ///     document that is only looked at can do without.
  /// - Throws: `MarkdownFault`, with a position in `source`.
  public init(
    parsing source: UnsafeBufferPointer<UInt8>, title: String? = nil, lead: String? = nil,
    limits: MarkdownLimits = MarkdownLimits(), anchored: Bool = true
  ) throws(MarkdownFault) {
    try SourceGuard.check(source, limits: limits)
    guard let tree = CMarkLibrary.parse(source) else { throw .parserFailed }
    var flat = FlatDocument()
    flat.text.reserveCapacity(source.count)
    flat.addPlain(title, as: .title)
    flat.addPlain(lead, as: .lead)
    var reader = TreeReader(flat: flat)
    reader.read(tree.root)
    parsed = Parsed(reader.finish(anchored: anchored))
  }

  /// Parses Markdown in UTF-8; see the other initialiser.
  public init(
    parsing source: [UInt8], title: String? = nil, lead: String? = nil, limits: MarkdownLimits = MarkdownLimits(),
    anchored: Bool = true
  ) throws(MarkdownFault) {
    self = try source.withUnsafeBufferPointer { (buffer) throws(MarkdownFault) in
      try MarkdownDocument(parsing: buffer, title: title, lead: lead, limits: limits, anchored: anchored)
    }
  }

  /// Parses a string; see the other initialiser.
  public init(
    parsing source: String, title: String? = nil, lead: String? = nil, limits: MarkdownLimits = MarkdownLimits()
  ) throws(MarkdownFault) {
    try self.init(parsing: [UInt8](source.utf8), title: title, lead: lead, limits: limits)
  }

  /// How many blocks there are, the title and the lead included.
  public var blockCount: Int { flat.blocks.count }

  /// All blocks, in order. Makes the strings anew at each call.
  public var blocks: [Block] { flat.blocks.indices.map { block($0) } }

  /// One block. The index has to be one of `0..<blockCount`; any other gives an empty paragraph.
  public func block(_ index: Int) -> Block {
    guard flat.blocks.indices.contains(index) else {
      return Block(index: index, kind: .paragraph, text: "", level: nil, anchor: "")
    }
    let record = flat.blocks[index]
    return Block(
      index: index, kind: record.kind, text: text(ofBlock: index), level: record.level > 0 ? Int(record.level) : nil,
      anchor: record.anchor.string)
  }

  /// The text of a block; empty if there is no such block.
  public func text(ofBlock index: Int) -> String {
    withUTF8(ofBlock: index) { String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the UTF-8 of a block's text, without a copy; nothing if there is no such block.
  public func withUTF8<R>(ofBlock index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    let range = flat.blocks.indices.contains(index) ? flat.blocks[index].text.range : 0..<0
    return try flat.text.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// What a block is; nil if there is no such block.
  public func kind(ofBlock index: Int) -> BlockKind? {
    flat.blocks.indices.contains(index) ? flat.blocks[index].kind : nil
  }

  /// The `id` of a block's element; empty if there is no such block.
  public func anchor(ofBlock index: Int) -> String {
    flat.blocks.indices.contains(index) ? flat.blocks[index].anchor.string : ""
  }

  /// The canonical text: the blocks' texts joined by `\n`.
  public var canonicalText: String {
    var out: [UInt8] = []
    out.reserveCapacity(flat.text.count + flat.blocks.count)
    for (index, block) in flat.blocks.enumerated() {
      if index > 0 { out.append(UInt8(ascii: "\n")) }
      out.append(contentsOf: flat.text[block.text.range])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The headings, in order.
  public var outline: [OutlineEntry] {
    flat.blocks.indices.lazy.filter { flat.blocks[$0].kind == .heading }.map {
      OutlineEntry(
        level: Int(flat.blocks[$0].level), text: text(ofBlock: $0), anchor: flat.blocks[$0].anchor.string)
    }
  }

  /// Whether there is a heading, without making strings.
  public var hasOutline: Bool { flat.blocks.contains { $0.kind == .heading } }

  /// Appends the body's HTML, byte for byte the library's own safe output with table, strikethrough, autolink and
  /// footnotes.
  public func renderPlain(into out: inout [UInt8]) {
    var writer = HTMLWriter(flat: flat, page: nil, start: out.count)
    writer.writeBody(into: &out)
  }

  /// Appends the body's HTML for a page; see `PageRendering` for what differs from the plain rendering.
  public func renderPage(_ options: PageRendering, into out: inout [UInt8]) {
    var writer = HTMLWriter(flat: flat, page: options, start: out.count)
    writer.writeBody(into: &out)
  }

  /// Appends what belongs within the element of one block, with the marks of that block: for the title and the lead,
  /// whose elements are not written here. Empty for other blocks than these two.
  public func renderContents(ofBlock index: Int, _ options: PageRendering, into out: inout [UInt8]) {
    guard flat.blocks.indices.contains(index) else { return }
    let kind = flat.blocks[index].kind
    guard kind == .title || kind == .lead else { return }
    var writer = HTMLWriter(flat: flat, page: options, start: out.count)
    writer.writeContents(ofBlock: index, into: &out)
  }

  /// Appends the attributes of the element that carries a block, each with a space before it: `id`, `data-block`, and
  /// `lang` and `dir` where the options give them.
  public func renderAttributes(ofBlock index: Int, _ options: PageRendering, into out: inout [UInt8]) {
    guard flat.blocks.indices.contains(index) else { return }
    let writer = HTMLWriter(flat: flat, page: options, start: out.count)
    writer.writeAttributes(ofBlock: index, into: &out)
  }
}

extension FlatDocument {
  /// Adds a block of plain text that no Markdown stands for.
  fileprivate mutating func addPlain(_ string: String?, as kind: BlockKind) {
    guard let string else { return }
    let start = Int32(text.count)
    text.append(contentsOf: string.utf8)
    let slice = Slice(start: start, end: Int32(text.count))
    blocks.append(BlockRecord(kind: kind, level: 0, text: slice))
  }
}
