// Checks templates against each other. Knows nothing of models.
struct TemplateLinks {
  init(_ templates: [String: ParsedTemplate]) {}
  mutating func check() -> [TemplateFault] { [] }
}
