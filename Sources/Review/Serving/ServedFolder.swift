// What lies at a path of the served folder, without ever leaving it; knows nothing of HTTP.

internal import Glibc

/// A folder that files are served from. Each segment of a path is opened in the folder before it, and symbolic links
/// are refused at every step, those that stay inside too: no link, however it is changed meanwhile, leads out, and no
/// path is ever compared as text. A built site has no links. The folder itself may be reached through one. Names that
/// begin with a dot are not served.
struct ServedFolder: Sendable {
  let path: String

  /// - Parameter segments: Names, without slashes and never `.` or `..`, as `RequestPath` makes them.
  func entry(at segments: [String]) -> SiteEntry {
    let plain = O_RDONLY | O_CLOEXEC
    guard var here = Descriptor(taking: open(path, plain | O_DIRECTORY)) else { return .nothing }
    for (index, segment) in segments.enumerated() {
      guard !segment.hasPrefix(".") else { return .nothing }
      let isLast = index == segments.count - 1
      // Without O_NONBLOCK a named pipe would hold the connection's thread.
      let flags = plain | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | (isLast ? 0 : O_DIRECTORY)
      guard let next = Descriptor(taking: openat(here.number, segment, flags)) else { return .nothing }
      here = next
    }
    var status = stat()
    guard fstat(here.number, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(here, size: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .nothing
    }
  }

  /// The whole of an open file; nil where it cannot be read.
  static func contents(of file: Descriptor, size: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { space, count in
      while count < size {
        let got = pread(file.number, space.baseAddress?.advanced(by: count), size - count, count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { return }
        count += got
      }
    }
    return failed ? nil : bytes
  }
}
