// One page of a long list. Knows nothing of the others.

internal import Templates

/// A page of a long list.
struct PageNumber: TemplateModel {
  /// Its number in the page's digits.
  var label: String
  /// What the link says aloud: “Page 3”, in the page's language.
  var description: String
  /// Where it is.
  var url: CheckedURL
  /// True for this page.
  var current: Bool = false
  /// True where numbers are left out before this one.
  var gapBefore: Bool = false

  static let modelName = "page number"
  static let fields: [TemplateField<PageNumber>] = [
    .text("label", \.label),
    .text("description", \.description),
    .url("url", \.url),
    .flag("current") { $0.current },
    .flag("gapBefore") { $0.gapBefore },
  ]
}
