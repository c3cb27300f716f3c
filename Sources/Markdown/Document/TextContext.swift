// A few words of a block with what stands around them. Knows nothing of why they are shown.

/// Words in their context, as a concordance shows them.
public struct TextContext: Hashable, Sendable {
  /// What stands before, from the beginning of a word; `…` is not part of it.
  public var before: String
  /// The words themselves, widened to whole words.
  public var words: String
  /// What stands behind, to the end of a word.
  public var after: String
  /// Whether the block has more before.
  public var isCutBefore: Bool
  /// Whether the block has more behind.
  public var isCutAfter: Bool
}

/// Where words and their context lie in a block's text: UTF-8 offsets.
public struct TextContextPlace: Hashable, Sendable {
  /// What stands before, from the beginning of a word.
  public var before: Range<Int>
  /// The words themselves, widened to whole words.
  public var words: Range<Int>
  /// What stands after, to the end of a word.
  public var after: Range<Int>

  /// A place.
  public init(before: Range<Int>, words: Range<Int>, after: Range<Int>) {
    (self.before, self.words, self.after) = (before, words, after)
  }
}

extension MarkdownDocument {
  /// The words at a place of a block with at most `width` scalars on each side, cut between words; line breaks are
  /// spaces.
  ///
  /// - Parameter bytes: UTF-8 offsets in the block's text, at scalar boundaries; what lies outside is cut off.
  public func context(of bytes: Range<Int>, inBlock block: Int, width: Int) -> TextContext {
    let place = contextPlace(of: bytes, inBlock: block, width: width)
    return withUTF8(ofBlock: block) { text in
      TextContext(
        before: Self.line(text[place.before]), words: Self.line(text[place.words]), after: Self.line(text[place.after]),
        isCutBefore: place.before.lowerBound > 0, isCutAfter: place.after.upperBound < text.count)
    }
  }

  /// Where the parts of such a context lie, for who does not want strings.
  public func contextPlace(of bytes: Range<Int>, inBlock block: Int, width: Int) -> TextContextPlace {
    withUTF8(ofBlock: block) { text in
      let words = WordEdges(text: text)
      let lower = min(max(0, bytes.lowerBound), text.count)
      let start = words.start(from: lower)
      let end = max(start, words.end(from: min(max(lower, bytes.upperBound), text.count)))
      let first = Self.step(from: start, by: width, in: text, forward: false)
      let last = Self.step(from: end, by: width, in: text, forward: true)
      return TextContextPlace(before: first..<start, words: start..<end, after: end..<max(last, end))
    }
  }

  /// Lends the UTF-8 of a part of a block, its line breaks as spaces.
  public func withLine(_ bytes: Range<Int>, ofBlock block: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUTF8(ofBlock: block) { text in
      let line = UnsafeBufferPointer(rebasing: text[bytes.clamped(to: 0..<text.count)])
      guard line.contains(UInt8(ascii: "\n")) else { return body(line) }
      line.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }.withUnsafeBufferPointer(body)
    }
  }

  /// The place `width` scalars away, moved back to the last space before it is reached; the end of the text if that is
  /// nearer.
  private static func step(
    from offset: Int, by width: Int, in text: UnsafeBufferPointer<UInt8>, forward: Bool
  ) -> Int {
    var position = offset
    var lastSpace = offset
    for _ in 0..<width {
      if forward {
        guard position < text.count else { return text.count }
        if text[position] <= 0x20 { lastSpace = position }
        position += 1
        while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
      } else {
        guard position > 0 else { return 0 }
        position -= 1
        while position > 0, text[position] & 0xC0 == 0x80 { position -= 1 }
        if text[position] <= 0x20 { lastSpace = position + 1 }
      }
    }
    if position == 0 || position == text.count { return position }
    return lastSpace == offset ? position : lastSpace
  }

  private static func line(_ bytes: Swift.Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard bytes.contains(UInt8(ascii: "\n")) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
