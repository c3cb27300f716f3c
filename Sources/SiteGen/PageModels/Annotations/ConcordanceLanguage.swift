// The mentions in one language in a concordance. Knows nothing of other languages.

internal import Templates

/// The mentions in articles of one language.
struct ConcordanceLanguage: TemplateModel {
  /// The name of the language, in the page's language.
  var label: String
  /// BCP 47 tag of the contexts.
  var language: String
  /// `rtl` or `ltr`, of the contexts.
  var direction: String
  /// How many mentions there are in this language, on all pages.
  var count: CountText? = nil
  /// The mentions by outlet, then year.
  var groups: [ConcordanceGroup]

  static let modelName = "concordance language"
  static let fields: [TemplateField<ConcordanceLanguage>] = [
    .text("label", \.label),
    .text("language", \.language),
    .text("direction", \.direction),
    .optionalRecord("count", of: CountText.self, \.count),
    .list("groups", of: ConcordanceGroup.self) { $0.groups },
    .flag("hasGroups") { !$0.groups.isEmpty },
  ]
}
