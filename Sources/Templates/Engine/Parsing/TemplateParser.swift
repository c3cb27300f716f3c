// Parses one template file to a tree, white space of standalone tags included. Knows nothing of models or of HTML.

/// Builds the tree of a template file and collects its faults.
///
/// White space follows the Mustache specification: a tag that has its line to itself leaves no trace of the line, a
/// partial or parent there hands its indentation on. Of a block, the indentation of its place counts and that of what
/// fills it does not.
struct TemplateParser {
  /// How deep tags may nest: far more than a theme needs, far less than a stack holds.
  static let depthLimit = 100

  private(set) var faults: [TemplateFault] = []
  private let source: TemplateSource
  private let utf8: [UInt8]
  private var tokens = TemplateTokens([], from: 0)
  private var stack: [Open] = []

  /// A tag that is open, with what stands in it so far.
  private struct Open {
    let construct: TemplateFault.Construct?
    let tag: TemplateTag
    var nodes: [TemplateNode] = []
    var blocks: [TemplateNode.Block] = []
    var indentation = 0..<0
    var startsLine = false
    /// The parent's tag and its close have their lines to themselves; the block fills one of a parent.
    var isStandalone = false
    var isFill = false
  }

  init(_ source: TemplateSource) {
    self.source = source
    utf8 = source.utf8
  }

  mutating func parse() -> ParsedTemplate {
    if let offset = UTF8Check.firstFault(in: utf8) {
      report(.notUTF8, at: offset)
      return ParsedTemplate(source: source, nodes: [])
    }
    tokens = TemplateTokens(utf8, from: start)
    for fault in tokens.faults { report(fault.kind, at: fault.offset) }
    let file = TemplateTag(kind: .comment, name: "", nameOffset: 0, range: 0..<0)
    stack = [Open(construct: nil, tag: file)]
    var textStart = start
    for index in tokens.tags.indices {
      guard stack.count <= Self.depthLimit else {
        report(.tooDeep, at: tokens.tags[index].range.lowerBound)
        return ParsedTemplate(source: source, nodes: [])
      }
      let trim = trimming(index)
      let text = tokens.texts[index]
      append(text: textStart..<(trim.before ? max(textStart, lineTail(index)) : text.upperBound))
      if !trim.before { markLineStart(tokens.tags[index].range.lowerBound) }
      handle(index, trim)
      textStart = trim.after ? lineHead(index) : tokens.tags[index].range.upperBound
    }
    append(text: textStart..<utf8.count)
    for open in stack.dropFirst() {
      if let construct = open.construct {
        report(.unclosed(construct, name: open.tag.name), at: open.tag.range.lowerBound)
      }
    }
    return ParsedTemplate(source: source, nodes: stack[0].nodes)
  }

  /// After a byte order mark, where there is one.
  private var start: Int { utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  // MARK: White space

  /// Which of the white space around a tag goes: before it back to the line's start, after it with the line's end.
  private func trimming(_ index: Int) -> (before: Bool, after: Bool) {
    let before = isBlankBefore(index)
    let after = isBlankAfter(index)
    let alone = before && after
    switch tokens.tags[index].kind {
    case .variable, .unescaped, .broken:
      return (false, false)
    case .section, .inverted, .partial, .comment:
      return (alone, alone)
    case .parent:
      return (before && isStandaloneParent(index), false)
    case .block:
      return isInsideParent ? (false, after) : (alone, alone)
    case .close:
      guard let open = stack.last else { return (false, false) }
      switch open.construct {
      case .parent: return (false, open.isStandalone)
      case .block where open.isFill: return (before, false)
      default: return (alone, alone)
      }
    }
  }

  private var isInsideParent: Bool { stack.last?.construct == .parent }

  private func isBlankBefore(_ index: Int) -> Bool {
    let text = tokens.texts[index]
    let tail = lineTail(index)
    guard tail > text.lowerBound || index == 0 else { return false }
    return utf8[tail..<text.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Where the last line of the text before a tag begins; the text's own start where it has no line break.
  private func lineTail(_ index: Int) -> Int {
    let text = tokens.texts[index]
    return utf8[text].lastIndex(of: 0x0A).map { $0 + 1 } ?? text.lowerBound
  }

  private func isBlankAfter(_ index: Int) -> Bool {
    let text = tokens.texts[index + 1]
    let head = lineHead(index)
    let endsFile = index + 1 == tokens.tags.count
    guard utf8[text].contains(0x0A) || endsFile else { return false }
    return utf8[text.lowerBound..<head].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
  }

  /// Where the line after a tag ends, its line break included.
  private func lineHead(_ index: Int) -> Int {
    let text = tokens.texts[index + 1]
    return utf8[text].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.upperBound
  }

  /// Whether nothing follows the close of the parent at `index` on its line, while nothing stands before its tag.
  private func isStandaloneParent(_ index: Int) -> Bool {
    guard isBlankBefore(index) else { return false }
    var depth = 0
    for other in index..<tokens.tags.count {
      switch tokens.tags[other].kind {
      case .section, .inverted, .parent, .block: depth += 1
      case .close: depth -= 1
      default: break
      }
      if depth == 0 { return isBlankAfter(other) }
    }
    return false
  }

  /// The white space at the start of the line at `offset`.
  private func leadingSpace(at offset: Int) -> Range<Int> {
    var end = offset
    while end < utf8.count, utf8[end] == 0x20 || utf8[end] == 0x09 { end += 1 }
    return offset..<end
  }

  // MARK: Nodes

  private mutating func append(text: Range<Int>) {
    guard !isInsideParent else { return }
    var offset = text.lowerBound
    while offset < text.upperBound {
      let end = utf8[offset..<text.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.upperBound
      markLineStart(offset)
      add(.text(offset..<end))
      offset = end
    }
  }

  private mutating func markLineStart(_ offset: Int) {
    guard !isInsideParent, offset == start || (offset > 0 && utf8[offset - 1] == 0x0A) else { return }
    add(.lineStart)
  }

  private mutating func add(_ node: TemplateNode) {
    stack[stack.count - 1].nodes.append(node)
  }

  private mutating func handle(_ index: Int, _ trim: (before: Bool, after: Bool)) {
    let tag = tokens.tags[index]
    let indentation = trim.before ? lineTail(index)..<tokens.texts[index].upperBound : 0..<0
    if isInsideParent, let parent = stack.last {
      switch tag.kind {
      case .block, .comment, .close, .broken: break
      default: report(.strayTagInParent(parent: parent.tag.name), at: tag.range.lowerBound)
      }
    }
    switch tag.kind {
    case .comment, .broken:
      break
    case .variable, .unescaped:
      add(.variable(name: tag.name, offset: tag.nameOffset, unescaped: tag.kind == .unescaped))
    case .partial:
      add(.partial(name: tag.name, offset: tag.nameOffset, indentation: indentation))
    case .section, .inverted:
      stack.append(Open(construct: tag.kind == .section ? .section : .invertedSection, tag: tag))
    case .parent:
      stack.append(
        Open(construct: .parent, tag: tag, indentation: indentation, isStandalone: isStandaloneParent(index)))
    case .block:
      var open = Open(construct: .block, tag: tag, startsLine: trim.after, isFill: isInsideParent)
      // The first line of what stands in the block decides; where nothing does, the tag's own line.
      if trim.after {
        open.indentation = leadingSpace(at: lineHead(index))
      } else if !open.isFill, isBlankBefore(index) {
        open.indentation = lineTail(index)..<tokens.texts[index].upperBound
      }
      if !open.isFill, trim.after, index + 1 < tokens.tags.count, tokens.tags[index + 1].kind == .close,
        lineHead(index) + open.indentation.count == tokens.tags[index + 1].range.lowerBound
      {
        open.indentation = indentation
      }
      stack.append(open)
    case .close:
      close(tag)
    }
  }

  private mutating func close(_ tag: TemplateTag) {
    guard let open = stack.last, let construct = open.construct else {
      return report(.strayClose(name: tag.name), at: tag.range.lowerBound)
    }
    guard open.tag.name == tag.name else {
      let line = SourcePosition(of: open.tag.range.lowerBound, in: utf8).line
      report(
        .mismatchedClose(found: tag.name, open: construct, name: open.tag.name, openLine: line),
        at: tag.range.lowerBound)
      // Where an outer tag has the name, that one is meant, and those inside it were forgotten open.
      if let outer = stack.dropFirst().lastIndex(where: { $0.tag.name == tag.name }) {
        stack.removeSubrange(outer...)
      }
      return
    }
    stack.removeLast()
    switch construct {
    case .section, .invertedSection:
      add(
        .section(
          TemplateNode.Section(
            name: open.tag.name, offset: open.tag.nameOffset, isInverted: construct == .invertedSection,
            body: open.nodes)))
    case .parent:
      add(
        .parent(
          TemplateNode.Parent(
            name: open.tag.name, offset: open.tag.nameOffset, indentation: open.indentation, blocks: open.blocks)))
    case .block:
      let block = TemplateNode.Block(
        name: open.tag.name, offset: open.tag.nameOffset, body: open.nodes, startsLine: open.startsLine,
        indentation: open.indentation)
      guard open.isFill else { return add(.block(block)) }
      if stack[stack.count - 1].blocks.contains(where: { $0.name == block.name }) {
        report(.duplicateBlock(name: block.name), at: block.offset)
      }
      stack[stack.count - 1].blocks.append(block)
    }
  }

  private mutating func report(_ kind: TemplateFault.Kind, at offset: Int) {
    faults.append(TemplateFault(kind, path: source.path, utf8: utf8, offset: offset))
  }
}
