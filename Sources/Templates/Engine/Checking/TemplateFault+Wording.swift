// How faults read. Decides nothing: the cases are made elsewhere.

extension TemplateFault: CustomStringConvertible {
  /// `article.html:12:9: error: no field 'titel' in article page; did you mean 'title'?`
  public var description: String {
    "\(path):\(line):\(column): error: \(message)"
  }

  /// The wording without position.
  public var message: String {
    guard let suggestion else { return kind.wording }
    return "\(kind.wording); did you mean '\(suggestion)'?"
  }
}

extension TemplateFault.Kind {
  fileprivate var wording: String {
    switch self {
    case .notUTF8: "the file is not UTF-8"
    case .unclosedTag: "the tag is never closed with its braces"
    case .emptyTag: "the tag names nothing"
    case .badName(let name): "'\(name)' is not a name"
    case .delimiterChange: "delimiters cannot be changed"
    case .unclosed(let construct, let name): "\(construct.rawValue) '\(name)' is never closed"
    case .strayClose(let name): "'\(name)' is closed but was not opened"
    case .mismatchedClose(let found, let construct, let name, let line):
      "'\(found)' is closed where \(construct.rawValue) '\(name)' of line \(line) is open"
    case .strayTagInParent(let parent): "inside parent '\(parent)' only blocks and comments may stand"
    case .duplicateBlock(let name): "block '\(name)' is filled twice"
    case .tooDeep: "tags nest more than \(TemplateParser.depthLimit) deep"
    case .noTemplate(let name): "no template '\(name)'"
    case .recursion(let chain): "the template includes itself: \(chain.joined(separator: " > "))"
    case .unknownBlock(let name, let parent): "no block '\(name)' in \(parent)"
    default: laterWording
    }
  }

  private var laterWording: String {
    switch self {
    case .noField(let name, let models): "no field '\(name)' in \(models.joined(separator: " or "))"
    case .notARecord(let name, let kind): "'\(name)' is \(kind) and has no fields"
    case .noCurrentText: "'.' stands only inside a section on a list of text or on optional text"
    case .notPrintable(let name, let kind): "'\(name)' is \(kind) and cannot be printed"
    case .notASection(let name, let kind): "'\(name)' is \(kind) and cannot be a section"
    case .unescaped(let name, let kind): "'\(name)' is \(kind) and cannot be printed unescaped"
    case .noString(let key): "no interface string '\(key)'"
    case .stringNeedsCount(let key): "interface string '\(key)' has plural forms and cannot stand in a template"
    case .stringNeedsValues(let key, let placeholder):
      "interface string '\(key)' has the placeholder {\(placeholder)} and cannot stand in a template"
    case .stringAsSection(let key): "interface string '\(key)' cannot be a section"
    case .unusableField(let name, let model): "field '\(name)' of \(model) has a name that no template can use"
    case .tooLarge: "the template grows beyond all measure with what it includes"
    default: placeWording
    }
  }

  private var placeWording: String {
    switch self {
    case .inTagName(let name): "'\(name)' cannot stand in the name of a tag"
    case .inTag(let name): "'\(name)' cannot stand inside a tag outside of a quoted attribute value"
    case .inUnquotedAttribute(let name, let attribute):
      "'\(name)' cannot stand in attribute '\(attribute)' without quotation marks"
    case .inForbiddenAttribute(let name, let attribute):
      "nothing can be inserted in attribute '\(attribute)': '\(name)'"
    case .textInURLAttribute(let name, let kind, let attribute):
      "'\(name)' is \(kind), and attribute '\(attribute)' takes only a URL"
    case .htmlInAttribute(let name, let attribute): "'\(name)' is HTML and cannot stand in attribute '\(attribute)'"
    case .jsonOutsideScript(let name):
      "'\(name)' is JSON and can stand only in <script type=\"application/ld+json\">"
    case .notJSONInScript(let name, let kind):
      "'\(name)' is \(kind), and <script type=\"application/ld+json\"> takes only JSON"
    case .inRawElement(let name, let element): "'\(name)' cannot stand in <\(element)>"
    case .htmlInTextElement(let name, let element): "'\(name)' is HTML, and <\(element)> takes only text"
    case .htmlInXML(let name): "'\(name)' is HTML and cannot stand in XML unescaped"
    case .inComment(let name): "'\(name)' cannot stand in an HTML comment"
    case .afterLessThan(let name): "'\(name)' cannot stand right after '<'"
    case .unbalanced(let name, let before, let after): "section '\(name)' begins in \(before) and ends in \(after)"
    case .gluedAttribute: "where a section begins or ends inside a tag, white space, '/' or '>' must follow"
    case .endsInside(let place): "the template ends inside \(place)"
    default: tableWording
    }
  }

  private var tableWording: String {
    switch self {
    case .json(let what): what
    case .duplicateKey(let key): "key '\(key)' stands twice"
    case .badPluralCategory(let name): "'\(name)' is not a plural category"
    case .missingOther(let key): "key '\(key)' has no form 'other'"
    case .badPlaceholder(let key): "key '\(key)' has a brace that is not part of a placeholder {name}"
    case .missingKey(let key, let language): "no key '\(key)' in the table of language '\(language)'"
    default: ""
    }
  }
}
