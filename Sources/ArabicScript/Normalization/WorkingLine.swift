// A line while rules work on it: its scalars, where each came from, its words, and what no rule may touch.

struct WorkingLine {
  private(set) var scalars: [Unicode.Scalar]
  /// For each scalar, its offset in the line as it came in.
  private var sources: [Int]
  /// For each scalar, whether it is in a URL, a Latin word, a hashtag or the like.
  private(set) var isProtected: [Bool]
  /// Runs of Arabic letters with their marks, tatweel and joiners.
  private(set) var words: [Range<Int>]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    sources = Array(scalars.indices)
    isProtected = ProtectedSpans.find(in: scalars)
    words = Self.words(in: scalars)
  }

  var text: String { Self.string(scalars[...]) }

  /// A word as text, for looking it up.
  func string(_ range: Range<Int>) -> String { Self.string(scalars[range]) }

  /// Whether exactly one space stands between two words that follow one another.
  func isOneSpace(between word: Range<Int>, and next: Range<Int>) -> Bool {
    next.lowerBound == word.upperBound + 1 && scalars[word.upperBound] == " "
  }

  /// Carries out the edits of a rule, and logs those that were not refused.
  mutating func apply(
    _ edits: [NormalizationEdit], of rule: any NormalizationRule, changes: inout [NormalizedLine.Change]
  ) {
    var made: [Unicode.Scalar] = []
    var madeSources: [Int] = []
    made.reserveCapacity(scalars.count)
    madeSources.reserveCapacity(scalars.count)
    var index = 0
    for edit in edits {
      guard edit.range.lowerBound >= index, edit.range.upperBound <= scalars.count else { continue }
      if !rule.reachesProtected && isProtected[edit.range].contains(true) { continue }
      if scalars[edit.range].elementsEqual(edit.replacement) { continue }
      made += scalars[index..<edit.range.lowerBound]
      madeSources += sources[index..<edit.range.lowerBound]
      let source = edit.range.lowerBound < sources.count ? sources[edit.range.lowerBound] : (sources.last ?? -1) + 1
      // Scalars that stay keep the place they came from.
      for (offset, scalar) in edit.replacement.enumerated() {
        made.append(scalar)
        let kept = edit.range.lowerBound + min(offset, max(0, edit.range.count - 1))
        madeSources.append(edit.range.isEmpty ? source : sources[kept])
      }
      changes.append(
        NormalizedLine.Change(
          rule: rule.name, position: source, before: Self.string(scalars[edit.range]),
          after: Self.string(edit.replacement[...])))
      index = edit.range.upperBound
    }
    made += scalars[index...]
    madeSources += sources[index...]
    scalars = made
    sources = madeSources
    isProtected = ProtectedSpans.find(in: scalars)
    words = Self.words(in: scalars)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func words(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      let belongs =
        scalar.isArabicLetter
        || (start != nil && (scalar.isArabicMark || scalar == .zwnj || scalar == "\u{200D}" || scalar == "\u{0640}"))
      if belongs, start == nil { start = index }
      if !belongs, let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    if let first = start { words.append(first..<scalars.count) }
    return words
  }
}
