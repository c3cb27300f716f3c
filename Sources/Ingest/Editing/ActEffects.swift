// Every effect that an act has on files other than those of acts.

public import Archive

/// Applies acts to the files of an archive, lines of captures included. Whoever uses it holds the archive's lock.
public struct ActEffects: Sendable {
  private let folder: String

  /// Applies acts to the archive in `folder`.
  public init(archive folder: String) {
    self.folder = folder
  }

  /// Whether an act is one that changes files, or claims to.
  public static func has(_ act: Act) -> Bool { act.verb == .set || act.verb.isOnRegistry }

  /// Applies an act on the article with this id, or on the registry where that is nil; see `ActApplication`.
  ///
  /// - Returns: the files that are other than before.
  public func apply(_ act: Act, article: String?) throws(Faults) -> [String] {
    guard act.verb == .set, case .line(let number) = act.target, let article else {
      return try ActApplication(archive: folder).apply(act, article: article)
    }
    guard case .flag(let isKept)? = act.body?.value else {
      throw Faults([Fault(LineFault.notAFlag, in: "\(folder)/articles/\(article).md")])
    }
    return try LineDecision(archive: folder).apply(line: number, isKept: isKept, article: article)
  }
}
