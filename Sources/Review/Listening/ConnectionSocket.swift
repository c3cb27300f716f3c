// Reading and writing one connection with deadlines; knows nothing of HTTP.

internal import Glibc

/// One accepted connection, non-blocking. All waiting has an end: a peer that sends or takes nothing is given up.
struct ConnectionSocket: Sendable {
  let descriptor: Descriptor
  /// How long a peer may take nothing of what is written to it.
  let writeStall: Duration

  enum ReadOutcome { case bytes(Int), ended, timedOut }

  /// Appends what has arrived, at most `limit` bytes.
  func read(into buffer: inout [UInt8], limit: Int, until deadline: ContinuousClock.Instant) -> ReadOutcome {
    withUnsafeTemporaryAllocation(byteCount: limit, alignment: 1) { space in
      while true {
        let count = recv(descriptor.number, space.baseAddress, limit, 0)
        if count > 0 {
          buffer.append(contentsOf: space[..<count])
          return .bytes(count)
        }
        if count < 0, errno == EINTR { continue }
        guard count < 0, errno == EAGAIN else { return .ended }
        guard waitUntilReady([(descriptor, POLLIN)], until: deadline) == [true] else { return .timedOut }
      }
    }
  }

  /// - Returns: false where the peer is gone or takes nothing any more.
  func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = UnsafeRawBufferPointer(rebasing: rest).withMemoryRebound(to: UInt8.self) {
        send(descriptor.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        guard waitUntilReady([(descriptor, POLLOUT)], until: .now + writeStall) == [true] else { return false }
      } else if count < 0, errno == EINTR {
        continue
      } else {
        return false
      }
    }
    return true
  }

  func write(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { write($0) } }

  /// Writes what can be written at once.
  /// - Returns: false where that was not all.
  func writeWithoutWaiting(_ bytes: [UInt8]) -> Bool {
    send(descriptor.number, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  /// Writes the first `count` bytes of a file.
  func write(file: Descriptor, count: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: min(count, 65536))
    var offset = 0
    while offset < count {
      let wanted = min(buffer.count, count - offset)
      let got = buffer.withUnsafeMutableBytes { pread(file.number, $0.baseAddress, wanted, offset) }
      if got < 0, errno == EINTR { continue }
      // The file was cut short meanwhile: the announced length cannot be kept, so the connection is cut too.
      guard got > 0 else { return false }
      guard buffer.withUnsafeBytes({ write(UnsafeRawBufferPointer(rebasing: $0[..<got])) }) else { return false }
      offset += got
    }
    return true
  }

  /// Tells the peer that nothing more comes and reads what it still sends, to be thrown away: closing with unread bytes
  /// resets the connection, and the peer could lose the answer (RFC 9112, 9.6). After the cap it is reset all the same.
  func finish(discardingAtMost cap: Int, within duration: Duration) {
    guard shutdown(descriptor.number, Int32(SHUT_WR)) == 0 else { return }
    let deadline = ContinuousClock.now + duration
    var discarded = 0
    var buffer: [UInt8] = []
    while discarded < cap {
      buffer.removeAll(keepingCapacity: true)
      guard case .bytes(let count) = read(into: &buffer, limit: 65536, until: deadline) else { return }
      discarded += count
    }
  }

  func shutDown() { shutdown(descriptor.number, Int32(SHUT_RDWR)) }
}
