// Checks what the files of an archive say of one another: every id that is named must exist, no id may serve twice.

/// The check of references.
struct CrossReferences {
  private let archive: Archive
  private let articleIDs: Set<String>
  private let entityIDs: Set<String>
  private let outletIDs: Set<String>
  private let captures: Set<String>

  init(_ archive: Archive) {
    self.archive = archive
    articleIDs = Set(archive.articles.map(\.id))
    entityIDs = Set(archive.entities.map(\.id))
    outletIDs = Set(archive.outlets.map(\.id))
    captures = Set(archive.captures)
  }

  func faults() -> [Fault] {
    var faults: [Fault] = []
    for article in archive.articles { check(article, &faults) }
    checkFormerIDs(&faults)
    return faults
  }

  private func check(_ article: Article, _ faults: inout [Fault]) {
    for id in article.about where !entityIDs.contains(id) {
      faults.append(missing("entity", id, key: "about", among: entityIDs, in: article))
    }
    if let id = article.outlet, !outletIDs.contains(id) {
      faults.append(missing("outlet", id, key: "outlet", among: outletIDs, in: article))
    }
    for (key, value) in [("translation_of", article.translationOf), ("version_of", article.versionOf)] {
      if let id = value, !articleIDs.contains(id) {
        faults.append(missing("article", id, key: key, among: articleIDs, in: article))
      }
    }
    if let name = article.capture, !captures.contains(name) {
      faults.append(missing("capture", name, key: "capture", among: captures, in: article))
    }
    if !article.body.contains(where: { $0 > 0x20 }) && article.status == .public {
      let position = SourcePosition(line: article.bodyFirstLine, column: 1)
      faults.append(Fault(ContentFault.emptyBody, in: path(of: article), at: position, severity: .warning))
    }
  }

  private func checkFormerIDs(_ faults: inout [Fault]) {
    var taken: [String: String] = [:]
    for entity in archive.entities {
      for id in entity.formerly {
        let holder = entityIDs.contains(id) ? id : taken[id]
        if let holder {
          let path = "\(archive.folder)/entities/\(entity.id).md"
          faults.append(
            Fault(ContentFault.formerIDTaken(id, by: holder), in: path, at: place(of: id, key: "formerly", in: path)))
        }
        taken[id] = entity.id
      }
    }
  }

  private func path(of article: Article) -> String { "\(archive.folder)/articles/\(article.id).md" }

  private func missing(
    _ kind: String, _ id: String, key: String, among known: Set<String>, in article: Article
  ) -> Fault {
    let suggestion = Suggestion.nearest(to: id, among: known.sorted())
    let path = path(of: article)
    return Fault(
      ContentFault.noSuch(kind: kind, id: id, key: key, suggestion: suggestion), in: path,
      at: place(of: id, key: key, in: path))
  }

  /// Positions are not kept for what is right; for what is wrong the file is read once more.
  private func place(of text: String, key: String, in path: String) -> SourcePosition? {
    guard let file = try? SourceFile(path), let parts = try? file.frontMatter() else { return nil }
    let reader = MappingReader(parts.pairs, path: path, noun: "")
    return reader.items(key).first { $0.scalar?.text == text }?.position ?? reader.position(of: key)
  }
}
