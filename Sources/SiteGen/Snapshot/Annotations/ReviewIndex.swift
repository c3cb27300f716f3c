// Everything that people may still decide on: suggestions and annotations of every standing, rejected ones and orphans
// included. Only where the site has review pages. Knows nothing of how they look.

internal import Annotate
internal import Archive

/// What the review pages are made from.
struct ReviewIndex: Sendable {
  /// What is to be reviewed in one article.
  struct OfArticle: Sendable {
    /// The SHA-256 of the canonical text.
    var textSHA256: String
    /// In the order of the text, orphans last.
    var annotations: [Annotation]
  }

  /// What is shown of each annotation outside the review pages.
  let choice: AnnotationChoice
  /// The entities by the numbers that claims have.
  let registry: Registry
  /// For each number of the registry, the entity's position in the snapshot; nil for one that is not shown.
  var shownEntity: [Int?] { choice.shownEntity }
  /// Whether notes are shown.
  var showsNotes: Bool { choice.showsNotes }
  /// Whether reviewers are shown by name.
  var showsPeople: Bool { choice.showsPeople }
  /// By the article's position in the snapshot.
  private(set) var ofArticle: [OfArticle]
  /// The acts on articles, by id.
  private(set) var acts: [String: [Act]]
  /// Folds one article again.
  let annotator: ArticleAnnotator
  /// The rules that suggested anything, in order, with how many annotations each has. People's acts change nothing in
  /// what rules suggest.
  private(set) var rules: [(name: String, count: Int)] = []
  /// The positions of the rules.
  private(set) var ruleNumber: [String: Int] = [:]

  init(
    _ ofArticle: [OfArticle], choice: AnnotationChoice, registry: Registry, acts: [String: [Act]],
    annotator: ArticleAnnotator
  ) {
    self.ofArticle = ofArticle
    self.registry = registry
    self.acts = acts
    self.annotator = annotator
    self.choice = choice
    countRules()
  }

  /// Adds acts on an article. Returns what of its annotations is shown outside the review pages.
  mutating func add(_ new: [Act], toArticle number: Int, _ digest: ArticleDigest) -> [ShownAnnotation] {
    let known = acts[digest.article.id] ?? []
    var ids = Set(known.map(\.id))
    var all = known
    for act in new where ids.insert(act.id).inserted { all.append(act) }
    acts[digest.article.id] = all
    let (text, folded) = annotator.folded(ArchiveAnnotations.Source(digest.article, digest.document), acts: all)
    ofArticle[number].annotations = folded.annotations
    return choice.shown(folded.annotations, in: text.blocks)
  }

  /// Everybody who acted on an article, in order.
  var reviewers: [String] { Set(acts.values.joined().map(\.by)).sorted() }

  private mutating func countRules() {
    var counts: [String: Int] = [:]
    for article in ofArticle {
      for annotation in article.annotations where shows(annotation) {
        if let rule = annotation.suggestion?.rule { counts[rule, default: 0] += 1 }
      }
    }
    rules = counts.sorted { $0.key < $1.key }.map { (name: $0.key, count: $0.value) }
    ruleNumber = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.name, $0) })
  }

  /// Whether an annotation may be seen here at all.
  func shows(_ annotation: Annotation) -> Bool {
    if annotation.claim.kind == .note && !showsNotes { return false }
    // Words that are not found any more may have been taken out because nobody should read them.
    if annotation.place == nil && !choice.explains { return false }
    return shows(annotation.claim) && annotation.suggestion.map { shows($0.claim) } ?? true
  }

  /// Whether all that a claim names may be seen.
  func shows(_ claim: Claim) -> Bool {
    switch claim {
    case .name(let entities): entities.allSatisfy { shownEntity.indices.contains($0) && shownEntity[$0] != nil }
    case .quotation(let quotation):
      (quotation.speakers + quotation.relay).allSatisfy { speaker in
        speaker.entity.map { shownEntity.indices.contains($0) && shownEntity[$0] != nil } ?? true
      }
    case .date, .note: true
    }
  }
}
