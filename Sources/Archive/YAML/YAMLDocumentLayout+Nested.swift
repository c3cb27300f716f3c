// Turns a wanted change inside the value of a key into replacements of bytes.

extension YAMLDocumentLayout {
  /// Puts a value in the place of a scalar.
  func replacing(_ path: YAMLPath, with value: YAMLValue) throws(YAMLFault) -> [YAMLEdit] {
    let extent = try extent(ofScalarAt: path)
    return [YAMLEdit(range: extent, replacement: Array(writer.flow(value).utf8))]
  }

  /// Puts a scalar, or a map in braces, into brackets or braces, with more beside it: `a` becomes `[a, more]`, or `{key: a}`.
  func wrapping(_ path: YAMLPath, asKey key: String? = nil, beside more: YAMLValue? = nil) throws(YAMLFault)
    -> [YAMLEdit]
  {
    let extent: Range<Int>
    var text: String?
    switch node(at: path) {
    case .scalar(let scalar)? where !scalar.isNull:
      extent = try self.extent(ofScalarAt: path)
      if scalar.style == .plain { text = YAMLScalarWriting.plain(scalar.text, in: .flow) }
    case .mapping(_, let position)?:
      guard let start = lines.offset(of: position), isInBrackets(start),
        let end = YAMLExtentScanner.end(ofFlowAt: start, in: bytes, limit: yaml.upperBound)
      else { throw refusal(path) }
      extent = start..<end
    default: throw refusal(path)
    }
    // As it was written, if that means the same in brackets.
    let inner = text ?? String(decoding: bytes[extent], as: UTF8.self)
    let written =
      if let key { "{\(key): \(inner)}" } else { "[\(inner)\(more.map { ", " + writer.flow($0) } ?? "")]" }
    return [YAMLEdit(range: extent, replacement: Array(written.utf8))]
  }

  /// Adds an item at the end of a list.
  func appending(_ value: YAMLValue, toListAt path: YAMLPath) throws(YAMLFault) -> [YAMLEdit] {
    guard case .sequence(let items, let position)? = node(at: path), let start = lines.offset(of: position) else {
      throw refusal(path)
    }
    if isInBrackets(start) {
      return [try insertion(inBrackets: start, after: items.last, writer.flow(value), path)]
    }
    var text: [UInt8] = []
    writer.appendItem(value, indent: max(0, position.column - 1), to: &text)
    return [insertion(ofLines: text, at: try end(ofBlockAt: path, from: start))]
  }

  /// Adds a pair at the end of a map.
  func appending(_ pair: YAMLValue.Pair, toMapAt path: YAMLPath) throws(YAMLFault) -> [YAMLEdit] {
    guard case .mapping(let pairs, let position)? = node(at: path), let start = lines.offset(of: position) else {
      throw refusal(path)
    }
    if isInBrackets(start) {
      let text = YAMLScalarWriting.text(pair.key, in: .flow) + ": " + writer.flow(pair.value)
      return [try insertion(inBrackets: start, after: pairs.last?.value, text, path)]
    }
    var text: [UInt8] = []
    writer.append(pair, indent: max(0, position.column - 1), to: &text)
    return [insertion(ofLines: text, at: try end(ofBlockAt: path, from: start))]
  }

  // MARK: where things are

  func node(at path: YAMLPath) -> YAMLNode? {
    path.steps.reduce(pairs.first { $0.key.text == path.key }?.value) { node, step in
      switch step {
      case .key(let key): node?[key]
      case .item(let number): node?.items.flatMap { $0.indices.contains(number) ? $0[number] : nil }
      }
    }
  }

  private func isInBrackets(_ start: Int) -> Bool {
    bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{")
  }

  private func refusal(_ path: YAMLPath) -> YAMLFault {
    YAMLFault(.notEditable(path.key), at: pairs.first { $0.key.text == path.key }?.key.position ?? .start)
  }

  private func insertion(
    inBrackets start: Int, after last: YAMLNode?, _ text: String, _ path: YAMLPath
  ) throws(YAMLFault) -> YAMLEdit {
    guard let last else { return YAMLEdit(range: start + 1..<start + 1, replacement: Array(text.utf8)) }
    guard let place = lines.offset(of: last.position),
      let end = YAMLExtentScanner.end(ofFlowItemAt: place, in: bytes, limit: yaml.upperBound)
    else { throw refusal(path) }
    return YAMLEdit(range: end..<end, replacement: Array((", " + text).utf8))
  }

  /// The bytes of a scalar that stands on one line, or in quotes.
  private func extent(ofScalarAt path: YAMLPath) throws(YAMLFault) -> Range<Int> {
    guard case .scalar(let scalar)? = node(at: path), let start = lines.offset(of: scalar.position) else {
      throw refusal(path)
    }
    var end: Int?
    switch scalar.style {
    case .quoted: end = YAMLExtentScanner.end(ofQuotedAt: start, in: bytes, limit: yaml.upperBound)
    case .plain: end = start + scalar.text.utf8.count
    case .block: break
    }
    guard let end, end <= yaml.upperBound, end > start else { throw refusal(path) }
    if scalar.style == .plain, !bytes[start..<end].elementsEqual(scalar.text.utf8) { throw refusal(path) }
    return start..<end
  }

  /// The line after the last one with content of a list or map in lines of its own.
  private func end(ofBlockAt path: YAMLPath, from start: Int) throws(YAMLFault) -> Int {
    guard let limit = lineAfter(path) else { throw refusal(path) }
    let line = lines.start(ofLineAt: start)
    guard limit > line else { throw refusal(path) }
    return lines.nextLine(after: lines.lastContent(in: line..<limit))
  }

  /// The line on which the next thing after the node at a path begins: the next item or key, of the node's own list or
  /// map or of one around it; the end of the document where there is none.
  private func lineAfter(_ path: YAMLPath) -> Int? {
    var path = path
    while let last = path.steps.popLast() {
      switch (last, node(at: path)) {
      case (.item(let number), .sequence(let items, let position)?) where number + 1 < items.count:
        let next = items[number + 1].position
        let start = lines.dash(ofItemAt: next, inListAt: position) ?? lines.offset(of: next)
        return start.map { lines.start(ofLineAt: $0) }
      case (.key(let key), .mapping(let pairs, _)?):
        guard let index = pairs.firstIndex(where: { $0.key.text == key }), index + 1 < pairs.count else { continue }
        return lines.offset(of: pairs[index + 1].key.position).map { lines.start(ofLineAt: $0) }
      default: continue
      }
    }
    guard let index = pairs.firstIndex(where: { $0.key.text == path.key }), index + 1 < pairs.count else {
      return yaml.upperBound
    }
    return lines.offset(of: pairs[index + 1].key.position).map { lines.start(ofLineAt: $0) }
  }
}
