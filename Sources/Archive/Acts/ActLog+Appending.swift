// Adding acts to a file, so that an act is either there whole and on the disk, or not at all.

internal import Glibc

extension ActLog {
  /// What was found at the end of a file and set aside before acts were added: a line that a crash cut off.
  public struct TornLine: Sendable, Equatable {
    /// The file that the bytes were added to.
    public var path: String
    /// How many there are.
    public var byteCount: Int
  }

  /// Adds acts at the end of the file, in one write, and returns when they are on the disk. Makes the file and its folder
  /// if need be. Other processes that add meanwhile wait. Where the disk is full, the file stays as it was.
  ///
  /// - Returns: what a crash had left at the end, moved into a file with a dot before its name, so that nothing is lost.
  @discardableResult
  public func append(_ acts: [Act]) throws(FileFault) -> TornLine? {
    guard !acts.isEmpty else { return nil }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    try AtomicFile.makeFolder(folder)
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFault(.cannotWrite(errno), path) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileFault(.cannotWrite(errno), path) }
    }
    var size = try byteCount(descriptor)
    let isNew = size == 0
    var bytes: [UInt8] = []
    var torn: TornLine?
    let tail = try tail(descriptor, size)
    if !tail.isEmpty {
      if isCutOff(tail) {
        let aside = "\(folder)/.\(name).torn"
        try Self.write(tail + [0x0A], to: aside)
        size -= tail.count
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw FileFault(.cannotWrite(errno), path) }
        torn = TornLine(path: aside, byteCount: tail.count)
      } else {
        bytes.append(0x0A)
      }
    }
    for act in acts { bytes += act.jsonLine }
    var failure = AtomicFile.writeAll(bytes, to: descriptor)
    if failure == 0 && fsync(descriptor) != 0 { failure = errno }
    guard failure == 0 else {
      ftruncate(descriptor, off_t(size))
      throw FileFault(.cannotWrite(failure), path)
    }
    if isNew { Self.flush(folder: folder) }
    return torn
  }

  private func byteCount(_ descriptor: Int32) throws(FileFault) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFault(.cannotWrite(errno), path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileFault(.notAFile, path) }
    return Int(status.st_size)
  }

  /// What stands after the last newline; at most a line of the greatest length.
  private func tail(_ descriptor: Int32, _ size: Int) throws(FileFault) -> [UInt8] {
    var tail: [UInt8] = []
    var end = size
    while end > 0, tail.count <= Self.maximumLineBytes {
      let start = max(0, end - 4096)
      var piece = [UInt8](repeating: 0, count: end - start)
      let count = pread(descriptor, &piece, piece.count, off_t(start))
      if count < 0 && errno == EINTR { continue }
      guard count == piece.count else { throw FileFault(.cannotRead(errno), path) }
      if let newline = piece.lastIndex(of: 0x0A) { return Array(piece[(newline + 1)...]) + tail }
      tail = piece + tail
      end = start
    }
    return tail
  }

  /// Whether the last line is what is left of an act. One that somebody wrote by hand may only lack its newline.
  private func isCutOff(_ tail: [UInt8]) -> Bool {
    guard let read = try? acts(in: tail) else { return false }
    return !read.warnings.isEmpty
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFault(.cannotWrite(errno), path) }
    defer { close(descriptor) }
    var failure = AtomicFile.writeAll(bytes, to: descriptor)
    if failure == 0 && fsync(descriptor) != 0 { failure = errno }
    if failure != 0 { throw FileFault(.cannotWrite(failure), path) }
  }

  /// A new name is on the disk only when its folder is.
  private static func flush(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
