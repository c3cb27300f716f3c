// An article's text made ready for finding in it what people once pointed at. Knows nothing of acts.

internal import ArabicScript
internal import Digest

/// A text in which the words of old acts are found again, and for which new ones are written down.
///
/// Words are compared folded and without blanks, so that neither a respelling (ي for ی, a ZWNJ for a blank) nor lines
/// broken otherwise hide them.
public struct AnchoredText: Sendable {
  /// The SHA-256 of the canonical text, in hexadecimal.
  public let sha256: String
  /// The anchors of the blocks.
  let anchors: [String]
  let blockOfAnchor: [String: Int]
  /// The words of anchors (without numbers) that several blocks have.
  let repeatedWords: Set<Substring>
  /// The text as it is, block after block, without anything between them.
  let raw: [Unicode.Scalar]
  let rawBlocks: [Range<Int>]
  /// The folded scalars that are no blanks, block after block.
  let letters: [Unicode.Scalar]
  let letterBlocks: [Range<Int>]
  /// For each letter, the folded scalar of its block that it is.
  private let foldedIndex: [Int]
  private let folded: [FoldedText]
  /// Whether there is a blank or the border of a block before each letter, and at the end.
  let isAfterBlank: [Bool]
  /// Whether a block begins at each letter, and at the end.
  let isBlockEdge: [Bool]

  /// Makes a text ready. `anchors` are those of its blocks, in order.
  public init(_ blocks: TextBlocks, anchors: [String]) {
    sha256 = SHA256Digest(hashing: blocks.utf8).hex
    self.anchors = anchors
    var blockOfAnchor: [String: Int] = [:]
    for (block, anchor) in anchors.enumerated() where blockOfAnchor[anchor] == nil { blockOfAnchor[anchor] = block }
    var words: Set<Substring> = []
    var repeatedWords: Set<Substring> = []
    for anchor in anchors {
      let word = Self.words(ofAnchor: anchor)
      if !words.insert(word).inserted { repeatedWords.insert(word) }
    }
    self.repeatedWords = repeatedWords
    var raw: [Unicode.Scalar] = []
    var rawBlocks: [Range<Int>] = []
    var letters: [Unicode.Scalar] = []
    var letterBlocks: [Range<Int>] = []
    var foldedIndex: [Int] = []
    var folded: [FoldedText] = []
    var isAfterBlank: [Bool] = []
    var isBlockEdge: [Bool] = []
    raw.reserveCapacity(blocks.utf8.count)
    letters.reserveCapacity(blocks.utf8.count)
    for block in 0..<blocks.count {
      let text = blocks.text(ofBlock: block)
      let (rawStart, start) = (raw.count, letters.count)
      raw.append(contentsOf: text.unicodeScalars)
      rawBlocks.append(rawStart..<raw.count)
      let fold = FoldedText(text)
      var blank = true
      for (index, scalar) in fold.scalars.enumerated() {
        if Self.isBlank(scalar) {
          blank = true
          continue
        }
        isAfterBlank.append(blank)
        isBlockEdge.append(letters.count == start)
        blank = false
        letters.append(scalar)
        foldedIndex.append(index)
      }
      letterBlocks.append(start..<letters.count)
      folded.append(fold)
    }
    isAfterBlank.append(true)
    isBlockEdge.append(true)
    self.blockOfAnchor = blockOfAnchor
    (self.raw, self.rawBlocks) = (raw, rawBlocks)
    (self.letters, self.letterBlocks) = (letters, letterBlocks)
    (self.foldedIndex, self.folded) = (foldedIndex, folded)
    (self.isAfterBlank, self.isBlockEdge) = (isAfterBlank, isBlockEdge)
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || ("\u{9}"..."\u{D}").contains(scalar) }

  /// How many blocks there are.
  var blockCount: Int { rawBlocks.count }

  /// The block in which a letter is.
  func block(ofLetter letter: Int) -> Int {
    var (low, high) = (0, letterBlocks.count)
    while low < high {
      let middle = (low + high) / 2
      if letterBlocks[middle].upperBound <= letter { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of some letters of one block.
  func place(ofLetters range: Range<Int>, inBlock block: Int) -> TextPlace? {
    guard !range.isEmpty, letterBlocks.indices.contains(block), letterBlocks[block].contains(range.lowerBound),
      range.upperBound <= letterBlocks[block].upperBound
    else { return nil }
    let indices = foldedIndex[range.lowerBound]..<foldedIndex[range.upperBound - 1] + 1
    return folded[block].sourceRange(of: indices).map { TextPlace(block: block, range: $0) }
  }

  /// The letters that begin at or after a raw position of a block.
  func letter(at offset: Int, inBlock block: Int) -> Int {
    let offsets = folded[block].sourceOffsets
    var (low, high) = (letterBlocks[block].lowerBound, letterBlocks[block].upperBound)
    while low < high {
      let middle = (low + high) / 2
      if offsets[foldedIndex[middle]] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the words stand at a place, scalar for scalar.
  func hasWords(_ quote: String, at range: Range<Int>, inBlock block: Int) -> Bool {
    guard rawBlocks.indices.contains(block), range.lowerBound >= 0, range.upperBound <= rawBlocks[block].count
    else { return false }
    let start = rawBlocks[block].lowerBound
    return raw[start + range.lowerBound..<start + range.upperBound].elementsEqual(quote.unicodeScalars)
  }

  /// The words at a place; empty where it is outside the text.
  func quote(_ place: TextPlace) -> String {
    guard rawBlocks.indices.contains(place.block), place.range.lowerBound >= 0,
      place.range.upperBound <= rawBlocks[place.block].count
    else { return "" }
    let start = rawBlocks[place.block].lowerBound
    return Self.string(raw[start + place.range.lowerBound..<start + place.range.upperBound])
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Where letters follow one another like this, ascending; overlapping ones too.
  func occurrences(of wanted: [Unicode.Scalar]) -> [Int] {
    guard let first = wanted.first, wanted.count <= letters.count else { return [] }
    var found: [Int] = []
    letters.withUnsafeBufferPointer { letters in
      wanted.withUnsafeBufferPointer { wanted in
        for start in 0...letters.count - wanted.count where letters[start] == first {
          var index = 1
          while index < wanted.count, letters[start + index] == wanted[index] { index += 1 }
          if index == wanted.count { found.append(start) }
        }
      }
    }
    return found
  }
}
