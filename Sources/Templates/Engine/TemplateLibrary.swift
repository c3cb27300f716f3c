// The templates of a site: found by name, parsed once, checked against each other. Knows nothing of page models.

/// All templates of a site in their look-up order.
///
/// Making a library reads every template and reports the faults of all of them together. `template(_:for:strings:)`
/// then checks one of them, with everything it includes, against a page model and a language.
///
/// What is taken of the Mustache specification: variables, sections, inverted sections, comments, partials,
/// inheritance (blocks and parents), dotted names, implicit iterators over text, the white space of standalone tags.
/// What is not taken is a fault: lambdas have no place in typed models, delimiters cannot be changed, names of partials
/// are not dynamic, and a template cannot include itself (so that every page ends).
public struct TemplateLibrary: Sendable {
  let templates: [String: ParsedTemplate]

  /// Reads the sources, in look-up order: where two have one name, the first is used and the other is not even read.
  public init(sources: [TemplateSource]) throws(TemplateFaults) {
    var templates: [String: ParsedTemplate] = [:]
    var faults: [TemplateFault] = []
    var seen = Set<String>()
    for source in sources where seen.insert(source.name).inserted {
      var parser = TemplateParser(source)
      templates[source.name] = parser.parse()
      faults += parser.faults
    }
    self.templates = templates
    var links = TemplateLinks(templates)
    faults += links.check()
    guard faults.isEmpty else { throw TemplateFaults(faults) }
  }

  /// The names of all templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// Whether there is a template of that name.
  public func contains(_ name: String) -> Bool { templates[name] != nil }

  /// The template of that name, checked against a page model, with the interface strings of one language.
  ///
  /// - Throws: every fault of the template and of what it includes. The faults of several templates can be put
  ///   together with `TemplateFaults(a.faults + b.faults)`.
  public func template<Model: TemplateModel>(
    _ name: String, for model: Model.Type = Model.self, strings: Strings
  ) throws(TemplateFaults) -> Template<Model> {
    guard let template = Self.find(name, in: templates) else {
      throw TemplateFaults([
        TemplateFault(
          .noTemplate(name: name), path: name, utf8: [], offset: 0,
          suggestion: NearestName.find(name, among: templates.keys))
      ])
    }
    var compiler = TemplateCompiler(templates: templates, schema: ModelSchema(Model.self), strings: strings)
    return Template(try compiler.compile(template))
  }

  /// The template a tag means: of exactly that name, or of that name with `.html`.
  static func find(_ name: String, in templates: [String: ParsedTemplate]) -> ParsedTemplate? {
    templates[name] ?? templates[name + ".html"]
  }

  /// The nearest name of a template, as a tag would write it.
  static func suggestion(for name: String, in templates: [String: ParsedTemplate]) -> String? {
    NearestName.find(
      name,
      among: templates.keys.map { key in
        key.hasSuffix(".html") && !name.hasSuffix(".html") ? String(key.dropLast(5)) : key
      })
  }
}
