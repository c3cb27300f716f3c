// A title or a lead with its anchor. Knows nothing of marks.

internal import Templates

/// A block of the canonical text that the template lays out itself.
struct TextBlock: TemplateModel {
  /// Its `id` in the page.
  var anchor: String
  /// Its index among the blocks, in ASCII digits, for `data-block`.
  var number: String
  /// Its inline content; its text content is exactly the block's text.
  var html: TrustedHTML

  static let modelName = "text block"
  static let fields: [TemplateField<TextBlock>] = [
    .text("anchor", \.anchor),
    .text("number", \.number),
    .html("html") { $0.html },
  ]
}
