// Makes the scripts that the review pages take their data from. They register themselves, because pages opened as files
// may load scripts but no other data.

internal import Annotate
internal import ArabicScript
internal import Archive
internal import Markdown

/// Makes the data of the review pages.
struct ReviewDataMaker: Sendable {
  /// Articles in one part of the queue.
  static let articlesInPart = 500
  /// Annotations in one part of what a rule suggested.
  static let rowsInPart = 2_000

  let snapshot: Snapshot
  let review: ReviewIndex
  /// The entities in the voice of the shared pages.
  let cards: CardMaker
  /// Gives the lines of a capture as they were received.
  let linesOfCapture: @Sendable (_ name: String) -> [String]
  private let outlets: [OutletName]
  private let outletNumber: [OutletName: Int]
  private let reviewers: [String]
  private let reviewerNumber: [String: Int]

  /// A maker; `like` is one of the same articles, whose outlets are then shared.
  init(
    _ snapshot: Snapshot, _ review: ReviewIndex, cards: CardMaker,
    linesOfCapture: @escaping @Sendable (_ name: String) -> [String], like old: ReviewDataMaker? = nil
  ) {
    self.snapshot = snapshot
    self.review = review
    self.cards = cards
    self.linesOfCapture = linesOfCapture
    if let old {
      (outlets, outletNumber) = (old.outlets, old.outletNumber)
    } else {
      let named = snapshot.articles.map { OutletName($0.article) } + snapshot.outlets.map { .registered($0.id) }
      outlets = Set(named).subtracting([.unknown]).sorted()
      outletNumber = Dictionary(uniqueKeysWithValues: outlets.enumerated().map { ($1, $0) })
    }
    reviewers = review.reviewers
    reviewerNumber = Dictionary(uniqueKeysWithValues: reviewers.enumerated().map { ($1, $0) })
  }

  /// Appends the script of a file of data.
  func write(_ data: ReviewData, into out: inout [UInt8]) {
    var json = JSONBytes()
    switch data {
    case .archive: writeArchive(&json)
    case .queue(let part): writeQueue(part, &json)
    case .entities: writeEntities(&json)
    case .article(let number, _): writeArticle(number, &json)
    case .entity(let number, _): writeRows(ofEntity: number, &json)
    case .rule(let rule, let part): writeRows(ofRule: rule, part: part, &json)
    }
    out += Array("hashiyaReview.give(\"\(data.name)\",".utf8)
    out += json.utf8
    out += Array(");\n".utf8)
  }

  // MARK: What all views need

  private static let statuses = AnnotationStatus.allCases
  private static let kinds = AnnotationKind.allCases

  private func writeArchive(_ json: inout JSONBytes) {
    json.object { json in
      json.member("format", 1)
      json.member("archive", snapshot.settings.archiveID)
      json.member("server", snapshot.options.review)
      json.member("languages", snapshot.voices)
      json.member("kinds", Self.kinds.map(\.rawValue))
      json.member("statuses", Self.statuses.map(\.rawValue))
      json.key("confidences")
      json.list([nil] + Confidence.allCases.map { Optional($0.name) }) { json, name in
        if let name { json.text(name) } else { json.word("null") }
      }
      json.member("rules", review.rules.map(\.name))
      json.member("reviewers", reviewers.map(shownName))
      json.key("outlets")
      json.list(outlets) { json, outlet in write(outlet, &json) }
      json.member("shards", Self.parts(snapshot.articles.count, of: Self.articlesInPart))
      json.member("articles", snapshot.articles.count)
      json.member("entities", snapshot.entities.count)
    }
  }

  private func write(_ outlet: OutletName, _ json: inout JSONBytes) {
    var (id, name, language): (String?, String, String) = (nil, "", "und")
    switch outlet {
    case .registered(let registered):
      id = registered
      if let number = snapshot.outletNumber[registered] {
        (name, language) = snapshot.outlets[number].name(in: cards.voice.language)
      } else {
        name = registered
      }
    case .printed(let printed): name = printed
    case .unknown: break
    }
    json.object { json in
      json.member("id", orNull: id)
      json.member("name", name)
      json.member("lang", language)
      json.member("dir", LanguageFacts.direction(of: language))
    }
  }

  /// How many parts there are; at least one.
  static func parts(_ count: Int, of size: Int) -> Int { max(1, (count + size - 1) / size) }

  /// A reviewer as these pages name them.
  func shownName(_ reviewer: String) -> String {
    review.showsPeople ? reviewer : reviewerNumber[reviewer].map { String($0 + 1) } ?? "?"
  }

  /// The position of an article's outlet in the list of outlets; -1 where it is not known.
  func outletNumber(of digest: ArticleDigest) -> Int { outletNumber[OutletName(digest.article)] ?? -1 }

  // MARK: The queue

  private func writeQueue(_ part: Int, _ json: inout JSONBytes) {
    let newestFirst = snapshot.articles.indices.reversed().dropFirst((part - 1) * Self.articlesInPart)
    json.object { json in
      json.key("articles")
      json.list(newestFirst.prefix(Self.articlesInPart)) { json, number in writeQueued(number, &json) }
    }
  }

  private func writeQueued(_ number: Int, _ json: inout JSONBytes) {
    let digest = snapshot.articles[number]
    let article = digest.article
    var many: [(Int, [Int])] = []
    var by: [(Int, [Int])] = []
    json.object { json in
      json.member("id", article.id)
      json.member("title", digest.shownTitle)
      json.member("lang", article.language)
      json.member("dir", digest.direction)
      json.member("outlet", outletNumber(of: digest))
      json.member("date", orNull: article.published?.description)
      json.member("status", article.status.rawValue)
      json.member("sha", review.ofArticle[number].textSHA256)
      json.member("unconfirmed", article.unconfirmed.count)
      json.key("a")
      var codes: [Int] = []
      var index = 0
      for annotation in review.ofArticle[number].annotations where review.shows(annotation) {
        let (entity, several) = entities(of: annotation.claim)
        if !several.isEmpty { many.append((index, several)) }
        let people = Set(annotation.opinions.map(\.by)).compactMap { reviewerNumber[$0] }.sorted()
        if !people.isEmpty { by.append((index, people)) }
        codes += [
          Self.kinds.firstIndex(of: annotation.claim.kind) ?? 0,
          Self.statuses.firstIndex(of: annotation.status) ?? 0, annotation.suggestion?.confidence.rawValue ?? 0,
          annotation.suggestion.flatMap { review.ruleNumber[$0.rule] } ?? -1, entity,
          (annotation.isMoved ? 1 : 0) | (annotation.place == nil ? 2 : 0) | (annotation.status == .disputed ? 4 : 0),
        ]
        index += 1
      }
      json.list(codes) { $0.number($1) }
      for (key, lists) in [("many", many), ("by", by)] where !lists.isEmpty {
        json.key(key)
        json.object { json in
          for (index, numbers) in lists {
            json.key(String(index))
            json.list(numbers) { $0.number($1) }
          }
        }
      }
    }
  }

  /// The one entity that a claim is about, by its position in the snapshot: -1 for none, -2 for several.
  private func entities(of claim: Claim) -> (one: Int, several: [Int]) {
    let registered: [Int] =
      switch claim {
      case .name(let entities): entities
      case .quotation(let quotation): quotation.speakers.compactMap(\.entity)
      case .date, .note: []
      }
    let shown = registered.compactMap { review.shownEntity.indices.contains($0) ? review.shownEntity[$0] : nil }
    return shown.count > 1 ? (-2, shown) : (shown.first ?? -1, [])
  }

  // MARK: The registry

  private func writeEntities(_ json: inout JSONBytes) {
    json.object { json in
      json.key("entities")
      json.list(snapshot.entities.indices) { json, number in writeEntity(number, &json) }
    }
  }

  private func writeEntity(_ number: Int, _ json: inout JSONBytes) {
    let entity = snapshot.entities[number]
    json.object { json in
      json.member("id", entity.id)
      json.member("type", entity.type.rawValue)
      json.key("names")
      json.list(entity.names.flatMap { names in names.names.map { (names.language, $0) } }) { json, name in
        json.object { json in
          json.member("lang", name.0)
          json.member("text", name.1.text)
          if name.1.isAmbiguous { json.member("ambiguous", true) }
          if name.1.isSafe { json.member("safe", true) }
        }
      }
      json.key("about")
      if let words = cards.glosses[number].firstWords {
        json.object { json in
          json.member("lang", words.language)
          json.member("text", words.text)
        }
      } else {
        json.word("null")
      }
      json.member("roles", entity.roles.compactMap { $0.texts.text(in: cards.voice.language)?.text })
      if entity.isPrivate { json.member("private", true) }
      if !entity.formerly.isEmpty { json.member("formerly", entity.formerly) }
    }
  }
}
