// Checks a template with all it includes against a model and compiles it. Knows nothing of files or of rendering.

/// One walk through a template in the order of its output: partials, parents and blocks are followed where they stand,
/// so the scope and the place in HTML are known for every tag, and every name becomes a reader and a slot.
struct TemplateCompiler {
  /// Nodes one template may grow to with its includes; the largest page of a theme has some thousands.
  private static let nodeLimit = 200_000

  private let templates: [String: ParsedTemplate]
  private let strings: Strings
  private let schema: ModelSchema
  private var scopes: TemplateScopes
  private var context = HTMLContext(isXML: false)
  private var output = ProgramBuilder()
  private var faults: [TemplateFault] = []
  private var nodeCount = 0

  /// What fills a block, with the surroundings of the place where it was written: its own blocks are filled from there.
  private final class Fill {
    let block: TemplateNode.Block
    let source: TemplateSource
    let fills: [String: Fill]

    init(_ block: TemplateNode.Block, source: TemplateSource, fills: [String: Fill]) {
      self.block = block
      self.source = source
      self.fills = fills
    }
  }

  /// The file that is being walked, and how its lines are moved.
  private struct Surroundings {
    let source: TemplateSource
    var fills: [String: Fill] = [:]
    /// Put at the start of every line.
    var indentation: [UInt8] = []
    /// Taken off the start of every line as far as it stands there.
    var removed: [UInt8] = []
  }

  init(templates: [String: ParsedTemplate], schema: ModelSchema, strings: Strings) {
    self.templates = templates
    self.schema = schema
    self.strings = strings
    scopes = TemplateScopes(schema)
  }

  mutating func compile(_ template: ParsedTemplate) throws(TemplateFaults) -> RenderProgram {
    let source = template.source
    context = HTMLContext(isXML: source.name.hasSuffix(".xml"))
    for name in schema.unusable { report(.unusableField(name: name, model: schema.name), source, 0) }
    walk(template.nodes, Surroundings(source: source))
    if context.place != .content { report(.endsInside(place: context.label), source, source.utf8.count) }
    if nodeCount >= Self.nodeLimit { report(.tooLarge, source, 0) }
    guard faults.isEmpty else { throw TemplateFaults(faults) }
    return output.program
  }

  private mutating func walk(_ nodes: [TemplateNode], _ here: Surroundings, skippingFirstLineStart: Bool = false) {
    var startsLine = false
    for (index, node) in nodes.enumerated() {
      nodeCount += 1
      guard nodeCount < Self.nodeLimit else { return }
      if case .lineStart = node {
        if index > 0 || !skippingFirstLineStart { write(here.indentation, here, 0) }
        startsLine = true
        continue
      }
      switch node {
      case .lineStart: break
      case .text(let range): writeText(range, here, startsLine: startsLine)
      case .variable(let name, let offset, let unescaped): variable(name, offset, unescaped, here)
      case .section(let section): walkSection(section, here)
      case .partial(let name, let offset, let indentation):
        include(name, offset, indentation: indentation, fills: here.fills, here)
      case .parent(let parent):
        var fills = here.fills
        for block in parent.blocks where fills[block.name] == nil {
          fills[block.name] = Fill(block, source: here.source, fills: here.fills)
        }
        include(parent.name, parent.offset, indentation: parent.indentation, fills: fills, here)
      case .block(let block): walkBlock(block, here)
      }
      startsLine = false
    }
  }

  // MARK: Text

  private mutating func writeText(_ range: Range<Int>, _ here: Surroundings, startsLine: Bool) {
    var start = range.lowerBound
    if startsLine {
      for byte in here.removed {
        guard start < range.upperBound, here.source.utf8[start] == byte else { break }
        start += 1
      }
    }
    write(here.source.utf8[start..<range.upperBound], here, start)
  }

  private mutating func write(_ bytes: some Collection<UInt8>, _ here: Surroundings, _ offset: Int) {
    output.append(literal: bytes)
    var offset = offset
    for byte in bytes {
      if !context.advance(byte) {
        report(.gluedAttribute, here.source, offset)
        _ = context.advance(0x20)
      }
      offset += 1
    }
  }

  // MARK: Variables

  private mutating func variable(_ name: String, _ offset: Int, _ unescaped: Bool, _ here: Surroundings) {
    if name.hasPrefix("t.") { return interfaceString(String(name.dropFirst(2)), name, offset, unescaped, here) }
    guard let found = resolve(name, offset, here) else { return }
    guard found.kind.isPrintable else {
      return report(.notPrintable(name: name, kind: found.kind.label), here.source, offset)
    }
    check(name, found.kind, label: found.kind.label, unescaped, offset, here)
    context.insert()
    output.append(value: found.reader, slot: found.slot)
  }

  private mutating func interfaceString(
    _ key: String, _ name: String, _ offset: Int, _ unescaped: Bool, _ here: Surroundings
  ) {
    defer { context.insert() }
    switch strings.entries[key] {
    case nil:
      return report(
        .noString(key: key), here.source, offset + 2, NearestName.find(key, among: strings.entries.keys))
    case .plural:
      return report(.stringNeedsCount(key: key), here.source, offset)
    case .plain(let text):
      if let placeholder = Strings.firstPlaceholder(in: text) {
        return report(.stringNeedsValues(key: key, placeholder: placeholder), here.source, offset)
      }
      check(name, .text, label: "an interface string", unescaped, offset, here)
      output.append(literal: HTMLEscaping.escaped(Strings.fill(text, [:])))
    }
  }

  private mutating func check(
    _ name: String, _ kind: FieldKind, label: String, _ unescaped: Bool, _ offset: Int, _ here: Surroundings
  ) {
    if let fault = PlaceRule.fault(inserting: name, kind, label: label, unescaped: unescaped, in: context) {
      report(fault, here.source, offset)
    }
  }

  private mutating func resolve(_ name: String, _ offset: Int, _ here: Surroundings) -> TemplateScopes.Found? {
    do {
      return try scopes.resolve(name)
    } catch {
      if case .fault(let kind, let at, let suggestion) = error {
        report(kind, here.source, offset + at, suggestion)
      }
    }
    return nil
  }

  // MARK: Sections

  private mutating func walkSection(_ section: TemplateNode.Section, _ here: Surroundings) {
    let outside = context
    context = context.atSectionStart
    let before = context
    let isString = section.name.hasPrefix("t.")
    if isString {
      report(.stringAsSection(key: String(section.name.dropFirst(2))), here.source, section.offset)
    }
    let found = isString ? nil : resolve(section.name, section.offset, here)
    if let found, !found.kind.isSection {
      report(.notASection(name: section.name, kind: found.kind.label), here.source, section.offset)
    }
    if let found, found.kind.isSection {
      walkBody(section, found, here)
    } else {
      if !section.isInverted { scopes.push(.unknown) }
      walk(section.body, here)
      if !section.isInverted { scopes.pop() }
    }
    if let joined = HTMLContext.join(before, context) {
      context = joined
    } else {
      report(
        .unbalanced(name: section.name, before: before.label, after: context.label), here.source, section.offset)
      context = outside
    }
  }

  private mutating func walkBody(
    _ section: TemplateNode.Section, _ found: TemplateScopes.Found, _ here: Surroundings
  ) {
    let scope: TemplateScopes.Scope? =
      switch found.kind {
      case _ where section.isInverted: nil
      case .list, .record: found.element.map { .model($0()) } ?? .unknown
      case .textList, .optionalText: .text
      default: nil
      }
    let operation: RenderProgram.Instruction.Operation =
      section.isInverted ? .ifAbsent : scope == nil ? .ifPresent : .each
    let start = output.beginSection(operation, found.reader, slot: found.slot, target: scopes.count)
    if let scope { scopes.push(scope) }
    walk(section.body, here)
    if scope != nil { scopes.pop() }
    output.endSection(start)
  }

  // MARK: Other templates

  private mutating func include(
    _ name: String, _ offset: Int, indentation: Range<Int>, fills: [String: Fill], _ here: Surroundings
  ) {
    // What is not found was reported when the library was made.
    guard let template = TemplateLibrary.find(name, in: templates) else { return }
    var there = Surroundings(source: template.source, fills: fills)
    if !indentation.isEmpty { there.indentation = moved(indentation, here) }
    walk(template.nodes, there)
  }

  private mutating func walkBlock(_ block: TemplateNode.Block, _ here: Surroundings) {
    guard let fill = here.fills[block.name] else { return walk(block.body, here) }
    var there = Surroundings(source: fill.source, fills: fill.fills)
    there.indentation = moved(block.indentation, here)
    if fill.block.startsLine { there.removed = Array(fill.source.utf8[fill.block.indentation]) }
    if block.startsLine && !fill.block.startsLine { write(there.indentation, there, 0) }
    walk(fill.block.body, there, skippingFirstLineStart: !block.startsLine)
  }

  /// The white space of a tag's line as it comes out: moved as the other lines of its file are.
  private func moved(_ indentation: Range<Int>, _ here: Surroundings) -> [UInt8] {
    let own = here.source.utf8[indentation]
    var rest = own
    for byte in here.removed {
      guard rest.first == byte else { break }
      rest = rest.dropFirst()
    }
    return here.indentation + rest
  }

  private mutating func report(
    _ kind: TemplateFault.Kind, _ source: TemplateSource, _ offset: Int, _ suggestion: String? = nil
  ) {
    faults.append(
      TemplateFault(kind, path: source.path, utf8: source.utf8, offset: offset, suggestion: suggestion))
  }
}
