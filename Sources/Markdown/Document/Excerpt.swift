// The first words of a document, for lists and for pages without a title. Knows nothing of HTML.

/// The beginning of a document's text.
public struct Excerpt: Hashable, Sendable {
  /// Words with one space between them.
  public let text: String
  /// Whether there was more.
  public let isCut: Bool
}

extension MarkdownDocument {
  /// The first words of the canonical text, cut between words and never within one. Words are what stands between white
  /// space; a word with ZWNJ is one.
  ///
  /// - Parameters:
  ///   - words: how many words at most.
  ///   - kinds: the kinds of blocks that are read; by default paragraphs alone, without title, lead and headings.
  public func excerpt(words limit: Int, from kinds: Set<BlockKind> = [.paragraph]) -> Excerpt {
    var out: [UInt8] = []
    var words = 0
    for block in flat.blocks where kinds.contains(block.kind) {
      for word in flat.text[block.text.range].split(whereSeparator: { $0 == 32 || (9...13).contains($0) }) {
        if words >= limit { return Excerpt(text: String(decoding: out, as: UTF8.self), isCut: true) }
        if words > 0 { out.append(UInt8(ascii: " ")) }
        out.append(contentsOf: word)
        words += 1
      }
    }
    return Excerpt(text: String(decoding: out, as: UTF8.self), isCut: false)
  }

  /// How many words the body has, headings, cells and footnotes included, code left out: for a reading time.
  public var wordCount: Int {
    var words = 0
    for block in flat.blocks where block.kind != .codeBlock && block.kind != .title && block.kind != .lead {
      var inWord = false
      for byte in flat.text[block.text.range] {
        let isSpace = byte == 32 || (byte >= 9 && byte <= 13)
        if !isSpace, !inWord { words += 1 }
        inWord = !isSpace
      }
    }
    return words
  }
}
