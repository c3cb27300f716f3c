// A file descriptor that closes itself; knows nothing of what it is open on.

internal import Glibc

/// An open file descriptor, closed when the last reference goes. Whoever still holds it can be sure that its number was
/// not given to another file meanwhile, so one thread may shut down what another one reads.
final class Descriptor: Sendable {
  let number: Int32

  /// Takes over an open descriptor; nil for the -1 of a failed call.
  init?(taking number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { close(number) }

  /// For those that come from calls without flags of their own.
  func setNonBlockingAndCloseOnExec() {
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }
}

/// A pipe whose one byte wakes a thread that waits in `poll`.
struct WakePipe: Sendable {
  let readEnd: Descriptor
  private let writeEnd: Descriptor

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0, let first = Descriptor(taking: ends[0]), let second = Descriptor(taking: ends[1]) else {
      return nil
    }
    first.setNonBlockingAndCloseOnExec()
    second.setNonBlockingAndCloseOnExec()
    (readEnd, writeEnd) = (first, second)
  }

  func wake() {
    var byte: UInt8 = 1
    _ = write(writeEnd.number, &byte, 1)
  }
}

/// Waits until one of the descriptors can be read (or written, where asked), was closed by its other side, or time is
/// up.
/// - Returns: whether each is ready; all false when time is up.
func waitUntilReady(_ wanted: [(Descriptor, Int32)], until deadline: ContinuousClock.Instant?) -> [Bool] {
  var entries = wanted.map { pollfd(fd: $0.0.number, events: Int16($0.1), revents: 0) }
  while true {
    var milliseconds: Int32 = -1
    if let deadline {
      let left = (deadline - .now).components
      guard left.seconds >= 0, left.attoseconds >= 0 else { return wanted.map { _ in false } }
      milliseconds = Int32(clamping: left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1)
    }
    let count = poll(&entries, nfds_t(entries.count), milliseconds)
    if count < 0, errno == EINTR { continue }
    return entries.map { $0.revents != 0 }
  }
}
