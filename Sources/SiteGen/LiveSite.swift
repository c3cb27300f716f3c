// A site in memory: pages are rendered when they are asked for, and an act on an article changes only what follows from
// it. Knows nothing of HTTP.

public import Archive
internal import Synchronization

/// A site that is kept up to date while people review it. Nothing of it is written to a disk.
public final class LiveSite: Sendable {
  private struct State: Sendable {
    var snapshot: Snapshot
    var plan: SitePlan
    var shape: PlanShape
    var renderer: PageRenderer
    /// Numbers of pages by their file.
    var pageNumber: [String: Int]
  }

  private let archive: String
  private let options: BuildOptions
  private let linesOfCapture: @Sendable (_ bytes: [UInt8], _ name: String) -> [String]
  private let state: Mutex<State>

  /// Reads an archive and derives its site.
  ///
  /// - Parameters:
  ///   - archive: the folder of the archive, as the person named it.
  ///   - linesOfCapture: cuts the bytes of a capture into the lines that ingest saw.
  public init(
    archive: String, options: BuildOptions,
    linesOfCapture: @escaping @Sendable (_ bytes: [UInt8], _ name: String) -> [String]
  ) async throws(Faults) {
    self.archive = archive
    self.options = options
    self.linesOfCapture = linesOfCapture
    state = Mutex(try await Self.load(archive, options, linesOfCapture))
  }

  /// Reads everything anew. Where that fails, the site stays as it was.
  public func reload() async throws(Faults) {
    let new = try await Self.load(archive, options, linesOfCapture)
    state.withLock { $0 = new }
  }

  /// The archive's id.
  public var archiveID: String { current.snapshot.settings.archiveID }

  /// The bytes of a page or an asset, by its path in the site; nil where there is none.
  public func page(_ file: String) -> [UInt8]? {
    let state = current
    guard let number = state.pageNumber[file] else { return nil }
    var out: [UInt8] = []
    do throws(Faults) {
      try state.renderer.render(state.plan.pages[number], into: &out)
    } catch {
      return nil
    }
    return out
  }

  /// The ids of the articles that can be reviewed.
  public func isReviewed(article id: String) -> Bool { current.snapshot.articleNumber[id] != nil }

  /// Takes acts that are in their articles' files already. Returns the files of the site that changed: the articles'
  /// pages and data, the pages of the entities that are mentioned there otherwise than before.
  ///
  /// Not for acts that changed an article itself or the registry: these need `reload`. Neither may run twice at once.
  public func add(_ acts: [(article: String, acts: [Act])]) -> [String] {
    let old = current
    guard var review = old.snapshot.review else { return [] }
    var changed: [(article: Int, shown: [ShownAnnotation])] = []
    for (id, acts) in acts {
      guard let number = old.snapshot.articleNumber[id] else { continue }
      changed.append((number, review.add(acts, toArticle: number, old.snapshot.articles[number])))
    }
    let (snapshot, entities) = old.snapshot.replacingAnnotations(changed, review: review)
    var new = old
    new.snapshot = snapshot
    new.shape = PlanShape(snapshot)
    if new.shape != old.shape {
      guard let plan = try? SitePlan(snapshot, theme: old.renderer.theme) else { return [] }
      new.plan = plan
      new.pageNumber = Self.numbers(of: plan)
    }
    new.renderer = PageRenderer(snapshot, plan: new.plan, like: old.renderer)
    state.withLock { $0 = new }
    let articles = changed.flatMap { number, _ in
      let digest = snapshot.articles[number]
      return [digest.path.file, ReviewData.article(number, id: digest.article.id).path.file]
    }
    return articles + entities.sorted().map { PagePath.entity(snapshot.entities[$0].id, nil).file }
  }

  private var current: State { state.withLock { $0 } }

  private static func load(
    _ folder: String, _ options: BuildOptions,
    _ linesOfCapture: @escaping @Sendable (_ bytes: [UInt8], _ name: String) -> [String]
  ) async throws(Faults) -> State {
    let archive = try await ArchiveReader(folder: folder, jobs: options.jobs).read()
    let theme = try SiteTheme.load(ThemeFolder.read(archive: folder), settings: archive.settings)
    let snapshot = try await Snapshot.derive(from: archive, options: options)
    let plan = try SitePlan(snapshot, theme: theme)
    let captures = CaptureFolder(archive: folder)
    let renderer = await PageRenderer(snapshot, theme: theme, plan: plan) { name in
      (try? captures.bytes(of: name)).map { linesOfCapture($0, name) } ?? []
    }
    return State(
      snapshot: snapshot, plan: plan, shape: PlanShape(snapshot), renderer: renderer, pageNumber: numbers(of: plan))
  }

  private static func numbers(of plan: SitePlan) -> [String: Int] {
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(plan.pages.count)
    for (number, page) in plan.pages.enumerated() { numbers[page.path.file] = number }
    return numbers
  }
}
