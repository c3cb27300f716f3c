// Carries out what a person decided about a line of a capture: that it belongs to the article's text, or does not.

internal import ArabicScript
public import Archive
internal import Markdown

/// Puts lines of captures into the text of an article, or takes them out. Whoever uses it holds the archive's lock.
public struct LineDecision: Sendable {
  private let folder: String
  /// The name of the rule by which a person decided, in the account of the lines.
  public static let rule = "reviewer"

  /// Decides about captures of the archive in `folder`.
  public init(archive folder: String) {
    self.folder = folder
  }

  /// Keeps a line, by its 1-based number, or leaves it out.
  ///
  /// A line that is kept becomes a paragraph, normalised as ingest does it, below what was made of the nearest line before
  /// it that is found in the text. What was made of a line that is left out is removed if it stands there by itself as it
  /// was made. Nothing else in the text changes. The account of the lines says that a person decided.
  ///
  /// - Returns: the files that are other than before; none where it is so already.
  public func apply(line number: Int, isKept: Bool, article id: String) throws(Faults) -> [String] {
    let file = try ArticleFile(archive: folder, article: id)
    func fault(_ kind: LineFault) -> Faults { Faults([Fault(kind, in: file.path)]) }
    guard let name = file.article.capture else { throw fault(.noCapture) }
    let captures = CaptureFolder(archive: folder)
    guard let records = try captures.lines(of: name) else { throw fault(.noAccount(name)) }
    guard var record = records.first(where: { $0.n == number }) else { throw fault(.noLine(number, of: records.count)) }
    if record.isKept == isKept { return [] }
    if !isKept, let label = LineLabel(rawValue: record.label), [.title, .lead, .summary].contains(label) {
      throw fault(.otherPart(number, label: record.label))
    }
    let text: CaptureText
    let bytes = try captures.bytes(of: name)
    do throws(CaptureFault) {
      text = try CaptureDecoder.decode(bytes, name: name)
    } catch {
      throw fault(.unreadable(error.description))
    }
    guard text.lines.indices.contains(number - 1) else { throw fault(.noLine(number, of: text.lines.count)) }
    let lines = KeptLines(records: records, lines: text.lines, language: file.article.language)
    let body = BodyPieces(file.article.body)
    let changed: [UInt8]
    do throws(LineFault) {
      changed = isKept ? try keeping(number, lines, body) : try leavingOut(number, lines, body)
    } catch {
      throw fault(error)
    }
    record.label = (isKept ? LineLabel.body : .boilerplate).rawValue
    record.rule = Self.rule
    record.version = IngestVersion.current
    record.changes = isKept ? lines.changes(inLine: number) : nil
    // The text comes first: where the work is cut off here, the same decision once more finds its paragraph and goes on.
    return try file.write(body: changed) + ArchiveWriter(folder: folder).replace(record, of: name)
  }

  private func keeping(_ number: Int, _ lines: KeptLines, _ body: BodyPieces) throws(LineFault) -> [UInt8] {
    let text = lines.text(ofLine: number)
    let markdown = MarkdownEscaping.paragraph(text)
    if markdown.isEmpty { throw .blank(number) }
    let place = lines.nearest(before: number, in: body)
    let next = (place ?? -1) + 1
    if body.pieces.indices.contains(next), body.pieces[next].texts == [text],
      lines.isMissing(one: text, among: body, besides: number)
    {
      return body.body
    }
    let changed = body.inserting(markdown, after: place)
    guard body.has(oneLessThan: changed, text: text) else { throw .notFaithful(number) }
    return changed
  }

  private func leavingOut(_ number: Int, _ lines: KeptLines, _ body: BodyPieces) throws(LineFault) -> [UInt8] {
    let wanted = lines.forms(ofLine: number)
    let alone = body.pieces.indices.filter {
      body.pieces[$0].texts.count == 1 && wanted.contains(body.pieces[$0].texts[0])
    }
    if alone.isEmpty {
      let isWithOthers = body.pieces.contains { piece in
        piece.texts.contains { text in wanted.contains { KeptLines.contains(text, $0) } }
      }
      throw isWithOthers ? .notAlone(number) : .notFound(number)
    }
    guard let piece = lines.own(number, of: alone) else { throw .severalAlike(number) }
    let changed = body.removing(piece)
    guard body.has(oneMoreThan: changed, texts: wanted) else { throw .notFaithful(number) }
    return changed
  }
}
