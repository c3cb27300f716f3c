// Finds quotations and who says them. Knows the text and the mentions of names in it, nothing of acts or pages.

internal import ArabicScript
internal import Archive

/// Finds the quotations of an article, their speakers, and through whom the article has them.
public struct QuotationFinder: Sendable {
  private let traits: [EntityTraits]
  private let persianOffices: OfficeIndex
  private let arabicOffices: OfficeIndex

  /// A finder that knows the names and offices of a registry.
  public init(_ registry: Registry) {
    traits = registry.entities.map { EntityTraits($0) }
    persianOffices = OfficeIndex(registry, language: .persian)
    arabicOffices = OfficeIndex(registry, language: .arabic)
  }

  /// The quotations, sorted by place, with claims `.quotation`.
  ///
  /// - Parameter mentions: the name suggestions of the article, sorted by place.
  public func quotations(in article: ArticleText, mentions: [Suggestion]) -> [Suggestion] {
    let blocks = article.blocks
    let marked = blocks.utf8.withUnsafeBufferPointer { utf8 in
      blocks.bytes.map { QuotationMarks.appear(in: UnsafeBufferPointer(rebasing: utf8[$0])) }
    }
    guard marked.contains(true), let language = language(of: article) else { return [] }
    let isPersian = language == .persian
    var reading = QuotationReading(
      lexicon: isPersian ? .persian : .arabic, offices: isPersian ? persianOffices : arabicOffices,
      mentions: spoken(mentions), traits: traits, article: article, marked: marked)
    return reading.quotations().map(Self.certain)
  }

  /// Without the speakers who are words and no entity: of those, four in ten were wrong on the sample that was kept
  /// apart, and no speaker is better than a wrong one. Their words stay in the evidence where the rule gave them.
  private static func certain(_ suggestion: Suggestion) -> Suggestion {
    guard case .quotation(var claim) = suggestion.claim, claim.speakers.contains(where: { $0.entity == nil }) else {
      return suggestion
    }
    var suggestion = suggestion
    claim.speakers.removeAll { $0.entity == nil }
    suggestion.claim = .quotation(claim)
    return suggestion
  }

  private func language(of article: ArticleText) -> SpeechLexicon.Language? {
    switch article.language {
    case .persian?, .dari?: .persian
    case .arabic?: .arabic
    case nil:
      switch LanguageGuess.guess(String(decoding: article.blocks.utf8.prefix(4000), as: UTF8.self)).language {
      case .persian?, .dari?: .persian
      case .arabic?: .arabic
      default: nil
      }
    default: nil
    }
  }

  private func spoken(_ mentions: [Suggestion]) -> [SpokenMention] {
    mentions.compactMap { mention in
      guard case .name(let entities) = mention.claim, let first = entities.first, traits.indices.contains(first) else {
        return nil
      }
      let only = entities.count == 1 ? first : nil
      return SpokenMention(
        block: mention.place.block, range: mention.place.range, entity: only, type: traits[first].type,
        isMedia: traits[first].isMedia, gender: only == nil ? [] : traits[first].gender)
    }
  }
}
