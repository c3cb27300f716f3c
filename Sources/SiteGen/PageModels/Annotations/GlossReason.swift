// Why the machine suggests a mark. Shown to those who review, never to the public. Knows nothing of rules.

internal import Templates

/// The grounds of one suggestion.
struct GlossReason: TemplateModel {
  /// The words marked, where the gloss serves several marks.
  var words: String? = nil
  /// The rule, in words of the page.
  var rule: String
  /// How sure the rule is, in words of the page.
  var confidence: String
  /// What the rule rests on.
  var evidence: [GlossEvidence] = []

  static let modelName = "gloss reason"
  static let fields: [TemplateField<GlossReason>] = [
    .optionalText("words") { $0.words },
    .text("rule", \.rule),
    .text("confidence", \.confidence),
    .list("evidence", of: GlossEvidence.self) { $0.evidence },
    .flag("hasEvidence") { !$0.evidence.isEmpty },
  ]
}
