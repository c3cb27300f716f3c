// Plain text to Markdown that parses back to exactly that text, with as few backslashes as that allows, since people read
// and edit the files. Knows nothing of captures.

/// Writes plain text as Markdown.
///
/// What is written is parsed again, and only if the text does not come back, a stronger writing is taken: first backslashes
/// only where something in the text could be read as markup, then before all ASCII punctuation that could, and at last
/// numeric references. Addresses such as `https://…` become links whose text is the same.
public enum MarkdownEscaping {
  /// A text as one paragraph, without a newline at its end. A `\n` in the text becomes a soft break. Empty for an empty
  /// text, since Markdown has no empty paragraph. U+0000, which Markdown cannot hold, becomes U+FFFD.
  public static func paragraph(_ text: String) -> String {
    firstFaithful(text, kind: .paragraph) { strength in
      ParagraphWriting(text: text, strength: strength).written()
    }
  }

  /// A text as a heading, `level` 1 to 6, on one line.
  public static func heading(_ text: String, level: Int) -> String {
    let marks = String(repeating: "#", count: min(6, max(1, level)))
    return firstFaithful(text, kind: .heading) { strength in
      let content = HeadingWriting(text: text, strength: strength).written()
      return content.isEmpty ? marks : marks + " " + content
    }
  }

  /// Texts as a document of paragraphs, with an empty line between them and a newline at the end; empty texts are left out.
  public static func document(paragraphs: [String]) -> String {
    paragraphs.filter { !$0.isEmpty }.map { paragraph($0) + "\n" }.joined(separator: "\n")
  }

  private static func firstFaithful(_ text: String, kind: BlockKind, _ write: (Strength) -> String) -> String {
    var written = ""
    for strength in Strength.allCases {
      written = write(strength)
      if isFaithful(written, to: text, kind: kind) { break }
    }
    return written
  }

  /// Whether Markdown is one block with this text and without code, emphasis, images: links alone may come in.
  private static func isFaithful(_ markdown: String, to text: String, kind: BlockKind) -> Bool {
    guard let document = try? MarkdownDocument(parsing: markdown) else { return false }
    if text.isEmpty && kind == .paragraph { return document.blockCount == 0 }
    guard document.blockCount == 1, document.kind(ofBlock: 0) == kind, document.isPlainText else { return false }
    return document.withUTF8(ofBlock: 0) { $0.elementsEqual(text.utf8) }
  }

  /// How much is escaped.
  enum Strength: CaseIterable {
    case needed, allPunctuation, references
  }
}

extension MarkdownDocument {
  /// Whether there is nothing in the body but paragraphs and headings of text, breaks and links.
  fileprivate var isPlainText: Bool {
    flat.events.allSatisfy { event in
      switch event.kind {
      case .paragraphOpen, .paragraphClose, .headingOpen, .headingClose, .text, .softBreak, .linkOpen, .linkClose: true
      default: false
      }
    }
  }
}
