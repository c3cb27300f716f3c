// Takes captures into an archive: the bytes first, then the record, then what was made of each line, then the article.

internal import ArabicScript
public import Archive
internal import Digest

/// What the person who takes captures in says about them.
public struct IngestOptions: Sendable {
  /// The id of their outlet.
  public var outlet: String?
  /// Where they were published.
  public var url: String?
  /// Who takes them in.
  public var by: String?
  /// Nothing is written.
  public var isDryRun: Bool
  /// The moment, ISO 8601 in UTC to the second.
  public var now: String

  /// Options of a run.
  public init(outlet: String? = nil, url: String? = nil, by: String? = nil, isDryRun: Bool = false, now: String) {
    self.outlet = outlet
    self.url = url
    self.by = by
    self.isDryRun = isDryRun
    self.now = now
  }
}

/// What became of a file.
public enum IngestOutcome: Sendable {
  /// A draft was made of it.
  case article(IngestedArticle)
  /// It is no text, and is kept as it is under this name.
  case attachment(String)
  /// The same bytes are in the archive, under this name; the article made of them, where there is one.
  case alreadyThere(capture: String, article: String?)
}

/// An article made of a capture.
public struct IngestedArticle: Sendable {
  /// The article's id.
  public var id: String
  /// BCP 47 tag; `und` where the language was not recognised.
  public var language: String
  /// The title as the article has it, normalised.
  public var title: String?
  /// The id of the outlet, or its name as printed.
  public var outlet: String?
  /// What was read, in the words of the capture.
  public var reading: CaptureReading
  /// What somebody should look at.
  public var warnings: [Fault]
}

/// A run of `ingest` over one or more files. Whoever runs it holds the archive's lock.
public struct IngestSession {
  private let archive: Archive
  private let options: IngestOptions
  private let reader: CaptureReader
  private let writer: ArchiveWriter
  private var similar: SimilarTexts
  /// The captures by the SHA-256 of their bytes.
  private var captureOfDigest: [String: String] = [:]
  private var withoutChecksum: Set<String> = []
  private var articleOfCapture: [String: String] = [:]
  private var articleIDs: Set<String>
  private var captureNames: Set<String>

  /// Starts a run.
  public init(_ archive: Archive, options: IngestOptions) throws(Faults) {
    self.archive = archive
    self.options = options
    do throws(ReadingRulesFault) {
      reader = CaptureReader(rules: try ReadingRules.builtIn())
    } catch {
      throw Faults([Fault(IngestFault.rules(error), in: archive.folder)])
    }
    writer = ArchiveWriter(folder: archive.folder)
    similar = SimilarTexts(archive.articles)
    articleIDs = Set(archive.articles.map(\.id))
    captureNames = Set(archive.captures.map { $0.lowercased() })
    let folder = CaptureFolder(archive: archive.folder)
    let sums = try folder.checksums()
    for (name, digest) in sums { captureOfDigest[digest] = name }
    // A capture without a checksum was put there by hand, or by a run that was cut off before it had written one.
    for name in archive.captures where sums[name] == nil {
      guard let bytes = try? folder.bytes(of: name) else { continue }
      captureOfDigest[SHA256Digest(hashing: bytes).hex] = name
      withoutChecksum.insert(name)
    }
    for article in archive.articles {
      if let capture = article.capture { articleOfCapture[capture] = article.id }
    }
    if let outlet = options.outlet, !archive.outlets.contains(where: { $0.id == outlet }) {
      let suggestion = DidYouMean.nearest(to: outlet, among: archive.outlets.map(\.id))
      throw Faults([Fault(IngestFault.noSuchOutlet(outlet, suggestion: suggestion), in: archive.folder)])
    }
    if let url = options.url, !WebAddress.isValid(url) {
      throw Faults([Fault(IngestFault.unsafeURL(url), in: archive.folder)])
    }
  }

  /// Takes a file in. `path` is the file as the person named it, `-` for standard input; `capture` is its name if it
  /// lies in the archive's `captures/` already and is only to be read.
  public mutating func take(_ bytes: [UInt8], path: String, inPlace capture: String? = nil) throws(Faults)
    -> IngestOutcome
  {
    let digest = SHA256Digest(hashing: bytes).hex
    let known = captureOfDigest[digest]
    if let known, let article = articleOfCapture[known] { return .alreadyThere(capture: known, article: article) }
    let originalName = path.split(separator: "/").last.map(String.init) ?? path
    guard FileKind.isText(originalName, bytes) else {
      if let known, !withoutChecksum.contains(known) { return .alreadyThere(capture: known, article: nil) }
      return .attachment(try keepAttachment(bytes, digest, originalName, inPlace: known ?? capture))
    }
    let text: CaptureText
    do throws(CaptureFault) {
      text = try CaptureDecoder.decode(bytes, name: originalName)
    } catch {
      throw Faults([Fault(IngestFault.capture(error), in: path)])
    }
    let outlet = options.outlet.flatMap { id in archive.outlets.first { $0.id == id } }
    var reading = reader.read(text, outletRules: outlet.map(OutletRules.rules), hints: hints(outlet))
    if outlet == nil, let found = OutletMatch(archive: archive, options: options).outlet(of: reading),
      !found.captureRules.isEmpty
    {
      // The capture names its outlet, and that has rules of its own: they may read it differently.
      reading = reader.read(text, outletRules: OutletRules.rules(of: found), hints: hints(found))
    }
    return .article(try keep(text, reading, bytes, digest, path, originalName, known: known ?? capture))
  }

  private func hints(_ outlet: Outlet?) -> ReadingHints {
    let day = (try? EDTF(parsing: String(options.now.prefix(10))))?.earliest
    return ReadingHints(
      language: outlet?.language.flatMap { TextLanguage(bcp47: $0) }, url: options.url, captureDay: day)
  }

  // MARK: Keeping

  private mutating func keepAttachment(
    _ bytes: [UInt8], _ digest: String, _ originalName: String, inPlace capture: String?
  ) throws(Faults) -> String {
    let name = capture ?? freeName(stem: String(digest.prefix(8)), ending: FileKind.ending(of: originalName))
    try keepBytes(bytes, digest, name, originalName, encoding: nil, isInPlace: capture != nil)
    return name
  }

  private mutating func keep(
    _ text: CaptureText, _ reading: CaptureReading, _ bytes: [UInt8], _ digest: String, _ path: String,
    _ originalName: String, known: String?
  ) throws(Faults) -> IngestedArticle {
    let readingText = ReadingText(reading, of: text)
    let composer = DraftComposer(archive: archive, options: options, reading: reading, text: readingText)
    let id = freeID(composer.idStem, digest)
    let ending = text.kind == .html ? "html" : "txt"
    let name = known ?? freeName(stem: id, ending: ending)
    var warnings: [Fault] = []
    if let near = similar.nearest(to: Array(readingText.body.utf8)) {
      warnings.append(Fault(IngestFault.similar(to: near.id, percent: near.percent), in: path, severity: .warning))
    }
    let draft = composer.draft(id: id, capture: name)
    if !options.isDryRun {
      let encoding = text.encoding.rawValue
      try keepBytes(bytes, digest, name, originalName, encoding: encoding, isInPlace: known != nil)
      try writer.write(readingText.lines, of: name)
      try writer.add(draft)
    }
    captureOfDigest[digest] = name
    articleOfCapture[name] = id
    articleIDs.insert(id)
    captureNames.insert(name.lowercased())
    similar.add(id, text: Array(readingText.body.utf8))
    return IngestedArticle(
      id: id, language: composer.language, title: readingText.title, outlet: composer.shownOutlet, reading: reading,
      warnings: warnings)
  }

  private mutating func keepBytes(
    _ bytes: [UInt8], _ digest: String, _ name: String, _ originalName: String, encoding: String?, isInPlace: Bool
  ) throws(Faults) {
    captureOfDigest[digest] = name
    captureNames.insert(name.lowercased())
    withoutChecksum.remove(name)
    if options.isDryRun { return }
    if isInPlace {
      try writer.addChecksum(digest, of: name)
    } else {
      try writer.addCapture(name, bytes: bytes)
    }
    var record = CaptureRecord(sha256: digest)
    record.capturedAt = options.now
    record.by = options.by
    record.method = originalName == "-" ? "paste" : "file"
    record.originalName = originalName == "-" || originalName == name ? nil : originalName
    record.url = options.url
    record.encoding = encoding
    try writer.write(record, of: name)
  }

  /// The stem with the first 8 hex digits of the digest, or with more of them where that is taken.
  private func freeID(_ stem: String, _ digest: String) -> String {
    for length in [8, 12, 16, 24, 32, 64] {
      let hash = String(digest.prefix(length))
      let id = stem.isEmpty ? hash : stem + "-" + hash
      if !articleIDs.contains(id) { return id }
    }
    return stem + "-" + digest
  }

  private func freeName(stem: String, ending: String) -> String {
    let dot = ending.isEmpty ? "" : "." + ending
    if !captureNames.contains((stem + dot).lowercased()) { return stem + dot }
    return (2...).lazy.map { "\(stem)-\($0)\(dot)" }.first { !captureNames.contains($0.lowercased()) } ?? stem + dot
  }
}
