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
      mentions: spoken(mentions), article: article, marked: marked)
    return reading.quotations()
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

/// The quick look for quotation marks.
enum QuotationMarks {
  /// Whether a text has any.
  static func appear(in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte == 0x22 { return true }
      if byte == 0xC2, index + 1 < utf8.count, utf8[index + 1] == 0xAB || utf8[index + 1] == 0xBB { return true }
      if byte == 0xE2, index + 2 < utf8.count, utf8[index + 1] == 0x80 {
        let last = utf8[index + 2]
        if (0x9C...0x9F).contains(last) || last == 0xB9 || last == 0xBA { return true }
      }
      if byte == 0xEF, index + 2 < utf8.count, utf8[index + 1] == 0xBC, utf8[index + 2] == 0x82 { return true }
      index += 1
    }
    return false
  }
}
