// The annotations of many articles at once, in parallel. Knows nothing of pages.

public import Archive
public import Markdown

/// What stands in the margins of an archive.
public enum ArchiveAnnotations {
  /// An article with its parsed text, anchors included.
  public struct Source: Sendable {
    /// The article.
    public var article: Article
    /// Its text.
    public var document: MarkdownDocument

    /// An article.
    public init(_ article: Article, _ document: MarkdownDocument) {
      self.article = article
      self.document = document
    }
  }

  /// All articles but those that were withdrawn, parsed; one that cannot be parsed is left out.
  public static func sources(of archive: Archive, jobs: Int) async -> [Source] {
    await parse(archive.articles.filter { $0.status != .withdrawn }, anchored: true, jobs: jobs)
  }

  /// Articles with their text; one that cannot be parsed is left out.
  public static func parse(_ articles: [Article], anchored: Bool, jobs: Int) async -> [Source] {
    let pieces = await BoundedWork.mapPieces(of: articles.count, pieceSize: 64, jobs: jobs) { piece in
      piece.compactMap { number in
        let article = articles[number]
        return
          (try? MarkdownDocument(
            parsing: article.body, title: article.title, lead: article.lead, anchored: anchored))
          .map { Source(article, $0) }
      }
    }
    return pieces.flatMap { $0 }
  }

  /// What `make` makes of the annotations of each source (suggestions with people's acts laid over them), in their order.
  ///
  /// - Parameters:
  ///   - sources: the articles wanted.
  ///   - others: articles that are not wanted themselves, but whose use of words tells what is a name.
  ///   - acts: the acts on annotations, by article.
  ///   - suggests: whether articles without acts are wanted too; if not, they have no annotations.
  ///   - jobs: how many tasks work at once.
  ///   - make: is handed a source's number, its text and its annotations, on any task.
  public static func map<Result: Sendable>(
    of sources: [Source], others: [Source] = [], registry: Registry, acts: [String: [Act]], suggests: Bool = true,
    jobs: Int, _ make: @escaping @Sendable (Int, ArticleText, FoldedAnnotations) -> Result
  ) async -> [Result] {
    await derive(of: sources, others: others, registry: registry, acts: acts, suggests: suggests, jobs: jobs, make)
      .results
  }

  /// The same as `map`, and with it what makes the annotations of one article again when its acts have changed.
  public static func derive<Result: Sendable>(
    of sources: [Source], others: [Source] = [], registry: Registry, acts: [String: [Act]], suggests: Bool = true,
    jobs: Int, _ make: @escaping @Sendable (Int, ArticleText, FoldedAnnotations) -> Result
  ) async -> (results: [Result], annotator: ArticleAnnotator) {
    let everyone = sources + others
    let annotator = Annotator(registry)
    let pieces = await BoundedWork.mapPieces(of: everyone.count, pieceSize: 64, jobs: jobs) { piece in
      piece.map { annotator.hits(in: ArticleText(everyone[$0].article, everyone[$0].document)) }
    }
    let hits = pieces.flatMap { $0 }
    let ofArticle = ArticleAnnotator(annotator, NameKnowledge(hits))
    let made = await BoundedWork.mapPieces(of: sources.count, pieceSize: 64, jobs: jobs) { piece in
      piece.map { number in
        let source = sources[number]
        let text = ArticleText(source.article, source.document)
        let acts = acts[source.article.id] ?? []
        if acts.isEmpty && !suggests { return make(number, text, FoldedAnnotations(annotations: [])) }
        return make(number, text, ofArticle.folded(text, source.document, hits[number], acts))
      }
    }
    return (made.flatMap { $0 }, ofArticle)
  }
}
