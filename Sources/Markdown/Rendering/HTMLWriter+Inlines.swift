// What stands within a block: text with its marks, emphasis, links, images, footnote markers.

extension HTMLWriter {
  mutating func writeInline(_ event: Event, at index: Int, into out: inout [UInt8]) {
    switch event.kind {
    case .text, .softBreak: writeText(event.start, event.end, at: index, into: &out)
    case .lineBreak:
      writeMarks(at: index, upTo: event.start, into: &out)
      out.append("<br />\n")
      writeMarks(at: index, upTo: event.end, into: &out)
    case .code:
      out.append("<code>")
      writeText(event.start, event.end, at: index, into: &out)
      out.append("</code>")
    case .htmlInline: out.append("<!-- raw HTML omitted -->")
    case .emphasisOpen: out.append("<em>")
    case .emphasisClose: out.append("</em>")
    case .strongOpen: out.append("<strong>")
    case .strongClose: out.append("</strong>")
    case .strikeOpen: out.append("<del>")
    case .strikeClose: out.append("</del>")
    case .linkOpen:
      openLink(flat.links[Int(event.index)], into: &out)
      openLinks += 1
    case .linkClose:
      out.append("</a>")
      openLinks -= 1
    case .image: writeImage(flat.links[Int(event.index)], into: &out)
    case .footnoteReference: writeMarker(flat.markers[Int(event.index)], into: &out)
    default: break
    }
  }

  /// Writes the whole text of a title or lead, with its marks.
  mutating func writeContents(ofBlock block: Int, into out: inout [UInt8]) {
    preparePlan(forBlock: block)
    let text = flat.blocks[block].text
    writeText(text.start, text.end, at: 0, into: &out)
    writeMarks(before: 1, into: &out)
    plan = nil
  }

  // MARK: Text and marks

  /// Writes a stretch of a block's text that is the event at `index`, with the marks that begin or end in it.
  mutating func writeText(_ start: Int32, _ end: Int32, at index: Int, into out: inout [UInt8]) {
    var from = start
    while let action = plan?.next(at: index) {
      escape(from, action.offset, into: &out)
      from = max(from, action.offset)
      write(action, into: &out)
    }
    escape(from, end, into: &out)
  }

  /// Writes the starts and ends of marks that stand before an event which is not text.
  mutating func writeMarks(before index: Int, into out: inout [UInt8]) {
    while let action = plan?.next(before: index) { write(action, into: &out) }
  }

  /// Writes the starts and ends of marks within an event, up to an offset and there.
  private mutating func writeMarks(at index: Int, upTo offset: Int32, into out: inout [UInt8]) {
    while let action = plan?.next(at: index, upTo: offset) { write(action, into: &out) }
  }

  private func escape(_ start: Int32, _ end: Int32, into out: inout [UInt8]) {
    guard start < end else { return }
    let returns = page != nil
    flat.text.withUnsafeBufferPointer {
      out.append(escaping: UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)]), returns: returns)
    }
  }

  private mutating func write(_ action: MarkPlan.Action, into out: inout [UInt8]) {
    guard action.opens else {
      out.append("</")
      out.append(contentsOf: (openMarks.popLast() ?? "mark").utf8)
      out.append(UInt8(ascii: ">"))
      return
    }
    guard let mark = plan?.mark(of: action) else { return }
    var element = MarkPlan.isName(mark.element) ? mark.element : "mark"
    let wantsLink = element == "a"
    // Blanks between two elements are no link: nothing could be seen of it.
    let isLink = wantsLink && !action.isBlank && openLinks == 0 && !openMarks.contains("a")
    if wantsLink && !isLink { element = "span" }
    openMarks.append(element)
    out.append(UInt8(ascii: "<"))
    out.append(contentsOf: element.utf8)
    if !mark.classes.isEmpty || action.isFirst || action.isLast {
      out.append(" class=\"")
      out.append(escaping: mark.classes)
      var needsSpace = !mark.classes.isEmpty
      for (applies, name) in [(action.isFirst, "mark-start" as StaticString), (action.isLast, "mark-end")] where applies
      {
        if needsSpace { out.append(UInt8(ascii: " ")) }
        out.append(name)
        needsSpace = true
      }
      out.append(UInt8(ascii: "\""))
    }
    for attribute in mark.attributes where MarkPlan.isName(attribute.name) && attribute.name != "class" {
      if attribute.name == "id", !action.isFirst { continue }
      if attribute.name == "href", wantsLink, !isLink { continue }
      out.append(UInt8(ascii: " "))
      out.append(contentsOf: attribute.name.utf8)
      out.append("=\"")
      out.append(escaping: attribute.value)
      out.append(UInt8(ascii: "\""))
    }
    out.append(UInt8(ascii: ">"))
  }

  // MARK: Links, images, footnote markers

  private func openLink(_ link: LinkRecord, into out: inout [UInt8]) {
    withString(link.address) { address in
      let usable = !AddressCheck.isDangerous(address)
      out.append("<a")
      if page == nil || (usable && !address.isEmpty) {
        out.append(" href=\"")
        if usable { out.append(address: address) }
        out.append(UInt8(ascii: "\""))
      }
    }
    writeTitle(link, into: &out)
    out.append(UInt8(ascii: ">"))
  }

  private func writeTitle(_ link: LinkRecord, into out: inout [UInt8]) {
    guard !link.title.isEmpty else { return }
    out.append(" title=\"")
    withString(link.title) { out.append(escaping: $0, returns: page != nil) }
    out.append(UInt8(ascii: "\""))
  }

  private func writeImage(_ link: LinkRecord, into out: inout [UInt8]) {
    withString(link.address) { address in
      let usable = !AddressCheck.isDangerous(address)
      if let page {
        guard usable, !address.isEmpty, page.images == .all || AddressCheck.isLocal(address) else {
          if !link.alternative.isEmpty {
            out.append("<span class=\"no-image\" data-ui=\"\">")
            withString(link.alternative) { out.append(escaping: $0, returns: true) }
            out.append("</span>")
          }
          return
        }
      }
      out.append("<img src=\"")
      if usable { out.append(address: address) }
      out.append("\" alt=\"")
      withString(link.alternative) { out.append(escaping: $0, returns: page != nil) }
      out.append(UInt8(ascii: "\""))
      writeTitle(link, into: &out)
      out.append(" />")
    }
  }

  private func writeMarker(_ marker: MarkerRecord, into out: inout [UInt8]) {
    let words = page?.footnotes
    out.append("<sup class=\"footnote-ref\"")
    if words != nil { out.append(" data-ui=\"\"") }
    out.append("><a href=\"#")
    if let words { out.append(escaping: words.idPrefix) }
    out.append(contentsOf: flat.strings[marker.target.range])
    out.append("\" id=\"")
    if let words { out.append(escaping: words.idPrefix) }
    out.append(contentsOf: flat.strings[marker.id.range])
    out.append("\" data-footnote-ref")
    if let label = words?.reference(marker.ordinal) {
      out.append(" aria-label=\"")
      out.append(escaping: label)
      out.append(UInt8(ascii: "\""))
    }
    out.append(UInt8(ascii: ">"))
    if let words {
      out.append(escaping: words.number(marker.ordinal))
    } else {
      out.append(decimal: marker.ordinal)
    }
    out.append("</a></sup>")
  }

  private func withString(_ slice: Slice, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    flat.strings.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[slice.range])) }
  }
}
