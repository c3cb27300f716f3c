// Writes a document's HTML from its flat form: one writer for the plain and the page rendering, so that the two differ
// only where this file and its neighbours ask for `page`. Blocks stand here, inlines in HTMLWriter+Inlines.swift.

/// A walk over the events that appends HTML. Its plain output is held to the library's own by tests.
struct HTMLWriter {
  let flat: FlatDocument
  /// Nil for the plain rendering.
  let page: PageRendering?
  /// Where this document begins in the buffer.
  let start: Int
  /// The marks, block after block.
  private let marks: [Mark]
  /// The marks of the block at hand.
  var plan: MarkPlan?
  /// How many links of the text are open.
  var openLinks = 0
  /// For each open mark, the innermost last, the element it is written as.
  var openMarks: [String] = []
  private var footnotesBegun = 0
  private var footnotesWithWayBack = 0
  private var isTableBodyOpen = false

  init(flat: FlatDocument, page: PageRendering?, start: Int) {
    self.flat = flat
    self.page = page
    self.start = start
    marks = page.map { Mark.inBlockOrder($0.marks) } ?? []
  }

  mutating func writeBody(into out: inout [UInt8]) {
    out.reserveCapacity(out.count + flat.text.count + flat.text.count / 4 + flat.strings.count + 64 * flat.blocks.count)
    for index in flat.events.indices {
      write(flat.events[index], at: index, into: &out)
    }
    if footnotesBegun > 0 { out.append("</ol>\n</section>\n") }
  }

  private mutating func write(_ event: Event, at index: Int, into out: inout [UInt8]) {
    if plan != nil, event.kind.breaksMarks { writeMarks(before: index, into: &out) }
    switch event.kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasisOpen, .emphasisClose, .strongOpen, .strongClose,
      .strikeOpen, .strikeClose, .linkOpen, .linkClose, .image, .footnoteReference:
      writeInline(event, at: index, into: &out)
    case .paragraphOpen: openParagraph(event, at: index, into: &out)
    case .paragraphClose: closeParagraph(event, at: index, into: &out)
    case .headingOpen:
      newLine(&out)
      out.append("<h")
      out.append(headingDigit(event.detail))
      openBlock(event.index, at: index, into: &out)
      out.append(UInt8(ascii: ">"))
    case .headingClose:
      closeBlock(at: index, into: &out)
      out.append("</h")
      out.append(headingDigit(event.detail))
      out.append(">\n")
    case .quoteOpen:
      newLine(&out)
      out.append("<blockquote>\n")
    case .quoteClose:
      newLine(&out)
      out.append("</blockquote>\n")
    case .listOpen: openList(event, into: &out)
    case .listClose: out.append(event.detail == 1 ? "</ol>\n" : "</ul>\n")
    case .itemOpen:
      newLine(&out)
      out.append("<li>")
    case .itemClose: out.append("</li>\n")
    case .codeBlock: writeCodeBlock(event, at: index, into: &out)
    case .htmlBlock:
      newLine(&out)
      out.append("<!-- raw HTML omitted -->\n")
    case .thematicBreak:
      newLine(&out)
      out.append("<hr />\n")
    case .tableOpen, .tableClose, .rowOpen, .rowClose, .cellOpen, .cellClose: writeTable(event, at: index, into: &out)
    case .footnoteOpen: openFootnote(event, into: &out)
    case .footnoteClose:
      if writeWayBack(of: Int(event.index), space: false, into: &out) { out.append(UInt8(ascii: "\n")) }
      out.append("</li>\n")
    }
  }

  /// A new line, unless at the beginning of one.
  private func newLine(_ out: inout [UInt8]) {
    if out.count > start, out.last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
  }

  private func headingDigit(_ level: UInt8) -> UInt8 {
    let shown = page.map { min(6, max(1, Int(level) + $0.headingShift)) } ?? Int(level)
    return UInt8(ascii: "0") + UInt8(clamping: shown)
  }

  // MARK: The element that carries a block

  /// Writes the attributes of a block's element within its start tag, and makes ready the block's marks.
  private mutating func openBlock(_ block: Int32, at index: Int, into out: inout [UInt8]) {
    guard page != nil else { return }
    writeAttributes(ofBlock: Int(block), into: &out)
    preparePlan(forBlock: Int(block))
  }

  private mutating func closeBlock(at index: Int, into out: inout [UInt8]) {
    guard plan != nil else { return }
    writeMarks(before: index, into: &out)
    plan = nil
  }

  mutating func preparePlan(forBlock block: Int) {
    var (first, end) = (0, marks.count)
    while first < end {
      let middle = (first + end) / 2
      if marks[middle].block < block { first = middle + 1 } else { end = middle }
    }
    while end < marks.count, marks[end].block == block { end += 1 }
    plan = first < end ? MarkPlan(marks: marks[first..<end], block: block, in: flat) : nil
  }

  func writeAttributes(ofBlock block: Int, into out: inout [UInt8]) {
    guard let page else { return }
    if page.anchors {
      out.append(" id=\"")
      flat.blocks[block].anchor.append(to: &out)
      out.append("\" data-block=\"")
      out.append(decimal: block)
      out.append(UInt8(ascii: "\""))
    }
    if let language = page.language?(block) {
      out.append(" lang=\"")
      out.append(escaping: language.lang)
      out.append("\" dir=\"")
      out.append(escaping: language.dir)
      out.append(UInt8(ascii: "\""))
    }
  }

  // MARK: Paragraphs, lists, code

  private mutating func openParagraph(_ event: Event, at index: Int, into out: inout [UInt8]) {
    if event.detail & Event.tight == 0 {
      newLine(&out)
      out.append("<p")
      openBlock(event.index, at: index, into: &out)
      out.append(UInt8(ascii: ">"))
    } else if let page {
      if page.anchors {
        out.append("<div class=\"tight\"")
        openBlock(event.index, at: index, into: &out)
        out.append(UInt8(ascii: ">"))
      } else {
        preparePlan(forBlock: Int(event.index))
      }
    }
  }

  private mutating func closeParagraph(_ event: Event, at index: Int, into out: inout [UInt8]) {
    closeBlock(at: index, into: &out)
    if event.detail & Event.tight == 0 {
      if event.detail & Event.lastOfFootnote != 0 {
        _ = writeWayBack(of: flat.footnotes.isEmpty ? -1 : currentFootnote, space: true, into: &out)
      }
      out.append("</p>\n")
    } else if page?.anchors == true {
      out.append("</div>")
    }
  }

  private func openList(_ event: Event, into out: inout [UInt8]) {
    newLine(&out)
    if event.detail == 0 {
      out.append("<ul>\n")
    } else if event.index == 1 {
      out.append("<ol>\n")
    } else {
      out.append("<ol start=\"")
      out.append(decimal: Int(event.index))
      out.append("\">\n")
    }
  }

  private mutating func writeCodeBlock(_ event: Event, at index: Int, into out: inout [UInt8]) {
    newLine(&out)
    out.append("<pre")
    openBlock(event.index, at: index, into: &out)
    let info = flat.strings[flat.links[Int(event.start)].address.range]
    if info.isEmpty {
      out.append("><code>")
    } else {
      out.append("><code class=\"language-")
      let word = info.prefix { $0 != UInt8(ascii: " ") && !(9...13).contains($0) }
      word.withUnsafeBufferPointer { out.append(escaping: $0, returns: page != nil) }
      out.append("\">")
    }
    let text = flat.blocks[Int(event.index)].text
    writeText(text.start, text.end, at: index, into: &out)
    if page == nil, event.detail == 1 { out.append(UInt8(ascii: "\n")) }
    closeBlock(at: index + 1, into: &out)
    out.append("</code></pre>\n")
  }

  // MARK: Tables

  private mutating func writeTable(_ event: Event, at index: Int, into out: inout [UInt8]) {
    switch event.kind {
    case .tableOpen:
      newLine(&out)
      out.append("<table>")
      isTableBodyOpen = false
    case .tableClose:
      if isTableBodyOpen {
        newLine(&out)
        out.append("</tbody>")
      }
      isTableBodyOpen = false
      newLine(&out)
      out.append("</table>\n")
    case .rowOpen:
      newLine(&out)
      if event.header {
        out.append("<thead>\n")
      } else if !isTableBodyOpen {
        out.append("<tbody>\n")
        isTableBodyOpen = true
      }
      out.append("<tr>")
    case .rowClose:
      newLine(&out)
      out.append("</tr>")
      if event.header { out.append("\n</thead>") }
    case .cellOpen:
      newLine(&out)
      out.append(event.header ? "<th" : "<td")
      writeAlignment(event.detail, into: &out)
      openBlock(event.index, at: index, into: &out)
      out.append(UInt8(ascii: ">"))
    default:
      closeBlock(at: index, into: &out)
      out.append(event.header ? "</th>" : "</td>")
    }
  }

  private func writeAlignment(_ letter: UInt8, into out: inout [UInt8]) {
    let name: StaticString
    switch letter {
    case UInt8(ascii: "l"): name = "left"
    case UInt8(ascii: "c"): name = "center"
    case UInt8(ascii: "r"): name = "right"
    default: return
    }
    out.append(page == nil ? " align=\"" : " class=\"align-")
    out.append(name)
    out.append(UInt8(ascii: "\""))
  }

  // MARK: Footnotes

  private var currentFootnote: Int { footnotesBegun - 1 }

  private mutating func openFootnote(_ event: Event, into out: inout [UInt8]) {
    if footnotesBegun == 0 {
      out.append("<section class=\"footnotes\" data-footnotes")
      if let label = page?.footnotes.section {
        out.append(" aria-label=\"")
        out.append(escaping: label)
        out.append(UInt8(ascii: "\""))
      }
      out.append(">\n<ol>\n")
    }
    footnotesBegun += 1
    out.append("<li id=\"")
    if let page { out.append(escaping: page.footnotes.idPrefix) }
    out.append(contentsOf: flat.strings[flat.footnotes[Int(event.index)].id.range])
    out.append("\">\n")
  }

  /// Writes the links from a footnote to its markers, once for each footnote; says whether anything was written.
  private mutating func writeWayBack(of footnote: Int, space: Bool, into out: inout [UInt8]) -> Bool {
    // The library writes the space even where it has written the links before.
    if page == nil, space { out.append(UInt8(ascii: " ")) }
    guard flat.footnotes.indices.contains(footnote), footnotesWithWayBack < footnotesBegun else { return false }
    footnotesWithWayBack = footnotesBegun
    if let page { return writeWayBack(of: footnote, space: space, words: page.footnotes, into: &out) }
    let record = flat.footnotes[footnote]
    // From `fn-LABEL` to `fnref-LABEL`.
    let label = flat.strings[record.id.range].dropFirst(3)
    for occurrence in 1...max(1, record.libraryBackReferences) {
      if occurrence > 1 { out.append(UInt8(ascii: " ")) }
      out.append("<a href=\"#fnref-")
      out.append(contentsOf: label)
      if occurrence > 1 {
        out.append(UInt8(ascii: "-"))
        out.append(decimal: occurrence)
      }
      out.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      if occurrence > 1 {
        out.append("<sup class=\"footnote-ref\">")
        out.append(decimal: occurrence)
        out.append("</sup>")
      }
      out.append("</a>")
    }
    return true
  }

  private func writeWayBack(of footnote: Int, space: Bool, words: FootnoteWords, into out: inout [UInt8]) -> Bool {
    let markers = flat.markers.filter { $0.ordinal == footnote + 1 }
    guard !markers.isEmpty else { return false }
    out.append("<span class=\"footnote-backrefs\" data-ui=\"\">")
    for (place, marker) in markers.enumerated() {
      if space || place > 0 { out.append(UInt8(ascii: " ")) }
      out.append("<a href=\"#")
      out.append(escaping: words.idPrefix)
      out.append(contentsOf: flat.strings[marker.id.range])
      out.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
      out.append(escaping: words.back(footnote + 1, place + 1))
      out.append("\">↩")
      if place > 0 {
        out.append("<sup class=\"footnote-ref\">")
        out.append(escaping: words.number(place + 1))
        out.append("</sup>")
      }
      out.append("</a>")
    }
    out.append("</span>")
    return true
  }
}
