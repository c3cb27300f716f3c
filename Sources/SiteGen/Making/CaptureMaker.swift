// Makes the page of a capture: every line, with what became of it.

internal import Archive
internal import Templates

/// Makes capture pages in one voice.
struct CaptureMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice
  let cards: CardMaker
  let frames: FrameMaker
  /// Gives the lines of a capture as they were received.
  let linesOfCapture: @Sendable (_ name: String) -> [String]

  /// A page of more lines would be too heavy for a browser.
  private static let mostLines = 5_000

  /// The page of the capture of the article at this position.
  func page(_ number: Int) -> CapturePage? {
    let digest = snapshot.articles[number]
    let path = PagePath.capture(digest.article.id)
    guard let name = digest.article.capture,
      let provenance = ProvenanceMaker(snapshot: snapshot, voice: voice)
        .provenance(of: name, article: digest.article, on: path)
    else { return nil }
    let title = voice.string("capture") + ": " + Voice.isolated(digest.shownTitle)
    var frame = frames.frame(voice, path: path, title: title, section: .articles, isShared: false)
    frame.robots = "noindex"
    var page = CapturePage(
      page: frame, provenance: provenance, article: cards.link(number, on: path),
      language: digest.article.language, direction: digest.direction)
    page.source = snapshot.captures[name]?.record.url.flatMap { address in
      CheckedURL(address).map { ExternalLink(label: address, url: $0) }
    }
    let lines = linesOfCapture(name)
    let records = ((try? CaptureFolder(archive: snapshot.folder).lines(of: name)) ?? nil) ?? []
    let recordOfLine = Dictionary(records.map { ($0.n, $0) }, uniquingKeysWith: { first, _ in first })
    page.lines = lines.prefix(Self.mostLines).enumerated().map { index, text in
      line(index + 1, text, recordOfLine[index + 1])
    }
    page.attachment = snapshot.captures[name]?.record.encoding == nil
    if lines.count > Self.mostLines {
      page.truncated = voice.format("capture_truncated", ["n": voice.number(Self.mostLines)])
    }
    return page
  }

  private func line(_ number: Int, _ text: String, _ record: CaptureLineRecord?) -> CaptureLine {
    let isBlank = text.utf8.allSatisfy { $0 <= 0x20 }
    let kind = record?.label ?? (isBlank ? "blank" : "body")
    var line = CaptureLine(
      number: voice.number(number), anchor: "L\(number)", text: text, kind: kind, label: voice.string("line_" + kind))
    line.kept = CaptureLineRecord.keptLabels.contains(kind)
    line.dropped = kind == "boilerplate"
    line.blank = kind == "blank"
    line.used = !line.kept && !line.dropped && !line.blank
    line.changes = (record?.changes ?? []).map { change in
      CaptureChange(
        rule: voice.strings.lookup("rule_" + change.rule) ?? change.rule, before: visible(change.before),
        after: visible(change.after))
    }
    return line
  }

  /// The text with invisible characters written out by name, so that a change can be seen.
  private func visible(_ text: String) -> String {
    if text.isEmpty { return "(\(voice.string("char_nothing")))" }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20: out += text.unicodeScalars.count <= 2 ? "[\(voice.string("char_space"))]" : " "
      case 0x200C: out += "[\(voice.string("char_zwnj"))]"
      case 0x200D: out += "[\(voice.string("char_zwj"))]"
      case 0xA0: out += "[\(voice.string("char_nbsp"))]"
      case 0x09: out += "[\(voice.string("char_tab"))]"
      default:
        if scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format {
          let code = String(scalar.value, radix: 16, uppercase: true)
          out +=
            "["
            + voice.format(
              "char_control", ["code": "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code]) + "]"
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out
  }
}
