// Tells open pages that the site was rebuilt, by server-sent events; knows nothing of how it is rebuilt.

internal import Foundation
internal import Synchronization

/// The pages that listen, and how often the site was rebuilt.
///
/// Each state of the site has a *mark*: a random word of this run and a count. A page carries the mark it was served
/// with; where it differs from the one the server greets it with, the page is out of date, be it that the site was
/// rebuilt between the page and the greeting, while the page was hidden, or by a server that was started anew.
final class LiveReload: Sendable {
  private struct State {
    var count = 0
    var pages: [ObjectIdentifier: ConnectionSocket] = [:]
  }

  private struct Rebuild: Encodable {
    var mark: String
    var paths: [String]
  }

  private let run: String
  private let state = Mutex(State())
  private let streams: Int
  /// How often something is sent where there is nothing to say, so that a page whose machine went away is noticed.
  private let heartbeat: Duration

  init(streams: Int, heartbeat: Duration = .seconds(15)) {
    run = String(UInt64.random(in: .min ... .max), radix: 36)
    self.streams = streams
    self.heartbeat = heartbeat
  }

  var mark: String { state.withLock { mark(of: $0) } }

  private func mark(of state: borrowing State) -> String { "\(run)-\(state.count)" }

  /// Counts the rebuild and tells every page.
  /// - Parameter paths: Files of the site that changed; none: all may have.
  func announce(_ paths: [String]) {
    state.withLock { state in
      state.count += 1
      // A page reads a long list slower than it reloads.
      let rebuild = Rebuild(mark: mark(of: state), paths: paths.count > 1000 ? [] : paths)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      guard let data = try? encoder.encode(rebuild) else { return }
      let event = Array("event: rebuild\ndata: ".utf8) + data + Array("\n\n".utf8)
      for page in state.pages.values where !page.writeWithoutWaiting(event) {
        // It takes nothing or only half: cut off, it asks again and learns from its mark that it is out of date.
        page.shutDown()
      }
    }
  }

  var eventsRoute: Route {
    Route([.get]) { [self] _ in
      guard state.withLock({ $0.pages.count < streams }) else {
        return .refusal(.tooManyConnections)
      }
      return Response(.ok, type: "text/event-stream; charset=utf-8", body: .stream { [self] in follow($0) })
    }
  }

  var scriptRoute: Route {
    Route([.get, .head]) { _ in
      Response(.ok, type: MediaType.of(fileName: "reload.js"), body: .bytes(LiveReloadScript.source))
    }
  }

  /// Keeps the connection among those that are told, until it ends.
  private func follow(_ socket: ConnectionSocket) {
    let key = ObjectIdentifier(socket.descriptor)
    let greeted = state.withLock { state in
      state.pages[key] = socket
      return socket.writeWithoutWaiting(
        Array("retry: 1000\n\nevent: greeting\ndata: {\"mark\":\"\(mark(of: state))\"}\n\n".utf8))
    }
    defer { _ = state.withLock { $0.pages.removeValue(forKey: key) } }
    guard greeted else { return }
    var ignored: [UInt8] = []
    while true {
      ignored.removeAll(keepingCapacity: true)
      switch socket.read(into: &ignored, limit: 512, until: .now + heartbeat) {
      case .timedOut:
        // Under the lock, so that it never falls into the middle of an event.
        guard state.withLock({ _ in socket.writeWithoutWaiting(Array(":\n\n".utf8)) }) else { return }
      // A page has nothing to say after its request.
      case .ended, .bytes: return
      }
    }
  }
}
