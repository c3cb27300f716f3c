// A new article's file: front matter in the order of the table, then the reading text.

/// The text of a new article.
public struct ArticleDraft: Sendable {
  /// A value of the front matter.
  public enum Value: Sendable {
    /// Words, quoted where YAML would read something else.
    case text(String)
    /// An id, a date, a language tag: written without quotes.
    case plain(String)
    case list([String])
    case flag(Bool)
  }

  /// The article's id.
  public var id: String
  private var values: [ArticleField: Value] = [:]
  /// The keys that are a machine's guess.
  public var unconfirmed: Set<ArticleField> = []
  /// The Markdown under the front matter.
  public var body: String = ""

  /// A draft; its status is `draft`.
  public init(id: String, language: String) {
    self.id = id
    values[.id] = .plain(id)
    values[.status] = .plain(ArticleStatus.draft.rawValue)
    values[.language] = .plain(language)
  }

  /// The value of a key; an empty list, or nil, leaves the key out.
  public subscript(field: ArticleField) -> Value? {
    get { values[field] }
    set {
      if case .list(let items)? = newValue, items.isEmpty {
        values[field] = nil
      } else {
        values[field] = newValue
      }
    }
  }

  /// The file.
  public var bytes: [UInt8] {
    var pairs: [YAMLValue.Pair] = []
    for field in ArticleField.allCases {
      guard let value = values[field] else { continue }
      pairs.append(YAMLValue.Pair(field.rawValue, value.yaml))
    }
    let guesses = ArticleField.allCases.filter { unconfirmed.contains($0) && values[$0] != nil }
    if !guesses.isEmpty {
      pairs.append(YAMLValue.Pair(ArticleField.unconfirmed.rawValue, .list(guesses.map { .plain($0.rawValue) })))
    }
    var bytes = Array("---\n".utf8)
    bytes += YAMLWriter().document(pairs)
    bytes += Array("---\n\n".utf8)
    bytes += Array(body.utf8)
    if bytes.last != 0x0A { bytes.append(0x0A) }
    return bytes
  }
}

extension ArticleDraft.Value {
  fileprivate var yaml: YAMLValue {
    switch self {
    case .text(let text): .string(text)
    case .plain(let text): .plain(text)
    case .list(let items): .strings(items)
    case .flag(let flag): .bool(flag)
    }
  }
}
