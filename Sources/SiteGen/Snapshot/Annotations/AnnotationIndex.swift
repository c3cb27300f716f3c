// Who is mentioned where, who said what, which dates are named: the annotations seen from their other end.

internal import Annotate
internal import ArabicScript

/// The annotations of the articles shown, and the ways from entities, speakers and dates to them. Lists of mentions are
/// in the order of the articles (oldest first) and of their text.
struct AnnotationIndex: Sendable {
  /// By the article's position; in the order of the text.
  private(set) var ofArticle: [[ShownAnnotation]]
  /// The same without their claims: concordances walk through them by the hundred thousand, and a value without
  /// references is read without counting any.
  private var places: [[AnnotatedPlace]]
  /// For each entity, where it is mentioned and nobody else could be meant.
  private(set) var mentions: [[Mention]]
  /// For each entity, the quotations of its words.
  private(set) var quotationsBy: [[Mention]]
  /// For each entity, the quotations of others in which it is mentioned.
  private(set) var quotationsAbout: [[Mention]]
  /// The quotations whose speakers are not known, or are none of the registry.
  private(set) var unattributed: [Mention] = []
  /// The dates in the texts by the periods that they fall in.
  private(set) var dates: [DatePeriodKey: [Mention]] = [:]

  init(_ ofArticle: [[ShownAnnotation]], entityCount: Int) {
    self.ofArticle = ofArticle
    places = ofArticle.map { $0.map(AnnotatedPlace.init) }
    mentions = [[Mention]](repeating: [], count: entityCount)
    quotationsBy = mentions
    quotationsAbout = mentions
    for article in ofArticle.indices {
      Self.forEachEntry(of: article, ofArticle[article]) { list, mention in self[list].append(mention) }
    }
  }

  /// Puts other annotations in the place of an article's. Returns the entities whose mentions changed.
  mutating func replace(article: Int, with annotations: [ShownAnnotation]) -> Set<Int> {
    var touched: Set<List> = []
    Self.forEachEntry(of: article, ofArticle[article]) { list, _ in touched.insert(list) }
    for list in touched { self[list].removeAll { Int($0.article) == article } }
    ofArticle[article] = annotations
    places[article] = annotations.map(AnnotatedPlace.init)
    var new: [List: [Mention]] = [:]
    Self.forEachEntry(of: article, annotations) { list, mention in new[list, default: []].append(mention) }
    for (list, mentions) in new {
      let place = self[list].firstIndex { Int($0.article) > article } ?? self[list].endIndex
      self[list].insert(contentsOf: mentions, at: place)
      touched.insert(list)
    }
    let entities = touched.compactMap { list -> Int? in
      if case .mentions(let entity) = list { entity } else { nil }
    }
    return Set(entities)
  }

  /// One of the lists of mentions.
  private enum List: Hashable {
    case mentions(Int)
    case quotationsBy(Int)
    case quotationsAbout(Int)
    case unattributed
    case dates(DatePeriodKey)
  }

  private subscript(list: List) -> [Mention] {
    _read {
      switch list {
      case .mentions(let entity): yield mentions[entity]
      case .quotationsBy(let entity): yield quotationsBy[entity]
      case .quotationsAbout(let entity): yield quotationsAbout[entity]
      case .unattributed: yield unattributed
      case .dates(let period): yield dates[period] ?? []
      }
    }
    _modify {
      switch list {
      case .mentions(let entity): yield &mentions[entity]
      case .quotationsBy(let entity): yield &quotationsBy[entity]
      case .quotationsAbout(let entity): yield &quotationsAbout[entity]
      case .unattributed: yield &unattributed
      case .dates(let period):
        yield &dates[period, default: []]
        if dates[period]?.isEmpty == true { dates[period] = nil }
      }
    }
  }

  /// The lists that an article's annotations stand in, in the order of the text.
  private static func forEachEntry(
    of article: Int, _ annotations: [ShownAnnotation], _ add: (List, Mention) -> Void
  ) {
    for (number, annotation) in annotations.enumerated() {
      let mention = Mention(article, number)
      switch annotation.claim {
      case .name:
        if let entity = annotation.entity { add(.mentions(entity), mention) }
      case .quotation(let quotation):
        let speakers = Set(quotation.speakers.compactMap(\.entity))
        for speaker in speakers { add(.quotationsBy(speaker), mention) }
        if speakers.isEmpty { add(.unattributed, mention) }
        for entity in entities(within: annotation, after: number, of: annotations)
        where !speakers.contains(entity) {
          add(.quotationsAbout(entity), mention)
        }
      case .date(let date):
        guard let edtf = date.edtf else { continue }
        for key in DatePeriodKey.all(of: edtf) { add(.dates(key), mention) }
      case .note: continue
      }
    }
  }

  /// Where a mention is, without its claim.
  func place(of mention: Mention) -> AnnotatedPlace { places[Int(mention.article)][Int(mention.annotation)] }

  /// Whether nobody has decided on a mention.
  func isSuggestion(_ mention: Mention) -> Bool { place(of: mention).isSuggestion }

  /// The annotation of a mention.
  subscript(mention: Mention) -> ShownAnnotation { ofArticle[Int(mention.article)][Int(mention.annotation)] }

  /// Calls `body` for each entity that the block of a mention names, itself included, once.
  func forEachEntity(around mention: Mention, _ body: (Int) -> Void) {
    let places = places[Int(mention.article)]
    var first = Int(mention.annotation)
    let block = places[first].block
    while first > 0, places[first - 1].block == block { first -= 1 }
    var few: [Int32] = []
    var many: Set<Int32> = []
    for place in places[first...] {
      guard place.block == block else { break }
      let entity = place.entity
      if entity < 0 { continue }
      // Nearly all paragraphs name a handful; some are lists of thousands.
      if few.count < 24 {
        if few.contains(entity) { continue }
        few.append(entity)
      } else if few.contains(entity) || !many.insert(entity).inserted {
        continue
      }
      body(Int(entity))
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
