// Writes into an archive: new articles, captures with their records, single keys of a front matter. Nothing that is
// there is replaced, but for the keys that were to be changed.

internal import Digest

/// The one place that writes into an archive's folder. Whoever uses it holds the archive's lock.
public struct ArchiveWriter: Sendable {
  /// The folder, as the person named it.
  public let folder: String

  /// A writer for the archive in `folder`.
  public init(folder: String) {
    self.folder = folder
  }

  /// Writes a new article; one with the same id is an error and stays as it is.
  public func add(_ draft: ArticleDraft) throws(Faults) {
    try inFolder("articles") { path throws(FileFault) in
      try AtomicFile.write(draft.bytes, to: "\(path)/\(draft.id).md", replacing: false)
    }
  }

  /// Keeps a capture: the bytes as they are, and its checksum in `SHA256SUMS`. The bytes come first, so that a checksum
  /// never stands for a file that is not there.
  public func addCapture(_ name: String, bytes: [UInt8]) throws(Faults) {
    try inFolder("captures") { path throws(FileFault) in
      try AtomicFile.write(bytes, to: "\(path)/\(name)", replacing: false)
    }
    try addChecksum(SHA256Digest(hashing: bytes).hex, of: name)
  }

  /// Writes the checksum of a capture that is in its place.
  public func addChecksum(_ digest: String, of name: String) throws(Faults) {
    var sums = try CaptureFolder(archive: folder).checksums()
    sums[name] = digest
    let text = sums.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { "\($0.value)  \($0.key)\n" }
    try inFolder("captures") { path throws(FileFault) in
      try AtomicFile.write(Array(text.joined().utf8), to: "\(path)/SHA256SUMS")
    }
  }

  /// Writes the record of a capture.
  public func write(_ record: CaptureRecord, of name: String) throws(Faults) {
    let values: [(String, String?)] = [
      ("captured_at", record.capturedAt), ("by", record.by), ("how", record.method),
      ("original_name", record.originalName), ("url", record.url), ("sha256", record.sha256),
      ("encoding", record.encoding),
    ]
    let pairs = values.compactMap { key, value in value.map { YAMLValue.Pair(key, .string($0)) } }
    try inFolder("captures") { path throws(FileFault) in
      try AtomicFile.write(YAMLWriter().document(pairs), to: "\(path)/\(name).record.yaml")
    }
  }

  /// Writes what became of each line of a capture.
  public func write(_ lines: [CaptureLineRecord], of name: String) throws(Faults) {
    var bytes: [UInt8] = []
    for line in lines {
      guard let json = Self.json(line) else { continue }
      bytes += json
      bytes.append(0x0A)
    }
    try inFolder("captures") { path throws(FileFault) in
      try AtomicFile.write(bytes, to: "\(path)/\(name).lines.jsonl")
    }
  }

  /// Sets the status of an article; everything else in its file stays as it is. Returns whether it was another before.
  public func setStatus(_ status: ArticleStatus, ofArticle id: String) throws(Faults) -> Bool {
    let path = "\(folder)/articles/\(id).md"
    let file = try SourceFile(path)
    let bytes = try edited(file) { editor throws(YAMLFault) in
      try editor.set(ArticleField.status.rawValue, to: .plain(status.rawValue))
    }
    if bytes == file.bytes { return false }
    try inFolder("articles") { _ throws(FileFault) in try AtomicFile.write(bytes, to: path) }
    return true
  }

  private func edited(
    _ file: SourceFile, _ change: (inout YAMLDocumentEditor) throws(YAMLFault) -> Void
  ) throws(Faults) -> [UInt8] {
    do throws(YAMLFault) {
      var editor = try YAMLDocumentEditor(frontMatterOf: file.bytes)
      try change(&editor)
      return editor.bytes
    } catch {
      throw Faults([Fault(ContentFault.yaml(error.message), in: file.path, at: error.position)])
    }
  }

  /// Writes a file of a new archive, unless it is there already.
  public func addFile(_ name: String, text: String) throws(Faults) {
    let path = "\(folder)/\(name)"
    do throws(FileFault) {
      try AtomicFile.write(Array(text.utf8), to: path, replacing: false)
    } catch {
      throw Faults([Fault(error, in: path)])
    }
  }

  private func inFolder(_ name: String, _ body: (String) throws(FileFault) -> Void) throws(Faults) {
    let path = "\(folder)/\(name)"
    do throws(FileFault) {
      try AtomicFile.makeFolder(path)
      try body(path)
    } catch {
      throw Faults([Fault(error, in: error.path)])
    }
  }
}
