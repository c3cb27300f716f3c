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
    let failure: PreviewServerFault? = await withTaskGroup(of: PreviewServerFault?.self) { group in
      group.addTask {
        do throws(PreviewServerFault) {
          try await server.run { address in if !quiet { Terminal.print("reviewing \(address) (Ctrl-C ends)") } }
          return nil
        } catch {
          return error
        }
      }
      group.addTask {
        for await change in changes { desk.look(at: change) }
        return nil
      }
      group.addTask {
        await desk.keepUp { await server.announceRebuild(changed: $0) }
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    if let failure {
      Terminal.complain("error: \(failure.description)\n")
      throw ExitCode(1)
    }
  }
}
