// Finds acts of reviewers that somebody should look at: words that are gone, entities that do not exist.

internal import Annotate
internal import Archive

/// A check of what people decided against the texts as they are now.
struct ActCheck {
  private let archive: Archive
  private let snapshot: Snapshot

  init(_ archive: Archive, _ snapshot: Snapshot) {
    self.archive = archive
    self.snapshot = snapshot
  }

  /// Warnings, each at the line of an act.
  func faults(jobs: Int) async -> [Fault] {
    let all = snapshot.articles.map { ArchiveAnnotations.Source($0.article, $0.document) }
    let reviewed = all.filter { archive.acts[$0.article.id] != nil }
    if reviewed.isEmpty { return [] }
    let folder = archive.folder
    let faults = await ArchiveAnnotations.map(
      of: reviewed, others: all.filter { archive.acts[$0.article.id] == nil }, registry: Registry(archive.entities),
      acts: archive.acts, jobs: jobs
    ) { (_, text, folded) -> [Fault] in
      folded.warnings(path: ActLog(archive: folder, article: text.id).path)
    }
    return faults.flatMap { $0 }
  }
}
