// A mention in its context. Knows nothing of whom it names or where the row stands.

internal import Markdown
internal import Templates

/// A row of a concordance: key word in context. Part `parts/concordance-row.html`. There are very many of them, so it
/// says nothing that its group says already, and lends its words from the text: three strings a row were a thirtieth of
/// a whole build.
struct ConcordanceRow: TemplateModel {
  /// The text that the words stand in.
  var document: MarkdownDocument
  /// The block of the text.
  var block: Int
  /// The name as printed, widened to whole words, so that no letters are torn apart; what stands before, of one block
  /// and from a word's start, with the space before the name if there is one; what stands after, up to a word's end,
  /// with its space.
  var place: TextContextPlace
  /// The paragraph in the article.
  var url: CheckedURL
  /// Day and month in the page's words and digits, where they are known; the year stands above.
  var day: String? = nil
  /// True for a machine's guess that nobody has looked at.
  var suggested: Bool = false

  static let modelName = "concordance row"
  static let fields: [TemplateField<ConcordanceRow>] = [
    .text("before") { row, body in row.document.withLine(row.place.before, ofBlock: row.block, body) },
    .text("match") { row, body in row.document.withLine(row.place.words, ofBlock: row.block, body) },
    .text("after") { row, body in row.document.withLine(row.place.after, ofBlock: row.block, body) },
    .url("url", \.url),
    .optionalText("day") { $0.day },
    .flag("suggested") { $0.suggested },
  ]
}
