internal import Archive
internal import ArgumentParser
internal import Foundation

struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure a build of a synthetic archive.",
    discussion: """
      Makes an archive of N Persian articles of about 4 KB (20 names of 2,000, 4 of 200 tags, dates over \
      20 years) in a temporary folder, and runs a cold build and one with nothing changed as processes of their own, so \
      that time and memory are those of the whole program. Then opens it for review and takes a few decisions.
      """)

  @Option(name: .long, help: ArgumentHelp("How many articles.", valueName: "n"))
  var articles = 10_000

  @Option(name: .long, help: ArgumentHelp("Where to make the archive; kept afterwards.", valueName: "dir"))
  var keep: String?

  @OptionGroup var work: WorkOptions

  func validate() throws {
    if !(1...1_000_000).contains(articles) { throw ValidationError("--articles takes a number from 1 to 1,000,000.") }
  }

  func run() async throws {
    let folder = keep ?? NSTemporaryDirectory() + "hashiya-bench-\(ProcessInfo.processInfo.processIdentifier)"
    defer { if keep == nil { try? FileManager.default.removeItem(atPath: folder) } }
    try await Terminal.run { () async throws(Faults) in
      try SyntheticArchive(articles: articles).write(to: folder + "/archive", quiet: work.quiet)
    }
    let builds = BenchedBuild(archive: folder + "/archive", output: folder + "/site", jobs: work.jobs)
    let cold = try builds.run()
    let again = try builds.run()
    let jobs = work.jobs
    let count = articles
    let review = try await Terminal.run { () async throws(Faults) in
      try await BenchedReview(archive: folder + "/archive", articles: count, jobs: jobs).run()
    }
    if work.json {
      Terminal.print(
        Terminal.json(["articles": articles, "cold": cold.json, "unchanged": again.json, "review": review.json]))
    } else {
      Terminal.print("cold build of \(BuildOutcome.grouped(articles)) articles on \(work.jobs) tasks")
      for line in cold.lines { Terminal.print("  " + line) }
      Terminal.print("again, nothing changed")
      Terminal.print("  " + (again.lines.first ?? ""))
      Terminal.print("review")
      for line in review.lines { Terminal.print("  " + line) }
    }
  }
}
