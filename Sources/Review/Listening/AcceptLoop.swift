// Accepts connections and gives each a thread, up to a limit; knows nothing of HTTP beyond handing a socket on.

internal import Dispatch
internal import Foundation
internal import Glibc
internal import Synchronization

/// The thread that accepts. Connections block on files and on slow peers, so they get threads of their own and never
/// hold one of Swift's few shared ones.
final class AcceptLoop: Sendable {
  private let listening: ListeningSocket
  private let limits: ConnectionLimits
  private let serve: @Sendable (ConnectionSocket) -> Void
  private let wakePipe: WakePipe
  private let open = Mutex<[ObjectIdentifier: Descriptor]>([:])
  private let running = DispatchGroup()
  private let stopping = Atomic<Bool>(false)

  init(
    on listening: ListeningSocket, limits: ConnectionLimits, serve: @escaping @Sendable (ConnectionSocket) -> Void
  ) throws(PreviewServerFault) {
    guard let wakePipe = WakePipe() else { throw .system(call: "pipe", code: errno) }
    self.listening = listening
    self.limits = limits
    self.serve = serve
    self.wakePipe = wakePipe
  }

  /// - Parameter ended: Called once, when the loop has stopped and its connections are closed.
  func start(ended: @escaping @Sendable () -> Void) {
    Self.thread {
      self.accept()
      ended()
    }
  }

  /// Stops accepting and cuts every connection. May be called before `start`, and more than once.
  func stop() {
    stopping.store(true, ordering: .sequentiallyConsistent)
    wakePipe.wake()
  }

  private static func thread(_ work: @escaping @Sendable () -> Void) {
    let thread = Thread(block: work)
    // Pages may be rendered in it. Only what is used of it is ever taken.
    thread.stackSize = 4 << 20
    thread.start()
  }

  private func accept() {
    let waited = listening.descriptors.map { ($0, POLLIN) } + [(wakePipe.readEnd, POLLIN)]
    while !stopping.load(ordering: .sequentiallyConsistent) {
      let ready = waitUntilReady(waited, until: nil)
      for (descriptor, isReady) in zip(listening.descriptors, ready) where isReady { acceptOne(from: descriptor) }
    }
    for descriptor in open.withLock({ Array($0.values) }) { shutdown(descriptor.number, Int32(SHUT_RDWR)) }
    // A connection that is cut ends at once; one that is just being answered from a file ends at its next write.
    _ = running.wait(timeout: .now() + 5)
  }

  private func acceptOne(from listener: Descriptor) {
    guard let descriptor = Descriptor(taking: Glibc.accept(listener.number, nil, nil)) else {
      // Out of descriptors or memory: the connection stays in the queue, and asking again at once would spin.
      if errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == ENOBUFS { usleep(50_000) }
      return
    }
    descriptor.setNonBlockingAndCloseOnExec()
    let socket = ConnectionSocket(descriptor: descriptor, writeStall: limits.writeStall)
    let key = ObjectIdentifier(descriptor)
    let admitted = open.withLock { connections in
      guard connections.count < limits.connections else { return false }
      connections[key] = descriptor
      return true
    }
    guard admitted else {
      refuse(socket)
      return
    }
    running.enter()
    Self.thread {
      self.serve(socket)
      _ = self.open.withLock { $0.removeValue(forKey: key) }
      self.running.leave()
    }
  }

  /// Without a thread, so without waiting: the peer may miss the answer, but not that the connection is closed.
  private func refuse(_ socket: ConnectionSocket) {
    let refusal = RequestRefusal.tooManyConnections
    let line = "\(refusal.status.rawValue) \(refusal.status.phrase)"
    var arrived: [UInt8] = []
    _ = socket.read(into: &arrived, limit: limits.headBytes, until: .now)
    _ = socket.writeWithoutWaiting(
      Array("HTTP/1.1 \(line)\r\nConnection: close\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n".utf8))
  }
}
