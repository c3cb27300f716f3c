// The five stages of a build: load, derive, plan, render, write. Each hands values to the next; nothing is written
// before all that can fail in the content has been found right.

public import Archive
internal import Digest
internal import Templates

/// Builds the site of an archive into a folder.
public struct SiteBuild: Sendable {
  private let archive: String
  private let output: String
  private let options: BuildOptions
  private let programVersion: String
  private let linesOfCapture: @Sendable (_ bytes: [UInt8], _ name: String) -> [String]
  private let progress: @Sendable (_ stage: String, _ done: Int, _ of: Int) -> Void

  /// A build.
  ///
  /// - Parameters:
  ///   - archive: the folder of the archive, as the person named it.
  ///   - output: the folder to write to.
  ///   - programVersion: changes whenever the program does; a site made by another program is made anew.
  ///   - linesOfCapture: cuts the bytes of a capture into the lines that ingest saw.
  ///   - progress: is told how far a stage is, from any task.
  public init(
    archive: String, output: String, options: BuildOptions, programVersion: String,
    linesOfCapture: @escaping @Sendable (_ bytes: [UInt8], _ name: String) -> [String],
    progress: @escaping @Sendable (_ stage: String, _ done: Int, _ of: Int) -> Void = { _, _, _ in }
  ) {
    self.archive = archive.count > 1 && archive.hasSuffix("/") ? String(archive.dropLast()) : archive
    self.output = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    self.options = options
    self.programVersion = programVersion
    self.linesOfCapture = linesOfCapture
    self.progress = progress
  }

  /// Reads and validates everything, plans every page, and looks for links that lead nowhere and files that belong to
  /// nothing. Writes nothing.
  public func check() async throws(Faults) -> BuildReport {
    var clock = StageClock()
    var site = try await prepare(&clock)
    var open = options
    (open.preview, open.drafts) = (false, false)
    let shown = try await Snapshot.derive(from: site.archive, options: open)
    let published = try SitePlan(shown, theme: site.theme)
    let links = await LinkCheck(site.snapshot, plan: site.plan, published: published).faults(jobs: options.jobs)
    let orphans = OrphanCheck(archive: archive, snapshot: site.snapshot).faults()
    let names = await PrivateNameCheck(shown, entities: site.archive.entities).faults(jobs: options.jobs)
    let acts = await ActCheck(site.archive, site.snapshot).faults(jobs: options.jobs)
    let found = Faults(site.warnings + links + orphans + names + acts)
    if !found.errors.isEmpty { throw found }
    site.warnings = found.warnings
    return report(site, clock)
  }

  /// Builds. Whoever calls holds the archive's lock.
  public func run() async throws(Faults) -> BuildReport {
    var clock = StageClock()
    try refuseOverlap()
    // The stamps are taken before anything is read: a file that changes while the build runs is seen at the next one.
    let inputs = await InputFiles(archive: archive, jobs: options.jobs).stamps()
    let former = Manifest(reading: manifestPath)
    try removeLeftovers()
    if let former, let report = await upToDate(former, inputs) { return report }
    let site = try await prepare(&clock)
    return try await write(site, former: former, inputs: inputs, clock)
  }

  /// Drafts may lie in what a build with `--drafts` left when it was cut off: they go before anything else happens.
  private func removeLeftovers() throws(Faults) {
    guard FolderListing.isFolder(output) else { return }
    let folder: OutputFolder
    do throws(FileFault) {
      folder = try OutputFolder(output, former: nil)
    } catch {
      throw Faults([Fault(error, in: error.path)])
    }
    do throws(StageFault) {
      try folder.removeStaging()
    } catch {
      throw Faults([fault(error, file: "")])
    }
  }

  // MARK: Load, derive, plan

  private struct Prepared: Sendable {
    var archive: Archive
    var snapshot: Snapshot
    var plan: SitePlan
    var theme: SiteTheme
    var warnings: [Fault]
  }

  private func prepare(_ clock: inout StageClock) async throws(Faults) -> Prepared {
    let archive = try await ArchiveReader(folder: archive, jobs: options.jobs, progress: progress).read()
    clock.lap("load")
    let theme = try SiteTheme.load(ThemeFolder.read(archive: self.archive), settings: archive.settings)
    clock.lap("theme")
    let snapshot = try await Snapshot.derive(from: archive, options: options)
    var warnings = archive.warnings
    if !options.preview {
      warnings += await PrivateNameCheck(snapshot, entities: archive.entities).faults(jobs: options.jobs)
    }
    clock.lap("derive")
    let plan = try SitePlan(snapshot, theme: theme)
    clock.lap("plan")
    return Prepared(archive: archive, snapshot: snapshot, plan: plan, theme: theme, warnings: warnings)
  }

  private func report(_ site: Prepared, _ clock: StageClock) -> BuildReport {
    var report = BuildReport()
    report.articles = site.snapshot.articles.count
    report.leftOut = site.snapshot.leftOut
    report.entities = site.snapshot.entities.count
    report.warnings = site.warnings.map { FaultReport.text([$0]) }
    report.stages = clock.stages
    return report
  }

  // MARK: Render and write

  private struct Piece: Sendable {
    var staged: [(name: String, file: String)] = []
    var outputs: [(path: String, stamp: FileStamp?)] = []
    var faults: [Fault] = []
    var unchanged = 0
    var bytes = 0
  }

  private func write(
    _ site: Prepared, former: Manifest?, inputs: [(path: String, stamp: FileStamp)], _ clock: StageClock
  ) async throws(Faults) -> BuildReport {
    var clock = clock
    let folder: OutputFolder
    do {
      folder = try OutputFolder(output, former: former)
    } catch {
      throw Faults([Fault(error, in: error.path)])
    }
    defer { try? folder.removeStaging() }
    let pieces = try await renderAll(site, into: folder)
    let faults = pieces.flatMap(\.faults)
    if !faults.isEmpty { throw Self.shortened(faults) }
    clock.lap("render")
    var report = report(site, clock)
    let outputs = pieces.flatMap(\.outputs).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let staged = pieces.flatMap(\.staged)
    let kept = Set(outputs.map(\.path))
    let obsolete = (former?.outputs ?? []).filter { !kept.contains($0.path) }
    var manifest = Manifest(
      signature: signature, inputs: inputs, outputs: outputs, counts: [:], warnings: report.warnings)
    do throws(FileFault) {
      try announce(outputs, and: obsolete)
      try await folder.commit(staged, jobs: options.jobs)
      report.removed = folder.remove(obsolete)
      report.written = staged.count
      report.unchanged = pieces.reduce(0) { $0 + $1.unchanged }
      report.bytes = pieces.reduce(0) { $0 + $1.bytes }
      report.changedPaths = staged.map(\.file)
      manifest.counts = report.counts
      try AtomicFile.write(manifest.bytes, to: manifestPath, flushed: false)
    } catch {
      throw Faults([Fault(error, in: error.path)])
    }
    clock.lap("write")
    report.stages = clock.stages
    return report
  }

  /// Before the first page moves, the manifest says of all of them that they are ours: if the build is cut off here, the
  /// next one knows them.
  private func announce(
    _ outputs: [(path: String, stamp: FileStamp?)], and obsolete: [(path: String, stamp: FileStamp?)]
  ) throws(FileFault) {
    let all = outputs.map { (path: $0.path, stamp: FileStamp?.none) } + obsolete
    let manifest = Manifest(signature: "unfinished", inputs: [], outputs: all, counts: [:], warnings: [])
    try AtomicFile.write(manifest.bytes, to: manifestPath)
  }

  private func renderAll(_ site: Prepared, into folder: OutputFolder) async throws(Faults) -> [Piece] {
    let pages = site.plan.pages
    let pieceSize = 64
    do throws(StageFault) {
      try folder.checkFolders(for: pages.map(\.path.file))
      do throws(FileFault) {
        try folder.prepareStaging(pieces: (pages.count + pieceSize - 1) / pieceSize)
      } catch {
        throw .file(error)
      }
    } catch {
      throw Faults([fault(error, file: "")])
    }
    let captures = CaptureFolder(archive: archive)
    let linesOfCapture = linesOfCapture
    let renderer = await PageRenderer(site.snapshot, theme: site.theme, plan: site.plan) { name in
      (try? captures.bytes(of: name)).map { linesOfCapture($0, name) } ?? []
    }
    return await BoundedWork.mapPieces(of: pages.count, pieceSize: pieceSize, jobs: options.jobs) { range in
      var piece = Piece()
      var buffer: [UInt8] = []
      for number in range {
        buffer.removeAll(keepingCapacity: true)
        stage(pages[number], number: number, piece: range.lowerBound / pieceSize, renderer, folder, &buffer, &piece)
      }
      progress("render", range.count, pages.count)
      return piece
    }
  }

  private func stage(
    _ page: SitePage, number: Int, piece: Int, _ renderer: PageRenderer, _ folder: OutputFolder,
    _ buffer: inout [UInt8], _ result: inout Piece
  ) {
    let file = page.path.file
    do throws(Faults) {
      try renderer.render(page, into: &buffer)
    } catch {
      result.faults += error.all
      return
    }
    result.bytes += buffer.count
    do throws(StageFault) {
      switch try folder.stage(buffer, for: file, piece: piece, number: number) {
      case .staged(let name, let stamp):
        result.staged.append((name, file))
        result.outputs.append((file, stamp))
      case .unchanged(let stamp):
        result.unchanged += 1
        result.outputs.append((file, stamp))
      }
    } catch {
      result.faults.append(fault(error, file: file))
    }
  }

  private func fault(_ fault: StageFault, file: String) -> Fault {
    switch fault {
    case .file(let error): Fault(error, in: error.path.hasPrefix(output) ? error.path : "\(output)/\(error.path)")
    case .output(let error): Fault(error, in: "\(output)/\(file)")
    case .folder(let name): Fault(OutputFault.foreignFolder, in: "\(output)/\(name)")
    }
  }

  /// A full disk, or a folder full of somebody's files, is one fault and not ten thousand.
  private static func shortened(_ faults: [Fault]) -> Faults {
    let sorted = Faults(faults).all
    let most = 20
    guard sorted.count > most, let last = sorted.last else { return Faults(sorted) }
    return Faults(sorted.prefix(most) + [Fault(OutputFault.more(sorted.count - most), in: last.path)])
  }

  // MARK: Nothing to do

  private func upToDate(_ former: Manifest, _ inputs: [(path: String, stamp: FileStamp)]) async -> BuildReport? {
    guard former.signature == signature, former.inputs.count == inputs.count,
      zip(former.inputs, inputs).allSatisfy({ $0.stamp == $1.stamp && $0.path == $1.path })
    else { return nil }
    let output = output
    let pieces = await BoundedWork.mapPieces(of: former.outputs.count, pieceSize: 512, jobs: options.jobs) { piece in
      piece.allSatisfy { number in
        let (path, stamp) = former.outputs[number]
        return stamp != nil && FileStamp.of("\(output)/\(path)") == stamp
      }
    }
    guard pieces.allSatisfy({ $0 }) else { return nil }
    var report = BuildReport()
    report.unchanged = former.outputs.count
    report.articles = former.counts["articles"] ?? 0
    report.leftOut = former.counts["leftOut"] ?? 0
    report.entities = former.counts["entities"] ?? 0
    report.bytes = former.counts["bytes"] ?? 0
    report.warnings = former.warnings
    report.wasUpToDate = true
    return report
  }

  private var signature: String { "\(programVersion) \(options.signature)" }

  private var manifestPath: String {
    Manifest.path(archive: archive, output: RealPath.of(output) ?? output)
  }

  /// The output may lie in `.hashiya/`, but nowhere else within the archive, and not around it.
  private func refuseOverlap() throws(Faults) {
    guard let inside = RealPath.of(archive) else { return }
    guard let outside = RealPath.ofFolderToBe(output) else {
      throw Faults([Fault(OutputFault.unclearPlace, in: output)])
    }
    if outside == "/" || inside == outside || inside.hasPrefix(outside + "/") {
      throw Faults([Fault(OutputFault.holdsArchive, in: output)])
    }
    if outside.hasPrefix(inside + "/") && !outside.hasPrefix(inside + "/.hashiya/") {
      throw Faults([Fault(OutputFault.insideArchive, in: output)])
    }
  }
}

/// Times the stages of a build.
struct StageClock {
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private(set) var stages: [BuildReport.Stage] = []

  init() {
    last = clock.now
  }

  mutating func lap(_ name: String) {
    let now = clock.now
    let (seconds, attoseconds) = (now - last).components
    stages.append(.init(name: name, seconds: Double(seconds) + Double(attoseconds) / 1e18))
    last = now
  }
}
