// The files that a command line names: files, folders, standard input.

internal import Archive

/// Finds the files to take in.
struct CaptureFiles {
  /// A file to take in.
  struct File {
    var path: String
    /// Its name in the archive's `captures/`, if it lies there already.
    var inPlace: String?

    func read() throws(Faults) -> [UInt8] {
      do throws(FileFault) {
        let limit = CaptureFolder.maximumBytes
        return try path == "-" ? FileBytes.readStream(0, limit: limit) : FileBytes.read(path, limit: limit)
      } catch {
        throw Faults([Fault(error, in: path)])
      }
    }
  }

  private let paths: [String]
  private let captures: String?

  init(_ paths: [String], archive: String) {
    self.paths = paths
    captures = RealPath.of(archive + "/captures")
  }

  /// Every file once, those of a folder in the order of their names, its folders after its files.
  func all(_ faults: inout [Fault]) -> [File] {
    var files: [File] = []
    for path in paths {
      if path == "-" {
        files.append(File(path: path))
      } else if let real = RealPath.of(path), FolderListing.isFolder(real) {
        add(path.hasSuffix("/") ? String(path.dropLast()) : path, &files, &faults)
      } else {
        files.append(file(path))
      }
    }
    return files
  }

  private func add(_ folder: String, _ files: inout [File], _ faults: inout [Fault]) {
    do throws(FileFault) {
      let listing = try FolderListing(folder, within: RealPath.of(folder) ?? folder)
      for stray in listing.strays { faults.append(Fault(ContentFault.strayLink, in: "\(folder)/\(stray)")) }
      for name in listing.files where !CaptureName.isCompanion(name) { files.append(file("\(folder)/\(name)")) }
      for name in listing.folders { add("\(folder)/\(name)", &files, &faults) }
    } catch {
      faults.append(Fault(error, in: error.path))
    }
  }

  private func file(_ path: String) -> File {
    guard let captures, let real = RealPath.of(path), real.hasPrefix(captures + "/") else { return File(path: path) }
    return File(path: path, inPlace: String(real.dropFirst(captures.utf8.count + 1)))
  }
}
