// A number about the archive. Knows nothing of how it was counted.

internal import Templates

/// A number about the archive, with what it counts.
struct Figure: TemplateModel {
  /// The number with its noun.
  var count: CountText
  /// A page that shows what was counted.
  var url: CheckedURL? = nil

  static let modelName = "figure"
  static let fields: [TemplateField<Figure>] = [
    .record("count", of: CountText.self, \.count),
    .optionalURL("url") { $0.url },
  ]
}
