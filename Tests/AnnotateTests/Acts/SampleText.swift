// Articles and acts for the tests of what acts come to.

import Annotate
import Archive
import ArabicScript
import Markdown

/// An article's text with its anchors.
struct SampleText {
  var article: ArticleText
  var anchors: [String]

  init(_ paragraphs: [String]) {
    article = ArticleText(id: "a", language: .persian, blocks: TextBlocks(paragraphs: paragraphs))
    var anchors = Anchors()
    self.anchors = paragraphs.map { anchors.next(for: $0) }
  }

  init(_ paragraphs: String...) { self.init(paragraphs) }

  var anchored: AnchoredText { AnchoredText(article.blocks, anchors: anchors) }

  /// The place of the words, the first unless said otherwise.
  func place(_ words: String, _ ordinal: Int = 0) -> TextPlace {
    var left = ordinal
    for block in 0..<article.blocks.count {
      let scalars = Array(article.blocks.text(ofBlock: block).unicodeScalars)
      let wanted = Array(words.unicodeScalars)
      var start = 0
      while start + wanted.count <= scalars.count {
        if scalars[start..<start + wanted.count].elementsEqual(wanted) {
          if left == 0 { return TextPlace(block: block, range: start..<start + wanted.count) }
          left -= 1
        }
        start += 1
      }
    }
    return TextPlace(block: 999, range: 0..<0)
  }

  func target(_ words: String, _ ordinal: Int = 0) -> TextTarget {
    anchored.target(of: place(words, ordinal))
      ?? TextTarget(block: .index(0), start: 0, end: 0, quote: "", prefix: "", suffix: "", textSHA256: "")
  }

  func find(_ target: TextTarget) -> TargetPlace { anchored.places(of: [target])[0] }

  func fold(_ suggestions: [Annotate.Suggestion], _ acts: [Act]) -> FoldedAnnotations {
    ActFold(registry: Self.registry).annotations(
      of: article, anchors: anchors, suggestions: suggestions, acts: acts)
  }

  func name(_ words: String, _ entities: [Int], _ ordinal: Int = 0) -> Annotate.Suggestion {
    Annotate.Suggestion(place: place(words, ordinal), claim: .name(entities), rule: "full-name", confidence: .high)
  }

  static let registry: Registry = {
    var tehran = Entity(id: "tehran", type: .place, names: [])
    tehran.formerly = ["teheran"]
    return Registry([
      Entity(id: "ali", type: .person, names: []), Entity(id: "iran", type: .place, names: []), tehran,
    ])
  }()
  static let ali = 0
  static let iran = 1
  static let tehran = 2
}

extension Act {
  /// An act with an id and a time made of a number.
  static func sample(
    _ number: Int, _ verb: ActVerb, _ target: ActTarget, by: String = "ن", kind: ActBody.Kind? = nil,
    entity: String? = nil, text: String? = nil, place: TextTarget? = nil, value: String? = nil, at: Int? = nil
  ) -> Act {
    var body = ActBody(kind: kind)
    (body.entity, body.text, body.place) = (entity, text, place)
    body.value = value.map { .text($0) }
    return Act(
      id: Self.id(number), verb: verb, target: target, body: body == ActBody() ? nil : body, by: by,
      at: ActTime(milliseconds: 1_000_000 + (at ?? number)), line: number)
  }

  static func id(_ number: Int) -> String {
    "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - String(number).count) + String(number)
  }
}

/// SplitMix64: the same numbers at every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
