// One link of the main navigation. Knows nothing of the page it leads to.

internal import Templates

/// A link of the main navigation.
struct NavigationItem: TemplateModel {
  /// The words of the link, in the page's language.
  var label: String
  /// The key of those words in the string tables, for the language swap (`nav_entities`).
  var key: String
  /// Where it leads.
  var url: CheckedURL
  /// True on that very page (`aria-current="page"`).
  var current: Bool = false
  /// True on the pages beneath it (`aria-current="true"`).
  var within: Bool = false

  static let modelName = "navigation item"
  static let fields: [TemplateField<NavigationItem>] = [
    .text("label", \.label),
    .text("key", \.key),
    .url("url", \.url),
    .flag("current") { $0.current },
    .flag("within") { $0.within },
  ]
}
