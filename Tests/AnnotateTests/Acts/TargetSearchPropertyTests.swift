// What holds for all texts: nothing attaches to another occurrence of the same words, and what nobody touched is kept.

import Annotate
import Archive
import Testing

@Suite("Words that acts are about, in generated articles")
struct TargetSearchPropertyTests {
  private static let names = ["ایران", "تهران", "علی رضایی", "روسیه"]
  /// Few words, so that the same contexts come again and again.
  private static let openings = [
    "سخنگوی وزارت امور خارجه", "به گزارش رسانه‌های", "رئیس جمهور", "در دیدار با سفیر", "مردم",
  ]
  private static let endings = [
    "گفت که مذاکره‌ها ادامه دارد", "این خبر را تأیید نکرد", "در نشستی با خبرنگاران سخن گفت", "فردا به نشست می‌رود",
    "خبر داد",
  ]

  /// An article as pieces of its paragraphs, those at odd places names.
  private static func article(_ generator: inout SeededGenerator) -> [[String]] {
    (0..<Int.random(in: 2...7, using: &generator)).map { _ in
      var pieces = [""]
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        pieces[pieces.count - 1] +=
          (pieces.count > 1 ? " " : "") + (openings.randomElement(using: &generator) ?? "") + " "
        pieces.append(names.randomElement(using: &generator) ?? "")
        pieces.append(" " + (endings.randomElement(using: &generator) ?? "") + ".")
      }
      return pieces
    }
  }

  private static func text(_ article: [[String]]) -> SampleText { SampleText(article.map { $0.joined() }) }

  /// The places of all names, in order.
  private static func places(_ article: [[String]]) -> [TextPlace] {
    article.enumerated().flatMap { block, pieces in
      var start = 0
      return pieces.enumerated().compactMap { index, piece -> TextPlace? in
        defer { start += piece.unicodeScalars.count }
        return index % 2 == 1 ? TextPlace(block: block, range: start..<start + piece.unicodeScalars.count) : nil
      }
    }
  }

  @Test("a name that was taken out attaches to nothing, and all the others stay or are lost, never swapped")
  func takenOut() {
    var generator = SeededGenerator(seed: 11)
    var (kept, lost) = (0, 0)
    for _ in 0..<120 {
      let article = Self.article(&generator)
      let before = Self.text(article).anchored
      let targets = Self.places(article).compactMap { before.target(of: $0) }
      for (block, pieces) in article.enumerated() {
        for index in pieces.indices where index % 2 == 1 {
          var changed = article
          changed[block][index] = ""
          let after = Self.text(changed).anchored
          let removed = article[..<block].reduce(0) { $0 + $1.count / 2 } + index / 2
          // One act alone knows nothing of the others.
          #expect(after.places(of: [targets[removed]]) == [.orphan], "\(article) \(block) \(index)")
          let places = after.places(of: targets)
          var right = Self.places(changed).map { Optional($0) }
          right[removed] = nil
          for (number, found) in places.enumerated() {
            guard let place = found.place else {
              lost += number == removed ? 0 : 1
              continue
            }
            kept += 1
            #expect(right[number] == place, "\(article) \(block) \(index) \(number)")
          }
        }
      }
    }
    #expect(kept > 20 * lost)
  }

  @Test("a sentence that was taken out takes its names along")
  func sentence() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<150 {
      let article = Self.article(&generator)
      let before = Self.text(article).anchored
      let targets = Self.places(article).compactMap { before.target(of: $0) }
      for (block, pieces) in article.enumerated() {
        for index in pieces.indices where index % 2 == 1 {
          var changed = article
          // Opening, name and ending: what is left around it is the same.
          for piece in index - 1...index + 1 { changed[block][piece] = "" }
          let after = Self.text(changed).anchored
          let removed = article[..<block].reduce(0) { $0 + $1.count / 2 } + index / 2
          #expect(after.places(of: targets)[removed] == .orphan, "\(article) \(block) \(index)")
        }
      }
    }
  }

  @Test("what is done to other paragraphs moves nothing")
  func otherParagraphs() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<200 {
      let article = Self.article(&generator)
      // A paragraph that stands twice can only be told by its neighbours.
      guard Set(article.map { $0.joined() }).count == article.count else { continue }
      let before = Self.text(article).anchored
      var changed = article.map { Optional($0) }
      var origin = Array(article.indices).map { Optional($0) }
      let touched = Int.random(in: 0..<article.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        changed.insert(["بندی که تازه است و دربارهٔ ایران و تهران"], at: touched)
        origin.insert(nil, at: touched)
      case 1:
        changed.remove(at: touched)
        origin.remove(at: touched)
      default:
        changed[touched] = ["بندی که دیگر شد، با تهران و علی رضایی و ایران"]
        origin[touched] = nil
      }
      let after = Self.text(changed.compactMap { $0 }).anchored
      for place in Self.places(article) {
        guard let target = before.target(of: place), let block = origin.firstIndex(of: place.block) else { continue }
        #expect(after.places(of: [target]) == [.kept(TextPlace(block: block, range: place.range))])
      }
    }
  }

  @Test("targets are written so that they are found in their own text")
  func own() {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<100 {
      let article = Self.article(&generator)
      let text = Self.text(article).anchored
      for place in Self.places(article) {
        let target = text.target(of: place)
        #expect(target.map { text.places(of: [$0]) } == [.kept(place)])
        #expect((target?.prefix.unicodeScalars.count ?? 0) >= min(32, place.range.lowerBound))
      }
    }
  }
}
