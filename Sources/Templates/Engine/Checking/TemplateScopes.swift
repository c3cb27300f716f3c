// Finds fields by name through the scopes that are open. Knows nothing of HTML.

/// The scopes that are open at a place of a template, the page model first.
struct TemplateScopes {
  enum Scope {
    case model(ModelSchema)
    /// The text of a list of text, or of optional text.
    case text
    /// A section whose field was not found: what stands in it cannot be judged.
    case unknown
  }

  /// A field that was found: the slot whose model it is read from, and how.
  struct Found {
    let slot: Int
    let kind: FieldKind
    let reader: FieldReader
    let element: (@Sendable () -> ModelSchema)?
  }

  enum Failure: Error {
    /// Wrong, at so many bytes into the name.
    case fault(TemplateFault.Kind, at: Int, suggestion: String?)
    /// Not to be judged.
    case unknown
  }

  private(set) var scopes: [Scope]

  init(_ schema: ModelSchema) {
    scopes = [.model(schema)]
  }

  var count: Int { scopes.count }

  mutating func push(_ scope: Scope) { scopes.append(scope) }
  mutating func pop() { scopes.removeLast() }

  /// Resolves a name: the first segment from the innermost scope outwards, the others through records.
  func resolve(_ name: String) throws(Failure) -> Found {
    if name == "." { return try currentText() }
    let segments = name.split(separator: ".").map(String.init)
    guard let first = segments.first else { throw .unknown }
    var found = try outermost(first)
    var offset = first.utf8.count + 1
    for (index, segment) in segments.enumerated().dropFirst() {
      let before = segments[..<index].joined(separator: ".")
      guard found.kind == .record, let schema = found.element?() else {
        throw .fault(.notARecord(name: before, kind: found.kind.label), at: offset, suggestion: nil)
      }
      guard let field = schema.fields[segment] else {
        throw .fault(
          .noField(name: segment, models: [schema.name]), at: offset,
          suggestion: NearestName.find(segment, among: schema.fields.keys))
      }
      found = Found(
        slot: found.slot, kind: field.kind, reader: .path(found.reader, field.reader), element: field.element)
      offset += segment.utf8.count + 1
    }
    return found
  }

  private func currentText() throws(Failure) -> Found {
    switch scopes.last {
    case .text: return Found(slot: scopes.count - 1, kind: .text, reader: .textItself, element: nil)
    case .unknown: throw .unknown
    default: throw .fault(.noCurrentText, at: 0, suggestion: nil)
    }
  }

  private func outermost(_ name: String) throws(Failure) -> Found {
    var models: [String] = []
    var known: [String] = []
    for (slot, scope) in scopes.enumerated().reversed() {
      switch scope {
      case .text: continue
      case .unknown: throw .unknown
      case .model(let schema):
        if let field = schema.fields[name] {
          return Found(slot: slot, kind: field.kind, reader: field.reader, element: field.element)
        }
        if !models.contains(schema.name) { models.append(schema.name) }
        known += schema.fields.keys
      }
    }
    throw .fault(
      .noField(name: name, models: models), at: 0, suggestion: NearestName.find(name, among: known))
  }
}
