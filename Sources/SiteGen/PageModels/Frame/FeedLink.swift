// A link to a feed of the archive. Knows nothing of what is in it.

internal import Templates

/// A link to a feed.
struct FeedLink: TemplateModel {
  /// The feed's title, plain text with isolates.
  var title: String
  /// The words of the visible link: the name of the feed's language, in that language.
  var label: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// Where it is, relative to the page.
  var url: CheckedURL

  static let modelName = "feed link"
  static let fields: [TemplateField<FeedLink>] = [
    .text("title", \.title),
    .text("label", \.label),
    .text("language", \.language),
    .text("direction", \.direction),
    .url("url", \.url),
  ]
}
