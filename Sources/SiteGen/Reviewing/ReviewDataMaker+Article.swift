// The data of one article under review: its text, every annotation with its grounds and its history, its own data.

internal import Annotate
internal import ArabicScript
internal import Archive
internal import Markdown

extension ReviewDataMaker {
  func writeArticle(_ number: Int, _ json: inout JSONBytes) {
    let digest = snapshot.articles[number]
    let article = digest.article
    let text = ArticleText(article, digest.document)
    let reviewed = review.ofArticle[number]
    json.object { json in
      json.member("id", article.id)
      json.member("title", digest.shownTitle)
      json.member("lang", article.language)
      json.member("dir", digest.direction)
      json.member("status", article.status.rawValue)
      json.key("outlet")
      if let outlet = cards.outlet(of: digest, on: ReviewView.article.path) {
        json.object { json in
          json.member("id", orNull: article.outlet)
          json.member("name", outlet.text)
          json.member("lang", outlet.language)
          json.member("dir", outlet.direction)
        }
      } else {
        json.word("null")
      }
      json.member("date", orNull: article.published?.description)
      json.member("page", PagePath.article(article.id).file)
      let capture = article.capture.flatMap { snapshot.shows(capture: $0) && snapshot.captures[$0] != nil ? $0 : nil }
      json.member("capture", orNull: capture.map { _ in PagePath.capture(article.id).file })
      json.member("sha", reviewed.textSHA256)
      json.key("blocks")
      json.list(0..<digest.document.blockCount) { json, block in write(block, of: digest.document, &json) }
      json.key("annotations")
      writeAnnotations(reviewed.annotations, of: digest, text, &json)
      json.key("acts")
      json.list(shownActs(on: article.id, reviewed, text)) { json, act in
        var act = act
        act.by = shownName(act.by)
        json.json(act.jsonLine)
      }
      json.key("fields")
      json.list(Self.fields) { json, field in write(field, of: article, &json) }
      json.key("lines")
      if let capture { writeLines(of: capture, &json) } else { json.word("null") }
    }
  }

  private func write(_ block: Int, of document: MarkdownDocument, _ json: inout JSONBytes) {
    let block = document.block(block)
    json.object { json in
      json.member("anchor", block.anchor)
      json.member("kind", block.kind.rawValue)
      if let level = block.level { json.member("level", level) }
      json.member("text", block.text)
    }
  }

  // MARK: Annotations

  private func writeAnnotations(
    _ annotations: [Annotation], of digest: ArticleDigest, _ text: ArticleText, _ json: inout JSONBytes
  ) {
    let ids = Self.ids(of: annotations, in: digest)
    let anchored = AnchoredText(text.blocks, anchors: Self.anchors(of: digest.document))
    json.list(annotations.indices.filter { review.shows(annotations[$0]) }) { json, index in
      let annotation = annotations[index]
      json.object { json in
        json.member("id", ids[index])
        json.member("kind", annotation.claim.kind.rawValue)
        writePlace(annotation, in: anchored, &json)
        json.member("claim", annotation.claim, self, text)
        json.member("status", annotation.status.rawValue)
        json.member("moved", annotation.isMoved)
        json.key("suggestion")
        if let suggestion = annotation.suggestion {
          write(suggestion, of: annotation, text, &json)
        } else {
          json.word("null")
        }
        json.key("opinions")
        json.list(annotation.opinions) { json, opinion in
          json.object { json in
            json.member("by", shownName(opinion.by))
            json.member("verb", opinion.verb.rawValue)
            json.member("act", opinion.act)
            json.member("at", opinion.at.description)
            if let claim = opinion.claim, review.shows(claim) {
              json.member("claim", claim, self, text)
            } else {
              json.member("claim", orNull: nil)
            }
          }
        }
        json.member("history", annotation.history)
      }
    }
  }

  private func writePlace(_ annotation: Annotation, in text: AnchoredText, _ json: inout JSONBytes) {
    guard let place = annotation.place else {
      json.member("block", orNull: nil)
      json.member("quote", annotation.quote)
      return
    }
    json.member("block", place.block)
    json.member("start", place.range.lowerBound)
    json.member("end", place.range.upperBound)
    guard let target = text.target(of: place) else { return }
    json.member("quote", target.quote)
    let (before, after) = (target.prefix.unicodeScalars, target.suffix.unicodeScalars)
    json.member("pre", before.count)
    json.member("suf", after.count)
    // Contexts that go beyond the block cannot be cut out of it.
    let isOutside = before.contains("\n") || after.contains("\n") || before.count > place.range.lowerBound
    if case .anchor = target.block, !isOutside { return }
    json.key("target")
    json.object { json in
      switch target.block {
      case .anchor(let anchor): json.member("block", anchor)
      case .index(let index): json.member("block", index)
      }
      json.member("prefix", target.prefix)
      json.member("suffix", target.suffix)
    }
  }

  private func write(
    _ suggestion: Suggestion, of annotation: Annotation, _ text: ArticleText, _ json: inout JSONBytes
  ) {
    json.object { json in
      // Where a person has moved the annotation, it comes back here if the move is taken back.
      if suggestion.place != annotation.place {
        json.key("place")
        json.object { json in
          json.member("block", suggestion.place.block)
          json.member("start", suggestion.place.range.lowerBound)
          json.member("end", suggestion.place.range.upperBound)
        }
      }
      json.member("claim", suggestion.claim, self, text)
      json.member("rule", suggestion.rule)
      json.member("confidence", suggestion.confidence.name)
      json.key("evidence")
      json.list(suggestion.evidence.filter(shows)) { json, evidence in
        json.object { json in
          json.member("name", evidence.name)
          if let words = evidence.words { json.member("words", words) }
        }
      }
    }
  }

  /// Whether a ground may be seen: not that somebody who is not shown has the same name.
  private func shows(_ evidence: Evidence) -> Bool {
    guard evidence.name == "other-candidate", let id = evidence.words else { return true }
    return shows(entity: id)
  }

  // MARK: Acts

  /// The acts on an article that may be seen, in order: at the desk all; elsewhere none about an annotation that is not
  /// shown, since it would tell where that stands.
  private func shownActs(on article: String, _ reviewed: ReviewIndex.OfArticle, _ text: ArticleText) -> [Act] {
    let acts = (review.acts[article] ?? []).sorted { $0.precedes($1) }
    if acts.isEmpty || snapshot.options.review { return acts }
    let hidden = Set(reviewed.annotations.filter { !review.shows($0) }.flatMap(\.history))
    let words = TodaysWords(text.blocks, textSHA256: reviewed.textSHA256)
    return acts.filter { !hidden.contains($0.id) && shows($0, words) }
  }

  /// Whether an act may be seen: one on words that are in today's text, or on another act, that names nobody who is not
  /// shown, and says nothing where notes are not shown.
  private func shows(_ act: Act, _ words: TodaysWords) -> Bool {
    var places = [act.body?.place].compactMap { $0 }
    switch act.target {
    case .text(let target): places.append(target)
    case .act: break
    case .field, .line, .change, .entity: return false
    }
    let isNote = act.verb == .note || act.body?.kind == .note || act.body?.text != nil
    if isNote && !review.showsNotes { return false }
    let named = [act.body?.entity].compactMap { $0 } + (act.body?.speakers ?? []) + (act.body?.relay ?? [])
    return named.allSatisfy { shows(entity: $0) } && places.allSatisfy { words.have($0) }
  }

  private func shows(entity id: String) -> Bool {
    review.registry.number(of: id).map { review.shownEntity[$0] != nil } ?? true
  }

  /// The words of today's text. What an act quotes, and what stood around that, may have been taken out of the text
  /// because nobody should read it any more.
  private struct TodaysWords {
    private let textSHA256: String
    private let folded: [UInt8]

    init(_ text: TextBlocks, textSHA256: String) {
      self.textSHA256 = textSHA256
      folded = Array(Folding.fold(String(decoding: text.utf8, as: UTF8.self)).utf8)
    }

    func have(_ target: TextTarget) -> Bool {
      target.textSHA256 == textSHA256 || [target.quote, target.prefix, target.suffix].allSatisfy { has($0) }
    }

    private func has(_ words: String) -> Bool {
      let part = Array(Folding.fold(words).utf8)
      guard let first = part.first else { return true }
      guard part.count <= folded.count else { return false }
      return (0...folded.count - part.count).contains {
        folded[$0] == first && folded[$0..<$0 + part.count].elementsEqual(part)
      }
    }
  }

  /// The permalinks of an article's annotations.
  static func ids(of annotations: [Annotation], in digest: ArticleDigest) -> [String] {
    var ordinals = AnnotationID.Ordinals()
    return annotations.map { annotation in
      let anchor = annotation.place.map { digest.document.anchor(ofBlock: $0.block) }
      let quote = annotation.place.map { TextBlocks.words(at: $0, in: digest.document) } ?? annotation.quote
      return ordinals.id(of: annotation, article: digest.article.id, anchor: anchor, quote: quote)
    }
  }

  static func anchors(of document: MarkdownDocument) -> [String] {
    (0..<document.blockCount).map { document.anchor(ofBlock: $0) }
  }

  // MARK: The article's own data

  /// What can be confirmed or corrected, in the order shown.
  private static let fields: [ArticleField] = [
    .title, .lead, .published, .eventDate, .outlet, .outletAs, .authors, .bylineAs, .section, .tags, .language,
    .sourceURL, .rights,
  ]

  private func write(_ field: ArticleField, of article: Article, _ json: inout JSONBytes) {
    json.object { json in
      json.member("key", field.rawValue)
      let type =
        switch field {
        case .published, .eventDate: "date"
        case .outlet: "outlet"
        case .authors, .section, .tags: "list"
        case .language: "language"
        default: "text"
        }
      json.member("type", type)
      switch field {
      case .authors: json.member("value", article.authors)
      case .section: json.member("value", article.section)
      case .tags: json.member("value", article.tags)
      default: json.member("value", orNull: Self.text(of: field, in: article))
      }
      json.member("unconfirmed", article.unconfirmed.contains(field))
    }
  }

  private static func text(of field: ArticleField, in article: Article) -> String? {
    switch field {
    case .title: article.title
    case .lead: article.lead
    case .published: article.published?.description
    case .eventDate: article.eventDate?.description
    case .outlet: article.outlet
    case .outletAs: article.outletAs
    case .bylineAs: article.bylineAs
    case .language: article.language
    case .sourceURL: article.sourceURL
    case .rights: article.rights
    default: nil
    }
  }

  private func writeLines(of capture: String, _ json: inout JSONBytes) {
    let lines = linesOfCapture(capture)
    let records = ((try? CaptureFolder(archive: snapshot.folder).lines(of: capture)) ?? nil) ?? []
    json.list(records.filter { $0.label != "blank" && lines.indices.contains($0.n - 1) }) { json, record in
      json.object { json in
        json.member("n", record.n)
        json.member("label", record.label)
        json.member("rule", record.rule)
        json.member("kept", record.isKept)
        json.member("text", lines[record.n - 1])
      }
    }
  }
}
