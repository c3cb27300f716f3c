// The file of one article, read by itself, whose text can be changed.

/// The file of an article.
public struct ArticleFile: Sendable {
  /// The article as it is.
  public let article: Article
  /// The file, as the person named the archive.
  public var path: String { file.path }
  private let file: SourceFile

  /// Reads the article with this id in the archive in `folder`.
  public init(archive folder: String, article id: String) throws(Faults) {
    let path = "\(folder)/articles/\(id).md"
    guard Identifier.isValid(id) else {
      throw Faults([Fault(ContentFault.notAnID(key: "article", value: id), in: path)])
    }
    file = try SourceFile(path)
    article = try ArticleReader.read(file, id: id, siblings: []).article
  }

  /// Writes another text under the front matter, which stays as it is byte for byte. Returns the path, if the text is
  /// another.
  public func write(body: [UInt8]) throws(Faults) -> [String] {
    try file.replace(with: file.bytes.dropLast(article.body.count) + body)
  }
}
