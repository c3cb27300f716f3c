// A file of data to download. Knows nothing of its format.

internal import Templates

/// A file of data to download.
struct Download: TemplateModel {
  /// What it is, in the page's language.
  var label: String
  /// Its file name.
  var file: String
  /// Its size in words.
  var size: String? = nil
  /// Where it is.
  var url: CheckedURL

  static let modelName = "download"
  static let fields: [TemplateField<Download>] = [
    .text("label", \.label),
    .text("file", \.file),
    .optionalText("size") { $0.size },
    .url("url", \.url),
  ]
}
