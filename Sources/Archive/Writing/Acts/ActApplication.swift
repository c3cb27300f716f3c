// Writes what acts decide about an article's own data and about the registry into the files concerned, with everything
// else in them left as it was. Knows nothing of the files of acts, nor of captures.

/// Applies acts to the files of an archive. Whoever uses it holds the archive's lock.
///
/// To apply an act twice is to apply it once. A file is replaced whole or not at all. What is refused changes nothing, and
/// its faults are written for the person who made the act.
public struct ActApplication: Sendable {
  /// The archive's folder, as the person named it.
  public let folder: String

  /// Applies acts to the archive in `folder`.
  public init(archive folder: String) {
    self.folder = folder
  }

  /// Applies an act on the article with this id, or on the registry where that is nil. Acts that change no files of an
  /// archive (those on annotations) do nothing.
  ///
  /// - Returns: the files that are other than before, removed ones too, as paths that begin with the archive's folder.
  /// - Throws: why it cannot be applied; decisions on lines of a capture and on single changes are not applied here.
  public func apply(_ act: Act, article: String?) throws(Faults) -> [String] {
    switch (act.verb, act.target, article) {
    case (.set, .field(let field), let article?):
      return try FieldSetting(folder: folder, article: article).set(field, to: act.body?.value)
    case (.set, .entity(let id), nil): return try RegistryFile(folder: folder).setDetails(act.body?.value, of: id)
    case (.entityAdd, .entity(let id), nil): return try RegistryFile(folder: folder).add(id, act.body?.value)
    case (.nameAdd, .entity(let id), nil): return try RegistryFile(folder: folder).addName(act.body?.value, to: id)
    case (.nameFlag, .entity(let id), nil): return try RegistryFile(folder: folder).flagName(act.body?.value, of: id)
    case (.entityMerge, .entity(let id), nil):
      return try EntityMerge(folder: folder).merge(id, into: act.body?.entity ?? id)
    case (.set, _, _), (.entityAdd, _, _), (.nameAdd, _, _), (.nameFlag, _, _), (.entityMerge, _, _):
      let file = article.map { "articles/\($0).md" } ?? "entities"
      throw Faults([Fault(ActApplicationFault.notApplied(act.verb), in: "\(folder)/\(file)")])
    default: return []
    }
  }
}

extension SourceFile {
  /// The bytes of the file with changes made to its front matter.
  func edited(_ change: (inout YAMLDocumentEditor) throws(YAMLFault) -> Void) throws(Faults) -> [UInt8] {
    do throws(YAMLFault) {
      var editor = try YAMLDocumentEditor(frontMatterOf: bytes)
      try change(&editor)
      return editor.bytes
    } catch {
      throw Faults([Fault(ContentFault.yaml(error.message), in: path, at: error.position)])
    }
  }

  /// Writes other bytes in the place of the file, if they are others. Returns the path, if so.
  func replace(with bytes: [UInt8]) throws(Faults) -> [String] {
    if bytes == self.bytes { return [] }
    do throws(FileFault) {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw Faults([Fault(error, in: path)])
    }
    return [path]
  }
}
