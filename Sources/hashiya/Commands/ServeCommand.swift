internal import Archive
internal import ArgumentParser
internal import Review
internal import SiteGen

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the archive in a browser at the desk, drafts and captures included.",
    discussion: """
      Builds into a folder of its own under .hashiya/ in the archive, never into the public one, and rebuilds and \
      reloads the open pages when a file of the archive changes. Listens on this machine alone. Ctrl-C ends it.
      """)

  @OptionGroup var archive: ArchiveOption

  @Option(name: .long, help: ArgumentHelp("The port to listen on; 0 for any.", valueName: "n"))
  var port: UInt16 = PreviewServer.defaultPort

  @OptionGroup var work: WorkOptions

  func run() async throws {
    _ = try await Terminal.run { () async throws(Faults) in try SiteFolder.require(archive.folder) }
    let preview = archive.folder + "/.hashiya/preview"
    do throws(FileFault) {
      try AtomicFile.makeFolder(preview)
    } catch {
      throw Terminal.fail(Faults([Fault(error, in: error.path)]))
    }
    let watcher = ArchiveWatcher(folder: archive.folder, ignoring: [".hashiya"])
    let changes = watcher.changes()
    let rebuild = PreviewBuild(archive: archive.folder, output: preview, jobs: work.jobs, quiet: work.quiet)
    await rebuild.run()
    let server = PreviewServer(root: preview, port: port)
    let quiet = work.quiet
    try await ServerRun.untilEnd(
      { () async throws(PreviewServerFault) in
        try await server.run { address in if !quiet { Terminal.print("serving \(address) (Ctrl-C ends)") } }
      },
      beside: [
        {
          for await _ in changes {
            let changed = await rebuild.run()
            if !changed.isEmpty { await server.announceRebuild(changed: changed) }
          }
        }
      ])
  }
}

/// Builds the preview, again and again. A build that fails leaves the last good one in its place.
private struct PreviewBuild: Sendable {
  let archive: String
  let output: String
  let jobs: Int
  let quiet: Bool

  /// Builds and says so; returns the files that changed.
  @discardableResult
  func run() async -> [String] {
    let clock = ContinuousClock()
    let start = clock.now
    let lock: ArchiveLock
    do throws(LockFault) {
      lock = try ArchiveLock.take(in: archive, purpose: "serve", waiting: 30)
    } catch {
      Terminal.complain("\(archive): error: \(error.message)\n")
      return []
    }
    defer { withExtendedLifetime(lock) {} }
    let progress = Progress(quiet: quiet)
    defer { progress.end() }
    do throws(Faults) {
      let report = try await SiteFolder.build(archive, into: output, BuildOptions(preview: true, jobs: jobs), progress)
        .run()
      for warning in report.warnings { Terminal.complain(warning) }
      if !quiet { Terminal.print(BuildOutcome(report: report, seconds: (clock.now - start).inSeconds).line) }
      return report.changedPaths
    } catch {
      Terminal.complain(FaultReport.text(error.all))
      Terminal.complain("the last good preview stays until this is mended\n")
      return []
    }
  }
}
