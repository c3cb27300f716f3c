// The page of a wrong address. It may be served from any path, so it refers to no other file.

internal import Templates

/// The page of a wrong address. Template `404.html`; without a frame.
struct NotFoundPage: TemplateModel {
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// The text of `<title>`.
  var title: String
  /// The archive's title.
  var siteTitle: String
  /// BCP 47 tag of that title.
  var siteLanguage: String
  /// `rtl` or `ltr`, of that title.
  var siteDirection: String
  /// The index as an absolute address; nil without a base URL.
  var home: CheckedURL? = nil
  /// The same in every interface language, the page's own first.
  var messages: [NotFoundMessage]

  static let modelName = "not found page"
  static let fields: [TemplateField<NotFoundPage>] = [
    .text("language", \.language),
    .text("direction", \.direction),
    .text("title", \.title),
    .text("siteTitle", \.siteTitle),
    .text("siteLanguage", \.siteLanguage),
    .text("siteDirection", \.siteDirection),
    .optionalURL("home") { $0.home },
    .list("messages", of: NotFoundMessage.self) { $0.messages },
    .flag("hasMessages") { !$0.messages.isEmpty },
  ]
}
