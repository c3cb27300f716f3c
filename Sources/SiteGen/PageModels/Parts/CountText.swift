// A count with its noun, ready to show. Knows nothing of what was counted.

internal import Templates

/// A count with its noun, in the page's language and digits.
struct CountText: TemplateModel {
  /// As shown: ۱۲ مقاله.
  var text: String
  /// The key of its plural forms in the string tables (`count_articles`), for the language swap.
  var key: String
  /// The bare number in ASCII digits, for the language swap.
  var number: String

  static let modelName = "count text"
  static let fields: [TemplateField<CountText>] = [
    .text("text", \.text),
    .text("key", \.key),
    .text("number", \.number),
  ]
}
