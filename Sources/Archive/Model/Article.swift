// An article of the archive: what its file says, and nothing derived. Knows nothing of pages.

public import ArabicScript

/// An article: front matter and reading text.
public struct Article: Sendable {
  /// Its permanent id, which is also the name of its file.
  public var id: String
  /// Whether it may be published.
  public var status: ArticleStatus = .draft
  /// The title in print, if there is one.
  public var title: String?
  /// The lead in print.
  public var lead: String?
  /// A summary, the publisher's own or the archive's.
  public var summary: String?
  /// BCP 47 tag of the text.
  public var language: String
  /// When it was published.
  public var published: EDTF?
  /// The words in which the page printed its date.
  public var publishedAs: String?
  /// When what it reports happened.
  public var eventDate: EDTF?
  /// The id of the publisher.
  public var outlet: String?
  /// The publisher as printed, where it is not in the registry of outlets.
  public var outletAs: String?
  /// The authors' names.
  public var authors: [String] = []
  /// The byline as printed.
  public var bylineAs: String?
  /// The sections it stood in, from the general to the particular.
  public var section: [String] = []
  /// Its tags, as its publisher or the archive gave them.
  public var tags: [String] = []
  /// The ids of the entities that a person says it is about.
  public var about: [String] = []
  /// Where it was published.
  public var sourceURL: String?
  /// The id of the article it is a translation of.
  public var translationOf: String?
  /// The id of the article it is another version of.
  public var versionOf: String?
  /// The name of its capture, a file in `captures/`.
  public var capture: String?
  /// The capture breaks off before the text ends.
  public var cutOff: Bool = false
  /// Who holds the rights, or the terms of use.
  public var rights: String?
  /// When it was withdrawn.
  public var withdrawn: EDTF?
  /// The keys that are a machine's guess and that no person has confirmed.
  public var unconfirmed: Set<ArticleField> = []
  /// Former anchors of blocks and what they are now.
  public var anchors: [String: String] = [:]
  /// The Markdown under the front matter, UTF-8, NFC.
  public var body: [UInt8] = []
  /// The 1-based line of the file in which the body begins.
  public var bodyFirstLine: Int = 1

  /// An article with nothing but its id and its language.
  public init(id: String, language: String) {
    self.id = id
    self.language = language
  }
}
