// Lays an article's annotations into its text as marks, and makes what the margin says of them.

internal import Annotate
internal import ArabicScript
internal import Archive
internal import Markdown
internal import Templates

/// The marks, glosses and legend of one article.
struct MarginMaker {
  private let snapshot: Snapshot
  private let voice: Voice
  private let cards: CardMaker
  private let article: ArticleDigest
  private let path: PagePath

  private(set) var marks: [Mark] = []
  private(set) var glosses: [Gloss] = []
  private var glossOf: [GlossKey: Int] = [:]
  /// The glosses of names of one entity, which most are, by entity and standing.
  private var glossOfEntity: [Int: Int] = [:]
  private var mentionCounts: [Int] = []
  /// How many marks there are of each kind, by its place in the legend.
  private var kinds = [Int](repeating: 0, count: LegendKey.count)

  /// Marks that say the same with the same standing share a gloss.
  private struct GlossKey: Hashable {
    var claim: Claim
    var status: AnnotationStatus
    var isMoved: Bool

    init(_ annotation: ShownAnnotation) {
      (claim, status, isMoved) = (annotation.claim, annotation.status, annotation.isMoved)
    }
  }

  private enum LegendKey {
    case type(EntityType)
    case mixed
    case quotation, date, note, suggested

    static let all: [LegendKey] =
      EntityType.allCases.map { .type($0) } + [.mixed, .quotation, .date, .note, .suggested]
    static let count = all.count

    /// Its place in the legend.
    var place: Int {
      switch self {
      case .type(let type): MarkClasses.number(of: type)
      case .mixed: Self.count - 5
      case .quotation: Self.count - 4
      case .date: Self.count - 3
      case .note: Self.count - 2
      case .suggested: Self.count - 1
      }
    }
  }

  init(_ number: Int, snapshot: Snapshot, voice: Voice, cards: CardMaker) {
    self.snapshot = snapshot
    self.voice = voice
    self.cards = cards
    article = snapshot.articles[number]
    path = article.path
    let annotations = snapshot.annotations.ofArticle[number]
    marks.reserveCapacity(annotations.count)
    for (index, annotation) in annotations.enumerated() { add(annotation, mark: MarkNames.mark(index + 1)) }
    for (index, count) in mentionCounts.enumerated() where count > 1 {
      glosses[index].mentions = voice.count("count_mentions", count)
    }
  }

  /// The kinds of marks that there are, in a fixed order.
  var legend: [LegendEntry] {
    zip(LegendKey.all, kinds).filter { $0.1 > 0 }.map { key, count in
      let (name, classes, label): (String, String, String) =
        switch key {
        case .type(let type):
          (type.rawValue, "name type-\(type.rawValue) accepted", voice.string("type_\(type.rawValue)_plural"))
        case .mixed: ("mixed", "name type-mixed suggested", voice.string("legend_mixed"))
        case .quotation: ("quotation", "quotation accepted", voice.string("kind_quotation_plural"))
        case .date: ("date", "date accepted", voice.string("kind_date_plural"))
        case .note: ("note", "note accepted", voice.string("kind_note_plural"))
        case .suggested: ("suggested", "name suggested", voice.string("legend_suggested"))
        }
      return LegendEntry(key: name, classes: classes, label: label, count: voice.number(count))
    }
  }

  // MARK: Marks

  private mutating func add(_ annotation: ShownAnnotation, mark id: String) {
    let kind = annotation.claim.kind
    if annotation.isSuggestion { kinds[LegendKey.suggested.place] += 1 }
    let gloss = gloss(of: annotation, mark: id)
    let classes: String
    switch kind {
    case .name:
      let type = type(of: annotation)
      kinds[(type.map { .type($0) } ?? LegendKey.mixed).place] += 1
      classes = MarkClasses.name(type, annotation)
    case .quotation:
      kinds[LegendKey.quotation.place] += 1
      classes = MarkClasses.other(kind, annotation)
    case .date:
      kinds[LegendKey.date.place] += 1
      classes = MarkClasses.other(kind, annotation)
    case .note:
      kinds[LegendKey.note.place] += 1
      classes = MarkClasses.other(kind, annotation)
    }
    let attributes: [Mark.Attribute]
    if let gloss {
      let number = glosses[gloss].number
      attributes =
        kind == .quotation
        ? [Mark.Attribute(name: "id", value: id), Mark.Attribute(name: "data-g", value: number)]
        : [
          Mark.Attribute(name: "id", value: id), Mark.Attribute(name: "href", value: MarkNames.gloss(gloss + 1)),
          Mark.Attribute(name: "data-g", value: number),
        ]
    } else {
      attributes = [Mark.Attribute(name: "id", value: id)]
    }
    marks.append(
      Mark(
        block: annotation.place.block, range: annotation.place.range, coversWords: kind == .name || kind == .date,
        element: kind == .quotation || gloss == nil ? "span" : "a", classes: classes, attributes: attributes))
  }

  /// The type of whom a name means; nil where candidates differ.
  private func type(of annotation: ShownAnnotation) -> EntityType? {
    if let entity = annotation.entity { return snapshot.entities[entity].type }
    guard case .name(let entities) = annotation.claim else { return nil }
    let types = Set(entities.map { snapshot.entities[$0].type })
    return types.count == 1 ? types.first : nil
  }

  // MARK: Glosses

  /// The position of the gloss of an annotation; nil where nothing is to be said.
  private mutating func gloss(of annotation: ShownAnnotation, mark: String) -> Int? {
    let isNote = annotation.claim.kind == .note
    if !isNote, let known = known(annotation) {
      mentionCounts[known] += 1
      if let why = annotation.why, glosses[known].reasons.count < Self.mostReasons {
        glosses[known].reasons.append(reason(why, words: words(of: annotation)))
      }
      return known
    }
    var gloss = Gloss(kind: annotation.claim.kind.rawValue, number: MarkNames.number(glosses.count + 1), mark: mark)
    gloss.statusKey = annotation.isMoved ? "moved" : annotation.status.rawValue
    if annotation.isSuggestion || annotation.isMoved { gloss.status = voice.string("status_\(gloss.statusKey)") }
    switch annotation.claim {
    case .name(let entities): fill(&gloss, entities)
    case .quotation(let quotation):
      guard !quotation.speakers.isEmpty || !quotation.relay.isEmpty || annotation.why != nil else { return nil }
      fill(&gloss, quotation, annotation)
    case .date(let date): fill(&gloss, date, annotation)
    case .note(let text):
      gloss.lemma = words(of: annotation)
      gloss.text = text
      gloss.by = annotation.people.isEmpty ? nil : annotation.people.joined(separator: voice.string("list_separator"))
    }
    if let why = annotation.why { gloss.reasons = [reason(why, words: words(of: annotation))] }
    if let entity = annotation.entity {
      glossOfEntity[Self.key(entity, annotation)] = glosses.count
    } else if !isNote {
      glossOf[GlossKey(annotation)] = glosses.count
    }
    glosses.append(gloss)
    mentionCounts.append(1)
    return glosses.count - 1
  }

  /// The gloss that says the same already.
  private func known(_ annotation: ShownAnnotation) -> Int? {
    guard let entity = annotation.entity else { return glossOf[GlossKey(annotation)] }
    return glossOfEntity[Self.key(entity, annotation)]
  }

  private static func key(_ entity: Int, _ annotation: ShownAnnotation) -> Int {
    entity << 8 | MarkClasses.number(of: annotation.status) << 1 | (annotation.isMoved ? 1 : 0)
  }

  /// A name on every line of a long article needs no explaining two thousand times.
  private static let mostReasons = 12

  private func fill(_ gloss: inout Gloss, _ entities: [Int]) {
    guard entities.count == 1, let number = entities.first else {
      let types = Set(entities.map { snapshot.entities[$0].type })
      gloss.typeKey = types.count == 1 ? types.first?.rawValue : "mixed"
      gloss.candidates = entities.map { cards.about($0, at: date, on: path) }
      return
    }
    gloss.typeKey = snapshot.entities[number].type.rawValue
    gloss.about = cards.aboutMarkup(number, at: date)
  }

  private func fill(_ gloss: inout Gloss, _ quotation: QuotationClaim, _ annotation: ShownAnnotation) {
    let passages = PassageMaker(snapshot: snapshot, voice: voice, cards: cards)
    gloss.lemma = passages.opening(of: annotation, in: article)
    gloss.speakers = passages.names(of: quotation.speakers, in: article, on: path)
    gloss.relay = passages.names(of: quotation.relay, in: article, on: path)
    let speakers = quotation.speakers.compactMap(\.entity)
    if speakers.count == 1, let only = speakers.first {
      gloss.quotations = PagePath.quotations(by: snapshot.entities[only].id, nil).url(from: path)
    }
  }

  private func fill(_ gloss: inout Gloss, _ date: DateClaim, _ annotation: ShownAnnotation) {
    gloss.lemma = words(of: annotation)
    gloss.date = date.edtf.map(voice.date)
    gloss.period = date.edtf.flatMap { DatePeriodKey.all(of: $0).last { $0.calendar == .gregorian } }
      .map { PagePath.period($0, nil).url(from: path) }
    switch date.resolution {
    case .complete, .monthOnly, .yearOnly: break
    default: gloss.resolution = voice.string("resolution_" + date.resolution.rawValue.replacing("-", with: "_"))
    }
    if date.weekdayContradicts { gloss.contradiction = voice.string("weekday_contradicts") }
  }

  private func reason(_ why: ShownAnnotation.Why, words: String) -> GlossReason {
    func key(_ prefix: String, _ name: String) -> String { prefix + name.replacing("-", with: "_") }
    return GlossReason(
      words: words, rule: voice.string(key("rule_", why.rule)),
      confidence: voice.string("confidence_" + why.confidence.name),
      evidence: why.evidence.map { GlossEvidence(label: voice.string(key("evidence_", $0.name)), words: $0.words) })
  }

  private var date: EDTF? { article.article.eventDate ?? article.article.published }

  private func words(of annotation: ShownAnnotation) -> String {
    article.document.context(of: annotation.bytes, inBlock: annotation.place.block, width: 0).words
  }
}

/// The classes of marks: a few dozen strings that hundreds of thousands of marks share.
private enum MarkClasses {
  private static let types = EntityType.allCases
  private static let statuses = AnnotationStatus.allCases
  private static let statusClasses = statuses.map(\.rawValue) + ["moved"]
  /// By type, `mixed` last, then by status.
  private static let names = (types.map(\.rawValue) + ["mixed"]).map { type in
    statusClasses.map { "mark name type-\(type) \($0)" }
  }
  private static let others: [AnnotationKind: [String]] = Dictionary(
    uniqueKeysWithValues: AnnotationKind.allCases.map { kind in
      (kind, statusClasses.map { "mark \(kind.rawValue) \($0)" })
    })

  static func name(_ type: EntityType?, _ annotation: ShownAnnotation) -> String {
    names[type.map(number) ?? types.count][number(of: annotation)]
  }

  static func other(_ kind: AnnotationKind, _ annotation: ShownAnnotation) -> String {
    others[kind]?[number(of: annotation)] ?? "mark"
  }

  static func number(of type: EntityType) -> Int { types.firstIndex(of: type) ?? types.count }

  /// The position of an annotation's standing: its status, or behind all of them that it has moved.
  static func number(of annotation: ShownAnnotation) -> Int {
    annotation.isMoved ? statuses.count : number(of: annotation.status)
  }

  static func number(of status: AnnotationStatus) -> Int { statuses.firstIndex(of: status) ?? statuses.count }
}

/// Ids of marks and glosses, the first of which every article has.
private enum MarkNames {
  private static let numbers = (0..<256).map { String($0) }
  private static let marks = numbers.map { "m-" + $0 }
  private static let glosses = numbers.map { "#g-" + $0 }

  static func number(_ number: Int) -> String { number < numbers.count ? numbers[number] : String(number) }
  static func mark(_ number: Int) -> String { number < marks.count ? marks[number] : "m-\(number)" }
  static func gloss(_ number: Int) -> String { number < glosses.count ? glosses[number] : "#g-\(number)" }
}
