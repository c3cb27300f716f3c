// How far any number of people agree beyond chance. Knows nothing of annotations.

/// Krippendorff's α for nominal data (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section C).
public enum KrippendorffsAlpha {
  /// α of the labels that each thing was given; not everybody needs to have labelled each thing, and things with less
  /// than two labels tell nothing. Nil where no thing has two, or where there is only one label in all: then nothing could
  /// have differed.
  public static func nominal<Label: Hashable>(_ things: [[Label]]) -> Double? {
    // The diagonal of the coincidence matrix, and its margins.
    var coincidences = 0.0
    var totals: [Label: Int] = [:]
    for labels in things where labels.count > 1 {
      var counts: [Label: Int] = [:]
      for label in labels { counts[label, default: 0] += 1 }
      let pairs = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
      coincidences += Double(pairs) / Double(labels.count - 1)
      for (label, count) in counts { totals[label, default: 0] += count }
    }
    let all = totals.values.reduce(0, +)
    let alike = totals.values.reduce(0) { $0 + $1 * ($1 - 1) }
    let possible = all * (all - 1) - alike
    guard possible > 0 else { return nil }
    return (Double(all - 1) * coincidences - Double(alike)) / Double(possible)
  }
}
