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
    guess(.publishedAs, reading.publishedAs.map { .text($0) })
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

  /// The outlet that was named, else the one whose name was printed or whose host the address has.
  private var outlet: Outlet? {
    if let id = options.outlet { return archive.outlets.first { $0.id == id } }
    if let printed = reading.outletName.map(Folding.fold) {
      let named = archive.outlets.filter { outlet in
        outlet.names.contains { $0.names.contains { Folding.fold($0.text) == printed } }
      }
      if named.count == 1 { return named.first }
    }
    guard let host = (options.url ?? reading.sourceURL).flatMap(WebAddress.host) else { return nil }
    let hosted = archive.outlets.filter { $0.url.flatMap(WebAddress.host) == host }
    return hosted.count == 1 ? hosted.first : nil
  }
}
