// How a file is known to be the same without reading it.

internal import Glibc

/// What a change of a file changes: size, time and inode.
struct FileStamp: Hashable, Sendable {
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int
  var inode: UInt

  init(size: Int, modified: Int, inode: UInt) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  init(_ status: stat) {
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    inode = UInt(status.st_ino)
  }

  /// The stamp of a file, whatever it is a link to; nil where there is none.
  static func of(_ path: String) -> FileStamp? {
    var status = stat()
    return stat(path, &status) == 0 ? FileStamp(status) : nil
  }

  /// The stamp of a regular file under an open folder, not of what a link leads to.
  static func of(_ path: String, under folder: Int32) -> FileStamp? {
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return FileStamp(status)
  }
}
