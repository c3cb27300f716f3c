// Hands changes from the watching thread to the one who awaits them, together where they come faster than they are
// taken.

internal import Synchronization

/// Changes that nobody has taken yet. While a build runs, all that changes meanwhile becomes one change.
final class ChangeMailbox: Sendable {
  private let waiting = Mutex<ArchiveChange?>(nil)
  private let bell: AsyncStream<Void>.Continuation

  private init(bell: AsyncStream<Void>.Continuation) { self.bell = bell }

  /// A mailbox and what comes out of it. The mailbox does not keep the stream alive.
  /// - Parameter ended: Called when the task that awaits the changes is cancelled or lets go of the stream.
  static func open(
    ended: @escaping @Sendable () -> Void
  ) -> (mailbox: ChangeMailbox, changes: AsyncStream<ArchiveChange>) {
    let (rings, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    bell.onTermination = { _ in ended() }
    let mailbox = ChangeMailbox(bell: bell)
    let changes = AsyncStream<ArchiveChange> {
      for await _ in rings {
        // None is left where an earlier ring's taker had this one's too.
        if let change = mailbox.take() { return change }
      }
      return nil
    }
    return (mailbox, changes)
  }

  func put(_ change: ArchiveChange) {
    waiting.withLock { $0 = $0?.merged(with: change) ?? change }
    bell.yield()
  }

  private func take() -> ArchiveChange? {
    waiting.withLock { change in
      defer { change = nil }
      return change
    }
  }
}
