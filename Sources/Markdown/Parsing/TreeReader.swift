// Reads the library's tree, once and without recursion, into the flat form. Knows nothing of HTML.

internal import CMark

/// Walks a tree with the library's iterator, so that no depth of nesting reaches the stack.
struct TreeReader {
  private(set) var flat: FlatDocument
  private let types = CMarkLibrary.nodeTypes
  private var scratch: [UInt8] = []
  /// The image whose alternative text is being gathered, with the start of that text.
  private var image: OpaquePointer?
  private var footnoteDepth = 0
  private var inHeaderRow = false
  private var alignments: UnsafeBufferPointer<UInt8>?
  private var column = 0
  /// Markers so far, by ordinal less one.
  private var occurrences: [Int] = []

  /// Starts with the blocks that stand before the body.
  init(flat: FlatDocument) {
    self.flat = flat
  }

  mutating func read(_ root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      let entering = event == CMARK_EVENT_ENTER
      if image != nil {
        gatherAlternative(node, entering: entering)
      } else {
        readNode(node, cmark_node_get_type(node), entering: entering)
      }
    }
  }

  /// The document, with its anchors if they are wanted.
  consuming func finish(anchored: Bool) -> FlatDocument {
    if !anchored { return flat }
    var anchors = Anchors()
    let pool = flat.text
    pool.withUnsafeBufferPointer { text in
      for index in flat.blocks.indices {
        flat.blocks[index].anchor = anchors.next(
          for: UnsafeBufferPointer(rebasing: text[flat.blocks[index].text.range]))
      }
    }
    return flat
  }

  private mutating func readNode(_ node: OpaquePointer, _ type: cmark_node_type, entering: Bool) {
    switch type {
    case CMARK_NODE_TEXT: textual(.text, cmark_node_get_literal(node))
    case CMARK_NODE_SOFTBREAK: textual(.softBreak, nil)
    case CMARK_NODE_LINEBREAK: textual(.lineBreak, nil)
    case CMARK_NODE_CODE: textual(.code, cmark_node_get_literal(node))
    case CMARK_NODE_PARAGRAPH: paragraph(node, entering: entering)
    case CMARK_NODE_HEADING:
      let level = UInt8(clamping: cmark_node_get_heading_level(node))
      if entering {
        openBlock(.heading, level: level)
        add(Event(kind: .headingOpen, detail: level, index: currentBlock))
      } else {
        closeBlock()
        add(Event(kind: .headingClose, detail: level, index: currentBlock))
      }
    case CMARK_NODE_CODE_BLOCK: codeBlock(node)
    case CMARK_NODE_EMPH: add(Event(kind: entering ? .emphasisOpen : .emphasisClose))
    case CMARK_NODE_STRONG: add(Event(kind: entering ? .strongOpen : .strongClose))
    case CMARK_NODE_LINK:
      if entering { addLink(node, .linkOpen) } else { add(Event(kind: .linkClose)) }
    case CMARK_NODE_IMAGE:
      addLink(node, .image)
      // Its children come next; the iterator says EXIT for it even when there are none.
      image = node
    case CMARK_NODE_FOOTNOTE_REFERENCE: if entering { marker(node) }
    case CMARK_NODE_HTML_INLINE: add(Event(kind: .htmlInline))
    case CMARK_NODE_HTML_BLOCK: add(Event(kind: .htmlBlock))
    case CMARK_NODE_THEMATIC_BREAK: add(Event(kind: .thematicBreak))
    case CMARK_NODE_BLOCK_QUOTE: add(Event(kind: entering ? .quoteOpen : .quoteClose))
    case CMARK_NODE_LIST:
      let ordered: UInt8 = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? 1 : 0
      let start = cmark_node_get_list_start(node)
      add(Event(kind: entering ? .listOpen : .listClose, detail: ordered, index: start))
    case CMARK_NODE_ITEM: add(Event(kind: entering ? .itemOpen : .itemClose))
    case CMARK_NODE_FOOTNOTE_DEFINITION: footnote(node, entering: entering)
    default: readExtension(node, type, entering: entering)
    }
  }

  private mutating func readExtension(_ node: OpaquePointer, _ type: cmark_node_type, entering: Bool) {
    if type.rawValue == types.strikethrough {
      add(Event(kind: entering ? .strikeOpen : .strikeClose))
    } else if type.rawValue == types.table {
      let columns = Int(cmark_gfm_extensions_get_table_columns(node))
      alignments = UnsafeBufferPointer(start: cmark_gfm_extensions_get_table_alignments(node), count: columns)
      add(Event(kind: entering ? .tableOpen : .tableClose))
      if !entering { alignments = nil }
    } else if type.rawValue == types.row {
      inHeaderRow = cmark_gfm_extensions_get_table_row_is_header(node) != 0
      column = 0
      add(Event(kind: entering ? .rowOpen : .rowClose, header: inHeaderRow))
    } else if type.rawValue == types.cell {
      if entering {
        let alignment = alignments.flatMap { column < $0.count ? $0[column] : nil } ?? 0
        column += 1
        openBlock(.tableCell)
        add(Event(kind: .cellOpen, detail: alignment, header: inHeaderRow, index: currentBlock))
      } else {
        closeBlock()
        add(Event(kind: .cellClose, header: inHeaderRow, index: currentBlock))
      }
    }
  }

  private mutating func add(_ event: Event) {
    flat.events.append(event)
  }

  // MARK: Blocks

  private var currentBlock: Int32 { Int32(flat.blocks.count) - 1 }

  private mutating func openBlock(_ kind: BlockKind, level: UInt8 = 0) {
    let start = Int32(flat.text.count)
    let events = Int32(flat.events.count) + 1
    flat.blocks.append(
      BlockRecord(
        kind: kind, level: level, text: Slice(start: start, end: start), events: Slice(start: events, end: events)))
  }

  private mutating func closeBlock() {
    let last = flat.blocks.count - 1
    guard last >= 0 else { return }
    flat.blocks[last].text.end = Int32(flat.text.count)
    flat.blocks[last].events.end = Int32(flat.events.count)
  }

  private mutating func paragraph(_ node: OpaquePointer, entering: Bool) {
    let parent = cmark_node_parent(node)
    let list = cmark_node_parent(parent)
    var detail: UInt8 = 0
    if list != nil, cmark_node_get_type(list) == CMARK_NODE_LIST, cmark_node_get_list_tight(list) != 0 {
      detail |= Event.tight
    }
    if cmark_node_get_type(parent) == CMARK_NODE_FOOTNOTE_DEFINITION, cmark_node_next(node) == nil {
      detail |= Event.lastOfFootnote
    }
    if entering {
      openBlock(footnoteDepth > 0 ? .footnote : .paragraph)
      add(Event(kind: .paragraphOpen, detail: detail, index: currentBlock))
    } else {
      closeBlock()
      add(Event(kind: .paragraphClose, detail: detail, index: currentBlock))
    }
  }

  private mutating func codeBlock(_ node: OpaquePointer) {
    openBlock(.codeBlock)
    let info = flat.strings.append(cString: cmark_node_get_fence_info(node))
    var text = flat.text.append(cString: cmark_node_get_literal(node))
    var dropped: UInt8 = 0
    if !text.isEmpty, flat.text.last == UInt8(ascii: "\n") {
      flat.text.removeLast()
      text.end -= 1
      dropped = 1
    }
    closeBlock()
    flat.links.append(LinkRecord(address: info))
    add(Event(kind: .codeBlock, detail: dropped, index: currentBlock, start: Int32(flat.links.count) - 1))
    let last = flat.blocks.count - 1
    flat.blocks[last].events = Slice(start: Int32(flat.events.count) - 1, end: Int32(flat.events.count))
  }

  // MARK: Inlines

  private mutating func textual(_ kind: Event.Kind, _ literal: UnsafePointer<CChar>?) {
    let slice: Slice
    if let literal {
      slice = flat.text.append(cString: literal)
    } else {
      let start = Int32(flat.text.count)
      flat.text.append(UInt8(ascii: "\n"))
      slice = Slice(start: start, end: start + 1)
    }
    add(Event(kind: kind, start: slice.start, end: slice.end))
  }

  private mutating func addLink(_ node: OpaquePointer, _ kind: Event.Kind) {
    var link = LinkRecord()
    link.address = flat.strings.append(cString: cmark_node_get_url(node))
    link.title = flat.strings.append(cString: cmark_node_get_title(node))
    link.alternative = Slice(start: Int32(flat.strings.count), end: Int32(flat.strings.count))
    flat.links.append(link)
    add(Event(kind: kind, index: Int32(flat.links.count) - 1))
  }

  /// The library writes into `alt` the text, code and raw HTML (escaped) within an image, and a space for a break.
  private mutating func gatherAlternative(_ node: OpaquePointer, entering: Bool) {
    if node == image {
      flat.links[flat.links.count - 1].alternative.end = Int32(flat.strings.count)
      image = nil
      return
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      flat.strings.append(cString: cmark_node_get_literal(node))
    case CMARK_NODE_LINEBREAK, CMARK_NODE_SOFTBREAK: flat.strings.append(UInt8(ascii: " "))
    default: break
    }
  }

  // MARK: Footnotes

  /// A marker's identifiers are not in the library's interface, only in what it renders.
  private mutating func marker(_ node: OpaquePointer) {
    scratch.removeAll(keepingCapacity: true)
    CMarkLibrary.renderHTML(of: node, into: &scratch)
    var record = MarkerRecord()
    record.target = keep(after: "href=\"#")
    record.id = keep(after: " id=\"")
    var ordinal = 0
    if let literal = cmark_node_get_literal(node) {
      var index = 0
      while literal[index] >= 48, literal[index] <= 57, index < 9 {
        ordinal = ordinal * 10 + Int(literal[index]) - 48
        index += 1
      }
    }
    record.ordinal = ordinal
    if ordinal > 0 {
      while occurrences.count < ordinal { occurrences.append(0) }
      occurrences[ordinal - 1] += 1
      record.occurrence = occurrences[ordinal - 1]
    }
    flat.markers.append(record)
    add(Event(kind: .footnoteReference, index: Int32(flat.markers.count) - 1))
  }

  private mutating func footnote(_ node: OpaquePointer, entering: Bool) {
    if entering {
      scratch.removeAll(keepingCapacity: true)
      CMarkLibrary.renderHTML(of: node, into: &scratch)
      var record = FootnoteRecord()
      record.id = keep(after: "<li id=\"")
      record.libraryBackReferences = count(of: "class=\"footnote-backref\"")
      flat.footnotes.append(record)
      footnoteDepth += 1
    } else {
      footnoteDepth -= 1
    }
    add(Event(kind: entering ? .footnoteOpen : .footnoteClose, index: Int32(flat.footnotes.count) - 1))
  }

  /// Copies what stands in `scratch` between the first of these words and the next quotation mark.
  private mutating func keep(after words: StaticString) -> Slice {
    let start = Int32(flat.strings.count)
    if let from = scratch.firstEnd(of: words, from: 0) {
      let to = scratch[from...].firstIndex(of: UInt8(ascii: "\"")) ?? from
      flat.strings.append(contentsOf: scratch[from..<to])
    }
    return Slice(start: start, end: Int32(flat.strings.count))
  }

  private func count(of words: StaticString) -> Int {
    var found = 0
    var from = 0
    while let end = scratch.firstEnd(of: words, from: from) {
      found += 1
      from = end
    }
    return found
  }
}

extension [UInt8] {
  /// The index after the first occurrence of a literal at or after an index.
  fileprivate func firstEnd(of words: StaticString, from: Int) -> Int? {
    let words = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    var index = from
    while index + words.count <= count {
      if self[index] == words[0], self[index..<index + words.count].elementsEqual(words) {
        return index + words.count
      }
      index += 1
    }
    return nil
  }
}
