// One thing that a suggestion rests on. Knows nothing of rules.

internal import Templates

/// A piece of evidence.
struct GlossEvidence: TemplateModel {
  /// What it is, in words of the page.
  var label: String
  /// The words of the text concerned.
  var words: String? = nil

  static let modelName = "gloss evidence"
  static let fields: [TemplateField<GlossEvidence>] = [
    .text("label", \.label),
    .optionalText("words") { $0.words },
  ]
}
