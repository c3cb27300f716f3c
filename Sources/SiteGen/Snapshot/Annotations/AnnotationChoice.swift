// Which annotations a build shows, and what of them. What nobody decided to publish stops here.

internal import Annotate
internal import Archive

/// Decides for each annotation whether this build shows it.
struct AnnotationChoice: Sendable {
  /// Suggestions that nobody has accepted.
  let showsSuggestions: Bool
  /// Reviewers' remarks.
  let showsNotes: Bool
  /// The names of reviewers.
  let showsPeople: Bool
  /// The grounds of suggestions.
  let explains: Bool
  /// For each number of the registry, the entity's position in the snapshot; nil for one that is not shown.
  let shownEntity: [Int?]

  init(_ settings: SiteSettings, _ options: BuildOptions, registry: Registry, entities: [String: Int]) {
    showsSuggestions = options.preview || settings.publish.suggestions
    showsNotes = options.preview || settings.publish.notes
    showsPeople = options.preview || settings.publish.reviewers
    explains = options.preview
    shownEntity = registry.entities.map { entities[$0.id] }
  }

  /// The annotations of an article that are shown, in the order of the text.
  func shown(_ annotations: [Annotation], in text: TextBlocks) -> [ShownAnnotation] {
    var all: [ShownAnnotation] = []
    all.reserveCapacity(annotations.count)
    for annotation in annotations {
      guard let place = annotation.place, isShown(annotation), let claim = shown(annotation.claim) else { continue }
      all.append(
        ShownAnnotation(
          place: place, claim: claim, status: annotation.status, isMoved: annotation.isMoved,
          people: showsPeople ? Self.people(of: annotation) : [],
          why: explains ? annotation.suggestion.map(ShownAnnotation.Why.init) : nil))
    }
    Self.locate(&all, in: text)
    return all
  }

  /// Who stands by it, each once, in the order of time.
  private static func people(of annotation: Annotation) -> [String] {
    var people: [String] = []
    for opinion in annotation.opinions where opinion.claim != nil && !people.contains(opinion.by) {
      people.append(opinion.by)
    }
    return people
  }

  private func isShown(_ annotation: Annotation) -> Bool {
    if annotation.status == .rejected { return false }
    if annotation.claim.kind == .note { return showsNotes }
    return annotation.status == .accepted || showsSuggestions
  }

  /// A claim without what is not shown; nil if nothing is left of it. Of an ambiguous name no candidate may be left out:
  /// the rest would look certain.
  private func shown(_ claim: Claim) -> Claim? {
    switch claim {
    case .name(let entities):
      let shown = entities.compactMap { shownEntity.indices.contains($0) ? shownEntity[$0] : nil }
      return shown.count == entities.count && !shown.isEmpty ? .name(shown.sorted()) : nil
    case .quotation(var quotation):
      // Of a joint statement, those who are left would look like the only ones.
      let speakers = quotation.speakers.compactMap(self.shown)
      quotation.speakers = speakers.count == quotation.speakers.count ? speakers : []
      quotation.relay = quotation.relay.compactMap(self.shown)
      return .quotation(quotation)
    case .date, .note: return claim
    }
  }

  /// A speaker who is not shown is not shown by the words that name them either.
  private func shown(_ speaker: Speaker) -> Speaker? {
    guard let entity = speaker.entity else { return speaker }
    guard shownEntity.indices.contains(entity), let number = shownEntity[entity] else { return nil }
    return Speaker(entity: number, place: speaker.place)
  }

  /// Finds the bytes of all places in one walk over each block, and hashes the words there.
  private static func locate(_ annotations: inout [ShownAnnotation], in text: TextBlocks) {
    var edges: [(scalar: Int, annotation: Int, isEnd: Bool)] = []
    var index = 0
    while index < annotations.count {
      let block = annotations[index].place.block
      edges.removeAll(keepingCapacity: true)
      let first = index
      while index < annotations.count, annotations[index].place.block == block {
        edges.append((annotations[index].place.range.lowerBound, index, false))
        edges.append((annotations[index].place.range.upperBound, index, true))
        index += 1
      }
      edges.sort { $0.scalar < $1.scalar }
      text.withUTF8(ofBlock: block) { utf8 in
        var (offset, scalar) = (0, 0)
        for edge in edges {
          while scalar < edge.scalar, offset < utf8.count {
            offset += 1
            while offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
            scalar += 1
          }
          let bytes = annotations[edge.annotation].bytes
          annotations[edge.annotation].bytes =
            edge.isEnd ? min(bytes.lowerBound, offset)..<offset : offset..<max(offset, bytes.upperBound)
        }
        for number in first..<index where annotations[number].entity != nil {
          annotations[number].form = formHash(utf8[annotations[number].bytes])
        }
      }
    }
  }

  /// FNV-1a over the bytes of a name as printed; a line break is a space.
  private static func formHash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte == 0x0A ? 0x20 : byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
