// The local review server: pages of a site as they are rendered, and acts, for the browser that knows the token.
// Knows nothing of how pages are made or where acts are written.

public import Archive

/// Serves a site under review on `127.0.0.1` (and `::1`, where this machine has it) and nowhere else.
///
/// All that `PreviewServer` checks of a request is checked here too. Besides, every request must carry the cookie that
/// the address with the token gives, and what writes must be JSON from a page of this very server.
public struct ReviewServer: Sendable {
  /// The folder of the review pages. They listen themselves and are not reloaded.
  private static let folder = "review"

  private let server: LoopbackServer
  private let session: Session
  private let liveReload: LiveReload
  private let acts: ActsRoute

  /// - Parameter port: 0 for any free one; `run` tells which.
  public init(site: ReviewedSite, port: UInt16 = PreviewServer.defaultPort) {
    self.init(site: site, port: port, limits: ConnectionLimits())
  }

  init(site: ReviewedSite, port: UInt16, limits: ConnectionLimits, feed: ActFeed = ActFeed()) {
    let streams = EventStreams(limit: limits.streams)
    let liveReload = LiveReload(streams: streams)
    let acts = ActsRoute(site: site, run: liveReload.run, streams: streams, feed: feed)
    let own = [
      "acts": acts.route(bodyLimit: limits.bodyBytes),
      "reload": liveReload.eventsRoute {
        $0.member("run", liveReload.run)
        $0.member("seq", feed.seq)
      },
      "reload.js": liveReload.scriptRoute,
    ]
    let page = site.page
    let files = SiteFiles(liveReload: liveReload, withoutScript: Self.folder) { Self.entry(at: $0, page) }
    session = Session(start: "/\(Self.folder)/index.html")
    server = LoopbackServer(
      port: port, limits: limits, router: Router(own: own, site: files.route), session: session)
    self.liveReload = liveReload
    self.acts = acts
  }

  /// Serves until the task is cancelled; then closes every connection and returns.
  /// - Parameter onReady: Called once, when requests are taken, with the address to open:
  ///   `http://127.0.0.1:8080/?token=…`. Who has it can act.
  public func run(onReady: @Sendable (String) -> Void) async throws(PreviewServerFault) {
    let token = session.token
    try await server.run { onReady("http://127.0.0.1:\($0)/?token=\(token)") }
  }

  /// Tells the open pages that the site is another now. Does not wait for them.
  /// - Parameter paths: The files that changed (`articles/a.html`). A page reloads where its own file or any file that is
  ///   not a page is among them, or where none is named.
  public func announceRebuild(changed paths: [String] = []) async {
    liveReload.announce(paths)
  }

  /// Tells the open pages of acts that came into the files by another way than `take`, such as an import. Does not wait
  /// for them.
  public func announce(_ acts: [ExchangedAct]) async {
    self.acts.tell(acts)
  }

  /// What the site has at a path. Names that begin with a dot are not served, as from a folder.
  private static func entry(at segments: [String], _ page: (String) -> [UInt8]?) -> SiteEntry {
    guard !segments.contains(where: { $0.hasPrefix(".") }) else { return .nothing }
    let file = segments.joined(separator: "/")
    if let bytes = page(file) { return .bytes(bytes) }
    return page(file + "/index.html") == nil ? .nothing : .folder
  }
}
