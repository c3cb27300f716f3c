// Tells open pages that the site was rebuilt; knows nothing of how it is rebuilt.

internal import Archive
internal import Synchronization

/// How often the site was rebuilt.
///
/// Each state of the site has a *mark*: a random word of this run and a count. A page carries the mark it was served
/// with; where it differs from the one the server greets it with, the page is out of date, be it that the site was
/// rebuilt between the page and the greeting, while the page was hidden, or by a server that was started anew.
final class LiveReload: Sendable {
  /// A word that tells this run of the server from any other. No secret.
  let run = String(UInt64.random(in: .min ... .max), radix: 36)
  private let count = Atomic<Int>(0)
  private let streams: EventStreams

  init(streams: EventStreams) { self.streams = streams }

  var mark: String { "\(run)-\(count.load(ordering: .sequentiallyConsistent))" }

  /// Counts the rebuild and tells every page.
  /// - Parameter paths: Files of the site that changed; none: all may have.
  func announce(_ paths: [String]) {
    streams.tell {
      count.add(1, ordering: .sequentiallyConsistent)
      var json = JSONBytes()
      json.object {
        $0.member("mark", mark)
        // A page reads a long list slower than it reloads.
        $0.member("paths", paths.count > 1000 ? [] : paths)
      }
      return EventStreams.Event(name: "rebuild", data: json.utf8)
    }
  }

  /// - Parameter more: What else the greeting says.
  func eventsRoute(greetingWith more: @escaping @Sendable (inout JSONBytes) -> Void = { _ in }) -> Route {
    streams.route { [self] in
      var json = JSONBytes()
      json.object {
        $0.member("mark", mark)
        more(&$0)
      }
      return EventStreams.Event(name: "greeting", data: json.utf8)
    }
  }

  var scriptRoute: Route {
    Route([.get, .head]) { _ in
      Response(.ok, type: MediaType.of(fileName: "reload.js"), body: .bytes(LiveReloadScript.source))
    }
  }
}
