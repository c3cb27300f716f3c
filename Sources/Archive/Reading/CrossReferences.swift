// Checks what the files of an archive say of one another: every id that is named must exist, no id may serve twice.

internal import ArabicScript

/// The check of references.
struct CrossReferences {
  private let archive: Archive
  private let articleIDs: Set<String>
  private let entityIDs: Set<String>
  private let outletIDs: Set<String>
  private let captures: Set<String>

  /// `refused` is what was found so far: a file that could not be read is there all the same, and what names it is not
  /// wrong.
  init(_ archive: Archive, refused: [Fault]) {
    let paths = refused.filter { $0.severity == .error }.map(\.path)
    func known(_ names: [String], _ folder: String, _ ending: String) -> Set<String> {
      let place = "\(archive.folder)/\(folder)/"
      let refused = paths.filter { $0.hasPrefix(place) && $0.hasSuffix(ending) }
      return Set(names + refused.map { String($0.dropFirst(place.count).dropLast(ending.count)) })
    }
    self.archive = archive
    articleIDs = known(archive.articles.map(\.id), "articles", ".md")
    entityIDs = known(archive.entities.map(\.id), "entities", ".md")
    outletIDs = known(archive.outlets.map(\.id), "outlets", ".yaml")
    captures = known(archive.captures, "captures", "")
  }

  func faults() -> [Fault] {
    var faults: [Fault] = []
    for article in archive.articles { check(article, &faults) }
    checkFormerIDs(&faults)
    checkNames(&faults)
    checkActs(&faults)
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

  /// Two entities may have one name, but somebody has to have seen it.
  private func checkNames(_ faults: inout [Fault]) {
    var holders: [String: String] = [:]
    for entity in archive.entities {
      for name in entity.names.flatMap(\.names) where !name.isAmbiguous {
        let fold = Folding.fold(name.text)
        guard let other = holders.updateValue(entity.id, forKey: fold), other != entity.id else { continue }
        let path = "\(archive.folder)/entities/\(entity.id).md"
        faults.append(
          Fault(
            ContentFault.sharedName(name.text, other: other), in: path,
            at: place(of: name.text, key: "names", in: path),
            severity: .warning))
      }
    }
  }

  /// The article that people reviewed may be gone; what they decided is kept all the same.
  private func checkActs(_ faults: inout [Fault]) {
    for id in archive.acts.keys.sorted() where !articleIDs.contains(id) {
      let suggestion = DidYouMean.nearest(to: id, among: articleIDs.sorted())
      let path = ActLog(archive: archive.folder, article: id).path
      faults.append(Fault(ActFault.noArticle(id, suggestion: suggestion), in: path, severity: .warning))
    }
  }

  private func path(of article: Article) -> String { "\(archive.folder)/articles/\(article.id).md" }

  private func missing(
    _ kind: String, _ id: String, key: String, among known: Set<String>, in article: Article
  ) -> Fault {
    let suggestion = DidYouMean.nearest(to: id, among: known.sorted())
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
