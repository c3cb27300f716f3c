// Finds the blocks of a text that run in the other direction, so that they get their own `lang` and `dir`.

internal import Markdown

/// The blocks whose letters are of the other direction than the article's.
struct ForeignBlocks: Sendable {
  private var blocks: Set<Int> = []
  private let direction: String

  var isEmpty: Bool { blocks.isEmpty }

  /// Looks at the letters of each block: a block is foreign where all its letters are. Only the two scripts that an
  /// interface exists in are told apart; other languages inside the text keep the article's direction.
  init(_ document: MarkdownDocument, direction: String) {
    self.direction = direction
    for block in 0..<document.blockCount {
      let (latin, arabic) = document.withUTF8(ofBlock: block, Self.letters)
      if direction == "rtl" ? latin && !arabic : arabic && !latin { blocks.insert(block) }
    }
  }

  /// The language of a block where it differs from the article's. Latin letters are said to be English, Arabic ones
  /// Persian, the commonest case; a wrong guess costs a screen reader's accent, never the direction.
  func language(ofBlock block: Int) -> PageRendering.Language? {
    guard blocks.contains(block) else { return nil }
    return direction == "rtl" ? .init(lang: "en", dir: "ltr") : .init(lang: "fa", dir: "rtl")
  }

  private static func letters(_ utf8: UnsafeBufferPointer<UInt8>) -> (latin: Bool, arabic: Bool) {
    var latin = false
    for byte in utf8 {
      // Lead bytes of U+0600–U+07FF and of the presentation forms.
      if (0xD8...0xDF).contains(byte) || byte == 0xEF { return (latin, true) }
      if (0x61...0x7A).contains(byte | 0x20) { latin = true }
    }
    return (latin, false)
  }
}
