// The watching thread's work: waits, gathers what belongs together, and puts it into the mailbox.

internal import Glibc

/// Runs until its stop is rung. Blocks, so it needs a thread of its own.
struct WatchLoop: Sendable {
  let folder: String
  let filter: WatchFilter
  let mailbox: ChangeMailbox
  let stop: Descriptor

  /// The quiet after which a change is complete, and the longest it is held back for.
  private static let quiet: Duration = .milliseconds(80)
  private static let longest: Duration = .milliseconds(500)
  private static let betweenLooks: Duration = .milliseconds(500)

  func run(_ start: Result<InotifyTree, InotifyTree.Failure>) {
    var tree = start
    while true {
      switch tree {
      case .success(let found):
        // Comes back when the folder is gone or no further watches are to be had.
        guard let failure = follow(found) else { return }
        mailbox.put(.everything)
        tree = .failure(failure)
      case .failure(.folderMissing):
        guard !isStopped(within: Self.betweenLooks) else { return }
        tree = ArchiveWatcher.tree(folder, filter)
        if case .success = tree { mailbox.put(.everything) }
      case .failure(.unavailable):
        look()
        return
      }
    }
  }

  /// - Returns: why it cannot go on; nil where it was stopped.
  private func follow(_ tree: InotifyTree) -> InotifyTree.Failure? {
    var tree = tree
    var pending: ArchiveChange?
    var (due, latest) = (ContinuousClock.now, ContinuousClock.now)
    while true {
      let ready = waitUntilReady(
        [(stop, POLLIN), (tree.descriptor, POLLIN)], until: pending == nil ? nil : min(due, latest))
      if ready == [false, false], let change = pending {
        mailbox.put(change)
        pending = nil
      }
      if ready.first == true { return nil }
      guard ready.last == true else { continue }
      do {
        guard let change = try tree.readChange() else { continue }
        due = .now + Self.quiet
        if pending == nil { latest = .now + Self.longest }
        pending = pending?.merged(with: change) ?? change
      } catch {
        return error
      }
    }
  }

  private func look() {
    var last = FolderStamps(root: folder, filter: filter)
    while !isStopped(within: Self.betweenLooks) {
      let now = FolderStamps(root: folder, filter: filter)
      let changed = last.changes(to: now)
      last = now
      if !changed.isEmpty { mailbox.put(.paths(changed)) }
    }
  }

  private func isStopped(within duration: Duration) -> Bool {
    waitUntilReady([(stop, POLLIN)], until: .now + duration) == [true]
  }
}
