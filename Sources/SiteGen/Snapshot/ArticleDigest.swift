// What other pages show of an article. Derived once, so that lists need not parse any text.

internal import ArabicScript
internal import Archive
internal import Markdown
internal import Templates

/// An article that is shown, with what lists and links need. A class, and immutable: lists name an article dozens of
/// times, and a copy of the value would retain each of its thirty fields.
final class ArticleDigest: Sendable {
  let article: Article
  /// The text, parsed.
  let document: MarkdownDocument
  /// The title, or the first words of the text where there is none.
  let shownTitle: String
  /// The first words of the text of an article without a title, without the `…` that lists put behind them.
  let firstWords: String?
  /// A few words of the lead or the text.
  let excerpt: String?
  /// `articles/ID.html`.
  let path: PagePath
  /// The interface language of its page: its own, or the archive's first where the interface does not exist in it.
  let voice: String
  /// `rtl` or `ltr`.
  let direction: String

  var isUntitled: Bool { article.title == nil }

  /// Words in the excerpt and in the title made of first words.
  private static let excerptWords = 28
  private static let titleWords = 10

  /// Parses the text, once for all pages that show something of it.
  init(_ article: Article, voices: [String], folder: String) throws(Faults) {
    let document: MarkdownDocument
    do throws(MarkdownFault) {
      document = try MarkdownDocument(parsing: article.body, title: article.title, lead: article.lead)
    } catch {
      let line = error.position.line + article.bodyFirstLine - 1
      let path = "\(folder)/articles/\(article.id).md"
      throw Faults([Fault(TextFault(error), in: path, line: line, column: error.position.column)])
    }
    self.article = article
    self.document = document
    path = PagePath.article(article.id)
    voice = LanguageFacts.voice(for: article.language, among: voices)
    direction = LanguageFacts.direction(of: article.language)
    excerpt = article.lead ?? document.opening(words: Self.excerptWords)
    let opening = article.title == nil ? document.excerpt(words: Self.titleWords) : nil
    firstWords = opening.flatMap { $0.text.isEmpty ? nil : $0.text }
    shownTitle = article.title ?? firstWords.map { opening?.isCut == true ? $0 + "…" : $0 } ?? article.id
  }
}

extension MarkdownDocument {
  /// The first words of the text, with `…` where more follow; nil where there is none.
  func opening(words: Int) -> String? {
    let excerpt = excerpt(words: words)
    return excerpt.text.isEmpty ? nil : excerpt.isCut ? excerpt.text + "…" : excerpt.text
  }
}

/// A Markdown text that is refused.
struct TextFault: FaultKind {
  let message: String

  init(_ fault: MarkdownFault) {
    message = fault.message
  }
}
