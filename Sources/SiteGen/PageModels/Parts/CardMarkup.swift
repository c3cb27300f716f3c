// An article's entry as it stands in lists, already rendered. Knows nothing of the list.

internal import Templates

/// The markup of an entry, made by the template `parts/card.html` of an `ArticleCard`. An article stands in a dozen and a
/// half lists, and its entry is the same in all that lie at one depth.
struct CardMarkup: TemplateModel {
  /// The entry, a whole `<li>`.
  var html: TrustedHTML

  static let modelName = "card markup"
  static let fields: [TemplateField<CardMarkup>] = [.html("html") { $0.html }]
}
