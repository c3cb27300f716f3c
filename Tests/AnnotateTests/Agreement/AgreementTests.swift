// Agreement, held to the worked examples of those who proposed its measures.

import Annotate
import Archive
import Testing

@Suite("Agreement")
struct AgreementTests {
  /// Pairs of labels from a matrix of their counts.
  private static func pairs(_ matrix: [[Int]]) -> [(Int, Int)] {
    matrix.enumerated().flatMap { row, counts in
      counts.enumerated().flatMap { column, count in Array(repeating: (row, column), count: count) }
    }
  }

  @Test("of two, beyond chance: Cohen 1960, the example with 200 judgements in three categories")
  func cohen() throws {
    let pairs = Self.pairs([[88, 14, 18], [10, 40, 10], [2, 6, 12]])
    #expect(pairs.count == 200)
    // Observed .70, expected .41.
    #expect(abs(try #require(CohensKappa.value(pairs)) - 0.492) < 0.0005)
    #expect(abs(try #require(CohensKappa.value(pairs.reversed())) - 29.0 / 59.0) < 1e-12)
  }

  @Test("of two is 1 where they always agree, below 0 where less than by chance, and undefined where chance is all")
  func extremes() {
    #expect(CohensKappa.value([(1, 1), (2, 2)]) == 1)
    #expect(CohensKappa.value([(1, 2), (2, 1)]) == -1)
    #expect(CohensKappa.value([(1, 1), (1, 2), (2, 1), (2, 2)]) == 0)
    #expect(CohensKappa.value([(1, 1), (1, 1)]) == nil)
    #expect(CohensKappa.value([(Int, Int)]()) == nil)
  }

  @Test("of two, by Krippendorff 2011: binary data (section A), nominal data (section B)")
  func krippendorffOfTwo() throws {
    let binary = zip([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]).map { [$0, $1] }
    #expect(abs(try #require(KrippendorffsAlpha.nominal(binary)) - 0.095) < 0.0005)
    let nominal = zip("aabbdcccedda", "babbbcccedd" + "d").map { [$0, $1] }
    #expect(abs(try #require(KrippendorffsAlpha.nominal(nominal)) - 0.692) < 0.0005)
  }

  @Test("of four, not all of whom judged all: Krippendorff 2011, section C")
  func krippendorffOfFour() throws {
    let observers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]
    var units: [[Character]] = Array(repeating: [], count: 12)
    for observer in observers {
      #expect(observer.count == 12)
      for (unit, label) in observer.enumerated() where label != "." { units[unit].append(label) }
    }
    #expect(abs(try #require(KrippendorffsAlpha.nominal(units)) - 0.743) < 0.0005)
    // The order of things and of people does not matter.
    #expect(KrippendorffsAlpha.nominal(units.reversed().map { $0.reversed() }) == KrippendorffsAlpha.nominal(units))
  }

  @Test("of all is undefined where nothing could have differed")
  func undefined() {
    #expect(KrippendorffsAlpha.nominal([[Int]]()) == nil)
    #expect(KrippendorffsAlpha.nominal([[1], [2]]) == nil)
    #expect(KrippendorffsAlpha.nominal([[1, 1], [1, 1, 1]]) == nil)
    #expect(KrippendorffsAlpha.nominal([[1, 1], [2, 2]]) == 1)
  }

  // MARK: of annotations

  private let text = SampleText("علی در تهران گفت که ایران بازی را برد و همه شاد شدند.", "«تهران» نام شهری است.")

  @Test("is counted by kind: what was accepted as the same, rejected, or left open; adjudications are no opinions")
  func statistics() throws {
    let (one, two) = (text.target("تهران"), text.target("ایران"))
    let acts: [Act] = [
      .sample(1, .accept, .text(one), by: "الف", kind: .name, entity: "tehran"),
      .sample(2, .accept, .text(one), by: "ب", kind: .name, entity: "teheran"),
      .sample(3, .accept, .text(two), by: "الف", kind: .name, entity: "iran"),
      .sample(4, .reject, .text(two), by: "ب", kind: .name, entity: "iran"),
      .sample(5, .unsure, .text(two), by: "پ", kind: .name),
      .sample(6, .reject, .text(two), by: "پ", kind: .name, entity: "iran"),
      .sample(7, .adjudicate, .text(one), by: "پ", kind: .name, entity: "tehran"),
      .sample(8, .note, .text(one), by: "ب", text: "یادداشت"),
      .sample(9, .set, .field(.title), by: "ت", value: "x"),
    ]
    let names = [
      text.name("تهران", [SampleText.tehran]), text.name("تهران", [SampleText.tehran], 1),
      text.name("ایران", [SampleText.iran]),
    ]
    var statistics = ReviewStatistics()
    statistics.add(text.fold(names, acts).annotations, acts: acts + acts)
    let ofNames = try #require(statistics.kinds.first { $0.kind == .name })
    #expect(ofNames.counts == [.accepted: 1, .disputed: 1, .suggested: 1])
    #expect(ofNames.total == 3 && ofNames.decided == 1 && ofNames.orphans == 0)
    #expect(
      ofNames.pairs.map { "\($0.one)\($0.other) \($0.count) \($0.agreed)" } == ["الفب 2 1", "الفپ 1 0", "بپ 1 1"])
    // الف: tehran, iran; ب: tehran, rejected. Observed 1/2, expected 1/4.
    #expect(abs(try #require(ofNames.pairs[0].kappa) - 1.0 / 3.0) < 1e-12)
    #expect(ofNames.pairs[2].kappa == nil)
    // Coincidences: tehran 2, rejected–rejected 1, iran–rejected 1 each way; margins 2, 2, 1.
    let alpha = try #require(ofNames.alpha)
    #expect(alpha == 0.5)
    #expect(statistics.kinds.first { $0.kind == .note }?.total == 1)
    #expect(statistics.kinds.first { $0.kind == .note }?.alpha == nil)
    #expect(statistics.reviewers.map(\.name) == ["الف", "ب", "ت", "پ"])
    #expect(statistics.reviewers[1].acts == [.accept: 1, .reject: 1, .note: 1])
    #expect(statistics.reviewers.map(\.opinions) == [2, 3, 0, 1])
    #expect(statistics.reviewers.map(\.disputed) == [1, 1, 0, 1])
  }
}
