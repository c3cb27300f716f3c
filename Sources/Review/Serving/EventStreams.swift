// Connections that stay open and are told what happens, by server-sent events; knows nothing of what that is.

internal import Synchronization

/// The pages that listen. What happens is told to each in the same order.
final class EventStreams: Sendable {
  struct Event {
    var name: String
    /// Without line breaks.
    var data: [UInt8]
  }

  private let listeners = Mutex<[ObjectIdentifier: ConnectionSocket]>([:])
  private let limit: Int
  /// How often something is sent where there is nothing to say, so that a page whose machine went away is noticed.
  private let heartbeat: Duration

  init(limit: Int, heartbeat: Duration = .seconds(15)) {
    self.limit = limit
    self.heartbeat = heartbeat
  }

  /// Lets something happen and tells every page of it. Nothing else is told meanwhile, and nobody is greeted.
  /// - Parameter happening: Makes the change, and the event that tells of it.
  func tell(_ happening: () -> Event) {
    listeners.withLock { listeners in
      let event = happening()
      let bytes = Self.bytes(of: event)
      for page in listeners.values where !page.writeWithoutWaiting(bytes) {
        // It takes nothing or only half: cut off, it asks again and learns from the greeting what it missed.
        page.shutDown()
      }
    }
  }

  /// - Parameter greeting: What a page is told first: the state that the next events will change.
  func route(greeting: @escaping @Sendable () -> Event) -> Route {
    Route([.get]) { [self] _ in
      guard listeners.withLock({ $0.count < limit }) else { return .refusal(.tooManyConnections) }
      return Response(
        .ok, type: "text/event-stream; charset=utf-8", body: .stream { [self] in follow($0, greeting: greeting) })
    }
  }

  /// Keeps the connection among those that are told, until it ends.
  private func follow(_ socket: ConnectionSocket, greeting: () -> Event) {
    let key = ObjectIdentifier(socket.descriptor)
    let greeted = listeners.withLock { listeners in
      listeners[key] = socket
      return socket.writeWithoutWaiting(Array("retry: 1000\n\n".utf8) + Self.bytes(of: greeting()))
    }
    defer { _ = listeners.withLock { $0.removeValue(forKey: key) } }
    guard greeted else { return }
    var ignored: [UInt8] = []
    while true {
      ignored.removeAll(keepingCapacity: true)
      switch socket.read(into: &ignored, limit: 512, until: .now + heartbeat) {
      case .timedOut:
        // Under the lock, so that it never falls into the middle of an event.
        guard listeners.withLock({ _ in socket.writeWithoutWaiting(Array(":\n\n".utf8)) }) else { return }
      // A page has nothing to say after its request.
      case .ended, .bytes: return
      }
    }
  }

  private static func bytes(of event: Event) -> [UInt8] {
    Array("event: \(event.name)\ndata: ".utf8) + event.data + Array("\n\n".utf8)
  }
}
