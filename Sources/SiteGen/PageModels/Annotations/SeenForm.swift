// A form of a name as an outlet printed it. Knows nothing of the registry.

internal import Templates

/// A form of a name that was seen in articles of one outlet.
struct SeenForm: TemplateModel {
  /// The form as printed; nil in the rows after the first of the same form.
  var form: LinkedName? = nil
  /// Who printed it.
  var outlet: LinkedName? = nil
  /// The date of the first article that has it.
  var first: DatePart? = nil
  /// The date of the last, where it is another.
  var last: DatePart? = nil
  /// How often, in the page's digits.
  var count: String

  static let modelName = "seen form"
  static let fields: [TemplateField<SeenForm>] = [
    .optionalRecord("form", of: LinkedName.self, \.form),
    .optionalRecord("outlet", of: LinkedName.self, \.outlet),
    .optionalRecord("first", of: DatePart.self, \.first),
    .optionalRecord("last", of: DatePart.self, \.last),
    .text("count", \.count),
  ]
}
