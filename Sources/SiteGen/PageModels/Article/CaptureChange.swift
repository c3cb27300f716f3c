// One change that was made to a line on the way to the reading text. Knows nothing of rules.

internal import Templates

/// A change made to a line.
struct CaptureChange: TemplateModel {
  /// The name of the rule, in the page's language or as the file names it.
  var rule: String
  /// What stood there; invisible characters written out by name.
  var before: String
  /// What stands there now; the same.
  var after: String

  static let modelName = "capture change"
  static let fields: [TemplateField<CaptureChange>] = [
    .text("rule", \.rule),
    .text("before", \.before),
    .text("after", \.after),
  ]
}
