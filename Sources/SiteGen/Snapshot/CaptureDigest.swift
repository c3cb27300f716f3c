// What pages show of a capture: its record, and how many of its lines are in the reading text.

internal import Archive

/// A capture as pages speak of it.
struct CaptureDigest: Sendable {
  var record: CaptureRecord
  /// How many lines it has that are not blank; nil where ingest left no account of them.
  var lineCount: Int?
  /// How many of them are in no part of the article.
  var leftOut: Int?

  /// The digests of the captures of all the articles.
  static func all(
    of articles: [ArticleDigest], archive: Archive, jobs: Int, _ faults: inout [Fault]
  ) async -> [String: CaptureDigest] {
    let names = Set(articles.compactMap(\.article.capture)).sorted()
    let folder = CaptureFolder(archive: archive.folder)
    let pieces = await BoundedWork.mapPieces(of: names.count, pieceSize: 32, jobs: jobs) { piece in
      var digests: [(String, CaptureDigest)] = []
      var faults: [Fault] = []
      for number in piece {
        do throws(Faults) {
          if let digest = try CaptureDigest(names[number], in: folder) { digests.append((names[number], digest)) }
        } catch {
          faults += error.all
        }
      }
      return (digests, faults)
    }
    faults += pieces.flatMap(\.1)
    return Dictionary(uniqueKeysWithValues: pieces.flatMap(\.0))
  }

  private init?(_ name: String, in folder: CaptureFolder) throws(Faults) {
    guard let record = try folder.record(of: name) else { return nil }
    self.record = record
    guard let lines = try folder.lines(of: name) else { return }
    lineCount = lines.count { $0.label != "blank" }
    leftOut = lines.count { $0.label == "boilerplate" }
  }
}
