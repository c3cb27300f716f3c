// Sets one key of an article's front matter, as a person decided.

internal import ArabicScript
internal import Markdown

/// A change of a key in the file of an article.
struct FieldSetting {
  let folder: String
  let article: String

  private var path: String { "\(folder)/articles/\(article).md" }

  /// Sets the key, or removes it for null; either way it is no guess any more. A publisher from the registry and one as
  /// printed exclude each other, so that the one takes the place of the other.
  func set(_ field: ArticleField, to value: ActValue?) throws(Faults) -> [String] {
    guard let value else { throw fault(ActApplicationFault.noValue(key: field.rawValue)) }
    guard Identifier.isValid(article) else { throw fault(ContentFault.notAnID(key: "article", value: article)) }
    switch field {
    case .id, .status, .capture, .withdrawn, .unconfirmed, .anchors: throw fault(ActApplicationFault.notSetHere(field))
    default: break
    }
    let written = try yaml(value, for: field)
    if written == nil && field == .language { throw fault(ActApplicationFault.neededField(field)) }
    let file = try SourceFile(path)
    let former = try ArticleReader.read(file, id: article, siblings: []).article
    var bytes = try file.edited { editor throws(YAMLFault) in
      if let written { try editor.set(field.rawValue, to: written) } else { try editor.remove(field.rawValue) }
      var settled = [field]
      if written != nil, let other = Self.other(than: field) {
        try editor.remove(other.rawValue)
        settled.append(other)
      }
      for field in settled {
        try editor.removeItem(fromList: ArticleField.unconfirmed.rawValue, item: field.rawValue)
      }
    }
    let present = try check(bytes)
    try checkReference(field, present)
    if field == .title || field == .lead {
      bytes = try SourceFile(path, toBe: bytes).edited { editor throws(YAMLFault) in
        try FormerAnchorKeys(from: former, to: present).write(into: &editor)
      }
      _ = try check(bytes)
    }
    return try file.replace(with: bytes)
  }

  /// The article as the reader finds it; what it refuses has no place, since the file was not written.
  private func check(_ bytes: [UInt8]) throws(Faults) -> Article {
    do throws(Faults) {
      return try ArticleReader.read(SourceFile(path, toBe: bytes), id: article, siblings: []).article
    } catch {
      throw Faults(error.errors.map { Fault($0.kind, in: $0.path) })
    }
  }

  private static func other(than field: ArticleField) -> ArticleField? {
    switch field {
    case .outlet: .outletAs
    case .outletAs: .outlet
    default: nil
    }
  }

  /// What is written; nil where the key is to go.
  private func yaml(_ value: ActValue, for field: ArticleField) throws(Faults) -> YAMLValue? {
    let key = field.rawValue
    switch (field.row.value, value) {
    case (_, .null): return nil
    case (.text, .text(let text)), (.url, .text(let text)): return .string(NFC.normalize(text))
    case (.language, .text(let text)), (.date, .text(let text)), (.id, .text(let text)): return .plain(text)
    case (.flag, .flag(let flag)): return .bool(flag)
    case (.list, .text), (.ids, .text): return try yaml(.list([value]), for: field)
    case (.list, .list(let items)), (.ids, .list(let items)):
      var texts: [YAMLValue] = []
      for item in items {
        guard case .text(let text) = item else {
          throw fault(ContentFault.wrongType(key: key, expected: "a list of texts"))
        }
        texts.append(field == .about ? .plain(text) : .string(NFC.normalize(text)))
      }
      return texts.isEmpty ? nil : .list(texts)
    default:
      let expected =
        switch field.row.value {
        case .flag: "true or false"
        case .list, .ids: "a list of texts"
        case .date: "a date such as 2019-12"
        default: "a text"
        }
      throw fault(ContentFault.wrongType(key: key, expected: expected))
    }
  }

  /// What is named must exist.
  private func checkReference(_ field: ArticleField, _ article: Article) throws(Faults) {
    let (kind, names, place, ending): (String, [String], String, String)
    switch field {
    case .outlet: (kind, names, place, ending) = ("outlet", [article.outlet].compactMap { $0 }, "outlets", "yaml")
    case .about: (kind, names, place, ending) = ("entity", article.about, "entities", "md")
    case .translationOf: (kind, names, place, ending) = ("article", [article.translationOf ?? ""], "articles", "md")
    case .versionOf: (kind, names, place, ending) = ("article", [article.versionOf ?? ""], "articles", "md")
    default: return
    }
    for name in names where !name.isEmpty && !FolderListing.isFile("\(folder)/\(place)/\(name).\(ending)") {
      let known = (try? FolderListing("\(folder)/\(place)", within: folder))?.files ?? []
      let suggestion = DidYouMean.nearest(to: name, among: known.map { String($0.prefix { $0 != "." }) })
      throw fault(ContentFault.noSuch(kind: kind, id: name, key: field.rawValue, suggestion: suggestion))
    }
  }

  private func fault(_ kind: any FaultKind) -> Faults { Faults([Fault(kind, in: path)]) }
}
