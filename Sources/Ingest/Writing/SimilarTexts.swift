// Finds articles that have nearly the same text. Knows nothing of captures.

internal import ArabicScript
internal import Archive

/// An index of word groups of the archive's articles.
///
/// A text is the set of its groups of five words, folded; of a longer text every eighth of them by its hash is kept, which
/// is enough to tell texts apart (Broder 1997, "On the resemblance and containment of documents").
struct SimilarTexts {
  /// The share of a new text's groups that another article must have to be named.
  private static let threshold = 0.6
  private static let groupLength = 5
  private static let fewestGroups = 4
  private static let shortText = 200

  private var articlesOfGroup: [UInt64: [Int]] = [:]
  private var ids: [String] = []

  init(_ articles: [Article]) {
    for article in articles { add(article.id, text: article.body) }
  }

  mutating func add(_ id: String, text: [UInt8]) {
    let number = ids.count
    ids.append(id)
    for group in Self.groups(text) { articlesOfGroup[group, default: []].append(number) }
  }

  /// The article that shares most groups with a text, and the share in percent; nil where none shares enough.
  func nearest(to text: [UInt8]) -> (id: String, percent: Int)? {
    let groups = Self.groups(text)
    guard groups.count >= Self.fewestGroups else { return nil }
    var shared: [Int: Int] = [:]
    for group in groups {
      for article in articlesOfGroup[group] ?? [] { shared[article, default: 0] += 1 }
    }
    guard let best = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    let share = Double(best.value) / Double(groups.count)
    return share >= Self.threshold ? (ids[best.key], Int(share * 100)) : nil
  }

  private static func groups(_ text: [UInt8]) -> Set<UInt64> {
    var folded: [UInt8] = []
    text.withUnsafeBufferPointer { Folding.fold($0, into: &folded) }
    var words: [UInt64] = []
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isInWord = false
    for byte in folded {
      let isLetter = byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      if isLetter {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        isInWord = true
      } else if isInWord {
        words.append(hash)
        hash = 0xcbf2_9ce4_8422_2325
        isInWord = false
      }
    }
    if isInWord { words.append(hash) }
    var groups: Set<UInt64> = []
    // A short text has too few groups to leave any out.
    let mask: UInt64 = words.count < shortText ? 0 : 7
    guard words.count >= groupLength else { return groups }
    for start in 0...(words.count - groupLength) {
      var group: UInt64 = 0
      for word in words[start..<start + groupLength] { group = (group ^ word) &* 0x9E37_79B9_7F4A_7C15 }
      if group >> 32 & mask == 0 { groups.insert(group) }
    }
    return groups
  }
}
