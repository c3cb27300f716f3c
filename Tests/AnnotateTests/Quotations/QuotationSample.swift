// A small registry and a short way to try texts on the search for quotations.

@testable import Archive
import Annotate
import ArabicScript

/// Texts with their names found by plain comparison, as the rules see them.
struct QuotationSample {
  static let registry = Registry(entities)
  private static let finder = QuotationFinder(registry)

  private static let entities: [Entity] = [
    entity(
      "belousov", .person, fa: ["آندری بلوسف", "بلوسف"], ar: ["أندريه بيلوسوف", "بيلوسوف"],
      roles: [minister("2024-05", nil)]),
    entity(
      "haddad", .person, fa: ["لیلا حداد"], ar: ["ليلى حداد"], roles: [role("سخنگوی شهرداری", "المتحدثة باسم البلدية")]),
    entity("hatami", .person, fa: ["امیر حاتمی", "حاتمی"], ar: ["أمير حاتمي", "حاتمي"]),
    entity("irna", .organization, fa: ["ایرنا", "خبرگزاری ایرنا"], ar: ["إرنا", "وكالة إرنا"]),
    entity("lavrov", .person, fa: ["سرگئی لاوروف", "لاوروف"], ar: ["سيرغي لافروف", "لافروف"]),
    entity("ministry", .organization, fa: ["وزارت دفاع روسیه"], ar: ["وزارة الدفاع الروسية"]),
    entity("moscow", .place, fa: ["مسکو"], ar: ["موسكو"]),
    entity("shahed", .object, fa: ["شاهد"], ar: ["شاهد"]),
    entity(
      "shoigu", .person, fa: ["سرگئی شویگو", "شویگو"], ar: ["سيرغي شويغو", "شويغو"],
      roles: [minister("2012-11", "2024-05")]),
    entity("tass", .organization, fa: ["تاس", "خبرگزاری تاس"], ar: ["تاس", "وكالة تاس"]),
    entity("tehran", .place, fa: ["تهران"], ar: ["طهران"]),
  ]

  private static func entity(
    _ id: String, _ type: EntityType, fa: [String], ar: [String], roles: [DatedRole] = []
  ) -> Entity {
    var entity = Entity(
      id: id, type: type,
      names: [
        NamesInLanguage(language: "fa", names: fa.map { EntityName(text: $0) }),
        NamesInLanguage(language: "ar", names: ar.map { EntityName(text: $0) }),
      ])
    entity.roles = roles
    return entity
  }

  private static func minister(_ from: String, _ to: String?) -> DatedRole {
    DatedRole(
      texts: [
        LanguageText(language: "fa", text: "وزیر دفاع روسیه"), LanguageText(language: "ar", text: "وزير الدفاع الروسي"),
      ], from: try? EDTF(parsing: from), to: to.flatMap { try? EDTF(parsing: $0) })
  }

  private static func role(_ fa: String, _ ar: String) -> DatedRole {
    DatedRole(
      texts: [LanguageText(language: "fa", text: fa), LanguageText(language: "ar", text: ar)], from: nil, to: nil)
  }

  /// A quotation as a test wants to see it.
  struct Found: Equatable, CustomStringConvertible {
    var words: String
    /// Ids of entities, or the words where there is no entity.
    var speakers: [String]
    var relay: [String]
    var rule: String
    /// Words by the name of the evidence.
    var evidence: [String: String] = [:]
    var description: String { "«\(words)» \(speakers) \(relay) \(rule)" }
  }

  let blocks: TextBlocks
  let suggestions: [Annotate.Suggestion]

  init(_ paragraphs: String..., language tag: String? = nil, date: String = "2023-09-19") {
    let blocks = TextBlocks(paragraphs: paragraphs)
    let language =
      tag.flatMap { TextLanguage(bcp47: $0) }
      ?? (paragraphs.contains { $0.unicodeScalars.contains { "یکپچگژ".unicodeScalars.contains($0) } }
        ? .persian : .arabic)
    self.blocks = blocks
    suggestions = Self.finder.quotations(
      in: ArticleText(id: "sample", language: language, date: try? EDTF(parsing: date), blocks: blocks),
      mentions: Self.mentions(blocks))
  }

  var found: [Found] {
    suggestions.compactMap { suggestion in
      guard case .quotation(let claim) = suggestion.claim else { return nil }
      return Found(
        words: blocks.quote(suggestion.place), speakers: claim.speakers.map(name), relay: claim.relay.map(name),
        rule: suggestion.rule,
        evidence: Dictionary(
          suggestion.evidence.map { ($0.name, $0.words ?? "") }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The speakers of the only quotation; `nil` where there is not exactly one.
  var speakers: [String]? { found.count == 1 ? found[0].speakers : nil }
  var evidence: [String: String] { found.count == 1 ? found[0].evidence : [:] }
  var relay: [String]? { found.count == 1 ? found[0].relay : nil }
  var words: [String] { found.map(\.words) }

  private func name(_ speaker: Speaker) -> String {
    if let entity = speaker.entity { return Self.registry.entities[entity].id }
    return speaker.place.map { blocks.quote($0) } ?? "?"
  }

  /// All names of the registry in the blocks, the longest first, with an Arabic clitic before them at most.
  static func mentions(_ blocks: TextBlocks) -> [Annotate.Suggestion] {
    var names: [(scalars: [Unicode.Scalar], entity: Int)] = []
    for (number, entity) in registry.entities.enumerated() {
      for language in entity.names {
        for name in language.names { names.append((FoldedText(name.text).scalars, number)) }
      }
    }
    names.sort { ($0.scalars.count, $1.entity) > ($1.scalars.count, $0.entity) }
    var found: [Annotate.Suggestion] = []
    for block in 0..<blocks.count {
      let text = FoldedText(blocks.text(ofBlock: block))
      var taken = [Bool](repeating: false, count: text.scalars.count)
      for name in names where text.scalars.count >= name.scalars.count {
        let count = name.scalars.count
        for start in 0...(text.scalars.count - count) where !taken[start] {
          guard Array(text.scalars[start..<start + count]) == name.scalars, !isLetter(text, start + count),
            !isLetter(text, start - 1) || isClitic(text, start - 1),
            let range = text.sourceRange(of: start..<start + count)
          else { continue }
          for index in start..<start + count { taken[index] = true }
          found.append(
            Annotate.Suggestion(
              place: TextPlace(block: block, range: range), claim: .name([name.entity]), rule: "full-name",
              confidence: .high))
        }
      }
    }
    return found.sorted { ($0.place.block, $0.place.range.lowerBound) < ($1.place.block, $1.place.range.lowerBound) }
  }

  private static func isLetter(_ text: FoldedText, _ index: Int) -> Bool {
    text.scalars.indices.contains(index) && text.scalars[index].properties.isAlphabetic
  }

  private static func isClitic(_ text: FoldedText, _ index: Int) -> Bool {
    "وفبلک".unicodeScalars.contains(text.scalars[index]) && !isLetter(text, index - 1)
  }
}
