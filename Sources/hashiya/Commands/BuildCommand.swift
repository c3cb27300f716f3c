internal import Archive
internal import ArgumentParser
internal import Ingest
internal import SiteGen

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    discussion: """
      Publishes the articles whose status is public and writes only files that differ. Nothing is written if anything \
      in the archive is wrong, and nothing is replaced or removed that an earlier build did not put there.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var output: OutputOption
  @OptionGroup var base: BaseURLOption
  @OptionGroup var work: WorkOptions

  @Flag(name: .long, help: "Build drafts too.")
  var drafts = false

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    _ = try await Terminal.run { () async throws(Faults) in try SiteFolder.require(archive.folder) }
    let lock = try Terminal.lock(archive.folder, purpose: "build")
    let progress = Progress(quiet: work.quiet)
    let options = BuildOptions(drafts: drafts, baseURL: base.address, jobs: work.jobs)
    let build = SiteFolder.build(archive.folder, into: output.output, options, progress)
    let report = try await Terminal.run { () async throws(Faults) in
      defer { progress.end() }
      return try await build.run()
    }
    withExtendedLifetime(lock) {}
    for warning in report.warnings { Terminal.complain(warning) }
    let outcome = BuildOutcome(report: report, seconds: (clock.now - start).inSeconds)
    if work.json {
      Terminal.print(Terminal.json(outcome.json))
    } else if !work.quiet {
      Terminal.print(outcome.line)
      Terminal.print("open \(output.output)/index.html")
    }
  }
}
