// The context words of the registry in an article. Reads the words only when some name has such words.

internal import ArabicScript

/// Which context words stand in which blocks.
struct ContextSearch {
  private let blocks: TextBlocks
  private let patterns: NamePatterns
  /// For each block, its words by hash, also without what may be joined to them, in order; nil until needed.
  private var words: [[[UInt64]]]?

  init(_ blocks: TextBlocks, _ patterns: NamePatterns) {
    (self.blocks, self.patterns) = (blocks, patterns)
  }

  /// A context word of an owner in the block of a place, or anywhere in the article.
  mutating func word(for owner: NameOwner, near candidate: NameCandidate, anywhere: Bool) -> String? {
    if owner.context.isEmpty { return nil }
    if words == nil { words = Self.read(blocks) }
    guard let words else { return nil }
    for index in owner.context {
      let context = patterns.contexts[Int(index)]
      if anywhere {
        if words.contains(where: { Self.has($0, context.hashes) }) { return context.text }
      } else if words.indices.contains(Int(candidate.block)), Self.has(words[Int(candidate.block)], context.hashes) {
        return context.text
      }
    }
    return nil
  }

  private static func has(_ words: [[UInt64]], _ wanted: [UInt64]) -> Bool {
    guard words.count >= wanted.count else { return false }
    for start in 0...words.count - wanted.count
    where wanted.indices.allSatisfy({ words[start + $0].contains(wanted[$0]) }) { return true }
    return false
  }

  private static func read(_ blocks: TextBlocks) -> [[[UInt64]]] {
    let stream = LetterStream(blocks)
    var result: [[[UInt64]]] = []
    for block in stream.blocks {
      guard let first = block.first, let last = block.last else {
        result.append([])
        continue
      }
      let range = Int(stream.letters[first].word)...Int(stream.letters[last].word)
      result.append(range.map { forms(of: stream.words[$0], stream) })
    }
    return result
  }

  /// A word's hash, and those of it without a proclitic or an enclitic.
  private static func forms(of word: StreamWord, _ stream: LetterStream) -> [UInt64] {
    let codes = stream.letters[Int(word.first)..<Int(word.end)].map(\.code)
    var forms = [word.hash]
    for proclitic in AffixTable.proclitics.letters
    where codes.count > proclitic.count + 1 && codes.starts(with: proclitic) {
      forms.append(WordHash.of(Array(codes[proclitic.count...])))
      if proclitic.count >= 2, proclitic[proclitic.count - 1] == 0x0644, proclitic[proclitic.count - 2] == 0x0644 {
        forms.append(WordHash.of(SpeltName.article + codes[proclitic.count...]))
      }
    }
    for enclitic in AffixTable.enclitics.letters
    where codes.count > enclitic.count + 1 && codes.suffix(enclitic.count).elementsEqual(enclitic) {
      forms.append(WordHash.of(Array(codes[..<(codes.count - enclitic.count)])))
    }
    return forms
  }
}
