// Takes acts that were made elsewhere into an archive. Knows nothing of how what became of them is printed.

internal import Annotate
internal import Archive
internal import Ingest
internal import Markdown

/// An import of acts. Whoever runs it holds the archive's lock.
struct ActImport {
  /// What became of a line of a file.
  struct Result {
    var file: String
    var line: Int
    /// The id of the act; nil where it has none that can be read.
    var id: String?
    var outcome: ActIntake.Outcome
  }

  private let folder: String
  private var archive: Archive
  private let jobs: Int
  private(set) var results: [Result] = []
  /// Lines that a crash had left at the ends of files, now moved aside.
  private(set) var torn: [ActLog.TornLine] = []

  init(_ archive: Archive, jobs: Int) {
    folder = archive.folder
    self.archive = archive
    self.jobs = jobs
  }

  /// Takes in the acts of files, given with their names.
  mutating func take(_ files: [(name: String, bytes: [UInt8])]) async throws(Faults) {
    let exchange = ActExchange(archiveID: archive.settings.archiveID)
    var acts: [String?: [(result: Int, act: Act)]] = [:]
    for (name, bytes) in files {
      for read in exchange.acts(inFile: bytes, path: name) {
        results.append(
          Result(file: name, line: read.number, id: read.id, outcome: .refused(Faults(read.faults))))
        guard let exchanged = read.act else { continue }
        acts[exchanged.article, default: []].append((results.count - 1, exchanged.act))
      }
    }
    // New entities come before the acts that name them.
    if let ofRegistry = acts.removeValue(forKey: nil) {
      let log = ActLog(registryOf: folder)
      try take(ofRegistry, into: log, article: nil, known: archive.registryActs, text: nil)
      archive = try await ArchiveReader(folder: folder, jobs: jobs).read()
    }
    for id in acts.keys.compactMap({ $0 }).sorted() {
      let log = ActLog(archive: folder, article: id)
      do throws(Faults) {
        let article = try archive.article(id)
        let document = try? MarkdownDocument(parsing: article.body, title: article.title, lead: article.lead)
        let text = document.map { document in
          AnchoredText(
            TextBlocks(document), anchors: (0..<document.blockCount).map { document.anchor(ofBlock: $0) })
        }
        try take(acts[id] ?? [], into: log, article: id, known: archive.acts[id] ?? [], text: text)
      } catch {
        // An article that is not here, or a full disk: its acts are refused, those on others are not.
        for (result, _) in acts[id] ?? [] { results[result].outcome = .refused(error) }
      }
    }
  }

  private mutating func take(
    _ acts: [(result: Int, act: Act)], into log: ActLog, article: String?, known: [Act], text: AnchoredText?
  ) throws(Faults) {
    var intake = ActIntake(known, text: text, registry: Registry(archive.entities), path: log.path)
    let outcomes = intake.take(acts.map(\.act))
    let effects = ActEffects(archive: folder)
    var taken: [Act] = []
    var refused: [(Int, Faults)] = []
    for index in acts.indices.sorted(by: { acts[$0].act.precedes(acts[$1].act) }) where outcomes[index].isTaken {
      let act = acts[index].act
      do throws(Faults) {
        if ActEffects.has(act) && !intake.isOverruled(act) { _ = try effects.apply(act, article: article) }
        taken.append(act)
      } catch {
        refused.append((acts[index].result, error))
      }
    }
    do throws(FileFault) {
      if let line = try log.append(taken) { torn.append(line) }
    } catch {
      throw Faults([Fault(error, in: log.path)])
    }
    for (index, outcome) in outcomes.enumerated() { results[acts[index].result].outcome = outcome }
    for (result, faults) in refused { results[result].outcome = .refused(faults) }
  }
}
