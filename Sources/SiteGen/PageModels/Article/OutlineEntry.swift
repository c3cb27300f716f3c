// A heading in the table of contents. Knows nothing of the text beneath it.

internal import Templates

/// A heading in the table of contents.
struct OutlineEntry: TemplateModel {
  /// Its depth from 1, in ASCII digits.
  var level: String
  /// Its words.
  var text: String
  /// Its `id` in the page.
  var anchor: String

  static let modelName = "outline entry"
  static let fields: [TemplateField<OutlineEntry>] = [
    .text("level", \.level),
    .text("text", \.text),
    .text("anchor", \.anchor),
    .url("link") { CheckedURL.fragment($0.anchor) },
  ]
}
