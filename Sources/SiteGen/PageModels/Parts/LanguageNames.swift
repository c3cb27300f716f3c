// The names of one thing in one language. Knows nothing of the thing.

internal import Templates

/// Names in one language: the one shown first, then the others.
struct LanguageNames: TemplateModel {
  /// The name of the language, in the page's language.
  var label: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// The name that is shown.
  var first: String
  /// The other names that are matched.
  var others: [LinkedName] = []

  static let modelName = "language names"
  static let fields: [TemplateField<LanguageNames>] = [
    .text("label", \.label),
    .text("language", \.language),
    .text("direction", \.direction),
    .text("first", \.first),
    .list("others", of: LinkedName.self) { $0.others },
    .flag("hasOthers") { !$0.others.isEmpty },
  ]
}
