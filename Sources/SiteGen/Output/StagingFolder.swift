// Where pages lie until all of them can be moved: a folder of our own within the output. Knows nothing of pages.

internal import Archive
internal import Glibc

/// The staging folder of an output folder that is open.
enum StagingFolder {
  static let name = ".hashiya-new"

  /// Removes what a build that was cut off left behind, following no link: whatever leads elsewhere is somebody's.
  static func remove(under root: Int32) throws(StageFault) {
    var status = stat()
    guard fstatat(root, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .folder(name) }
    empty(name, under: root, depth: 0)
    unlinkat(root, name, AT_REMOVEDIR)
  }

  /// Makes the folder, with one folder for each piece of work, so that tasks do not wait for each other's.
  static func make(under root: Int32, pieces: Int) -> Int32 {
    guard mkdirat(root, name, 0o777) == 0 else { return errno }
    for piece in 0..<pieces where mkdirat(root, "\(name)/\(piece)", 0o777) != 0 { return errno }
    return 0
  }

  private static func empty(_ folder: String, under root: Int32, depth: Int) {
    let descriptor = openat(root, folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    guard let directory = fdopendir(descriptor) else {
      close(descriptor)
      return
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      if unlinkat(descriptor, name, 0) == 0 { continue }
      if depth < 1 { empty(name, under: descriptor, depth: depth + 1) }
      unlinkat(descriptor, name, AT_REMOVEDIR)
    }
  }
}
