// Follows where in HTML a template stands, byte by byte. Knows nothing of fields or sections.

/// The tokenizer states of WHATWG HTML 13.2.5 that decide what may be inserted at a place, and no more: elements are
/// not matched with each other.
struct HTMLContext: Equatable {
  enum State: Equatable {
    case content
    case lessThan
    case endTagOpen
    case tagName
    case inTag
    case attributeName
    case afterAttributeName
    case beforeValue
    case value(quote: UInt8)
    case unquotedValue
    case afterQuotedValue
    /// Inside a tag where a section begins or ends, so that one of several things may stand before: only white space,
    /// `/` or `>` may follow.
    case boundary
    case declarationOpen
    case declarationDash
    case declaration
    /// With the number of dashes just read, at most 2.
    case comment(dashes: Int)
    /// The text of `title`, `textarea`, `script`, `style` and the like, with the length of the end tag read so far.
    case elementText(matched: Int)
  }

  private(set) var state = State.content
  /// The element whose tag or text this is, lower case.
  private(set) var element = ""
  private(set) var isEndTag = false
  /// The attribute whose name or value this is, lower case.
  private(set) var attribute = ""
  /// The value so far of the `type` of a script, where it is literal.
  private var scriptType: String? = ""
  /// What ends the element whose text this is, e.g. `</title`.
  private var endTag: [UInt8] = []
  /// In XML no element's text is special.
  let isXML: Bool
  /// Open `svg` and `math` elements; in them `title` is an element like others (WHATWG HTML 13.2.6.5).
  private var foreignDepth = 0

  init(isXML: Bool) {
    self.isXML = isXML
  }

  // MARK: Text of the template

  /// Goes on by one byte of template text; the result is `false` where that byte may not stand.
  mutating func advance(_ byte: UInt8) -> Bool {
    switch state {
    case .content:
      if byte == UInt8(ascii: "<") { state = .lessThan }
    case .lessThan:
      switch byte {
      case UInt8(ascii: "!"): state = .declarationOpen
      case UInt8(ascii: "/"): state = .endTagOpen
      case UInt8(ascii: "?"): state = .declaration
      case UInt8(ascii: "<"): break
      default: beginTag(byte, isEnd: false)
      }
    case .endTagOpen:
      if byte == UInt8(ascii: ">") { state = .content } else { beginTag(byte, isEnd: true) }
    case .declarationOpen:
      state =
        switch byte {
        case UInt8(ascii: "-"): .declarationDash
        case UInt8(ascii: ">"): .content
        default: .declaration
        }
    case .declarationDash:
      state =
        switch byte {
        case UInt8(ascii: "-"): .comment(dashes: 2)
        case UInt8(ascii: ">"): .content
        default: .declaration
        }
    case .declaration:
      if byte == UInt8(ascii: ">") { state = .content }
    case .comment(let dashes):
      advanceComment(byte, dashes)
    case .elementText(let matched):
      advanceText(byte, matched)
    default:
      return advanceTag(byte)
    }
    return true
  }

  /// Goes on over something inserted: it changes no state, but the value it stands in is no longer literal.
  mutating func insert() {
    if case .value = state { scriptType = nil }
  }

  private mutating func beginTag(_ byte: UInt8, isEnd: Bool) {
    guard Self.isLetter(byte) else {
      state = isEnd ? .declaration : .content
      return
    }
    state = .tagName
    element = Self.lowercase(byte)
    isEndTag = isEnd
    attribute = ""
    scriptType = ""
  }

  /// Inside a tag, from its name to its `>`.
  private mutating func advanceTag(_ byte: UInt8) -> Bool {
    switch state {
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .value(quote: byte)
      } else if byte == UInt8(ascii: ">") {
        closeTag()
      } else if !Self.isSpace(byte) {
        state = .unquotedValue
        append(value: byte)
      }
      return true
    case .value(let quote):
      if byte == quote { state = .afterQuotedValue } else { append(value: byte) }
      return true
    case .unquotedValue:
      if Self.isSpace(byte) {
        state = .inTag
      } else if byte == UInt8(ascii: ">") {
        closeTag()
      } else {
        append(value: byte)
      }
      return true
    default:
      break
    }
    if Self.isSpace(byte) {
      state = state == .attributeName || state == .afterAttributeName ? .afterAttributeName : .inTag
    } else if byte == UInt8(ascii: ">") {
      closeTag()
    } else if byte == UInt8(ascii: "/") {
      state = .inTag
    } else if state == .boundary {
      return false
    } else if state == .tagName {
      element += Self.lowercase(byte)
    } else if byte == UInt8(ascii: "="), state == .attributeName || state == .afterAttributeName {
      state = .beforeValue
      if attribute == "type" { scriptType = "" }
    } else if state == .attributeName {
      attribute += Self.lowercase(byte)
    } else {
      state = .attributeName
      attribute = Self.lowercase(byte)
    }
    return true
  }

  private mutating func append(value byte: UInt8) {
    guard element == "script", attribute == "type" else { return }
    scriptType?.append(Self.lowercase(byte))
  }

  private mutating func closeTag() {
    let isForeign = element == "svg" || element == "math"
    if isForeign { foreignDepth = max(0, foreignDepth + (isEndTag ? -1 : 1)) }
    let hasText = Self.textElements.contains(element) || (Self.rcdataElements.contains(element) && foreignDepth == 0)
    state = !isEndTag && !isXML && hasText ? .elementText(matched: 0) : .content
    if state != .content { endTag = Array("</\(element)".utf8) }
  }

  /// Ends at `-->`, and at `--!>` by being taken for more comment, which refuses more and so is safe.
  private mutating func advanceComment(_ byte: UInt8, _ dashes: Int) {
    if byte == UInt8(ascii: "-") {
      state = .comment(dashes: min(2, dashes + 1))
    } else {
      state = byte == UInt8(ascii: ">") && dashes == 2 ? .content : .comment(dashes: 0)
    }
  }

  /// Looks for the end tag of the element.
  private mutating func advanceText(_ byte: UInt8, _ matched: Int) {
    if matched == endTag.count {
      if byte == UInt8(ascii: ">") {
        state = .content
      } else if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        state = .inTag
        isEndTag = true
      } else {
        state = .elementText(matched: byte == UInt8(ascii: "<") ? 1 : 0)
      }
    } else if matched < 2 ? byte == endTag[matched] : Self.lowercased(byte) == endTag[matched] {
      state = .elementText(matched: matched + 1)
    } else {
      state = .elementText(matched: byte == UInt8(ascii: "<") ? 1 : 0)
    }
  }

  // MARK: Sections

  /// The context at the start of a section: right after a name or a value in a tag nothing may be glued on.
  var atSectionStart: HTMLContext {
    var context = self
    switch state {
    case .tagName, .attributeName, .afterAttributeName, .afterQuotedValue: context.state = .boundary
    default: break
    }
    return context
  }

  /// The context after a branch that may or may not have been taken; `nil` where both cannot go on as one.
  static func join(_ left: HTMLContext, _ right: HTMLContext) -> HTMLContext? {
    var joined = right
    joined.foreignDepth = max(left.foreignDepth, right.foreignDepth)
    if left.scriptType != right.scriptType { joined.scriptType = nil }
    if left.isBetweenAttributes && right.isBetweenAttributes {
      guard left.element == right.element, left.isEndTag == right.isEndTag else { return nil }
      if left.state != right.state { joined.state = .boundary }
      return joined
    }
    if case .comment = left.state, case .comment = right.state {
      // The fewer dashes, the later it ends: what stands after may be refused without need, never let through.
      joined.state = .comment(dashes: 0)
      return joined
    }
    guard left.state == right.state else { return nil }
    switch left.state {
    case .beforeValue, .value, .unquotedValue:
      return left.element == right.element && left.attribute == right.attribute ? joined : nil
    case .elementText:
      return left.element == right.element ? joined : nil
    default:
      return joined
    }
  }

  private var isBetweenAttributes: Bool {
    switch state {
    case .tagName, .inTag, .attributeName, .afterAttributeName, .afterQuotedValue, .boundary: true
    default: false
    }
  }

  // MARK: Places

  /// Where something would be inserted.
  enum Place: Equatable {
    case content
    case afterLessThan
    case tagName
    case tag
    case attribute
    case unquotedAttribute
    case comment
    /// `title` and `textarea`: text with character references.
    case textElement
    case jsonScript
    case rawElement
  }

  var place: Place {
    switch state {
    case .content: return .content
    case .lessThan: return .afterLessThan
    case .endTagOpen, .tagName: return .tagName
    case .inTag, .attributeName, .afterAttributeName, .afterQuotedValue, .boundary: return .tag
    case .beforeValue, .unquotedValue: return .unquotedAttribute
    case .value: return .attribute
    case .declarationOpen, .declarationDash, .declaration, .comment: return .comment
    case .elementText(let matched):
      if matched > 0 { return .afterLessThan }
      if Self.rcdataElements.contains(element) { return .textElement }
      return element == "script" && scriptType == "application/ld+json" ? .jsonScript : .rawElement
    }
  }

  /// How messages name the place.
  var label: String {
    switch place {
    case .content: "element content"
    case .afterLessThan, .tagName, .tag: "a tag"
    case .attribute, .unquotedAttribute: "attribute '\(attribute)'"
    case .comment: "a comment"
    case .textElement, .jsonScript, .rawElement: "<\(element)>"
    }
  }

  private static let rcdataElements: Set<String> = ["title", "textarea"]
  private static let textElements: Set<String> = [
    "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  /// One byte of a name as text; names outside ASCII never match one that is asked for.
  private static func lowercase(_ byte: UInt8) -> String {
    String(UnicodeScalar(lowercased(byte)))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
