// What can be wrong with a template or a string table, and where. The wording stands in its own file.

/// One fault in a template or in a table of interface strings.
public struct TemplateFault: Error, Hashable, Sendable {
  /// The path of the file that was really used.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
  /// The text of that line without its line break, for a caret below it.
  public let lineText: String
  /// What is wrong.
  public let kind: Kind
  /// The known name that is nearest to the one that was not found.
  public let suggestion: String?

  /// What is wrong, apart from its wording.
  public enum Kind: Hashable, Sendable {
    // Reading.
    case notUTF8
    case unclosedTag
    case emptyTag
    case badName(String)
    case delimiterChange
    case unclosed(Construct, name: String)
    case strayClose(name: String)
    case mismatchedClose(found: String, open: Construct, name: String, openLine: Int)
    case strayTagInParent(parent: String)
    case duplicateBlock(name: String)
    case tooDeep

    // Templates among themselves.
    case noTemplate(name: String)
    case recursion([String])
    case unknownBlock(name: String, parent: String)

    // Names and kinds.
    case noField(name: String, models: [String])
    case notARecord(name: String, kind: String)
    case noCurrentText
    case notPrintable(name: String, kind: String)
    case notASection(name: String, kind: String)
    case unescaped(name: String, kind: String)
    case noString(key: String)
    case stringNeedsCount(key: String)
    case stringNeedsValues(key: String, placeholder: String)
    case stringAsSection(key: String)
    case unusableField(name: String, model: String)
    case tooLarge

    // Places.
    case inTagName(name: String)
    case inTag(name: String)
    case inUnquotedAttribute(name: String, attribute: String)
    case inForbiddenAttribute(name: String, attribute: String)
    case textInURLAttribute(name: String, kind: String, attribute: String)
    case htmlInAttribute(name: String, attribute: String)
    case jsonOutsideScript(name: String)
    case notJSONInScript(name: String, kind: String)
    case inRawElement(name: String, element: String)
    case htmlInTextElement(name: String, element: String)
    case htmlInXML(name: String)
    case inComment(name: String)
    case afterLessThan(name: String)
    case unbalanced(name: String, before: String, after: String)
    case gluedAttribute
    case endsInside(place: String)

    // Tables of interface strings.
    case json(String)
    case duplicateKey(String)
    case badPluralCategory(String)
    case missingOther(key: String)
    case badPlaceholder(key: String)
    case missingKey(key: String, language: String)
  }

  /// What a tag opens.
  public enum Construct: String, Hashable, Sendable {
    case section
    case invertedSection = "inverted section"
    case block
    case parent
  }
}

extension TemplateFault: Comparable {
  /// By path, then by position; wording last, so that the order is total.
  public static func < (left: TemplateFault, right: TemplateFault) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    return left.message < right.message
  }
}

/// All faults of one loading, sorted, each once.
public struct TemplateFaults: Error, Sendable, CustomStringConvertible {
  /// The faults, by path and position.
  public let faults: [TemplateFault]

  /// Sorts `faults` and drops repeats: a partial used on many pages reports its fault on each.
  public init(_ faults: some Sequence<TemplateFault>) {
    self.faults = Set(faults).sorted()
  }

  /// One fault a line.
  public var description: String {
    faults.map(\.description).joined(separator: "\n")
  }
}
