// From a reading to the article's Markdown: each line is normalised, each change is written down, and everything is
// escaped so that the parsed article has exactly these words.

internal import ArabicScript
internal import Archive
internal import Markdown

/// The reading text of a capture, normalised, with what became of each line.
struct ReadingText {
  private(set) var title: String?
  private(set) var lead: String?
  private(set) var summary: String?
  /// Markdown, without title, lead and summary.
  private(set) var body: String = ""
  private(set) var lines: [CaptureLineRecord]

  private let source: CaptureText
  private let normalizer: Normalizer

  init(_ reading: CaptureReading, of source: CaptureText) {
    self.source = source
    normalizer = Normalizer(language: reading.language ?? .persian)
    lines = reading.lines.map {
      CaptureLineRecord(
        n: $0.number, label: $0.label.rawValue, rule: $0.rule, version: IngestVersion.current)
    }
    title = reading.title.map { normalized($0, label: .title, reading) }
    lead = reading.lead.map { normalized($0, label: .lead, reading) }
    summary = reading.summary.map { normalized($0, label: .summary, reading) }
    body = markdown(reading.paragraphs.filter { $0.kind != .summary })
  }

  /// Normalises a text that was read from the line or lines with a label.
  private mutating func normalized(_ text: String, label: LineLabel, _ reading: CaptureReading) -> String {
    let numbers = reading.lines.filter { $0.label == label }.map(\.number)
    guard let first = numbers.first, let last = numbers.last else {
      return normalizer.normalize(NFC.normalize(text)).text
    }
    return normalized(text, lines: first...last)
  }

  /// Normalises a text that stands in some lines. Where it stands whole in one of them, the changes are written down at
  /// their places there; a text joined from several lines is normalised line by line.
  private mutating func normalized(_ text: String, lines numbers: ClosedRange<Int>) -> String {
    for number in numbers {
      guard let start = offset(of: text, inLine: number) else { continue }
      return normalized(text, line: number, start: start)
    }
    let parts = numbers.compactMap { number -> (Int, String)? in
      guard source.lines.indices.contains(number - 1) else { return nil }
      let trimmed = Self.trimmed(source.lines[number - 1])
      return trimmed.isEmpty ? nil : (number, trimmed)
    }
    if parts.map(\.1).joined(separator: " ") == text {
      return parts.map { normalized($0.1, line: $0.0, start: offset(of: $0.1, inLine: $0.0) ?? 0) }
        .joined(separator: " ")
    }
    // The text is not in the lines letter by letter (entities of a page, joined cells): its changes are told of the
    // first line.
    return normalized(text, line: numbers.lowerBound, start: 0)
  }

  private mutating func normalized(_ text: String, line number: Int, start: Int) -> String {
    let composed = NFC.normalize(text)
    let result = normalizer.normalize(composed)
    var changes = result.changes.map { change in
      CaptureLineRecord.Change(
        rule: change.rule, position: start + change.position, before: change.before, after: change.after)
    }
    if !composed.unicodeScalars.elementsEqual(text.unicodeScalars) {
      changes.insert(.init(rule: "nfc", position: start, before: text, after: composed), at: 0)
    }
    if !changes.isEmpty, lines.indices.contains(number - 1) {
      lines[number - 1].changes = (lines[number - 1].changes ?? []) + changes
    }
    return result.text
  }

  /// Where a text begins in a line, in Unicode scalars.
  private func offset(of text: String, inLine number: Int) -> Int? {
    guard source.lines.indices.contains(number - 1) else { return nil }
    let line = Array(source.lines[number - 1].unicodeScalars)
    let wanted = Array(text.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= line.count else { return nil }
    return (0...(line.count - wanted.count)).first { start in line[start..<start + wanted.count].elementsEqual(wanted) }
  }

  private static func trimmed(_ line: String) -> String {
    var scalars = line.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
    return String(scalars)
  }

  // MARK: Markdown

  private mutating func markdown(_ paragraphs: [CaptureReading.Paragraph]) -> String {
    var blocks: [String] = []
    var table: [String] = []
    var previous: CaptureReading.Paragraph.Kind?
    for paragraph in paragraphs {
      let number = paragraph.kind == .listItem ? numberedLine(paragraph) : nil
      let text = normalized(number ?? paragraph.text, lines: paragraph.lines)
      if paragraph.kind == .tableRow {
        table.append(text)
        previous = .tableRow
        continue
      }
      flush(&table, into: &blocks)
      switch number == nil ? paragraph.kind : .body {
      case .heading: blocks.append(MarkdownEscaping.heading(text, level: 1))
      case .caption: blocks.append(MarkdownEscaping.caption(text))
      case .quote: blocks.append("> " + MarkdownEscaping.paragraph(text))
      case .listItem where previous == .listItem && !blocks.isEmpty:
        blocks[blocks.count - 1] += "\n- " + MarkdownEscaping.paragraph(text)
      case .listItem: blocks.append("- " + MarkdownEscaping.paragraph(text))
      case .body, .summary, .tableRow: blocks.append(MarkdownEscaping.paragraph(text))
      }
      previous = paragraph.kind
    }
    flush(&table, into: &blocks)
    return blocks.filter { !$0.isEmpty }.map { $0 + "\n" }.joined(separator: "\n")
  }

  /// The whole line of a list's entry that begins with a number: as an entry of a Markdown list it would lose it, and
  /// numbers are told of in texts.
  private func numberedLine(_ paragraph: CaptureReading.Paragraph) -> String? {
    guard source.lines.indices.contains(paragraph.lines.lowerBound - 1) else { return nil }
    let line = Self.trimmed(source.lines[paragraph.lines.lowerBound - 1])
    guard let first = line.unicodeScalars.first, Digits.value(of: first) != nil, line.hasSuffix(paragraph.text) else {
      return nil
    }
    return line
  }

  /// Rows of a saved page's table, whose cells are parted by ` | `, as a table; its first row is the heading that GitHub
  /// flavour asks for. Rows of unequal length stay paragraphs.
  private func flush(_ rows: inout [String], into blocks: inout [String]) {
    defer { rows = [] }
    let cells = rows.map { $0.split(separator: "|", omittingEmptySubsequences: false).map { Self.trimmed(String($0)) } }
    guard let width = cells.first?.count, width > 1, cells.count > 1, cells.allSatisfy({ $0.count == width }) else {
      blocks += rows.map(MarkdownEscaping.paragraph)
      return
    }
    var lines = cells.map { "| " + $0.map(MarkdownEscaping.paragraph).joined(separator: " | ") + " |" }
    lines.insert("|" + String(repeating: " --- |", count: width), at: 1)
    blocks.append(lines.joined(separator: "\n"))
  }
}

extension MarkdownEscaping {
  /// A caption as an emphasised paragraph, the usual way of setting captions in Markdown; a text that emphasis cannot
  /// hold as it is stays a plain paragraph.
  fileprivate static func caption(_ text: String) -> String {
    let plain = paragraph(text)
    let emphasised = "*" + plain + "*"
    guard let document = try? MarkdownDocument(parsing: emphasised), document.blockCount == 1,
      document.text(ofBlock: 0) == text
    else { return plain }
    return emphasised
  }
}
