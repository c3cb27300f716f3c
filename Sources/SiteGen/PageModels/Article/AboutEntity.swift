// One of the names an article is about, as glossed in its margin. Knows nothing of the registry.

internal import Templates

/// A gloss in the margin: a name, and who or what it was at the article's date.
struct AboutEntity: TemplateModel {
  /// The name, in the page's language if it has one there.
  var name: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// Its page.
  var url: CheckedURL? = nil
  /// Its type in the page's language: شخص, مكان.
  var type: String
  /// The role held at the article's date.
  var role: LinkedName? = nil
  /// One line that says who or what it is.
  var gloss: LinkedName? = nil
  /// True for a name that the public site leaves out (preview only).
  var hidden: Bool = false

  static let modelName = "about entity"
  static let fields: [TemplateField<AboutEntity>] = [
    .text("name", \.name),
    .text("language", \.language),
    .text("direction", \.direction),
    .optionalURL("url") { $0.url },
    .text("type", \.type),
    .optionalRecord("role", of: LinkedName.self, \.role),
    .optionalRecord("gloss", of: LinkedName.self, \.gloss),
    .flag("hidden") { $0.hidden },
  ]
}
