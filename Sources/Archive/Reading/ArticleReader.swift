// Reads an article's file. Knows nothing of other files: what an id refers to is checked afterwards.

internal import ArabicScript

/// Turns a file of `articles/` into an article.
enum ArticleReader {
  /// The article, with the warnings about it.
  static func read(_ path: String, id fileID: String, siblings: Set<String>) throws(Faults) -> (
    article: Article, warnings: [Fault]
  ) {
    try read(try SourceFile(path), id: fileID, siblings: siblings)
  }

  /// The article that a file's bytes hold.
  static func read(_ file: SourceFile, id fileID: String, siblings: Set<String>) throws(Faults) -> (
    article: Article, warnings: [Fault]
  ) {
    let path = file.path
    let (pairs, body, bodyFirstLine) = try file.frontMatter()
    var reader = MappingReader(pairs, path: path, noun: "an article")
    reader.refuseUnknownKeys(known: knownKeys)
    reader.require("id")
    reader.require("lang")
    reader.checkID(isFileName: fileID, siblings: siblings)
    var article = Article(id: fileID, language: reader.language("lang") ?? "und")
    article.status = reader.choice("status", ArticleStatus.self) ?? .draft
    article.title = reader.text("title")
    article.lead = reader.text("lead")
    article.summary = reader.text("summary")
    article.published = reader.date("published")
    article.publishedAs = reader.text("published_as")
    article.eventDate = reader.date("event_date")
    article.outlet = reader.id("outlet")
    article.outletAs = reader.text("outlet_as")
    if article.outlet != nil && article.outletAs != nil {
      reader.note(.bothGiven("outlet", "outlet_as"), at: reader.position(of: "outlet_as"))
    }
    article.authors = reader.list("authors")
    article.bylineAs = reader.text("byline_as")
    article.section = reader.list("section")
    article.tags = reader.list("tags")
    article.about = reader.ids("about")
    article.sourceURL = reader.url("source_url")
    article.translationOf = reader.id("translation_of")
    article.versionOf = reader.id("version_of")
    for (key, value) in [("translation_of", article.translationOf), ("version_of", article.versionOf)]
    where value == fileID {
      reader.note(.selfReference(key: key), at: reader.position(of: key))
    }
    article.capture = captureName(&reader)
    article.cutOff = reader.flag("cut_off") ?? false
    article.rights = reader.text("rights")
    article.withdrawn = reader.date("withdrawn")
    article.unconfirmed = unconfirmed(&reader)
    article.anchors = anchors(&reader)
    article.body = body
    article.bodyFirstLine = bodyFirstLine
    if reader.faults.contains(where: { $0.severity == .error }) { throw Faults(reader.faults) }
    return (article, reader.faults + (file.normalizationWarning().map { [$0] } ?? []))
  }

  private static let knownKeys = ArticleField.allCases.map(\.rawValue)

  /// The name of a file in `captures/`: no path, no dots that lead elsewhere.
  private static func captureName(_ reader: inout MappingReader) -> String? {
    guard let name = reader.text("capture") else { return nil }
    guard CaptureName.isValid(name) else {
      reader.note(.unsafeName(key: "capture", value: name), at: reader.position(of: "capture"))
      return nil
    }
    return name
  }

  private static func unconfirmed(_ reader: inout MappingReader) -> Set<ArticleField> {
    var fields: Set<ArticleField> = []
    for node in reader.items("unconfirmed") {
      guard let name = reader.text(of: node, key: "unconfirmed") else { continue }
      guard let field = ArticleField(rawValue: name) else {
        let suggestion = DidYouMean.nearest(to: name, among: knownKeys)
        reader.note(
          .notOneOf(key: "unconfirmed", value: name, allowed: knownKeys, suggestion: suggestion), at: node.position)
        continue
      }
      fields.insert(field)
    }
    return fields
  }

  private static func anchors(_ reader: inout MappingReader) -> [String: String] {
    guard let node = reader.node("anchors") else { return [:] }
    guard let pairs = node.pairs else {
      reader.note(.wrongType(key: "anchors", expected: "former anchors with the present ones"), at: node.position)
      return [:]
    }
    var anchors: [String: String] = [:]
    for (former, present) in pairs {
      guard let target = reader.text(of: present, key: "anchors") else { continue }
      guard isAnchor(former.text), isAnchor(target) else {
        reader.note(.wrongType(key: "anchors", expected: "anchors such as p-abcdefgh"), at: former.position)
        continue
      }
      anchors[former.text] = target
    }
    return anchors
  }

  private static func isAnchor(_ text: String) -> Bool {
    text.hasPrefix("p-") && Identifier.isValid(text)
  }
}
