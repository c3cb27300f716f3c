internal import Archive
internal import ArgumentParser
internal import Review
internal import SiteGen

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Look at every suggestion in a browser and decide; decisions go into reviews/.",
    discussion: """
      Shows the archive with its pages for reviewing, drafts included, on this machine alone. Open the address that it \
      prints: without the word at its end nobody is let in. What is decided is in the archive's reviews/ folder before \
      the page says so. Ctrl-C ends it.
      """)

  @OptionGroup var archive: ArchiveOption

  @Option(name: .long, help: ArgumentHelp("The port to listen on; 0 for any.", valueName: "n"))
  var port: UInt16 = 8081

  @OptionGroup var work: WorkOptions

  func run() async throws {
    let site = try await Terminal.run { () async throws(Faults) in
      try SiteFolder.require(archive.folder)
      return try await LiveSite(
        archive: archive.folder, options: BuildOptions(preview: true, review: true, jobs: work.jobs),
        linesOfCapture: SiteFolder.linesOfCapture)
    }
    let desk = ReviewDesk(archive: archive.folder, site: site)
    let changes = ArchiveWatcher(folder: archive.folder, ignoring: [".hashiya"]).changes()
    let server = ReviewServer(
      site: ReviewedSite(archiveID: site.archiveID, page: { site.page($0) }, take: { desk.take($0) }), port: port)
    let quiet = work.quiet
    try await ServerRun.untilEnd(
      { () async throws(PreviewServerFault) in
        try await server.run { address in if !quiet { Terminal.print("reviewing \(address) (Ctrl-C ends)") } }
      },
      beside: [
        { for await change in changes { desk.look(at: change) } },
        { await desk.keepUp { await server.announceRebuild(changed: $0) } },
      ])
  }
}
