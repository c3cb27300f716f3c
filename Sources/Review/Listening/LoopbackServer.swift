// What the local servers have in common: listen on this machine's loopback, answer each connection, end when told to.
// Knows nothing of what is served.

/// A server on `127.0.0.1` (and `::1`, where this machine has it) and nowhere else. Every connection carries one request
/// and is closed after its answer; every request passes the checks of `RequestGuard`, and where there is a session, it
/// must belong to it.
struct LoopbackServer: Sendable {
  /// 0 for any free one.
  let port: UInt16
  let limits: ConnectionLimits
  let router: Router
  var session: Session?

  /// Serves until the task is cancelled; then closes every connection and returns.
  /// - Parameter onReady: Called once, when requests are taken, with the port.
  func run(onReady: (UInt16) -> Void) async throws(PreviewServerFault) {
    let listening = try ListeningSocket(port: port)
    let (router, limits, session) = (router, limits, session)
    let requestGuard = RequestGuard(port: listening.port)
    let loop = try AcceptLoop(on: listening, limits: limits) { socket in
      Connection(socket: socket, limits: limits, requestGuard: requestGuard, session: session, router: router).serve()
    }
    onReady(listening.port)
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        loop.start { continuation.resume() }
      }
    } onCancel: {
      loop.stop()
    }
  }
}
