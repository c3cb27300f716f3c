// Watches an archive's folder for changes; knows nothing of what the files mean or of what is done about them.

internal import Foundation
internal import Glibc

/// Reports changes of files anywhere under a folder, new folders included, with inotify; where the system gives none of
/// it, by looking at the files every half second.
///
/// What happens within about 80 ms is one change, as an editor that writes a new file and renames it makes several
/// events; a change that goes on and on is reported twice a second. Symbolic links to folders are not followed. Files
/// under `.git` and those that editors leave for a moment are never reported.
public struct ArchiveWatcher: Sendable {
  enum Means: Sendable {
    case inotifyOrLooking
    case looking
  }

  private let folder: String
  private let filter: WatchFilter
  private let means: Means

  /// - Parameters:
  ///   - folder: It need not be there yet.
  ///   - ignoring: Files or folders, relative to the folder or absolute: what the build itself writes. A name without
  ///     slashes is the one directly in the folder.
  public init(folder: String, ignoring: [String]) {
    self.init(folder: folder, ignoring: ignoring, means: .inotifyOrLooking)
  }

  init(folder: String, ignoring: [String], means: Means) {
    self.folder = folder
    self.means = means
    var names = [folder]
    if let real = realpath(folder, nil) {
      names.append(String(cString: real))
      free(real)
    }
    filter = WatchFilter(folder: names, ignoring: ignoring)
  }

  /// Starts watching, before it returns where inotify is to be had. Changes that come while the last one is worked on
  /// are given as one. Ends when the task that awaits it is cancelled or lets go of it.
  public func changes() -> AsyncStream<ArchiveChange> {
    guard let stop = WakePipe() else { return AsyncStream { $0.finish() } }
    let tree = means == .looking ? .failure(.unavailable) : Self.tree(folder, filter)
    let (mailbox, changes) = ChangeMailbox.open { stop.wake() }
    let thread = Thread { [folder, filter] in
      WatchLoop(folder: folder, filter: filter, mailbox: mailbox, stop: stop.readEnd).run(tree)
    }
    thread.start()
    return changes
  }

  static func tree(_ folder: String, _ filter: WatchFilter) -> Result<InotifyTree, InotifyTree.Failure> {
    Result { () throws(InotifyTree.Failure) in try InotifyTree(root: folder, filter: filter) }
  }
}
