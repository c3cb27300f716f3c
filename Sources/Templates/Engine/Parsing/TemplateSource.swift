// One template file as it was found. Knows nothing of its contents.

/// A template's name, the file it comes from, and its bytes.
public struct TemplateSource: Sendable {
  /// The name templates call it by, with its extension: `article.html`, `parts/card.html`.
  public let name: String
  /// The path that messages name.
  public let path: String
  /// The file, UTF-8.
  public let utf8: [UInt8]

  /// A template from a file's bytes.
  public init(name: String, path: String, utf8: [UInt8]) {
    self.name = name
    self.path = path
    self.utf8 = utf8
  }

  /// A template from text.
  public init(name: String, path: String, text: String) {
    self.init(name: name, path: path, utf8: Array(text.utf8))
  }
}
