internal import Archive
internal import ArgumentParser
internal import SiteGen

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the archive without writing anything.",
    discussion: """
      Everything that 'build' validates, for drafts too, and what a build does not need to know: links and anchors in \
      the texts, files that belong to nothing.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var work: WorkOptions

  func run() async throws {
    let build = SiteFolder.build(
      archive.folder, into: "", BuildOptions(preview: true, jobs: work.jobs), Progress(quiet: work.quiet))
    let report = try await Terminal.run { () async throws(Faults) in try await build.check() }
    let all = report.warnings
    for warning in all { Terminal.complain(warning) }
    if work.json {
      Terminal.print(
        Terminal.json(["articles": report.articles, "entities": report.entities, "warnings": all.count]))
    } else if !work.quiet {
      let articles = BuildOutcome.counted(report.articles, "article")
      let entities = BuildOutcome.counted(report.entities, "entity", "entities")
      Terminal.print("no errors: \(articles), \(entities), \(BuildOutcome.counted(all.count, "warning"))")
    }
  }
}
