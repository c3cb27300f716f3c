// What `list annotations` prints.

internal import Annotate
internal import ArabicScript
internal import Archive
internal import Markdown

/// The annotations of an archive as lines.
struct AnnotationListing: Sendable {
  private let archive: Archive
  private let filter: AnnotationFilter
  private let json: Bool
  private let jobs: Int
  private let registry: Registry

  init(_ archive: Archive, _ filter: AnnotationFilter, json: Bool, jobs: Int) {
    self.archive = archive
    self.filter = filter
    self.json = json
    self.jobs = jobs
    registry = Registry(archive.entities)
  }

  /// A line for each annotation, by article and place.
  func lines() async -> [String] {
    let sources = await ArchiveAnnotations.sources(of: archive, jobs: jobs)
    // What a word means is told by all articles, also where one only is listed.
    let wanted = sources.filter { filter.article == nil || $0.article.id == filter.article }
    let others = sources.filter { filter.article != nil && $0.article.id != filter.article }
    let lines = await ArchiveAnnotations.map(
      of: wanted, others: others, registry: registry, acts: archive.acts, jobs: jobs
    ) { number, text, folded in
      var ordinals = AnnotationID.Ordinals()
      let source = wanted[number]
      return folded.annotations.map { annotation in
        let anchor = annotation.place.map { source.document.anchor(ofBlock: $0.block) }
        let quote = annotation.place.map(text.blocks.quote) ?? annotation.quote
        let id = ordinals.id(of: annotation, article: text.id, anchor: anchor, quote: quote)
        guard filter.lists(annotation) else { return "" }
        return json
          ? Terminal.json(object(annotation, id: id, quote: quote, anchor: anchor, in: text))
          : line(annotation, quote: quote, in: text)
      }
    }
    return lines.flatMap { $0 }.filter { !$0.isEmpty }
  }

  private func object(
    _ annotation: Annotation, id: String, quote: String, anchor: String?, in text: ArticleText
  ) -> [String: Any] {
    var object: [String: Any] = [
      "article": text.id, "id": id, "kind": annotation.claim.kind.rawValue, "quote": quote,
      "status": AnnotationFilter.Status(annotation).rawValue,
    ]
    if let place = annotation.place {
      object["block"] = place.block
      object["anchor"] = anchor
      object["start"] = place.range.lowerBound
      object["end"] = place.range.upperBound
    }
    if annotation.isMoved { object["moved"] = true }
    if let suggestion = annotation.suggestion {
      object["rule"] = suggestion.rule
      object["confidence"] = suggestion.confidence.name
      object["evidence"] = suggestion.evidence.map { evidence in
        evidence.words.map { ["name": evidence.name, "words": $0] } ?? ["name": evidence.name]
      }
    }
    switch annotation.claim {
    case .name(let entities):
      let ids = entities.map { registry.entities[$0].id }
      if ids.count == 1 { object["entity"] = ids[0] } else { object["entities"] = ids }
    case .quotation(let quotation):
      object["speakers"] = quotation.speakers.map { speaker($0, in: text) }
      object["relay"] = quotation.relay.map { speaker($0, in: text) }
    case .date(let date):
      object["edtf"] = date.edtf?.description ?? Null.value
      object["calendar"] = date.calendar.rawValue
      object["resolution"] = date.resolution.rawValue
    case .note(let words): object["text"] = words
    }
    return object
  }

  /// The id of an entity, or the words that stand for somebody who is none.
  private func speaker(_ speaker: Speaker, in text: ArticleText) -> Any {
    if let entity = speaker.entity { return registry.entities[entity].id }
    return ["words": speaker.place.map(text.blocks.quote) ?? ""]
  }

  private func line(_ annotation: Annotation, quote: String, in text: ArticleText) -> String {
    let place = annotation.place.map { "\($0.block):\($0.range.lowerBound)-\($0.range.upperBound)" } ?? "-"
    let claim: String =
      switch annotation.claim {
      case .name(let entities): entities.map { registry.entities[$0].id }.joined(separator: " | ")
      case .quotation(let quotation): quotation.speakers.map { words(of: $0, in: text) }.joined(separator: " + ")
      case .date(let date): date.edtf?.description ?? "?"
      case .note(let words): words
      }
    let status = AnnotationFilter.Status(annotation).rawValue
    let confidence = annotation.suggestion?.confidence.name ?? "-"
    return [
      text.id, place, annotation.claim.kind.rawValue, status, confidence, quote.replacing("\n", with: " "),
      claim.replacing("\n", with: " "),
    ].joined(separator: "\t")
  }

  private func words(of speaker: Speaker, in text: ArticleText) -> String {
    speaker.entity.map { registry.entities[$0].id } ?? speaker.place.map(text.blocks.quote) ?? "?"
  }
}
