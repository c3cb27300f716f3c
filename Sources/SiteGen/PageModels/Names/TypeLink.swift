// A type of names, as a link. Knows nothing of the names.

internal import Templates

/// A link to the index of one type of names.
struct TypeLink: TemplateModel {
  /// The type in the page's language, plural.
  var label: String
  /// Its key in the string tables.
  var key: String
  /// Its index.
  var url: CheckedURL
  /// How many there are, in the page's digits.
  var count: String
  /// True on that very page.
  var current: Bool = false

  static let modelName = "type link"
  static let fields: [TemplateField<TypeLink>] = [
    .text("label", \.label),
    .text("key", \.key),
    .url("url", \.url),
    .text("count", \.count),
    .flag("current") { $0.current },
  ]
}
