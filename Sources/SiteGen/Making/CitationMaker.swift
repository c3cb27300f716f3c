// How to cite an article, as plain text.

internal import Archive
internal import Templates

/// Makes references to articles.
struct CitationMaker: Sendable {
  let snapshot: Snapshot
  /// The voice of the second reference.
  let english: Voice?

  /// The reference in the page's language, and in English where that is another.
  func citations(of digest: ArticleDigest, date: DateText?, voice: Voice) -> [Citation] {
    var citations = [citation(of: digest, date: date, in: voice, label: voice)]
    if voice.language != "en", let english {
      let date = digest.article.published.map(english.date)
      citations.append(citation(of: digest, date: date, in: english, label: voice))
    }
    return citations
  }

  private func citation(of digest: ArticleDigest, date: DateText?, in voice: Voice, label: Voice) -> Citation {
    let authors = digest.article.authors
    var parts = (authors.isEmpty ? digest.article.bylineAs.map { [$0] } ?? [] : authors).map(Voice.isolated)
    if digest.isUntitled {
      let words = digest.firstWords ?? digest.article.id
      parts.append(voice.format("cite_untitled", ["words": Voice.isolated(words)]))
    } else {
      parts.append(voice.format("cite_title", ["title": Voice.isolated(digest.shownTitle)]))
    }
    if let id = digest.article.outlet, let number = snapshot.outletNumber[id] {
      parts.append(Voice.isolated(snapshot.outlets[number].name(in: voice.language).text))
    } else if let printed = digest.article.outletAs {
      parts.append(Voice.isolated(printed))
    }
    parts.append(date?.parts.map(\.text).joined(separator: " / ") ?? voice.string("cite_undated"))
    if let site = snapshot.settings.titles.text(in: voice.language) {
      parts.append(voice.format("cite_archive", ["site": Voice.isolated(site.text)]))
    }
    parts.append(voice.format("cite_id", ["id": Voice.isolated(digest.article.id)]))
    if let base = snapshot.baseURL, let address = digest.path.absolute(base: base) {
      parts.append(Voice.isolated(address.string))
    }
    return Citation(
      label: label.languageName(voice.language), language: voice.language, direction: voice.direction,
      text: parts.joined(separator: voice.string("cite_separator")) + voice.string("cite_end"))
  }
}
