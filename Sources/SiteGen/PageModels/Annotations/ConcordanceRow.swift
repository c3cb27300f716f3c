// A mention in its context. Knows nothing of whom it names or where the row stands.

internal import Templates

/// A row of a concordance: key word in context. Part `parts/concordance-row.html`. There are very many of them, so it
/// says nothing that its group says already.
struct ConcordanceRow: TemplateModel {
  /// What stands before, of one block and from a word's start, with the space before the name if there is one.
  var before: String
  /// The name as printed, widened to whole words, so that no letters are torn apart.
  var match: String
  /// What stands after, up to a word's end, with its space.
  var after: String
  /// The paragraph in the article.
  var url: CheckedURL
  /// Day and month in the page's words and digits, where they are known; the year stands above.
  var day: String? = nil
  /// True for a machine's guess that nobody has looked at.
  var suggested: Bool = false

  static let modelName = "concordance row"
  static let fields: [TemplateField<ConcordanceRow>] = [
    .text("before") { $0.before },
    .text("match") { $0.match },
    .text("after") { $0.after },
    .url("url") { $0.url },
    .optionalText("day") { $0.day },
    .flag("suggested") { $0.suggested },
  ]
}
