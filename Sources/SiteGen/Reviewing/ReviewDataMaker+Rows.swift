// Annotations of many articles in one file: all that name an entity, all that a rule suggested.

internal import Annotate
internal import ArabicScript
internal import Archive
internal import Markdown

extension ReviewDataMaker {
  /// All annotations that say, or of which the machine says, that they are about an entity.
  func writeRows(ofEntity number: Int, _ json: inout JSONBytes) {
    let id = snapshot.entities[number].id
    guard let registered = review.registry.number(of: id) else { return json.word("null") }
    let rows = rows { annotation in
      Self.names(registered, annotation.claim)
        || annotation.suggestion.map { Self.names(registered, $0.claim) } ?? false
    }
    write(rows[...], total: rows.count, pages: nil, &json)
  }

  /// A part of what a rule suggested.
  func writeRows(ofRule rule: String, part: Int, _ json: inout JSONBytes) {
    let rows = rows { $0.suggestion?.rule == rule }
    let start = min(rows.count, (part - 1) * Self.rowsInPart)
    let slice = rows[start..<min(rows.count, start + Self.rowsInPart)]
    write(slice, total: rows.count, pages: Self.parts(rows.count, of: Self.rowsInPart), &json)
  }

  private struct Row {
    var article: Int
    var annotation: Int
  }

  /// Of the newest article first, each in the order of its text.
  private func rows(_ isWanted: (Annotation) -> Bool) -> [Row] {
    var rows: [Row] = []
    for article in snapshot.articles.indices.reversed() {
      for (number, annotation) in review.ofArticle[article].annotations.enumerated()
      where annotation.place != nil && isWanted(annotation) && review.shows(annotation) {
        rows.append(Row(article: article, annotation: number))
      }
    }
    return rows
  }

  private static func names(_ entity: Int, _ claim: Claim) -> Bool {
    switch claim {
    case .name(let entities): entities.contains(entity)
    case .quotation(let quotation): quotation.speakers.contains { $0.entity == entity }
    case .date, .note: false
    }
  }

  private func write(_ rows: ArraySlice<Row>, total: Int, pages: Int?, _ json: inout JSONBytes) {
    var articles: [Int] = []
    for row in rows where articles.last != row.article { articles.append(row.article) }
    json.object { json in
      json.member("total", total)
      if let pages { json.member("pages", pages) }
      json.key("articles")
      json.object { json in
        for number in articles {
          let digest = snapshot.articles[number]
          json.key(digest.article.id)
          json.object { json in
            json.member("title", digest.shownTitle)
            json.member("lang", digest.article.language)
            json.member("dir", digest.direction)
            json.member("date", orNull: digest.article.published?.description)
            json.member("outlet", outletNumber(of: digest))
            json.member("sha", review.ofArticle[number].textSHA256)
          }
        }
      }
      json.key("rows")
      var last: ArticleRows?
      json.list(rows) { json, row in
        if last?.number != row.article {
          last = ArticleRows(row.article, snapshot.articles[row.article], review.ofArticle[row.article].annotations)
        }
        if let last { write(row.annotation, of: last, &json) }
      }
    }
  }

  /// What the rows of one article share.
  private struct ArticleRows {
    let number: Int
    let digest: ArticleDigest
    let annotations: [Annotation]
    let text: ArticleText
    let ids: [String]
    let anchored: AnchoredText

    init(_ number: Int, _ digest: ArticleDigest, _ annotations: [Annotation]) {
      self.number = number
      self.digest = digest
      self.annotations = annotations
      text = ArticleText(digest.article, digest.document)
      ids = ReviewDataMaker.ids(of: annotations, in: digest)
      anchored = AnchoredText(text.blocks, anchors: ReviewDataMaker.anchors(of: digest.document))
    }
  }

  private func write(_ number: Int, of article: ArticleRows, _ json: inout JSONBytes) {
    let annotation = article.annotations[number]
    guard let place = annotation.place, let target = article.anchored.target(of: place) else {
      return json.word("null")
    }
    json.object { json in
      json.member("article", article.digest.article.id)
      json.member("id", article.ids[number])
      json.member("kind", annotation.claim.kind.rawValue)
      switch target.block {
      case .anchor(let anchor): json.member("anchor", anchor)
      case .index(let index): json.member("anchor", index)
      }
      json.member("start", target.start)
      json.member("end", target.end)
      json.member("quote", target.quote)
      json.member("prefix", target.prefix)
      json.member("suffix", target.suffix)
      json.member("claim", annotation.claim, self, article.text)
      json.member("status", annotation.status.rawValue)
      json.member("confidence", orNull: annotation.suggestion?.confidence.name)
      json.member("rule", orNull: annotation.suggestion?.rule)
      json.member("moved", annotation.isMoved)
    }
  }
}

extension JSONBytes {
  /// A member that is what an annotation says; entities by their ids.
  mutating func member(_ key: String, _ claim: Claim, _ maker: ReviewDataMaker, _ text: ArticleText) {
    self.key(key)
    let entities = maker.review.registry.entities
    func speakers(_ speakers: [Speaker], _ json: inout JSONBytes) {
      json.list(speakers) { json, speaker in
        json.object { json in
          if let entity = speaker.entity, entities.indices.contains(entity) {
            json.member("entity", entities[entity].id)
          } else {
            json.member("words", speaker.place.map(text.blocks.quote) ?? "")
          }
        }
      }
    }
    object { json in
      switch claim {
      case .name(let numbers): json.member("entities", numbers.map { entities[$0].id })
      case .quotation(let quotation):
        json.key("speakers")
        speakers(quotation.speakers, &json)
        json.key("relay")
        speakers(quotation.relay, &json)
      case .date(let date):
        json.member("edtf", orNull: date.edtf?.description)
        json.member("calendar", date.calendar.rawValue)
        json.member("resolution", date.resolution.rawValue)
        json.member("contradicts", date.weekdayContradicts)
      case .note(let words): json.member("text", words)
      }
    }
  }
}
