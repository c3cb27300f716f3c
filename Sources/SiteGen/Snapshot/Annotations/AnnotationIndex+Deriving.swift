// From the archive to the annotations of the articles shown.

internal import Annotate
internal import Archive
internal import Markdown

extension AnnotationIndex {
  /// Finds suggestions, lays people's acts over them and keeps what this build shows.
  static func derive(
    from archive: Archive, articles: [ArticleDigest], entities: [Entity], _ options: BuildOptions
  ) async -> AnnotationIndex {
    let numbers = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($0.element.id, $0.offset) })
    let registry = Registry(archive.entities)
    let choice = AnnotationChoice(archive.settings, options, registry: registry, entities: numbers)
    // A site that shows no suggestions needs none but where somebody has accepted them.
    guard choice.showsSuggestions || articles.contains(where: { archive.acts[$0.article.id] != nil }) else {
      return AnnotationIndex(Array(repeating: [], count: articles.count), entityCount: entities.count)
    }
    let shown = Set(articles.map(\.article.id))
    let hidden = archive.articles.filter { $0.status != .withdrawn && !shown.contains($0.id) }
    let others = await BoundedWork.mapPieces(of: hidden.count, pieceSize: 64, jobs: options.jobs) { piece in
      piece.compactMap { number in
        (try? MarkdownDocument(
          parsing: hidden[number].body, title: hidden[number].title, lead: hidden[number].lead, anchored: false))
          .map { ArchiveAnnotations.Source(hidden[number], $0) }
      }
    }
    let ofArticle = await ArchiveAnnotations.map(
      of: articles.map { ArchiveAnnotations.Source($0.article, $0.document) }, others: others.flatMap { $0 },
      registry: registry, acts: archive.acts, suggests: choice.showsSuggestions, jobs: options.jobs
    ) { _, text, folded in choice.shown(folded.annotations, in: text.blocks) }
    return AnnotationIndex(ofArticle, entityCount: entities.count)
  }
}
