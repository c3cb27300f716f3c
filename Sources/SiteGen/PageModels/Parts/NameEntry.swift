// An entry of an index of names (people, places, tags, outlets). Knows nothing of the kind of name.

internal import Templates

/// An entry of an index of names.
struct NameEntry: TemplateModel {
  /// The name.
  var text: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// Its page.
  var url: CheckedURL
  /// A few words beside it, in the page's language: a type, a role, a country.
  var detail: String? = nil
  /// How many articles lie behind it.
  var count: CountText? = nil
  /// How many mentions it has in the texts; shown in the place of the articles.
  var mentions: CountText? = nil
  /// True for a name that the public site leaves out (preview only).
  var hidden: Bool = false

  static let modelName = "name entry"
  static let fields: [TemplateField<NameEntry>] = [
    .text("text", \.text),
    .text("language", \.language),
    .text("direction", \.direction),
    .url("url", \.url),
    .optionalText("detail") { $0.detail },
    .optionalRecord("count", of: CountText.self, \.count),
    .optionalRecord("mentions", of: CountText.self, \.mentions),
    .flag("hidden") { $0.hidden },
  ]
}
