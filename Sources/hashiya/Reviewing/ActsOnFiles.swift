// Which part of the program changes which files for an act. Knows nothing of logs.

internal import Archive

/// Carries out in the archive's files what acts on them say. Whoever uses it holds the archive's lock.
struct ActsOnFiles: Sendable {
  private let folder: String

  init(archive folder: String) { self.folder = folder }

  func apply(_ act: Act, article: String?) throws(Faults) {
    _ = try ActApplication(archive: folder).apply(act, article: article)
  }
}
