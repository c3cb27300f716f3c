// A role and its time. Knows nothing of who held it.

internal import Templates

/// A role, with its time.
struct EntityRole: TemplateModel {
  /// The role.
  var text: String
  /// BCP 47 tag of the words.
  var language: String
  /// `rtl` or `ltr`, of the words.
  var direction: String
  /// Its time in words, in the page's language and digits: از نوامبر ۲۰۱۲ تا مهٔ ۲۰۲۴.
  var period: String? = nil

  static let modelName = "entity role"
  static let fields: [TemplateField<EntityRole>] = [
    .text("text", \.text),
    .text("language", \.language),
    .text("direction", \.direction),
    .optionalText("period") { $0.period },
  ]
}
