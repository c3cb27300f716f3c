// The clitics of both languages, folded, for look-up by their letters. Knows no names.

internal import ArabicScript

/// Clitics by the hash of their letters, of either side of a word.
struct AffixTable: Sendable {
  static let proclitics = AffixTable(ArabicProclitics.all.map(\.text))
  static let enclitics = AffixTable(PersianEnclitics.all.map(\.text))

  private let hashes: [UInt64]
  /// Their letters, in the order of the public tables.
  let letters: [[UInt16]]
  /// The longest, in letters.
  let longest: Int

  private init(_ texts: [String]) {
    letters = texts.map { LetterStream(of: $0).letters.map(\.code) }
    hashes = letters.map { WordHash.of($0) }
    longest = letters.map(\.count).max() ?? 0
  }

  /// The position, plus one, of the clitic with these letters; 0 for none.
  func number(of letters: Slice<UnsafeBufferPointer<Letter>>) -> UInt8 {
    var hash = WordHash.start
    for letter in letters { hash = WordHash.add(letter.code, to: hash) }
    for position in 0..<hashes.count where hashes[position] == hash { return UInt8(position + 1) }
    return 0
  }
}
