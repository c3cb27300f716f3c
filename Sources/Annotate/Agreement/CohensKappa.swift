// How far two people agree beyond chance. Knows nothing of annotations.

/// Cohen's κ (Cohen 1960, "A coefficient of agreement for nominal scales").
public enum CohensKappa {
  /// κ of two people's labels for the same things: (observed − expected) / (1 − expected) share of agreement, expected
  /// being what their own frequencies of labels give. Nil for no things, and where both always use one same label:
  /// then chance alone would make them agree.
  public static func value<Label: Hashable>(_ pairs: [(Label, Label)]) -> Double? {
    guard !pairs.isEmpty else { return nil }
    let count = Double(pairs.count)
    var first: [Label: Int] = [:]
    var second: [Label: Int] = [:]
    for (one, other) in pairs {
      first[one, default: 0] += 1
      second[other, default: 0] += 1
    }
    // Whole numbers until the end: the sum does not depend on the order of a dictionary.
    let chance = first.reduce(0) { $0 + $1.value * (second[$1.key] ?? 0) }
    guard chance < pairs.count * pairs.count else { return nil }
    let agreed = Double(pairs.count { $0 == $1 }) / count
    let expected = Double(chance) / (count * count)
    return (agreed - expected) / (1 - expected)
  }
}
