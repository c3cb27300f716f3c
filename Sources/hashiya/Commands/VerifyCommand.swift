internal import Archive
internal import ArgumentParser
internal import SiteGen

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compare every capture with its checksum, and every article with its capture.",
    discussion: """
      A capture whose bytes are not those of its record is an error. A line that was kept, but is in no block of the \
      article, is a warning: somebody may have had a reason.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var work: WorkOptions

  func run() async throws {
    let result = try await Terminal.run { () async throws(Faults) in
      let content = try await ArchiveReader(folder: archive.folder, jobs: work.jobs).read()
      return try await CaptureVerification(content, jobs: work.jobs, linesOfCapture: SiteFolder.linesOfCapture).run()
    }
    Terminal.complain(FaultReport.text(result.faults.all))
    let errors = result.faults.errors.count
    let warnings = result.faults.warnings.count
    if work.json {
      Terminal.print(
        Terminal.json(
          ["captures": result.captures, "articles": result.articles, "errors": errors, "warnings": warnings]))
    } else if !work.quiet {
      Terminal.print(
        "\(BuildOutcome.counted(result.captures, "capture")) and \(BuildOutcome.counted(result.articles, "article")) "
          + "compared: \(BuildOutcome.counted(errors, "error")), \(BuildOutcome.counted(warnings, "warning"))")
    }
    if errors > 0 { throw ExitCode(1) }
  }
}
