// The entries of an index that stand under one letter. Knows nothing of collation.

internal import Templates

/// The entries of an index under one heading.
struct NameGroup: TemplateModel {
  /// The letter; nil where the index is short and has no letters.
  var heading: String? = nil
  /// The id of the heading, for the row of letters.
  var anchor: String? = nil
  /// The entries, in order.
  var entries: [NameEntry]

  static let modelName = "name group"
  static let fields: [TemplateField<NameGroup>] = [
    .optionalText("heading") { $0.heading },
    .optionalText("anchor") { $0.anchor },
    .optionalURL("link") { $0.anchor.map { CheckedURL.fragment($0) } },
    .list("entries", of: NameEntry.self) { $0.entries },
    .flag("hasEntries") { !$0.entries.isEmpty },
  ]
}
