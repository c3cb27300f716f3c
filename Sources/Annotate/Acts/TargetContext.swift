// What stood on one side of the words that somebody pointed at, and how much of it stands there still.

internal import ArabicScript

/// One side of what stood around some words, folded, from the words outward.
struct TargetContext {
  /// The contexts that acts carry have so many scalars where the block has them.
  static let usualScalars = 32
  /// How many folded scalars of one side are enough to know a place again.
  static let enoughScalars = 16

  private enum Side { case before, after }

  /// Without blanks.
  let letters: [Unicode.Scalar]
  /// For so many letters, how many folded scalars they and the blanks between them are.
  private let weights: [Int]
  /// Whether a blank follows each letter, outward; and at 0, whether one stands next to the words.
  private let isBeforeBlank: [Bool]
  private let side: Side
  /// Whether the context ends before its usual length, which it does at the border of a block.
  let isShort: Bool
  /// Whether it is longer than usual: the usual one would not have told the words apart.
  let isLong: Bool

  static func before(_ prefix: String) -> TargetContext { TargetContext(prefix, .before) }
  static func after(_ suffix: String) -> TargetContext { TargetContext(suffix, .after) }

  private init(_ text: String, _ side: Side) {
    let scalars = FoldedText(text).scalars
    var letters: [Unicode.Scalar] = []
    var weights = [0]
    var isBeforeBlank = [false]
    var count = 0
    func add(_ scalar: Unicode.Scalar) {
      count += 1
      if AnchoredText.isBlank(scalar) {
        isBeforeBlank[isBeforeBlank.count - 1] = true
      } else {
        letters.append(scalar)
        weights.append(count)
        isBeforeBlank.append(false)
      }
    }
    if side == .before { scalars.reversed().forEach(add) } else { scalars.forEach(add) }
    (self.letters, self.weights, self.isBeforeBlank, self.side) = (letters, weights, isBeforeBlank, side)
    let length = text.unicodeScalars.count
    isShort = length < Self.usualScalars
    isLong = length > Self.usualScalars
  }

  /// How much of a context stands at a place.
  struct Match {
    /// How many letters, from the words outward.
    var letters: Int
    /// How many folded scalars, blanks among them.
    var weight: Int
    /// Whether that is all of it.
    var isWhole: Bool
    /// Whether it also ends where it ended: a short context at the border of a block.
    var isExact: Bool

    var isEnough: Bool { weight >= TargetContext.enoughScalars }
  }

  /// How much of it stands before, or after, the letter at `edge`; at most so many letters are looked at.
  func match(in text: AnchoredText, from edge: Int, within limit: Int = .max) -> Match {
    let letters = self.letters.prefix(limit)
    var count = 0
    switch side {
    case .before:
      while count < letters.count, edge - count > 0, text.letters[edge - count - 1] == letters[count] { count += 1 }
    case .after:
      while count < letters.count, edge + count < text.letters.count, text.letters[edge + count] == letters[count] {
        count += 1
      }
    }
    let border = side == .before ? edge - count : edge + count
    var weight = weights[count]
    // The blank beyond the last letter, where both have one.
    if isBeforeBlank[count], text.isAfterBlank[border] { weight += 1 }
    let isWhole = count == self.letters.count
    return Match(
      letters: count, weight: weight, isWhole: isWhole, isExact: isWhole && (!isShort || text.isBlockEdge[border]))
  }

  /// The letters nearest the words that are enough to know them by, in the order of the text; nil where it has fewer.
  var key: [Unicode.Scalar]? {
    guard let count = weights.firstIndex(where: { $0 >= Self.enoughScalars }) else { return nil }
    let nearest = letters[..<count]
    return side == .before ? Array(nearest.reversed()) : Array(nearest)
  }
}
