// What can be wrong with the YAML of a file: cases here, wording in `message`.

/// A fault in the YAML of a file, with the place it was seen at.
struct YAMLFault: Error, Hashable {
  enum Kind: Hashable, Sendable {
    /// What the YAML library complains of, in its own words, and what it was reading when it did.
    case syntax(problem: String, context: String?)
    /// The key stands twice in one mapping; `first` is where it stood before, and the
    /// fault's own position where the second one was not found.
    case duplicateKey(String, first: SourcePosition)
    case tooDeep(limit: Int)
    case tooLarge(limitBytes: Int)
    /// An anchor (`&name`) or an alias (`*name`).
    case aliasesNotAllowed
    /// A tag (`!name`).
    case tagsNotAllowed
    case notAMapping
    /// A key that is a list, a mapping or a block of text.
    case keyNotScalar
    case multipleDocuments
    /// A scalar that may not stand in YAML as it is, or at which editors and YAML would count lines differently.
    case controlCharacter(UInt32)
    /// U+FEFF elsewhere than at the start of the file.
    case byteOrderMark
    case notUTF8
    case missingOpening
    case missingClosing
    /// The key is written in a way that cannot be changed without touching other bytes.
    case notEditable(String)
  }

  var kind: Kind
  var position: SourcePosition

  init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// The fault in a sentence for the person who wrote the file.
  var message: String {
    switch kind {
    case .syntax(let problem, let context):
      Self.advice(problem) ?? "this is not valid YAML: \(problem)\(context.map { " (\($0))" } ?? "")"
    case .duplicateKey(let key, let first) where first == position:
      "the key '\(key)' is given more than once"
    case .duplicateKey(let key, let first):
      "the key '\(key)' stands here a second time; it was given already in line \(first.line)"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .tooLarge(let limit): "the front matter is larger than \(limit) bytes"
    case .aliasesNotAllowed:
      "anchors (&name) and aliases (*name) are not allowed; put text that begins with & or * in quotes"
    case .tagsNotAllowed: "tags (!name) are not allowed; put text that begins with ! in quotes"
    case .notAMapping: "expected keys with values ('key: value')"
    case .keyNotScalar: "a key must be a word or a text in one line"
    case .multipleDocuments: "a second YAML document begins here; only one is allowed"
    case .controlCharacter(0x0D): "a carriage return without a line feed; lines must end with LF or CR LF"
    case .controlCharacter(let value):
      "the character U+\(Self.hex(value)) may not stand here as it is; delete it or write it as an escape in double quotes"
    case .byteOrderMark: "a byte-order mark (U+FEFF) that is not at the start of the file"
    case .notUTF8: "bytes that are not UTF-8"
    case .missingOpening: "the front matter is missing: the first line must be '---'"
    case .notEditable(let key): "'\(key)' is written in a way that cannot be changed by a tool; change it by hand"
    case .missingClosing: "the front matter is not closed: a line with nothing but '---' must follow it"
    }
  }

  /// The problem of a line that was taken for more of the one above it.
  static let continuedLine = "a mapping value in a text that goes on from the line above"

  /// Plain advice for the mistakes that people make most.
  private static func advice(_ problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "a second ': ' in this line; put a value that contains ': ' in quotes"
    case continuedLine: "this line is taken for more of the one above, which is no 'key: value' or lacks a quote"
    case "could not find expected ':'": "expected 'key: value'; this line has no ': '"
    case "found character that cannot start any token":
      "a value may not begin with this character (a tab, '@', '`' or '%'); indent with spaces, put text in quotes"
    case "found unknown escape character": "an unknown escape after '\\' in double quotes; write '\\\\' for a backslash"
    default: nil
    }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
