// Turns a wanted change of a key into replacements of bytes. Trusts the tree for where things begin, and looks at the
// bytes for where they end; whether the result is right is for the editor to see.

/// A replacement of a range of bytes of a file.
struct YAMLEdit {
  var range: Range<Int>
  var replacement: [UInt8]
}

/// The lines and bytes of the pairs of a YAML document.
struct YAMLDocumentLayout {
  let bytes: [UInt8]
  let lines: YAMLLines
  let yaml: Range<Int>
  let pairs: [(key: YAMLScalar, value: YAMLNode)]
  let writer: YAMLWriter

  init(bytes: [UInt8], yaml: Range<Int>, firstLine: Int, pairs: [(key: YAMLScalar, value: YAMLNode)]) {
    self.bytes = bytes
    self.yaml = yaml
    self.pairs = pairs
    lines = YAMLLines(bytes: bytes, yaml: yaml, firstLine: firstLine, pairs: pairs)
    let firstBreak = bytes.firstIndex(of: 0x0A) ?? 0
    writer = YAMLWriter(lineEnd: firstBreak > 0 && bytes[firstBreak - 1] == 0x0D ? [0x0D, 0x0A] : [0x0A])
  }

  /// Adds a pair below the last line. Where that line is the text of a block and has no line end, giving it one would
  /// change the text; then the pair goes above the last one.
  func appending(_ pair: YAMLValue.Pair) throws(YAMLFault) -> [YAMLEdit] {
    let indent = max(0, (pairs.first?.key.position.column ?? 1) - 1)
    var text: [UInt8] = []
    writer.append(pair, indent: indent, to: &text)
    var place = yaml.upperBound
    if let last = pairs.last, Self.lastScalar(of: last.value)?.style == .block, bytes[place - 1] != 0x0A {
      place = yaml.lowerBound
      if pairs.count > 1 { place = lines.nextLine(after: try extent(of: pairs.count - 2).valueEnd) }
    }
    return [insertion(ofLines: text, at: place)]
  }

  /// Removes a pair: its lines, with the comments that are indented as a part of it.
  func removing(_ index: Int) throws(YAMLFault) -> [YAMLEdit] {
    let extent = try extent(of: index)
    let end = lines.nextLine(after: extent.valueEnd)
    let afterComments = lines.afterComments(in: end..<yaml.upperBound, indentedBeyond: extent.indent)
    return [YAMLEdit(range: extent.start..<afterComments, replacement: [])]
  }

  /// Puts another value in the place of the old one.
  func replacing(valueOf index: Int, with value: YAMLValue) throws(YAMLFault) -> [YAMLEdit] {
    let extent = try extent(of: index)
    if extent.hasBlockValue, case .list(let values) = value, case .sequence(let items, _) = pairs[index].value,
      !values.isEmpty
    {
      return try replacing(items, of: index, in: extent, with: values)
    }
    let keyLineEnd = lines.nextLine(after: extent.afterColon)
    let isOnKeyLine = extent.valueStart < keyLineEnd || extent.valueStart == extent.afterColon
    if let text = writer.inline(value) {
      let text = Array(text.utf8)
      if isOnKeyLine {
        let gap: [UInt8] = extent.valueStart == extent.afterColon ? [0x20] : []
        return [YAMLEdit(range: extent.valueStart..<extent.valueEnd, replacement: gap + text)]
      }
      return [
        YAMLEdit(range: extent.afterColon..<extent.afterColon, replacement: [0x20] + text),
        YAMLEdit(
          range: keyLineEnd..<lines.nextLine(after: extent.valueEnd),
          replacement: lines.comments(in: keyLineEnd..<extent.valueEnd)),
      ]
    }
    var block: [UInt8] = []
    writer.appendBlock(value, indent: extent.indent + 2, to: &block)
    if isOnKeyLine {
      return [
        YAMLEdit(range: extent.afterColon..<extent.valueEnd, replacement: []),
        insertion(ofLines: block, at: lines.nextLine(after: extent.valueEnd)),
      ]
    }
    let end = lines.nextLine(after: extent.valueEnd)
    let kept = lines.comments(in: keyLineEnd..<extent.valueEnd)
    return [YAMLEdit(range: keyLineEnd..<end, replacement: block + kept)]
  }

  /// Removes one item of a list.
  func removing(item number: Int, ofListAt index: Int) throws(YAMLFault) -> [YAMLEdit] {
    guard case .sequence(let items, _) = pairs[index].value else { throw refusal(index) }
    let extent = try extent(of: index)
    if extent.hasBlockValue { return [try removal(ofLinesOf: number, in: items, of: index, extent)] }
    guard let start = lines.offset(of: items[number].position) else { throw refusal(index) }
    if number + 1 < items.count {
      guard let next = lines.offset(of: items[number + 1].position) else { throw refusal(index) }
      return [YAMLEdit(range: start..<next, replacement: [])]
    }
    guard number > 0, let before = lines.offset(of: items[number - 1].position),
      let beforeEnd = YAMLExtentScanner.end(ofFlowItemAt: before, in: bytes, limit: extent.valueEnd),
      let end = YAMLExtentScanner.end(ofFlowItemAt: start, in: bytes, limit: extent.valueEnd)
    else { throw refusal(index) }
    return [YAMLEdit(range: beforeEnd..<end, replacement: [])]
  }

  /// Changes a list of lines item by item where the old and the new one share items in order, so that these keep their
  /// lines and comments.
  private func replacing(
    _ items: [YAMLNode], of index: Int, in extent: Extent, with values: [YAMLValue]
  ) throws(YAMLFault) -> [YAMLEdit] {
    var kept = Array(repeating: false, count: items.count)
    var from = 0
    var insertions: [(after: Int?, value: YAMLValue)] = []
    var lastKept: Int?
    for value in values {
      if let match = items[from...].firstIndex(where: { value.isRead(from: $0) }) {
        kept[match] = true
        lastKept = match
        from = match + 1
      } else {
        insertions.append((lastKept, value))
      }
    }
    var edits: [YAMLEdit] = []
    for number in items.indices where !kept[number] {
      edits.append(try removal(ofLinesOf: number, in: items, of: index, extent))
    }
    guard let dash = lines.offset(of: pairs[index].value.position) else { throw refusal(index) }
    let indent = dash - lines.start(ofLineAt: dash)
    var texts: [Int: [UInt8]] = [:]
    for (after, value) in insertions {
      let place: Int
      if let after {
        place = try itemLines(after, in: items, of: index, extent).upperBound
      } else {
        place = lines.start(ofLineAt: dash)
      }
      writer.appendItem(value, indent: indent, to: &texts[place, default: []])
    }
    for (place, text) in texts.sorted(by: { $0.key < $1.key }) { edits.append(insertion(ofLines: text, at: place)) }
    return YAMLDocumentLayout.merged(edits)
  }

  /// Joins insertions with the removals that begin where they stand.
  private static func merged(_ edits: [YAMLEdit]) -> [YAMLEdit] {
    var result: [YAMLEdit] = []
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }) {
      if let last = result.last, last.range.lowerBound == edit.range.lowerBound {
        result[result.count - 1] = YAMLEdit(range: edit.range, replacement: last.replacement + edit.replacement)
      } else {
        result.append(edit)
      }
    }
    return result
  }

  private func removal(
    ofLinesOf number: Int, in items: [YAMLNode], of index: Int, _ extent: Extent
  ) throws(YAMLFault) -> YAMLEdit {
    YAMLEdit(range: try itemLines(number, in: items, of: index, extent), replacement: [])
  }

  /// The lines of an item of a list in block style, without the comments below it.
  private func itemLines(
    _ number: Int, in items: [YAMLNode], of index: Int, _ extent: Extent
  ) throws(YAMLFault) -> Range<Int> {
    guard let dash = lines.dash(ofItemAt: items[number].position, inListAt: pairs[index].value.position) else {
      throw refusal(index)
    }
    let start = lines.start(ofLineAt: dash)
    var limit = lines.nextLine(after: extent.valueEnd)
    if number + 1 < items.count {
      guard let next = lines.dash(ofItemAt: items[number + 1].position, inListAt: pairs[index].value.position) else {
        throw refusal(index)
      }
      limit = lines.start(ofLineAt: next)
    }
    return start..<lines.nextLine(after: lines.lastContent(in: start..<limit))
  }

  /// An insertion of whole lines; where the text before lacks its line end, the new lines give theirs to it.
  func insertion(ofLines text: [UInt8], at offset: Int) -> YAMLEdit {
    var text = text
    if offset > yaml.lowerBound && bytes[offset - 1] != 0x0A {
      text = writer.lineEnd + text.dropLast(writer.lineEnd.count)
    }
    return YAMLEdit(range: offset..<offset, replacement: text)
  }

  private func refusal(_ index: Int) -> YAMLFault {
    YAMLFault(.notEditable(pairs[index].key.text), at: pairs[index].key.position)
  }

  /// Where the parts of a pair are, in offsets of bytes.
  private struct Extent {
    /// The start of the key's line.
    var start: Int
    var indent: Int
    var afterColon: Int
    /// Where the value begins; `afterColon` where there is none.
    var valueStart: Int
    /// Where the value ends, before blanks, a comment and the line end.
    var valueEnd: Int
    /// Whether the value is a list or mapping in lines of its own.
    var hasBlockValue: Bool
  }

  private func extent(of index: Int) throws(YAMLFault) -> Extent {
    let (key, value) = pairs[index]
    guard let keyStart = lines.offset(of: key.position) else { throw refusal(index) }
    let start = lines.start(ofLineAt: keyStart)
    guard bytes[start..<keyStart].allSatisfy({ $0 == 0x20 }),
      let keyEnd = YAMLExtentScanner.end(ofKey: key, at: keyStart, in: bytes, limit: yaml.upperBound),
      let colon = bytes[keyEnd..<yaml.upperBound].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
      bytes[colon] == UInt8(ascii: ":")
    else { throw refusal(index) }
    var limit = yaml.upperBound
    if index + 1 < pairs.count {
      guard let next = lines.offset(of: pairs[index + 1].key.position) else { throw refusal(index) }
      limit = lines.start(ofLineAt: next)
    }
    guard let valueStart = lines.offset(of: value.position), valueStart > colon, valueStart <= limit else {
      throw refusal(index)
    }
    var extent = Extent(
      start: start, indent: keyStart - start, afterColon: colon + 1, valueStart: valueStart, valueEnd: valueStart,
      hasBlockValue: false)
    let lastContent = lines.lastContent(in: start..<limit)
    switch value {
    case .scalar(let scalar):
      switch scalar.style {
      case .plain:
        if !scalar.text.isEmpty { extent.valueEnd = lines.plainEnd(from: valueStart, lastContent: lastContent) }
      case .quoted:
        guard let end = YAMLExtentScanner.end(ofQuotedAt: valueStart, in: bytes, limit: limit) else {
          throw refusal(index)
        }
        extent.valueEnd = end
      case .block: extent.valueEnd = max(valueStart + 1, lastContent)
      }
    case .sequence, .mapping:
      if valueStart < limit, bytes[valueStart] == UInt8(ascii: "[") || bytes[valueStart] == UInt8(ascii: "{") {
        guard let end = YAMLExtentScanner.end(ofFlowAt: valueStart, in: bytes, limit: limit) else {
          throw refusal(index)
        }
        extent.valueEnd = end
      } else {
        extent.hasBlockValue = true
        extent.valueEnd = lastContent
      }
    }
    return extent
  }

  /// The scalar that ends a value, if it ends with one.
  private static func lastScalar(of node: YAMLNode) -> YAMLScalar? {
    switch node {
    case .scalar(let scalar): scalar
    case .sequence(let items, _): items.last.flatMap { lastScalar(of: $0) }
    case .mapping(let pairs, _): pairs.last.flatMap { lastScalar(of: $0.value) }
    }
  }
}
