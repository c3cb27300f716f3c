// Makes rows that show a place in an article on another page: mentions in context, quotations, dates.

internal import Annotate
internal import ArabicScript
internal import Archive
internal import Markdown
internal import Templates

/// Makes rows of mentions in one voice.
struct PassageMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice
  let cards: CardMaker

  /// Scalars on each side of a name in a concordance.
  private static let width = 56

  /// A mention as a row of a concordance.
  func row(_ mention: Mention, on page: PagePath) -> ConcordanceRow {
    let digest = snapshot.articles[Int(mention.article)]
    let place = snapshot.annotations.place(of: mention)
    return ConcordanceRow(
      document: digest.document, block: place.block,
      place: digest.document.contextPlace(of: place.bytes, inBlock: place.block, width: Self.width),
      url: url(mention, block: place.block, on: page), day: cards.days[Int(mention.article)],
      suggested: place.isSuggestion)
  }

  /// A date in a text as a row.
  func passage(_ mention: Mention, on page: PagePath) -> Passage {
    let digest = snapshot.articles[Int(mention.article)]
    let annotation = snapshot.annotations[mention]
    let context = context(of: annotation, in: digest)
    var passage = Passage(
      before: context.before, match: context.words, after: context.after, language: digest.article.language,
      direction: digest.direction, url: url(mention, block: annotation.place.block, on: page),
      article: cards.link(Int(mention.article), on: page))
    if case .date(let date) = annotation.claim { passage.date = date.edtf.map(voice.date) }
    passage.suggested = annotation.isSuggestion
    return passage
  }

  /// A quotation as a row. The speakers are left out where the list is of one speaker.
  func quotation(_ mention: Mention, showsSpeakers: Bool, on page: PagePath) -> QuotationRow {
    let digest = snapshot.articles[Int(mention.article)]
    let annotation = snapshot.annotations[mention]
    var row = QuotationRow(
      text: digest.document.context(of: annotation.bytes, inBlock: annotation.place.block, width: 0).words,
      language: digest.article.language, direction: digest.direction,
      url: url(mention, block: annotation.place.block, on: page),
      article: cards.link(Int(mention.article), on: page))
    if case .quotation(let claim) = annotation.claim {
      if showsSpeakers || claim.speakers.count > 1 { row.speakers = names(of: claim.speakers, in: digest, on: page) }
      row.relay = names(of: claim.relay, in: digest, on: page)
    }
    row.outlet = cards.outlet(of: digest, on: page)
    row.suggested = annotation.isSuggestion
    return row
  }

  /// Speakers by the names of the registry, or else by the words of the text.
  func names(of speakers: [Speaker], in digest: ArticleDigest, on page: PagePath) -> [LinkedName] {
    speakers.compactMap { speaker in
      if let entity = speaker.entity {
        let gloss = cards.glosses[entity]
        var name = gloss.name
        name.url = gloss.path.url(from: page)
        return name
      }
      guard let place = speaker.place else { return nil }
      return voice.name(TextBlocks.words(at: place, in: digest.document), in: digest.article.language)
    }
  }

  /// The first words of what is marked.
  func opening(of annotation: ShownAnnotation, in digest: ArticleDigest) -> String {
    let words = digest.document.context(of: annotation.bytes, inBlock: annotation.place.block, width: 0).words
    let scalars = words.unicodeScalars
    let most = 48
    guard scalars.count > most else { return words }
    let cut = scalars.prefix(most)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return String(cut[..<end]) + "…"
  }

  /// The paragraph that a mention is in.
  private func url(_ mention: Mention, block: Int, on page: PagePath) -> CheckedURL {
    let article = Int(mention.article)
    return cards.url(article, on: page).with(fragment: snapshot.articles[article].document.anchor(ofBlock: block))
  }

  private func context(of annotation: ShownAnnotation, in digest: ArticleDigest) -> TextContext {
    digest.document.context(of: annotation.bytes, inBlock: annotation.place.block, width: Self.width)
  }
}

extension TextBlocks {
  /// The words at a place of a document.
  static func words(at place: TextPlace, in document: MarkdownDocument) -> String {
    let scalars = document.text(ofBlock: place.block).unicodeScalars
    return String(String.UnicodeScalarView(scalars.dropFirst(place.range.lowerBound).prefix(place.range.count)))
  }
}
