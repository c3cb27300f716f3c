// From the archive to the annotations of the articles shown.

internal import Annotate
internal import Archive
internal import Digest

extension AnnotationIndex {
  /// Finds suggestions, lays people's acts over them and keeps what this build shows; and, where the site has review
  /// pages, all of it.
  static func derive(
    from archive: Archive, articles: [ArticleDigest], entities: [Entity], _ options: BuildOptions
  ) async -> (shown: AnnotationIndex, review: ReviewIndex?) {
    let numbers = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($0.element.id, $0.offset) })
    let registry = Registry(archive.entities)
    let choice = AnnotationChoice(archive.settings, options, registry: registry, entities: numbers)
    let reviews = options.reviews(archive.settings)
    // A site that shows no suggestions needs none but where somebody has accepted them.
    let suggests = choice.showsSuggestions || reviews
    guard suggests || articles.contains(where: { archive.acts[$0.article.id] != nil }) else {
      return (AnnotationIndex(Array(repeating: [], count: articles.count), entityCount: entities.count), nil)
    }
    let shown = Set(articles.map(\.article.id))
    let hidden = archive.articles.filter { $0.status != .withdrawn && !shown.contains($0.id) }
    let others = await ArchiveAnnotations.parse(hidden, anchored: false, jobs: options.jobs)
    let (made, annotator) = await ArchiveAnnotations.derive(
      of: articles.map { ArchiveAnnotations.Source($0.article, $0.document) }, others: others,
      registry: registry, acts: archive.acts, suggests: suggests, jobs: options.jobs
    ) { _, text, folded in
      (choice.shown(folded.annotations, in: text.blocks), reviews ? ReviewIndex.OfArticle(text, folded) : nil)
    }
    let index = AnnotationIndex(made.map(\.0), entityCount: entities.count)
    guard reviews else { return (index, nil) }
    // Who acted on what this build does not show is not named in it.
    let acts = archive.acts.filter { shown.contains($0.key) }
    let review = ReviewIndex(
      made.compactMap(\.1), choice: choice, registry: registry, acts: acts, annotator: annotator)
    return (index, review)
  }
}

extension ReviewIndex.OfArticle {
  init(_ text: ArticleText, _ folded: FoldedAnnotations) {
    self.init(textSHA256: SHA256Digest(hashing: text.blocks.utf8).hex, annotations: folded.annotations)
  }
}
