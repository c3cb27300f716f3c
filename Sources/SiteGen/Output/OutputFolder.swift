// The output folder: pages are laid beside it first and moved in all together, so that a build which fails leaves the
// former site whole, and one that is cut off leaves every file whole.

internal import Archive
internal import Glibc

/// An output folder being written.
final class OutputFolder: Sendable {
  /// The folder as the person named it.
  let path: String
  private let root: Int32
  /// The paths that are ours, with the stamps they had when we wrote them.
  private let ours: [String: FileStamp?]
  /// What became of one page.
  enum Outcome: Sendable {
    /// Written to the staging folder under this name, to be moved to its path.
    case staged(name: String, stamp: FileStamp)
    /// The same bytes are there already.
    case unchanged(stamp: FileStamp)
  }

  /// Opens the folder, making it where needed. `former` is the account of the last build into it.
  init(_ path: String, former: Manifest?) throws(FileFault) {
    self.path = path
    try AtomicFile.makeFolder(path)
    root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { throw FileFault(.cannotWrite(errno), path) }
    ours = Dictionary((former?.outputs ?? []).map { ($0.path, $0.stamp) }, uniquingKeysWith: { $1 })
  }

  deinit {
    if root >= 0 { close(root) }
  }

  /// Makes the staging folders.
  func prepareStaging(pieces: Int) throws(FileFault) {
    let failure = StagingFolder.make(under: root, pieces: pieces)
    if failure != 0 { throw FileFault(.cannotWrite(failure), path) }
  }

  /// Removes the staging folder.
  func removeStaging() throws(StageFault) {
    try StagingFolder.remove(under: root)
  }

  /// Compares a page with what is there and lays it into the staging folder if it differs.
  func stage(_ bytes: [UInt8], for file: String, piece: Int, number: Int) throws(StageFault) -> Outcome {
    if let present = present(file) {
      if present.bytes == bytes { return .unchanged(stamp: present.stamp) }
      if ours[file] == nil { throw .output(.foreignFile) }
    } else if let mode = mode(of: file), ours[file] == nil || mode == S_IFDIR {
      throw .output(.foreignFile)
    }
    let name = "\(StagingFolder.name)/\(piece)/\(number)"
    let descriptor = openat(root, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .file(FileFault(.cannotWrite(errno), file)) }
    var failure = AtomicFile.writeAll(bytes, to: descriptor)
    var status = stat()
    if failure == 0 && fstat(descriptor, &status) != 0 { failure = errno }
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    guard failure == 0 else { throw .file(FileFault(.cannotWrite(failure), file)) }
    return .staged(name: name, stamp: FileStamp(status))
  }

  /// Moves staged pages to their places, making the folders that are missing.
  func commit(_ staged: [(name: String, file: String)], jobs: Int) async throws(FileFault) {
    try makeFolders(for: staged.map(\.file))
    let failures = await BoundedWork.mapPieces(of: staged.count, pieceSize: 256, jobs: jobs) { piece in
      piece.compactMap { number -> FileFault? in
        let (name, file) = staged[number]
        return renameat(self.root, name, self.root, file) == 0
          ? nil : FileFault(.cannotWrite(errno), "\(self.path)/\(file)")
      }
    }
    if let failure = failures.lazy.flatMap({ $0 }).first { throw failure }
  }

  /// Looks at the places of the pages' folders. One that is a link, or no folder, is not ours to write through.
  func checkFolders(for files: [String]) throws(StageFault) {
    for folder in Self.folders(of: files) {
      if let mode = mode(of: folder), mode != S_IFDIR { throw .folder(folder) }
    }
  }

  /// Makes the folders of the pages: all, or none where one cannot be made.
  private func makeFolders(for files: [String]) throws(FileFault) {
    var made: [String] = []
    for folder in Self.folders(of: files) {
      var failure: Int32 = 0
      if mkdirat(root, folder, 0o777) == 0 {
        made.append(folder)
      } else if errno != EEXIST {
        failure = errno
      } else if mode(of: folder) != S_IFDIR {
        failure = ENOTDIR
      }
      guard failure != 0 else { continue }
      for folder in made.reversed() { unlinkat(root, folder, AT_REMOVEDIR) }
      throw FileFault(.cannotWrite(failure), "\(path)/\(folder)")
    }
  }

  /// The folders above some files, each once, a folder before those in it.
  private static func folders(of files: [String]) -> [String] {
    var seen: Set<Substring> = []
    var folders: [String] = []
    for file in files {
      var end = file.startIndex
      while let slash = file[end...].firstIndex(of: "/") {
        end = file.index(after: slash)
        if seen.insert(file[..<slash]).inserted { folders.append(String(file[..<slash])) }
      }
    }
    return folders
  }

  /// Removes files that the last build made and this one does not, and folders that are empty then. A file that is not
  /// as we left it is somebody's, and stays. Returns how many were removed.
  func remove(_ files: [(path: String, stamp: FileStamp?)]) -> Int {
    var removed = 0
    var folders: Set<String> = []
    let parents = Self.folders(of: files.map(\.path))
    let linked = parents.filter { mode(of: $0).map { $0 != S_IFDIR } ?? false }
    for (file, stamp) in files {
      // What lies behind a link that somebody put in a folder's place is not ours to remove.
      if linked.contains(where: { file.hasPrefix($0 + "/") }) { continue }
      if let now = FileStamp.of(file, under: root) {
        guard stamp == nil || now == stamp, unlinkat(root, file, 0) == 0 else { continue }
        removed += 1
      }
      // Also where the file is gone: a build that was cut off may have left its folders.
      var parent = file[...]
      while let slash = parent.lastIndex(of: "/") {
        parent = parent[..<slash]
        folders.insert(String(parent))
      }
    }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { unlinkat(root, folder, AT_REMOVEDIR) }
    return removed
  }

  /// The stamp of a file of the output.
  func stamp(_ file: String) -> FileStamp? { FileStamp.of(file, under: root) }

  /// What lies at a path (`S_IFREG`, `S_IFDIR` …), links not followed; nil where there is nothing.
  private func mode(of file: String) -> mode_t? {
    var status = stat()
    return fstatat(root, file, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_mode & S_IFMT : nil
  }

  private func present(_ file: String) -> (bytes: [UInt8], stamp: FileStamp)? {
    let descriptor = openat(root, file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = Glibc.read(descriptor, base + count, size - count)
        if got <= 0 { break }
        count += got
      }
    }
    return (bytes, FileStamp(status))
  }
}

/// What can go wrong with one page on its way to the disk.
enum StageFault: Error {
  case file(FileFault)
  case output(OutputFault)
  case folder(String)
}
