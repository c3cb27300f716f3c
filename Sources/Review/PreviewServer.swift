// The local preview server: a built site on this machine's loopback, reloading open pages when it is rebuilt.
// Knows nothing of archives or of how pages are made.

internal import Glibc

/// Serves a folder of built pages on `127.0.0.1` (and `::1`, where this machine has it) and nowhere else.
///
/// Every connection carries one request and is closed after its answer; every request passes the checks of
/// `RequestGuard`; files are answered from inside the folder only. Built files are served as they are, but for the
/// script that reloads a page, which is added on the way.
public struct PreviewServer: Sendable {
  /// The port of `hashiya serve` where none is asked for.
  public static let defaultPort: UInt16 = 8080

  private let root: String
  private let liveReload: LiveReload?
  private let server: LoopbackServer

  /// - Parameters:
  ///   - root: The folder to serve. It may be replaced as a whole while the server runs.
  ///   - port: 0 for any free one; `run` tells which.
  ///   - liveReload: Whether open pages reload after `announceRebuild`.
  public init(root: String, port: UInt16 = PreviewServer.defaultPort, liveReload: Bool = true) {
    self.init(root: root, port: port, liveReload: liveReload, limits: ConnectionLimits())
  }

  init(root: String, port: UInt16, liveReload: Bool, limits: ConnectionLimits) {
    self.root = root
    self.liveReload = liveReload ? LiveReload(streams: EventStreams(limit: limits.streams)) : nil
    var own: [String: Route] = [:]
    if let liveReload = self.liveReload {
      own["reload"] = liveReload.eventsRoute()
      own["reload.js"] = liveReload.scriptRoute
    }
    let folder = ServedFolder(path: root)
    let site = SiteFiles(liveReload: self.liveReload) { folder.entry(at: $0) }
    server = LoopbackServer(port: port, limits: limits, router: Router(own: own, site: site.route))
  }

  /// Serves until the task is cancelled; then closes every connection and returns.
  /// - Parameter onReady: Called once, when requests are taken, with the address of the site: `http://127.0.0.1:8080/`.
  public func run(onReady: @Sendable (String) -> Void) async throws(PreviewServerFault) {
    var status = stat()
    guard stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw .folderMissing(root) }
    try await server.run { onReady("http://127.0.0.1:\($0)/") }
  }

  /// Tells the open pages that the site was rebuilt: to be called when the files are in place. Does not wait for them.
  /// - Parameter paths: The files that changed, relative to the served folder (`articles/a.html`). A page reloads where
  ///   its own file or any file that is not a page is among them, or where none is named.
  public func announceRebuild(changed paths: [String] = []) async {
    liveReload?.announce(paths)
  }
}
