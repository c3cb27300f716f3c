internal import Annotate
internal import Archive
internal import ArgumentParser

struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Tell how far the reviewing has come, and how far reviewers agree.",
    discussion: """
      For each kind of annotation: how many are decided; Krippendorff's alpha of all reviewers, and Cohen's kappa of each \
      two, over what both judged ('-' where it is not defined). Then each reviewer's share.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var work: WorkOptions

  func run() async throws {
    let content = try await Terminal.run { () async throws(Faults) in
      try await ArchiveReader(folder: archive.folder, jobs: work.jobs).read()
    }
    let sources = await ArchiveAnnotations.sources(of: content, jobs: work.jobs)
    let folded = await ArchiveAnnotations.map(
      of: sources, registry: Registry(content.entities), acts: content.acts, jobs: work.jobs
    ) { (_, _, folded) -> [Annotation] in folded.annotations }
    var statistics = ReviewStatistics()
    for (source, annotations) in zip(sources, folded) {
      statistics.add(annotations, acts: content.acts[source.article.id] ?? [])
    }
    statistics.add([], acts: content.registryActs)
    if work.json {
      Terminal.print(Terminal.json(json(statistics, articles: sources.count)))
    } else {
      for line in lines(statistics) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        Terminal.print(columns.map { FaultReport.harmless(String($0)) }.joined(separator: "\t"))
      }
    }
  }

  private func lines(_ statistics: ReviewStatistics) -> [String] {
    var lines: [String] = []
    for kind in statistics.kinds {
      let name = kind.kind.rawValue
      var counts = AnnotationStatus.allCases.map { "\($0.rawValue) \(kind.counts[$0] ?? 0)" }
      counts += ["moved \(kind.moved)", "orphans \(kind.orphans)"]
      lines.append("\(name)\t\(kind.decided) of \(kind.total)\t\(counts.joined(separator: ", "))")
      if kind.pairs.isEmpty { continue }
      lines.append("\(name)\talpha \(Self.rounded(kind.alpha))")
      for pair in kind.pairs {
        lines.append(
          "\(name)\tkappa \(Self.rounded(pair.kappa))\t\(pair.one), \(pair.other)\tthe same in \(pair.agreed) of \(pair.count)"
        )
      }
    }
    for reviewer in statistics.reviewers {
      let acts = ActVerb.allCases.compactMap { verb in reviewer.acts[verb].map { "\(verb.rawValue) \($0)" } }
      lines.append(
        "\(reviewer.name)\t\(reviewer.opinions) annotations, \(reviewer.disputed) disputed\t\(acts.joined(separator: ", "))"
      )
    }
    return lines
  }

  private func json(_ statistics: ReviewStatistics, articles: Int) -> [String: Any] {
    let kinds = statistics.kinds.map { kind -> [String: Any] in
      let counts = AnnotationStatus.allCases.map { ($0.rawValue, kind.counts[$0] ?? 0) }
      let pairs = kind.pairs.map { pair -> [String: Any] in
        [
          "reviewers": [pair.one, pair.other], "both": pair.count, "agreed": pair.agreed,
          "kappa": pair.kappa ?? Null.value,
        ]
      }
      return [
        "kind": kind.kind.rawValue, "total": kind.total, "decided": kind.decided,
        "statuses": Dictionary(counts) { first, _ in first }, "moved": kind.moved, "orphans": kind.orphans,
        "alpha": kind.alpha ?? Null.value, "pairs": pairs,
      ]
    }
    let reviewers = statistics.reviewers.map { reviewer -> [String: Any] in
      let acts = reviewer.acts.map { ($0.key.rawValue, $0.value) }
      return [
        "name": reviewer.name, "annotations": reviewer.opinions, "disputed": reviewer.disputed,
        "acts": Dictionary(acts) { first, _ in first },
      ]
    }
    return ["articles": articles, "kinds": kinds, "reviewers": reviewers]
  }

  /// Three decimals, or a dash.
  private static func rounded(_ value: Double?) -> String {
    guard let value else { return "-" }
    let thousandths = Int((value * 1000).rounded())
    let digits = String(1000 + abs(thousandths) % 1000).dropFirst()
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(digits)"
  }
}
