// One <meta> element of a page's head. Knows nothing of vocabularies: the table that maps keys to them is elsewhere.

internal import Templates

/// A `<meta>` element; exactly one of `name` and `property` is set.
struct PageMeta: TemplateModel {
  /// For `<meta name>`, such as `DC.title`.
  var name: String? = nil
  /// For `<meta property>`, such as `og:title`.
  var property: String? = nil
  /// The value.
  var content: String

  static let modelName = "page meta"
  static let fields: [TemplateField<PageMeta>] = [
    .optionalText("name") { $0.name },
    .optionalText("property") { $0.property },
    .text("content", \.content),
  ]
}
