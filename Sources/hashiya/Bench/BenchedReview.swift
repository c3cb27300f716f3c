// What it costs to show what a person decided: from the act to the pages that follow from it.

internal import Archive
internal import Foundation
internal import SiteGen

/// A review of a synthetic archive.
struct BenchedReview {
  /// What reviewing cost; seconds.
  struct Cost {
    /// Until the first page can be asked for.
    var opening: Double
    /// For each act: until it is on the disk.
    var writing: [Double]
    /// For each act: until the pages of the article and of its entities, and its data, show it.
    var showing: [Double]

    var lines: [String] {
      [
        "open \(BuildOutcome.time(opening))",
        "an act on the disk: median \(Self.milliseconds(Self.median(writing))), most \(Self.milliseconds(writing.max() ?? 0))",
        "in the pages that follow: median \(Self.milliseconds(Self.median(showing))), "
          + "most \(Self.milliseconds(showing.max() ?? 0))",
      ]
    }

    var json: [String: Any] {
      [
        "opening_seconds": opening, "writing_median_seconds": Self.median(writing),
        "writing_most_seconds": writing.max() ?? 0, "showing_median_seconds": Self.median(showing),
        "showing_most_seconds": showing.max() ?? 0,
      ]
    }

    private static func median(_ values: [Double]) -> Double {
      values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }

    private static func milliseconds(_ seconds: Double) -> String { "\(Double(Int(seconds * 10_000)) / 10) ms" }
  }

  let archive: String
  let articles: Int
  let jobs: Int

  private static let acts = 40

  func run() async throws(Faults) -> Cost {
    let clock = ContinuousClock()
    let start = clock.now
    let site = try await LiveSite(
      archive: archive, options: BuildOptions(preview: true, review: true, jobs: jobs),
      linesOfCapture: SiteFolder.linesOfCapture)
    _ = site.page("review/index.html")
    var cost = Cost(opening: (clock.now - start).inSeconds, writing: [], showing: [])
    for number in 0..<min(Self.acts, articles) {
      let id = SyntheticArchive.articleID(number * max(1, articles / Self.acts))
      guard let act = Self.acceptance(number, in: site, article: id) else { continue }
      let begin = clock.now
      do throws(FileFault) {
        try ActLog(archive: archive, article: id).append([act])
      } catch {
        throw Faults([Fault(error, in: error.path)])
      }
      let written = clock.now
      for file in site.add([(article: id, acts: [act])]) { _ = site.page(file) }
      cost.writing.append((written - begin).inSeconds)
      cost.showing.append((clock.now - written).inSeconds)
    }
    return cost
  }

  /// A person's acceptance of the first name in an article, as the review page would write it.
  private static func acceptance(_ number: Int, in site: LiveSite, article id: String) -> Act? {
    guard let script = site.page("review/data/articles/\(id).js"), let open = script.firstIndex(of: UInt8(ascii: ",")),
      let data = try? JSONSerialization.jsonObject(with: Data(script[(open + 1)...].dropLast(3))) as? [String: Any],
      let sha = data["sha"] as? String, let blocks = data["blocks"] as? [[String: Any]],
      let annotations = data["annotations"] as? [[String: Any]],
      let first = annotations.first(where: { $0["kind"] as? String == "name" }), let block = first["block"] as? Int,
      let anchor = blocks[block]["anchor"] as? String, let text = blocks[block]["text"] as? String,
      let start = first["start"] as? Int, let end = first["end"] as? Int, let before = first["pre"] as? Int,
      let after = first["suf"] as? Int, let quote = first["quote"] as? String,
      let entity = (first["claim"] as? [String: Any])?["entities"] as? [String]
    else { return nil }
    let scalars = Array(text.unicodeScalars)
    func words(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    var body = ActBody(kind: .name)
    body.entity = entity.first
    return Act(
      id: "0190a0b0-0000-4000-8000-" + String(String(1_000_000_000_000 + number).dropFirst()), verb: .accept,
      target: .text(
        TextTarget(
          block: .anchor(anchor), start: start, end: end, quote: quote,
          prefix: words(max(0, start - before)..<start), suffix: words(end..<min(scalars.count, end + after)),
          textSHA256: sha)),
      body: body, by: "bench", at: ActTime(milliseconds: 1_700_000_000_000 + number))
  }
}
