// A capture line by line, with what became of each line. Knows nothing of how lines are classified.

internal import Templates

/// The page of a capture; it speaks the article's language. Template `capture.html`.
struct CapturePage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The record of the capture.
  var provenance: Provenance
  /// The article made of it.
  var article: ArticleLink? = nil
  /// Where it was saved from.
  var source: ExternalLink? = nil
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// Every line; empty for an attachment, which is only linked.
  var lines: [CaptureLine] = []
  /// A sentence that says how many lines are not shown, where the capture is too long to show whole.
  var truncated: String? = nil
  /// True where the capture is not text and is kept as a file.
  var attachment: Bool = false

  static let modelName = "capture page"
  static let fields: [TemplateField<CapturePage>] = [
    .record("page", of: PageFrame.self, \.page),
    .record("provenance", of: Provenance.self, \.provenance),
    .optionalRecord("article", of: ArticleLink.self, \.article),
    .optionalRecord("source", of: ExternalLink.self, \.source),
    .text("language", \.language),
    .text("direction", \.direction),
    .list("lines", of: CaptureLine.self) { $0.lines },
    .flag("hasLines") { !$0.lines.isEmpty },
    .optionalText("truncated") { $0.truncated },
    .flag("attachment") { $0.attachment },
  ]
}
