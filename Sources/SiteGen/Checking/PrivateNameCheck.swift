// Finds the names of private entities in what a public build publishes. The texts are people's, so nothing is cut out
// of them here: somebody has to decide.

internal import Annotate
internal import ArabicScript
internal import Archive
internal import Markdown

/// A check that texts of the public site do not name those who are to be kept out of it.
struct PrivateNameCheck {
  private let snapshot: Snapshot
  private let names: [(folded: [UInt8], name: String, entity: String)]

  /// Shorter folded names would be found in every other word.
  private static let shortest = 4

  /// A check of the texts that `snapshot`, one of a public build, shows.
  init(_ snapshot: Snapshot, entities: [Entity]) {
    self.snapshot = snapshot
    names = entities.filter(\.isPrivate).flatMap { entity in
      entity.names.flatMap(\.names).map { name in
        (folded: Array(Folding.fold(name.text).utf8), name: name.text, entity: entity.id)
      }
    }.filter { String(decoding: $0.folded, as: UTF8.self).unicodeScalars.count >= Self.shortest }
  }

  /// A warning for each text and entity.
  func faults(jobs: Int) async -> [Fault] {
    if names.isEmpty { return [] }
    let check = self
    let pieces = await BoundedWork.mapPieces(of: snapshot.articles.count, pieceSize: 64, jobs: jobs) { piece in
      piece.flatMap { check.faults(inArticle: $0) }
    }
    return pieces.flatMap { $0 } + snapshot.entities.flatMap(faults)
  }

  private func faults(inArticle number: Int) -> [Fault] {
    let digest = snapshot.articles[number]
    let article = digest.article
    // What is shown of reviewers: their remarks and their names.
    let remarks = snapshot.annotations.ofArticle[number].flatMap { annotation -> [String] in
      guard case .note(let text) = annotation.claim else { return [] }
      return [text] + annotation.people
    }
    let path = "\(snapshot.folder)/articles/\(article.id).md"
    let noted = faults(in: remarks, path: ActLog(archive: snapshot.folder, article: article.id).path)
    let texts =
      [digest.document.canonicalText, article.summary, article.bylineAs].compactMap { $0 } + article.authors
      + article.tags + article.section
    return faults(in: texts, path: path) + noted
  }

  private func faults(in entity: Entity) -> [Fault] {
    let texts =
      entity.descriptions.map { String(decoding: $0.markdown, as: UTF8.self) }
      + entity.roles.flatMap { $0.texts.map(\.text) }
    return faults(in: texts, path: "\(snapshot.folder)/entities/\(entity.id).md")
  }

  private func faults(in texts: [String], path: String) -> [Fault] {
    var folded: [UInt8] = []
    for text in texts {
      Folding.fold(text, into: &folded)
      folded.append(UInt8(ascii: "\n"))
    }
    var faults: [Fault] = []
    var found: Set<String> = []
    for (name, printed, entity) in names where !found.contains(entity) && Self.names(name, in: folded) {
      found.insert(entity)
      faults.append(Fault(PrivacyFault.named(printed, entity: entity), in: path, severity: .warning))
    }
    return faults
  }

  /// Whether the name stands there as a word, or with something attached to it.
  private static func names(_ name: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = name.first, text.count >= name.count else { return false }
    return text.withUnsafeBufferPointer { text in
      for start in 0...(text.count - name.count) where text[start] == first {
        if text[start..<(start + name.count)].elementsEqual(name) { return true }
      }
      return false
    }
  }
}

/// What is public and names somebody who is to be kept out.
enum PrivacyFault: FaultKind {
  case named(String, entity: String)

  var message: String {
    switch self {
    case .named(let name, let entity):
      "the text names '\(name)', and '\(entity)' is private; withhold the article or change the text, or the public site names them"
    }
  }
}
