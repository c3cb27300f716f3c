// Compiles one template. Knows nothing of files.
struct TemplateCompiler {
  init(templates: [String: ParsedTemplate], schema: ModelSchema, strings: Strings) {}
  mutating func compile(_ template: ParsedTemplate) throws(TemplateFaults) -> RenderProgram { RenderProgram() }
}
