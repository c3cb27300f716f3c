// Compares captures with their checksums, and articles with the lines that were kept of their captures.

internal import ArabicScript
public import Archive
internal import Digest
internal import Markdown

/// A check of an archive's evidence.
public struct CaptureVerification: Sendable {
  /// What was compared, and what does not fit.
  public struct Result: Sendable {
    /// How many captures were compared.
    public var captures: Int
    /// How many articles were compared.
    public var articles: Int
    /// What does not fit.
    public var faults: Faults
  }

  private let archive: Archive
  private let jobs: Int
  private let linesOfCapture: @Sendable (_ bytes: [UInt8], _ name: String) -> [String]

  /// A check of an archive that was read; `linesOfCapture` cuts a capture into the lines that ingest saw.
  public init(
    _ archive: Archive, jobs: Int,
    linesOfCapture: @escaping @Sendable (_ bytes: [UInt8], _ name: String) -> [String]
  ) {
    self.archive = archive
    self.jobs = jobs
    self.linesOfCapture = linesOfCapture
  }

  /// Reads every capture and compares.
  public func run() async throws(Faults) -> Result {
    let folder = CaptureFolder(archive: archive.folder)
    let sums = try folder.checksums()
    let names = archive.captures
    let known = Set(names)
    var faults = sums.keys.filter { !known.contains($0) }.map { name in
      Fault(EvidenceFault.missing, in: "\(folder.path)/\(name)")
    }
    let captured = await BoundedWork.mapPieces(of: names.count, pieceSize: 16, jobs: jobs) { piece in
      piece.flatMap { Self.compare(names[$0], with: sums[names[$0]], in: folder) }
    }
    faults += captured.flatMap { $0 }
    let articles = archive.articles.filter { $0.capture != nil }
    let path = archive.folder
    let linesOfCapture = linesOfCapture
    let read = await BoundedWork.mapPieces(of: articles.count, pieceSize: 16, jobs: jobs) { piece in
      piece.flatMap { Self.compare(articles[$0], in: folder, archive: path, linesOfCapture) }
    }
    faults += read.flatMap { $0 }
    return Result(captures: names.count, articles: articles.count, faults: Faults(faults))
  }

  private static func compare(_ name: String, with sum: String?, in folder: CaptureFolder) -> [Fault] {
    let path = "\(folder.path)/\(name)"
    do throws(Faults) {
      let digest = SHA256Digest(hashing: try folder.bytes(of: name)).hex
      var faults: [Fault] = []
      if let sum {
        if sum != digest { faults.append(Fault(EvidenceFault.changed(now: digest, recorded: sum), in: path)) }
      } else {
        faults.append(Fault(EvidenceFault.noChecksum, in: path, severity: .warning))
      }
      if let record = try folder.record(of: name) {
        if record.sha256 != digest && record.sha256 != sum {
          faults.append(Fault(EvidenceFault.changed(now: digest, recorded: record.sha256), in: path))
        }
      } else {
        faults.append(Fault(EvidenceFault.noRecord, in: path, severity: .warning))
      }
      return faults
    } catch {
      return error.all
    }
  }

  /// Looks for each kept line in the article, folded and without blanks, so that normalisation makes no difference.
  private static func compare(
    _ article: Article, in folder: CaptureFolder, archive: String,
    _ linesOfCapture: (_ bytes: [UInt8], _ name: String) -> [String]
  ) -> [Fault] {
    guard let name = article.capture else { return [] }
    do throws(Faults) {
      guard let records = try folder.lines(of: name) else { return [] }
      guard let document = try? MarkdownDocument(parsing: article.body, title: article.title, lead: article.lead) else {
        return []
      }
      let text = squeezed(document.canonicalText + (article.summary ?? ""))
      let lines = linesOfCapture(try folder.bytes(of: name), name)
      let kept = records.filter { $0.isKept && lines.indices.contains($0.n - 1) }.map { ($0.n, lines[$0.n - 1]) }
        .filter { !isBareLabel($0.1) }
      let lost = kept.filter { !holds(text, line: $0.1) }.map(\.0)
      if lost.isEmpty { return [] }
      let path = "\(archive)/articles/\(article.id).md"
      return [Fault(EvidenceFault.linesNotInArticle(lost, of: name), in: path, severity: .warning)]
    } catch {
      return error.all
    }
  }

  /// A word that only says what follows, such as `ملخص` over a summary.
  private static func isBareLabel(_ line: String) -> Bool {
    line.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }).count == 1
  }

  /// A line may carry a label, as captions do, that is not part of the text.
  private static func holds(_ text: [UInt8], line: String) -> Bool {
    if contains(text, squeezed(line)) { return true }
    guard let colon = line.unicodeScalars.firstIndex(of: ":") else { return false }
    return contains(text, squeezed(String(line.unicodeScalars[line.unicodeScalars.index(after: colon)...])))
  }

  private static func squeezed(_ text: String) -> [UInt8] {
    Array(Folding.fold(text).utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "-") })
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    var start = 0
    while let index = text[start...].firstIndex(of: first) {
      if text[index...].starts(with: part) { return true }
      start = index + 1
    }
    return false
  }
}

/// What can be wrong with evidence.
enum EvidenceFault: FaultKind {
  case missing
  case changed(now: String, recorded: String)
  case noChecksum
  case noRecord
  case linesNotInArticle([Int], of: String)

  var message: String {
    switch self {
    case .missing: "SHA256SUMS names this capture, but it is not there"
    case .changed(let now, let recorded):
      "the bytes of this capture have changed: SHA-256 is \(now), recorded is \(recorded)"
    case .noChecksum: "this capture has no checksum in SHA256SUMS; 'hashiya ingest' on it adds one"
    case .noRecord: "this capture has no record; 'hashiya ingest' on it adds one"
    case .linesNotInArticle(let lines, let name):
      "\(lines.count == 1 ? "line" : "lines") \(lines.map(String.init).joined(separator: ", ")) of captures/\(name) "
        + "\(lines.count == 1 ? "was" : "were") kept, but cannot be found in the article"
    }
  }
}
