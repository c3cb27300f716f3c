// From the archive to the annotations of the articles shown.

internal import Annotate
internal import Archive

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
    let others = await ArchiveAnnotations.parse(hidden, anchored: false, jobs: options.jobs)
    let ofArticle = await ArchiveAnnotations.map(
      of: articles.map { ArchiveAnnotations.Source($0.article, $0.document) }, others: others,
      registry: registry, acts: archive.acts, suggests: choice.showsSuggestions, jobs: options.jobs
    ) { _, text, folded in choice.shown(folded.annotations, in: text.blocks) }
    return AnnotationIndex(ofArticle, entityCount: entities.count)
  }
}
