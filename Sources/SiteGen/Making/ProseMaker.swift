// Small texts in Markdown as HTML: descriptions of names, the archive's words about itself.

internal import Archive
internal import Markdown
internal import Templates

/// Renders small texts.
enum ProseMaker {
  /// The HTML of a description; a text that cannot be parsed stands as plain text.
  static func html(_ markdown: [UInt8]) -> TrustedHTML {
    guard let document = try? MarkdownDocument(parsing: markdown, anchored: false) else {
      return TrustedHTML(escaping: String(decoding: markdown, as: UTF8.self))
    }
    var options = PageRendering()
    options.anchors = false
    options.headingShift = 2
    options.images = .local
    var out: [UInt8] = []
    document.renderPage(options, into: &out)
    return TrustedHTML(trusting: out)
  }

  /// The first sentence or line of a description as plain text, at most `words` words.
  static func firstWords(_ markdown: [UInt8], _ words: Int) -> String? {
    guard let document = try? MarkdownDocument(parsing: markdown, anchored: false) else { return nil }
    return document.opening(words: words)
  }

  /// The descriptions of an entity for a page: that in the page's language if there is one, else all.
  static func descriptions(_ all: [EntityDescription], voice: Voice) -> [Description] {
    let own = all.filter { $0.language == voice.language || $0.language == nil }
    let shown = own.isEmpty ? all : own
    return shown.map { description in
      let language = description.language ?? voice.language
      return Description(
        language: language, direction: LanguageFacts.direction(of: language),
        label: shown.count > 1 ? voice.languageName(language) : nil, html: html(description.markdown))
    }
  }
}
