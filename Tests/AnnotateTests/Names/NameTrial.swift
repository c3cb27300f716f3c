// A small archive to look for names in: entities and paragraphs, and what was offered, as words.

import Annotate
import ArabicScript
import Archive

/// What was offered at one place.
struct Offer: Hashable, CustomStringConvertible {
  var block: Int
  var range: Range<Int>
  /// The words there, cut out by counting scalars, apart from the search.
  var quote: String
  var entities: [String]
  var rule: String
  var evidence: [String: String]
  var confidence: Confidence

  var description: String { "\(quote)[\(entities.joined(separator: " "))|\(rule)]" }
}

/// Entities whose names are looked for.
struct NameTrial {
  var entities: [Entity] = []

  static func entity(_ id: String, _ type: EntityType, _ names: [EntityName]) -> Entity {
    Entity(id: id, type: type, names: [NamesInLanguage(language: "fa", names: names)])
  }

  init(_ names: [(EntityType, [String])]) {
    for (number, entry) in names.enumerated() {
      entities.append(Self.entity("e\(number)", entry.0, entry.1.map { EntityName(text: $0) }))
    }
  }

  init(entities: [Entity]) { self.entities = entities }

  init(_ type: EntityType, _ names: String...) { self.init(names.map { (type, [$0]) }) }

  /// What is offered in each article of an archive.
  func offers(_ articles: [[String]], _ language: TextLanguage? = .persian) -> [[Offer]] {
    let finder = NameFinder(Registry(entities))
    let texts = articles.map { ArticleText(id: "a", language: language, blocks: TextBlocks(paragraphs: $0)) }
    let hits = texts.map { finder.hits(in: $0) }
    let knowledge = NameKnowledge(hits)
    return zip(texts, hits).enumerated().map { number, pair in
      finder.mentions(in: pair.0, pair.1, knowledge).map { suggestion in
        let scalars = Array(articles[number][suggestion.place.block].unicodeScalars)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[suggestion.place.range])
        var numbers: [Int] = []
        if case .name(let claimed) = suggestion.claim { numbers = claimed }
        return Offer(
          block: suggestion.place.block, range: suggestion.place.range, quote: String(view),
          entities: numbers.map { entities[$0].id }, rule: suggestion.rule,
          evidence: Dictionary(suggestion.evidence.map { ($0.name, $0.words ?? "") }, uniquingKeysWith: { $1 }),
          confidence: suggestion.confidence)
      }
    }
  }

  /// What is offered in one article.
  func offers(_ paragraphs: String..., in language: TextLanguage? = .persian) -> [Offer] {
    offers([paragraphs], language)[0]
  }

  /// The words that are offered in one paragraph.
  func quotes(_ text: String, in language: TextLanguage? = .persian) -> [String] {
    offers([[text]], language)[0].map(\.quote)
  }
}
