// Where a text came from: the saved bytes, when and by whom. Knows nothing of files.

internal import Templates

/// The capture behind an article.
struct Provenance: TemplateModel {
  /// The file name of the capture; nil where captures are not published, since people put names into it.
  var name: String? = nil
  /// Its SHA-256, 64 hex digits.
  var sha256: String
  /// When it was saved.
  var captured: DateText? = nil
  /// Who saved it (a pseudonym will do).
  var by: String? = nil
  /// How it was saved, in words.
  var method: String? = nil
  /// The name it was received under.
  var originalName: String? = nil
  /// Its encoding, where that is not UTF-8.
  var encoding: String? = nil
  /// How many lines were left out of how many, as a sentence in the page's language.
  var omission: String? = nil
  /// The page that shows it; nil where captures are not published.
  var url: CheckedURL? = nil
  /// The bytes themselves; nil where captures are not published.
  var file: CheckedURL? = nil

  static let modelName = "provenance"
  static let fields: [TemplateField<Provenance>] = [
    .optionalText("name") { $0.name },
    .text("sha256") { $0.sha256 },
    .optionalRecord("captured", of: DateText.self, \.captured),
    .optionalText("by") { $0.by },
    .optionalText("method") { $0.method },
    .optionalText("originalName") { $0.originalName },
    .optionalText("encoding") { $0.encoding },
    .optionalText("omission") { $0.omission },
    .optionalURL("url") { $0.url },
    .optionalURL("file") { $0.file },
  ]
}
