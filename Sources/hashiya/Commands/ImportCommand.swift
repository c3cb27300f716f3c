internal import Annotate
internal import Archive
internal import ArgumentParser

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in decisions that were made in a browser.",
    discussion: """
      Reads files as the review pages hand them over ('Download my decisions'), adds the acts in them to reviews/, and \
      tells for each line what became of it: applied; already there; conflicting with others' decisions, which makes it \
      disputed; stale, where the words have changed; or refused. To import a file twice changes nothing.

      Exit status: 1 only where something was refused.
      """)

  @Argument(help: ArgumentHelp("Files of decisions; - for standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var work: WorkOptions

  func run() async throws {
    let read = try await Terminal.run { () async throws(Faults) in
      try SiteFolder.require(archive.folder)
      var read: [(name: String, bytes: [UInt8])] = []
      var faults: [Fault] = []
      for file in files {
        do throws(FileFault) {
          let bytes =
            file == "-"
            ? try FileBytes.readStream(0, limit: Self.maximumBytes)
            : try FileBytes.read(file, limit: Self.maximumBytes)
          read.append((file, bytes))
        } catch {
          faults.append(Fault(error, in: file))
        }
      }
      if !faults.isEmpty { throw Faults(faults) }
      return read
    }
    let lock = try Terminal.lock(archive.folder, purpose: "import", waiting: 10)
    let done = try await Terminal.run { () async throws(Faults) in
      let content = try await ArchiveReader(folder: archive.folder, jobs: work.jobs).read()
      var done = ActImport(content, jobs: work.jobs)
      try await done.take(read)
      return done
    }
    withExtendedLifetime(lock) {}
    for line in done.torn {
      Terminal.complain("a line that was cut off (\(line.byteCount) bytes) was moved to \(line.path)\n")
    }
    var counts: [String: Int] = [:]
    for result in done.results {
      let row = Row(result)
      counts[row.name, default: 0] += 1
      if work.json {
        Terminal.print(Terminal.json(row.json))
      } else if !work.quiet || row.name == "refused" {
        Terminal.print(FaultReport.harmless("\(result.file):\(result.line): \(row.words)"))
      }
    }
    if !work.json && !work.quiet {
      let names = [
        ("applied", "applied"), ("already_there", "already there"), ("conflicting", "conflicting"), ("stale", "stale"),
        ("refused", "refused"),
      ]
      Terminal.print(names.map { "\(counts[$0.0] ?? 0) \($0.1)" }.joined(separator: ", "))
    }
    if counts["refused"] != nil { throw ExitCode(1) }
  }

  private static let maximumBytes = 512 << 20

  /// What became of one line, in words and as JSON.
  private struct Row {
    var name: String
    var words: String
    var json: [String: Any]

    init(_ result: ActImport.Result) {
      json = ["file": result.file, "line": result.line, "id": result.id ?? Null.value]
      switch result.outcome {
      case .applied: (name, words) = ("applied", "applied")
      case .alreadyThere: (name, words) = ("already_there", "already there")
      case .conflicting(let others):
        (name, words) = ("conflicting", "conflicting with \(others.joined(separator: ", "))")
        json["with"] = others
      case .stale(let staleness):
        (name, words) = ("stale", "stale: \(staleness.message)")
        json["reason"] = staleness.message
      case .refused(let faults):
        let reason = faults.all.map(\.kind.message).joined(separator: "; ")
        (name, words) = ("refused", "refused: \(reason)")
        json["reason"] = reason
      }
      json["outcome"] = name
    }
  }
}
