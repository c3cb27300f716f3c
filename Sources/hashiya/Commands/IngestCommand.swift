internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Ingest

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Take saved pages into the archive, as drafts.",
    discussion: """
      Keeps each file byte for byte in captures/ with its record, finds title, date, byline and text, and writes a draft \
      whose guesses are marked as unconfirmed. The same bytes again change nothing. Files that are no text are kept as \
      attachments.

        hashiya ingest page.html --outlet example-times --url https://example.org/1
        xclip -o | hashiya ingest -
      """)

  @Argument(help: ArgumentHelp("Files, folders of files, or - for standard input.", valueName: "file"))
  var paths: [String]

  @OptionGroup var archive: ArchiveOption

  @Option(name: .long, help: ArgumentHelp("The id of the outlet that published them.", valueName: "id"))
  var outlet: String?

  @Option(name: .long, help: ArgumentHelp("Where the page was published.", valueName: "url"))
  var url: String?

  @Option(name: .long, help: ArgumentHelp("Who takes them in; a pseudonym will do.", valueName: "name"))
  var by: String?

  @Flag(name: .customLong("dry-run"), help: "Say what would be done; write nothing.")
  var dryRun = false

  @OptionGroup var work: WorkOptions

  func run() async throws {
    _ = try await Terminal.run { () async throws(Faults) in try SiteFolder.require(archive.folder) }
    let lock = try dryRun ? nil : Terminal.lock(archive.folder, purpose: "ingest", waiting: 10)
    let options = IngestOptions(outlet: outlet, url: url, by: by, isDryRun: dryRun, now: Moment.now)
    var session = try await Terminal.run { () async throws(Faults) in
      try IngestSession(try await ArchiveReader(folder: archive.folder, jobs: work.jobs).read(), options: options)
    }
    var faults: [Fault] = []
    for file in CaptureFiles(paths, archive: archive.folder).all(&faults) {
      do throws(Faults) {
        let bytes = try file.read()
        report(try session.take(bytes, path: file.path, inPlace: file.inPlace), file.path)
      } catch {
        faults += error.all
      }
    }
    withExtendedLifetime(lock) {}
    if !faults.isEmpty { throw Terminal.fail(Faults(faults)) }
  }

  private func report(_ outcome: IngestOutcome, _ path: String) {
    switch outcome {
    case .article(let article):
      for warning in article.warnings { Terminal.complain(FaultReport.text([warning])) }
      if work.json {
        Terminal.print(Terminal.json(IngestJSON.object(article, file: path)))
      } else if !work.quiet {
        let title = article.title ?? "(no title)"
        Terminal.print("\(path): articles/\(article.id).md \u{2068}\(title)\u{2069}")
      }
    case .attachment(let name):
      if work.json {
        Terminal.print(Terminal.json(["file": path, "attachment": name]))
      } else if !work.quiet {
        Terminal.print("\(path): kept as captures/\(name)")
      }
    case .alreadyThere(let capture, let article):
      let place = article.map { "articles/\($0).md" } ?? "captures/\(capture)"
      if work.json {
        Terminal.print(Terminal.json(["file": path, "already": article ?? capture]))
      } else if !work.quiet {
        Terminal.print("\(path): already in the archive (\(place))")
      }
    }
  }
}

/// The moment at which something happens.
enum Moment {
  /// ISO 8601 in UTC to the second. `SOURCE_DATE_EPOCH` (reproducible-builds.org) stands in for the clock.
  static var now: String {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    let date = epoch.map { Date(timeIntervalSince1970: $0) } ?? Date()
    return date.formatted(.iso8601)
  }
}
