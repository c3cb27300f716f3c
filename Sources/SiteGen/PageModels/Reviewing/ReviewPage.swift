// The frame of a page for reviewing: all that stands in it is made by its script. Knows nothing of annotations.

internal import Templates

/// A page for reviewing. Template `review.html`.
struct ReviewPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// Which of the script's views it shows: `queue`, `article` or `group`.
  var view: String
  /// The key of the heading.
  var headingKey: String
  /// The heading, until the script has a better one.
  var heading: String
  /// The words of the site, and those of the review pages, as scripts.
  var strings: CheckedURL
  var reviewStrings: CheckedURL
  /// The list of articles, for readers without scripts.
  var articles: CheckedURL

  static let modelName = "review page"
  static let fields: [TemplateField<ReviewPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .text("view") { $0.view },
    .text("headingKey") { $0.headingKey },
    .text("heading") { $0.heading },
    .url("strings") { $0.strings },
    .url("reviewStrings") { $0.reviewStrings },
    .url("articles") { $0.articles },
  ]
}
