// Which kind of value may be inserted at which place of HTML. Knows nothing of scopes or of how values are read.

/// The rule of safe places: what is wrong with inserting a value of some kind, if anything is.
enum PlaceRule {
  /// What is inserted: a field by its kind, or an interface string.
  static func fault(
    inserting name: String, _ kind: FieldKind, label: String, unescaped: Bool, in context: HTMLContext
  ) -> TemplateFault.Kind? {
    let kind = kind.base
    if unescaped, kind != .html, kind != .json { return .unescaped(name: name, kind: label) }
    let attribute = context.attribute
    switch context.place {
    case .afterLessThan: return .afterLessThan(name: name)
    case .tagName: return .inTagName(name: name)
    case .tag: return .inTag(name: name)
    case .unquotedAttribute: return .inUnquotedAttribute(name: name, attribute: attribute)
    case .comment: return .inComment(name: name)
    case .rawElement: return .inRawElement(name: name, element: context.element)
    case .jsonScript: return kind == .json ? nil : .notJSONInScript(name: name, kind: label)
    case .content, .textElement, .attribute: break
    }
    if kind == .json { return .jsonOutsideScript(name: name) }
    if context.place == .attribute {
      if kind == .html { return .htmlInAttribute(name: name, attribute: attribute) }
      switch AttributePolicy.of(attribute, element: context.element) {
      case .forbidden: return .inForbiddenAttribute(name: name, attribute: attribute)
      case .url where kind == .text: return .textInURLAttribute(name: name, kind: label, attribute: attribute)
      case .url, .text: return nil
      }
    }
    guard kind == .html else { return nil }
    if context.isXML { return .htmlInXML(name: name) }
    return context.place == .textElement ? .htmlInTextElement(name: name, element: context.element) : nil
  }
}
