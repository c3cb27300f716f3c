// Finds files of an archive that belong to nothing.

internal import Archive

/// A check for captures without an article, companions without a capture, and files that no command knows.
struct OrphanCheck {
  let archive: String
  let snapshot: Snapshot

  func faults() -> [Fault] {
    var faults: [Fault] = []
    let root = RealPath.of(archive) ?? archive
    let known: Set<String> = ["site.yaml", "tags.yaml", "README.md", "LICENSE", "LICENSE.md", "CITATION.cff"]
    let folders: Set<String> = ["articles", "captures", "entities", "outlets", "reviews", "theme"]
    if let listing = try? FolderListing(archive, within: root) {
      for name in listing.files where !known.contains(name) { faults.append(orphan(name)) }
      for name in listing.folders where !folders.contains(name) { faults.append(orphan(name)) }
    }
    guard let captures = try? FolderListing(archive + "/captures", within: root) else { return faults }
    let names = Set(captures.files.filter { !CaptureName.isCompanion($0) })
    for file in captures.files {
      for ending in [".record.yaml", ".lines.jsonl"] where file.hasSuffix(ending) {
        if !names.contains(String(file.dropLast(ending.count))) { faults.append(orphan("captures/" + file)) }
      }
    }
    let used = Set(snapshot.everyArticle.compactMap(\.capture))
    for name in names.sorted() where !used.contains(name) && CaptureFileEnding.isText(name) {
      faults.append(Fault(OrphanFault.capture, in: "\(archive)/captures/\(name)", severity: .warning))
    }
    return faults
  }

  private func orphan(_ name: String) -> Fault {
    Fault(ContentFault.orphan, in: "\(archive)/\(name)", severity: .warning)
  }

  private enum CaptureFileEnding {
    /// Attachments need no article.
    static func isText(_ name: String) -> Bool {
      [".txt", ".html", ".htm"].contains { name.lowercased().hasSuffix($0) }
    }
  }
}

/// A capture that nothing was made of.
enum OrphanFault: FaultKind {
  case capture

  var message: String { "no article was made of this capture; 'hashiya ingest' on it makes one" }
}
