// Checks what templates say of each other: includes, parents and blocks. Knows nothing of models or of HTML.

/// Finds templates that do not exist, that include themselves, and blocks that no parent has.
struct TemplateLinks {
  private let templates: [String: ParsedTemplate]
  private var faults: [TemplateFault] = []
  private var finished = Set<String>()

  init(_ templates: [String: ParsedTemplate]) {
    self.templates = templates
  }

  mutating func check() -> [TemplateFault] {
    for name in templates.keys.sorted() { visit(name, chain: []) }
    return faults
  }

  /// Follows what a template includes, depth first.
  private mutating func visit(_ name: String, chain: [String]) {
    guard !finished.contains(name), let template = templates[name] else { return }
    for use in Self.uses(in: template.nodes) {
      guard TemplateName.isTemplate(use.name) else { continue }
      guard let used = TemplateLibrary.find(use.name, in: templates) else {
        let suggestion = TemplateLibrary.suggestion(for: use.name, in: templates)
        report(.noTemplate(name: use.name), template, use.offset, suggestion)
        continue
      }
      let path = chain + [name]
      if let first = path.firstIndex(of: used.source.name) {
        report(.recursion(path[first...] + [used.source.name]), template, use.offset)
        continue
      }
      visit(used.source.name, chain: path)
      for fill in use.fills {
        var visited = Set<String>()
        let known = blocks(of: used, &visited)
        if !known.contains(fill.name) {
          report(
            .unknownBlock(name: fill.name, parent: used.source.name), template, fill.offset,
            NearestName.find(fill.name, among: known))
        }
      }
    }
    finished.insert(name)
  }

  /// The blocks that one who includes `template` can fill: its own and those of all it includes.
  private func blocks(of template: ParsedTemplate, _ visited: inout Set<String>) -> Set<String> {
    guard visited.insert(template.source.name).inserted else { return [] }
    var names = Self.blockNames(in: template.nodes)
    for use in Self.uses(in: template.nodes) {
      for fill in use.fills { names.insert(fill.name) }
      if let used = TemplateLibrary.find(use.name, in: templates) { names.formUnion(blocks(of: used, &visited)) }
    }
    return names
  }

  private mutating func report(
    _ kind: TemplateFault.Kind, _ template: ParsedTemplate, _ offset: Int, _ suggestion: String? = nil
  ) {
    faults.append(
      TemplateFault(
        kind, path: template.source.path, utf8: template.source.utf8, offset: offset, suggestion: suggestion))
  }

  // MARK: Walking trees

  private struct Use {
    let name: String
    let offset: Int
    let fills: [TemplateNode.Block]
  }

  private static func uses(in nodes: [TemplateNode]) -> [Use] {
    nodes.flatMap { node -> [Use] in
      switch node {
      case .lineStart, .text, .variable: []
      case .section(let section): uses(in: section.body)
      case .block(let block): uses(in: block.body)
      case .partial(let name, let offset, _): [Use(name: name, offset: offset, fills: [])]
      case .parent(let parent):
        [Use(name: parent.name, offset: parent.offset, fills: parent.blocks)]
          + parent.blocks.flatMap { uses(in: $0.body) }
      }
    }
  }

  private static func blockNames(in nodes: [TemplateNode]) -> Set<String> {
    var names = Set<String>()
    for node in nodes {
      switch node {
      case .lineStart, .text, .variable, .partial: break
      case .section(let section): names.formUnion(blockNames(in: section.body))
      case .block(let block):
        names.insert(block.name)
        names.formUnion(blockNames(in: block.body))
      case .parent(let parent):
        for fill in parent.blocks { names.formUnion(blockNames(in: fill.body)) }
      }
    }
    return names
  }
}
