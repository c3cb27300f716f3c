// The files a build depends on, with their stamps: listed without opening one.

internal import Archive
internal import Templates

/// Lists the inputs of a build.
struct InputFiles: Sendable {
  let archive: String
  let jobs: Int

  /// Every input by path, sorted within its folder. A file that cannot be seen has a stamp that fits nothing.
  func stamps() async -> [(path: String, stamp: FileStamp)] {
    let root = RealPath.of(archive) ?? archive
    var paths = ["\(archive)/site.yaml", "\(archive)/tags.yaml"]
    for folder in ["articles", "captures", "entities", "outlets", "reviews"] {
      add("\(archive)/\(folder)", root, &paths, deep: false)
    }
    add("\(archive)/theme", root, &paths, deep: true)
    if let theme = BuiltInTheme.folder() { add(theme, theme, &paths, deep: true) }
    let all = paths
    let pieces = await BoundedWork.mapPieces(of: all.count, pieceSize: 512, jobs: jobs) { piece in
      piece.map { (path: all[$0], stamp: FileStamp.of(all[$0]) ?? FileStamp(size: 0, modified: 0, inode: 0)) }
    }
    return pieces.flatMap { $0 }
  }

  private func add(_ folder: String, _ root: String, _ paths: inout [String], deep: Bool) {
    guard let listing = try? FolderListing(folder, within: root) else { return }
    for name in listing.files { paths.append("\(folder)/\(name)") }
    // A link that leads out of the archive is a fault: it must be found again at the next build.
    for name in listing.strays { paths.append("\(folder)/\(name)") }
    for name in listing.folders {
      paths.append("\(folder)/\(name)")
      if deep { add("\(folder)/\(name)", root, &paths, deep: true) }
    }
  }
}
