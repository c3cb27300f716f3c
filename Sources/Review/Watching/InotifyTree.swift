// Watches a folder and all below it with inotify(7); knows nothing of when changes are reported.

internal import Glibc

/// One inotify instance with a watch for every folder of the tree. Used by one thread.
struct InotifyTree {
  enum Failure: Error {
    /// The watched folder is not there (any more).
    case folderMissing
    /// The system gives no instance or no further watches: `fs.inotify.max_user_instances`, `max_user_watches`.
    case unavailable
  }

  let descriptor: Descriptor
  private let root: String
  private let filter: WatchFilter
  /// Paths relative to the root; the root's own is empty.
  private var folders: [Int32: String] = [:]

  private static let mask =
    UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF)
    | UInt32(IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

  init(root: String, filter: WatchFilter) throws(Failure) {
    let flags = Int32(IN_CLOEXEC | IN_NONBLOCK)
    guard let descriptor = Descriptor(taking: inotify_init1(flags)) else { throw .unavailable }
    self.descriptor = descriptor
    self.root = root
    self.filter = filter
    _ = try watch("")
  }

  /// Watches a folder and all folders in it.
  /// - Returns: the files in them: they may have been there before the watch was.
  private mutating func watch(_ folder: String) throws(Failure) -> Set<String> {
    var found: Set<String> = []
    var waiting = [folder]
    while let folder = waiting.popLast() {
      let path = folder.isEmpty ? root : "\(root)/\(folder)"
      // The archive may be reached through a link; links in it are not followed.
      let mask = folder.isEmpty ? Self.mask : Self.mask | UInt32(IN_DONT_FOLLOW)
      let number = inotify_add_watch(descriptor.number, path, mask)
      guard number >= 0 else {
        if errno == ENOSPC || errno == ENOMEM { throw .unavailable }
        if folder.isEmpty { throw .folderMissing }
        // It went away meanwhile, or may not be read: then the build cannot read it either.
        continue
      }
      folders[number] = folder
      for entry in FolderEntry.list(path) {
        let path = relativePath(entry.name, in: folder)
        guard !filter.ignores(path) else { continue }
        if entry.isFolder { waiting.append(path) } else { found.insert(path) }
      }
    }
    return found
  }

  /// Reads what has happened; nil where nothing of interest has.
  mutating func readChange() throws(Failure) -> ArchiveChange? {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = buffer.withUnsafeMutableBytes { read(descriptor.number, $0.baseAddress, $0.count) }
    guard count > 0 else { return nil }
    var changed: Set<String> = []
    var offset = 0
    while offset + Self.headerSize <= count {
      let event = Event(buffer, at: offset)
      offset += Self.headerSize + event.nameSpace
      if event.has(IN_Q_OVERFLOW) {
        // What was lost may have been new folders; their watches are made now.
        _ = try watch("")
        return .everything
      }
      changed.formUnion(try take(event))
    }
    return changed.isEmpty ? nil : .paths(changed)
  }

  private mutating func take(_ event: Event) throws(Failure) -> Set<String> {
    guard let folder = folders[event.watch] else { return [] }
    if event.has(IN_IGNORED) || event.has(IN_UNMOUNT) || event.has(IN_DELETE_SELF) || event.has(IN_MOVE_SELF) {
      guard !folder.isEmpty else { throw .folderMissing }
      // A moved folder is taken from the list by its parent's event, so that its new place is not forgotten.
      if event.has(IN_IGNORED) { folders[event.watch] = nil }
      return []
    }
    let path = relativePath(event.name, in: folder)
    guard !event.name.isEmpty, !filter.ignores(path) else { return [] }
    guard event.has(IN_ISDIR) else { return [path] }
    if event.has(IN_CREATE) || event.has(IN_MOVED_TO) { return try watch(path) }
    if event.has(IN_MOVED_FROM) { forget(path) }
    return event.has(IN_MOVED_FROM) || event.has(IN_DELETE) ? [path] : []
  }

  /// Ends the watches of a folder that was moved away: its files are still there, under a name that is not ours.
  private mutating func forget(_ path: String) {
    let inside = Array("\(path)/".utf8)
    for (watch, folder) in folders where folder == path || folder.utf8.starts(with: inside) {
      inotify_rm_watch(descriptor.number, watch)
      folders[watch] = nil
    }
  }

  /// Of `struct inotify_event`, without the name.
  private static let headerSize = MemoryLayout<inotify_event>.size

  private struct Event {
    let watch: Int32
    let mask: UInt32
    let nameSpace: Int
    let name: String

    init(_ buffer: [UInt8], at offset: Int) {
      let header = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
      watch = header.wd
      mask = header.mask
      nameSpace = Int(header.len)
      let start = offset + InotifyTree.headerSize
      // Padded with NUL.
      let bytes = buffer[min(start, buffer.count)..<min(start + nameSpace, buffer.count)].prefix { $0 != 0 }
      name = String(decoding: bytes, as: UTF8.self)
    }

    func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
  }
}
