// One command at a time may write in an archive: an advisory lock that the kernel lets go of when its holder dies.

internal import Glibc

/// Holds the archive's lock for as long as it lives.
public final class ArchiveLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Takes the lock of the archive in `folder`, waiting `seconds` at most for whoever holds it. `purpose` is the word
  /// that others are told: `build`, `serve`.
  public static func take(in folder: String, purpose: String, waiting seconds: Int = 0) throws(LockFault) -> ArchiveLock
  {
    let state = folder + "/.hashiya"
    mkdir(state, 0o777)
    let path = state + "/lock"
    // Through a link the lock and the manifests would be written outside the archive.
    var status = stat()
    if lstat(state, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR {
      throw LockFault.unavailable(path: path, reason: String(cString: strerror(ENOTDIR)))
    }
    // The preview under it holds drafts and private names: no `git add` may take it along.
    _ = try? AtomicFile.write(Array("*\n".utf8), to: state + "/.gitignore", replacing: false, flushed: false)
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw LockFault.unavailable(path: path, reason: String(cString: strerror(errno))) }
    var tries = seconds * 20
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        let reason = String(cString: strerror(errno))
        close(descriptor)
        throw LockFault.unavailable(path: path, reason: reason)
      }
      guard tries > 0 else {
        let holder = holder(descriptor)
        close(descriptor)
        throw LockFault.held(by: holder)
      }
      tries -= 1
      usleep(50_000)
    }
    ftruncate(descriptor, 0)
    _ = AtomicFile.writeAll(Array("\(purpose) \(getpid())\n".utf8), to: descriptor)
    return ArchiveLock(descriptor: descriptor)
  }

  private static func holder(_ descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? String(decoding: buffer[..<count].filter { $0 >= 0x20 }, as: UTF8.self) : ""
  }
}

/// The archive's lock is not to be had.
public enum LockFault: Error, FaultKind {
  /// Another command is at work; `by` is its name and process id.
  case held(by: String)
  case unavailable(path: String, reason: String)

  /// The refusal in words.
  public var message: String {
    switch self {
    case .held(let by):
      "another command is at work in this archive (\(by.isEmpty ? "unknown" : "hashiya \(by)")); wait until it has finished"
    case .unavailable(let path, let reason): "the lock \(path) cannot be taken: \(reason)"
    }
  }
}
