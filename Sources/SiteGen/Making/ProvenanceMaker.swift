// Says where a text came from.

internal import ArabicScript
internal import Archive
internal import Templates

/// Makes the account of a capture.
struct ProvenanceMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice

  /// What is known of a capture; nil where it has no record.
  func provenance(of name: String, article: Article, on path: PagePath) -> Provenance? {
    guard let digest = snapshot.captures[name] else { return nil }
    let record = digest.record
    let isShown = snapshot.shows(capture: name)
    var provenance = Provenance(name: isShown ? name : nil, sha256: record.sha256)
    provenance.captured = captureDay(record).map(voice.date)
    if snapshot.showsPeople { provenance.by = record.by }
    provenance.method = record.method.map { voice.strings.lookup("how_" + $0) ?? $0 }
    if snapshot.options.preview { provenance.originalName = record.originalName }
    provenance.encoding = record.encoding == "utf-8" ? nil : record.encoding
    if let all = digest.lineCount, let left = digest.leftOut {
      let values = ["all": voice.number(all), "left": voice.number(left)]
      provenance.omission = voice.format(left == 0 ? "omission_none" : "omission", values)
    }
    if isShown {
      let page = PagePath.capture(article.id)
      provenance.url = page == path ? nil : page.url(from: path)
      provenance.file = PagePath.captureFile(CaptureFile.publishedName(name)).url(from: path)
    }
    return provenance
  }

  /// The day of `2026-11-21T08:30:00Z`.
  private func captureDay(_ record: CaptureRecord) -> EDTF? {
    record.capturedAt.flatMap { try? EDTF(parsing: String($0.prefix(10))) }
  }
}

/// The name under which a capture's bytes are published.
enum CaptureFile {
  /// A saved page would run as part of the site: only kinds that a browser merely shows keep their name, everything
  /// else is published as text.
  static func publishedName(_ name: String) -> String {
    let lower = name.lowercased()
    let harmless = [".txt", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp"]
    return harmless.contains { lower.hasSuffix($0) } ? name : name + ".capture.txt"
  }
}
