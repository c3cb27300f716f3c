// Somebody's words as an entry of a list. Knows nothing of the list.

internal import Templates

/// A quotation: the words, who says them, through whom, when and where. Part `parts/quotation.html`.
struct QuotationRow: TemplateModel {
  /// The words, without the quotation marks around them.
  var text: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// The paragraph in the article.
  var url: CheckedURL
  /// Who says it; empty where the list says so already, or where nobody knows.
  var speakers: [LinkedName] = []
  /// Through whom the article has it.
  var relay: [LinkedName] = []
  /// The article, with the date it was published.
  var article: ArticleLink
  /// Who published it.
  var outlet: LinkedName? = nil
  /// True for a machine's guess that nobody has looked at.
  var suggested: Bool = false

  static let modelName = "quotation row"
  static let fields: [TemplateField<QuotationRow>] = [
    .text("text", \.text),
    .text("language", \.language),
    .text("direction", \.direction),
    .url("url", \.url),
    .list("speakers", of: LinkedName.self) { $0.speakers },
    .flag("hasSpeakers") { !$0.speakers.isEmpty },
    .list("relay", of: LinkedName.self) { $0.relay },
    .flag("hasRelay") { !$0.relay.isEmpty },
    .flag("isAttributed") { !$0.speakers.isEmpty || !$0.relay.isEmpty },
    .record("article", of: ArticleLink.self, \.article),
    .optionalRecord("outlet", of: LinkedName.self, \.outlet),
    .flag("suggested") { $0.suggested },
  ]
}
