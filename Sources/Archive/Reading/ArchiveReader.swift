// Reads a whole archive, in parallel, and finds every fault in one go.

internal import ArabicScript

/// Loads an archive from its folder.
public struct ArchiveReader: Sendable {
  /// The folder, as the person named it, without a trailing slash.
  public let folder: String
  /// How many tasks read at once.
  public let jobs: Int

  private let progress: @Sendable (_ stage: String, _ done: Int, _ of: Int) -> Void

  /// A reader of the archive in `folder`; `progress` is told how far it is, from any task.
  public init(
    folder: String, jobs: Int,
    progress: @escaping @Sendable (_ stage: String, _ done: Int, _ of: Int) -> Void = { _, _, _ in }
  ) {
    self.progress = progress
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.jobs = max(1, jobs)
  }

  /// The archive; or all the faults in it, errors and warnings.
  public func read() async throws(Faults) -> Archive {
    guard let root = RealPath.of(folder) else {
      throw Faults([Fault(ContentFault.noArchive, in: folder + "/site.yaml")])
    }
    for name in ["site.yaml", "tags.yaml"] where !isInside(folder + "/" + name, root: root) {
      throw Faults([Fault(ContentFault.strayLink, in: folder + "/" + name)])
    }
    let settings = try SettingsReader.read(folder + "/site.yaml")
    var faults: [Fault] = []
    let articles = await readFolder("articles", extension: "md", root: root, &faults) {
      path, id, siblings throws(Faults) in
      try ArticleReader.read(path, id: id, siblings: siblings)
    }
    let entities = await readFolder("entities", extension: "md", root: root, &faults) {
      path, id, siblings throws(Faults) in
      try EntityReader.read(path, id: id, siblings: siblings)
    }
    let outlets = await readFolder("outlets", extension: "yaml", root: root, &faults) {
      path, id, siblings throws(Faults) in
      try OutletReader.read(path, id: id, siblings: siblings)
    }
    let reviews = await readFolder("reviews", extension: "jsonl", also: ActLog.registryName, root: root, &faults) {
      [folder] _, id, _ throws(Faults) in
      let isRegistry = id == ActLog.registryName
      let log = isRegistry ? ActLog(registryOf: folder) : ActLog(archive: folder, article: id)
      let (acts, warnings) = try log.read()
      return ((id: id, acts: acts), warnings)
    }
    var archive = Archive(
      folder: folder, settings: settings, articles: articles, entities: entities, outlets: outlets,
      tags: tags(&faults), captures: captures(root: root, &faults), warnings: [])
    for (id, acts) in reviews where !acts.isEmpty {
      if id == ActLog.registryName { archive.registryActs = acts } else { archive.acts[id] = acts }
    }
    faults += CrossReferences(archive, refused: faults).faults()
    let found = Faults(faults)
    if !found.errors.isEmpty { throw found }
    archive.warnings = found.warnings
    return archive
  }

  private func readFolder<Item: Sendable>(
    _ name: String, extension ext: String, also extra: String? = nil, root: String, _ faults: inout [Fault],
    _ read: @escaping @Sendable (String, String, Set<String>) throws(Faults) -> (Item, [Fault])
  ) async -> [Item] {
    let path = folder + "/" + name
    let listing: FolderListing
    do {
      listing = try FolderListing(path, within: root)
    } catch {
      faults.append(Fault(error, in: path))
      return []
    }
    if !isInside(path, root: root) {
      faults.append(Fault(ContentFault.strayLink, in: path))
      return []
    }
    var ids: [String] = []
    let siblings = Set(
      listing.files.map { $0.lowercased() }.filter { $0.hasSuffix("." + ext) }.map {
        String($0.dropLast(ext.utf8.count + 1))
      })
    faults += listing.strays.map { Fault(ContentFault.strayLink, in: path + "/" + $0) }
    for folder in listing.folders {
      let isInTheWay = folder.hasSuffix("." + ext)
      faults.append(
        isInTheWay
          ? Fault(FileFault(.notAFile, path), in: path + "/" + folder)
          : Fault(ContentFault.orphan, in: path + "/" + folder, severity: .warning))
    }
    for file in listing.files {
      guard file.hasSuffix("." + ext) else {
        faults.append(Fault(ContentFault.orphan, in: path + "/" + file, severity: .warning))
        continue
      }
      let id = String(file.dropLast(ext.utf8.count + 1))
      if Identifier.isValid(id) || id == extra {
        ids.append(id)
      } else if listing.files.contains(where: { $0 != file && $0.lowercased() == file.lowercased() }) {
        faults.append(Fault(ContentFault.duplicateID(id, other: id.lowercased()), in: path + "/" + file))
      } else {
        faults.append(Fault(ContentFault.badFileName(file, extension: ext), in: path + "/" + file))
      }
    }
    let names = ids
    let progress = progress
    let pieces = await BoundedWork.mapPieces(of: names.count, pieceSize: 64, jobs: jobs) { piece in
      var items: [Item] = []
      var faults: [Fault] = []
      items.reserveCapacity(piece.count)
      for index in piece {
        do throws(Faults) {
          let (item, warnings) = try read("\(path)/\(names[index]).\(ext)", names[index], siblings)
          items.append(item)
          faults += warnings
        } catch {
          faults += error.all
        }
      }
      progress("read \(name)", piece.count, names.count)
      return (items, faults)
    }
    for piece in pieces { faults += piece.1 }
    return pieces.flatMap(\.0)
  }

  private func tags(_ faults: inout [Fault]) -> [TagEntry] {
    let path = folder + "/tags.yaml"
    do throws(Faults) {
      return try TagsReader.read(path)
    } catch {
      if let kind = error.all.first?.kind as? FileFault, kind.isMissing { return [] }
      faults += error.all
      return []
    }
  }

  /// The names of the captures: every file of `captures/` that is not a companion of one.
  private func captures(root: String, _ faults: inout [Fault]) -> [String] {
    let path = folder + "/captures"
    do {
      let listing = try FolderListing(path, within: root)
      faults += listing.strays.map { Fault(ContentFault.strayLink, in: path + "/" + $0) }
      if !listing.files.isEmpty && !isInside(path, root: root) {
        faults.append(Fault(ContentFault.strayLink, in: path))
      }
      for name in listing.files where !CaptureName.isValid(name) {
        faults.append(Fault(ContentFault.unsafeFileName, in: path + "/" + name))
      }
      return listing.files.filter { !CaptureName.isCompanion($0) }
    } catch {
      faults.append(Fault(error, in: path))
      return []
    }
  }

  private func isInside(_ path: String, root: String) -> Bool {
    guard let real = RealPath.of(path) else { return true }
    return real.hasPrefix(root + "/")
  }
}
