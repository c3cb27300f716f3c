// A model's fields by name, its type forgotten. Knows nothing of templates' text.

/// What the compiler of templates needs to know of a model type.
@usableFromInline
struct ModelSchema: Sendable {
  /// One field, its model's type forgotten.
  struct Field: Sendable {
    let kind: FieldKind
    let reader: FieldReader
    let element: (@Sendable () -> ModelSchema)?
  }

  let name: String
  private(set) var fields: [String: Field] = [:]
  /// Field names that no template could ever name: declared twice, empty, with a character no tag allows, or `t`.
  private(set) var unusable: [String] = []

  @usableFromInline
  init<Model: TemplateModel>(_ model: Model.Type) {
    name = Model.modelName
    for field in Model.fields {
      if !TemplateName.isField(field.name) || field.name == "t" || fields[field.name] != nil {
        unusable.append(field.name)
      } else {
        fields[field.name] = Field(kind: field.kind, reader: field.reader, element: field.element)
      }
    }
  }
}
