// Writing a file so that whoever reads it sees the old bytes or the new ones, never half of them.

internal import Glibc

/// Writes files by way of a temporary file beside them and a rename.
public enum AtomicFile {
  /// Writes the bytes to `path`, flushed to disk before the name points to them unless `flushed` is false: then they
  /// outlive the death of the process, but perhaps not that of the machine. With `replacing: false`, a file that is there
  /// already is an error and stays as it is.
  public static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool = true, flushed: Bool = true
  ) throws(FileFault) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let temporary = "\(folder)/.\(name.utf8.count > 200 ? "new" : name).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFault(.cannotWrite(errno), path) }
    var failure = writeAll(bytes, to: descriptor)
    if failure == 0 && flushed && fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    if failure == 0 {
      if replacing {
        if rename(temporary, path) != 0 { failure = errno }
      } else {
        if link(temporary, path) != 0 { failure = errno }
        unlink(temporary)
      }
    }
    guard failure == 0 else {
      unlink(temporary)
      throw FileFault(failure == EEXIST ? .alreadyExists : .cannotWrite(failure), path)
    }
    if flushed { syncFolder(folder) }
  }

  /// Writes a file in place, without a flush and without regard to what is there: for files that can be made again.
  public static func writeUnflushed(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFault(.cannotWrite(errno), path) }
    var failure = writeAll(bytes, to: descriptor)
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    if failure != 0 { throw FileFault(.cannotWrite(failure), path) }
  }

  /// Makes a folder and those above it; those that are there are left.
  public static func makeFolder(_ path: String) throws(FileFault) {
    var upTo = path.startIndex
    while upTo < path.endIndex {
      upTo = path[path.index(after: upTo)...].firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<upTo])
      if mkdir(part, 0o777) != 0 && errno != EEXIST && errno != EISDIR {
        throw FileFault(.cannotWrite(errno), part)
      }
    }
  }

  /// Writes all the bytes; returns 0 or the error's code.
  public static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = Glibc.write(descriptor, base + written, buffer.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        written += count
      }
      return 0
    }
  }

  /// A rename is on disk only when its folder is.
  private static func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
