// The kinds of fields a page model can declare. Knows nothing of values.

/// What a field holds, which decides how a template may use it and where.
@usableFromInline
enum FieldKind: Hashable, Sendable {
  case text
  case optionalText
  case number
  case html
  case optionalHTML
  case url
  case optionalURL
  case json
  case optionalJSON
  case flag
  case list
  case textList
  case record

  /// How messages name the kind.
  var label: String {
    switch self {
    case .text: "text"
    case .optionalText: "optional text"
    case .number: "a number"
    case .html: "HTML"
    case .optionalHTML: "optional HTML"
    case .url: "a URL"
    case .optionalURL: "an optional URL"
    case .json: "JSON"
    case .optionalJSON: "optional JSON"
    case .flag: "a flag"
    case .list: "a list"
    case .textList: "a list of text"
    case .record: "a record"
    }
  }

  /// Whether `{{name}}` can print it.
  var isPrintable: Bool {
    switch self {
    case .flag, .list, .textList, .record: false
    default: true
    }
  }

  /// Whether `{{#name}}` and `{{^name}}` can ask for it.
  var isSection: Bool {
    switch self {
    case .text, .number, .html, .url, .json: false
    default: true
    }
  }

  /// The kind without its optionality.
  var base: FieldKind {
    switch self {
    case .optionalText: .text
    case .optionalHTML: .html
    case .optionalURL: .url
    case .optionalJSON: .json
    default: self
    }
  }
}
