// What a watched folder reports; knows nothing of how it is watched.

/// A change of the files under a watched folder.
public enum ArchiveChange: Equatable, Sendable {
  /// Files that were made, written, renamed or removed, relative to the folder, with `/` between names. A folder that
  /// was moved away or removed is named itself.
  case paths(Set<String>)
  /// More changed than was counted, or the folder itself: look at everything.
  case everything

  /// Both together.
  func merged(with other: ArchiveChange) -> ArchiveChange {
    guard case .paths(let mine) = self, case .paths(let others) = other else { return .everything }
    return .paths(mine.union(others))
  }
}
