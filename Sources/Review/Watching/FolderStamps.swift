// What the files under a folder look like from outside, to be compared with a later look: for where inotify is not to
// be had.

internal import Glibc

/// Size, time of change and inode of every file under a folder.
struct FolderStamps {
  private struct Stamp: Equatable {
    let inode: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  private var stamps: [String: Stamp] = [:]

  init(root: String, filter: WatchFilter) {
    var waiting = [""]
    while let folder = waiting.popLast() {
      for entry in FolderEntry.list(folder.isEmpty ? root : "\(root)/\(folder)") {
        let path = relativePath(entry.name, in: folder)
        guard !filter.ignores(path) else { continue }
        if entry.isFolder {
          waiting.append(path)
        } else {
          stamps[path] = Self.stamp("\(root)/\(path)")
        }
      }
    }
  }

  private static func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return Stamp(
      inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }

  /// The files that came, went or look different in the later look.
  func changes(to later: FolderStamps) -> Set<String> {
    var changed = Set(later.stamps.filter { stamps[$0.key] != $0.value }.keys)
    for path in stamps.keys where later.stamps[path] == nil { changed.insert(path) }
    return changed
  }
}
