// Parses one template file. Knows nothing of models or of HTML.
struct TemplateParser {
  private let source: TemplateSource
  var faults: [TemplateFault] = []
  init(_ source: TemplateSource) { self.source = source }
  mutating func parse() -> ParsedTemplate { ParsedTemplate(source: source, nodes: []) }
}
