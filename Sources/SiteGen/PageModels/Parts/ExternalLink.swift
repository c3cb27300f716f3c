// A link that leaves the archive. Knows nothing of where it stands.

internal import Templates

/// A link that leaves the archive.
struct ExternalLink: TemplateModel {
  /// What is shown: a name or an address, left to right.
  var label: String
  /// An http or https address.
  var url: CheckedURL

  static let modelName = "external link"
  static let fields: [TemplateField<ExternalLink>] = [
    .text("label", \.label),
    .url("url", \.url),
  ]
}
