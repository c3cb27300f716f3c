// From a reading to the front matter of a draft: what was read goes in, and everything that is a guess is called one.

internal import ArabicScript
internal import Archive

/// Composes the draft of an article.
struct DraftComposer {
  let archive: Archive
  let options: IngestOptions
  let reading: CaptureReading
  let text: ReadingText

  /// BCP 47 tag; `und` where neither the text nor the outlet tells.
  var language: String {
    reading.language?.rawValue ?? outlet?.language ?? "und"
  }

  /// The outlet's id, or its name as printed.
  var shownOutlet: String? { outlet?.id ?? reading.outletName }

  /// `DATE-OUTLET`, as far as they are known.
  var idStem: String {
    let date = reading.published.map { date in
      String(date.description.prefix { $0.isASCII && ($0.isNumber || $0 == "-") })
    }
    return [date, outlet?.id].compactMap { $0 }.joined(separator: "-")
  }

  /// The draft; its capture is the file of this name.
  func draft(id: String, capture: String) -> ArticleDraft {
    var draft = ArticleDraft(id: id, language: language)
    draft.unconfirmed.insert(.language)
    func guess(_ field: ArticleField, _ value: ArticleDraft.Value?) {
      guard let value else { return }
      draft[field] = value
      draft.unconfirmed.insert(field)
    }
    guess(.title, text.title.map { .text($0) })
    guess(.lead, text.lead.map { .text($0) })
    guess(.summary, text.summary.map { .text($0) })
    guess(.published, reading.published.map { .plain($0.description) })
    guess(.publishedAs, reading.publishedAs.flatMap { Self.isMachineReadable($0) ? nil : .text($0) })
    guess(.eventDate, reading.eventDate.map { .plain($0.description) })
    if let outlet {
      draft[.outlet] = .plain(outlet.id)
      if options.outlet == nil { draft.unconfirmed.insert(.outlet) }
    } else {
      guess(.outletAs, reading.outletName.map { .text($0) })
    }
    guess(.bylineAs, reading.byline.map { .text($0) })
    guess(.section, reading.sections.isEmpty ? nil : .list(reading.sections))
    guess(.tags, reading.tags.isEmpty ? nil : .list(reading.tags))
    if let url = options.url {
      draft[.sourceURL] = .text(url)
    } else {
      guess(.sourceURL, reading.sourceURL.flatMap { WebAddress.isValid($0) ? .text($0) : nil })
    }
    draft[.capture] = .text(capture)
    guess(.cutOff, reading.cutOff ? .flag(true) : nil)
    draft.body = text.body
    return draft
  }

  /// A time stamp from a page's metadata is nothing that was printed: `2023-05-02T10:00:00+03:00`.
  private static func isMachineReadable(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(11))
    return bytes.count == 11 && bytes[10] == UInt8(ascii: "T") && bytes[4] == UInt8(ascii: "-")
      && bytes[0...3].allSatisfy { (0x30...0x39).contains($0) }
  }

  private var outlet: Outlet? { OutletMatch(archive: archive, options: options).outlet(of: reading) }
}
