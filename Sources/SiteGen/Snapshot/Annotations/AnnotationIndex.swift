// Who is mentioned where, who said what, which dates are named: the annotations seen from their other end.

internal import Annotate
internal import ArabicScript

/// The annotations of the articles shown, and the ways from entities, speakers and dates to them. Lists of mentions are
/// in the order of the articles (oldest first) and of their text.
struct AnnotationIndex: Sendable {
  /// By the article's position; in the order of the text.
  let ofArticle: [[ShownAnnotation]]
  /// For each entity, where it is mentioned and nobody else could be meant.
  let mentions: [[Mention]]
  /// For each entity, the quotations of its words.
  let quotationsBy: [[Mention]]
  /// For each entity, the quotations of others in which it is mentioned.
  let quotationsAbout: [[Mention]]
  /// The quotations whose speakers are not known, or are none of the registry.
  let unattributed: [Mention]
  /// The dates in the texts by the periods that they fall in.
  let dates: [DatePeriodKey: [Mention]]

  init(_ ofArticle: [[ShownAnnotation]], entityCount: Int) {
    self.ofArticle = ofArticle
    var mentions = [[Mention]](repeating: [], count: entityCount)
    var by = mentions
    var about = mentions
    var unattributed: [Mention] = []
    var dates: [DatePeriodKey: [Mention]] = [:]
    for (article, annotations) in ofArticle.enumerated() {
      for (number, annotation) in annotations.enumerated() {
        let mention = Mention(article, number)
        switch annotation.claim {
        case .name(let entities):
          if entities.count == 1, let entity = entities.first { mentions[entity].append(mention) }
        case .quotation(let quotation):
          let speakers = Set(quotation.speakers.compactMap(\.entity))
          for speaker in speakers { by[speaker].append(mention) }
          if speakers.isEmpty { unattributed.append(mention) }
          for entity in Self.entities(within: annotation, after: number, of: annotations)
          where !speakers.contains(entity) {
            about[entity].append(mention)
          }
        case .date(let date):
          guard let edtf = date.edtf else { continue }
          for key in DatePeriodKey.all(of: edtf) { dates[key, default: []].append(mention) }
        case .note: continue
        }
      }
    }
    self.mentions = mentions
    quotationsBy = by
    quotationsAbout = about
    self.unattributed = unattributed
    self.dates = dates
  }

  /// The block and the bytes of a mention, without a copy of its claim.
  func place(of mention: Mention) -> (block: Int, bytes: Range<Int>) {
    let article = Int(mention.article)
    let number = Int(mention.annotation)
    return (ofArticle[article][number].place.block, ofArticle[article][number].bytes)
  }

  /// Whether nobody has decided on a mention.
  func isSuggestion(_ mention: Mention) -> Bool {
    ofArticle[Int(mention.article)][Int(mention.annotation)].isSuggestion
  }

  /// The annotation of a mention.
  subscript(mention: Mention) -> ShownAnnotation { ofArticle[Int(mention.article)][Int(mention.annotation)] }

  /// Calls `body` for each entity that the block of a mention names, itself included, once.
  func forEachEntity(inBlock block: Int, around mention: Mention, _ body: (Int) -> Void) {
    let annotations = ofArticle[Int(mention.article)]
    var first = Int(mention.annotation)
    while first > 0, annotations[first - 1].place.block == block { first -= 1 }
    var few: [Int] = []
    var many: Set<Int> = []
    for number in first..<annotations.count {
      guard annotations[number].place.block == block else { break }
      guard let entity = annotations[number].entity else { continue }
      // Nearly all paragraphs name a handful; some are lists of thousands.
      if few.count < 24 {
        if few.contains(entity) { continue }
        few.append(entity)
      } else if few.contains(entity) || !many.insert(entity).inserted {
        continue
      }
      body(entity)
    }
  }

  /// The entities mentioned within a quotation; each once.
  private static func entities(
    within quotation: ShownAnnotation, after number: Int, of annotations: [ShownAnnotation]
  ) -> Set<Int> {
    var found: Set<Int> = []
    for other in annotations[(number + 1)...] {
      guard other.place.block == quotation.place.block,
        other.place.range.lowerBound < quotation.place.range.upperBound
      else { break }
      if let entity = other.entity { found.insert(entity) }
    }
    return found
  }
}
