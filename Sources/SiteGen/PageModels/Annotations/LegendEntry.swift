// A kind of marks in the legend of an article. Knows nothing of the marks.

internal import Templates

/// An entry of the legend, which a reader can turn off.
struct LegendEntry: TemplateModel {
  /// What it turns off: `person` and the other types of names, `mixed`, `quotation`, `date`, `note`, `suggested`.
  var key: String
  /// Classes of the sample, as a mark of this kind has them: `name type-person accepted`, `name suggested`.
  var classes: String
  /// The kind in the page's language, plural.
  var label: String
  /// How many marks it has, in the page's digits.
  var count: String

  static let modelName = "legend entry"
  static let fields: [TemplateField<LegendEntry>] = [
    .text("key", \.key),
    .text("classes", \.classes),
    .text("label", \.label),
    .text("count", \.count),
  ]
}
