// What `list candidates` prints.

internal import Annotate
internal import Archive

/// What looks like a name and is in no registry yet, as lines or as files.
struct CandidateListing: Sendable {
  private let archive: Archive
  private let article: String?
  private let limit: Int
  private let jobs: Int
  private let registry: Registry

  init(_ archive: Archive, article: String?, limit: Int, jobs: Int) {
    self.archive = archive
    self.article = article
    self.limit = limit
    self.jobs = jobs
    registry = Registry(archive.entities)
  }

  /// A line for each candidate, most frequent first.
  func lines(json: Bool) async -> [String] {
    await candidates().map { json ? Terminal.json(object($0)) : line($0) }
  }

  /// Files for `entities/`, ready to be edited.
  func files() async -> [CandidateEntityFile] {
    CandidateEntityFile.files(for: await candidates(), registry: registry)
  }

  private func candidates() async -> [Candidate] {
    let sources = await ArchiveAnnotations.sources(of: archive, jobs: jobs)
      .filter { article == nil || $0.article.id == article }
    // What people have rejected or added counts, too: a place that has an annotation of a name is known.
    let read = await ArchiveAnnotations.map(of: sources, registry: registry, acts: archive.acts, jobs: jobs) {
      (_, text, folded) -> (ArticleText, [Suggestion]) in
      (text, folded.annotations.compactMap(Self.mention))
    }
    let found = CandidateFinder(registry: registry).candidates(in: read.map(\.0), mentions: read.map(\.1))
    return Array(found.prefix(limit))
  }

  private static func mention(_ annotation: Annotation) -> Suggestion? {
    guard let place = annotation.place, annotation.claim.kind == .name else { return nil }
    return annotation.suggestion
      ?? Suggestion(place: place, claim: annotation.claim, rule: "person", confidence: .high)
  }

  private func object(_ candidate: Candidate) -> [String: Any] {
    var object: [String: Any] = [
      "text": candidate.text, "lang": candidate.language, "type": candidate.type.rawValue,
      "mentions": candidate.mentions, "articles": candidate.articles,
      "languages": candidate.languages.map { language -> [String: Any] in
        [
          "lang": language.language, "mentions": language.mentions, "articles": language.articles,
          "text": language.spellings.first?.text ?? candidate.text,
        ]
      },
      "reasons": candidate.reasons.map { evidence in
        evidence.words.map { ["name": evidence.name, "words": $0] } ?? ["name": evidence.name]
      },
      "variants": candidate.variants.map { ["text": $0.text, "count": $0.count] as [String: Any] },
      "contexts": candidate.contexts.map { context in
        [
          "article": context.article, "block": context.place.block, "start": context.place.range.lowerBound,
          "end": context.place.range.upperBound, "before": context.before, "words": context.words,
          "after": context.after,
        ] as [String: Any]
      },
    ]
    if let known = candidate.extends { object["extends"] = registry.entities[known].id }
    return object
  }

  private func line(_ candidate: Candidate) -> String {
    let context = candidate.contexts.first.map { "\($0.before)[\($0.words)]\($0.after)" } ?? ""
    let known = candidate.extends.map { "extends \(registry.entities[$0].id)" } ?? ""
    let languages =
      candidate.languages.count == 1
      ? candidate.language : candidate.languages.map { "\($0.language) \($0.mentions)" }.joined(separator: ", ")
    return [
      String(candidate.mentions), String(candidate.articles), languages, candidate.type.rawValue, candidate.text, known,
      context.replacing("\n", with: " "),
    ].joined(separator: "\t")
  }
}
