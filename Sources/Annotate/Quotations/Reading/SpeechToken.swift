// A word, mark or quotation in a sentence. Knows no rules.

/// One piece of a block: a word, a punctuation mark, a quotation mark, or (in a list of items) a whole quotation.
struct SpeechToken: Sendable {
  enum Kind: UInt8, Sendable {
    case word, punctuation, mark
    /// A quotation that is read as one piece.
    case quote
  }

  var kind: Kind
  /// The scalar of a punctuation or quotation mark, else 0.
  var scalar: UInt32 = 0
  /// Unicode scalars of the block.
  var start: Int
  var end: Int
  /// What the tables say of the word.
  var entry = WordEntry()
  /// The hash of the folded word, without و or ف before it in Arabic where `hasConjunction`.
  var hash = SpeechWord()
  /// The folded scalars of the word, in the reading's store.
  var folded: Range<Int> = 0..<0
  /// Whether و or ف stands before an Arabic word.
  var hasConjunction = false
  /// Whether the word ends in tanwin, or in the plain alef that stands for it.
  var endsInTanwin = false
  /// Whether an Arabic word is written with ة at its end.
  var isFeminine = false
  /// Whether there is space, or nothing at all, before and after.
  var spaceBefore = false
  var spaceAfter = false
  /// The mention that covers it, an index among the article's mentions; -1 if there is none.
  var mention: Int32 = -1
  /// The quotation that begins here, an index among the block's pairs; -1 if there is none.
  var pair: Int32 = -1

  @inline(__always)
  func has(_ classes: WordClass) -> Bool { !entry.classes.isDisjoint(with: classes) }

  var isWord: Bool { kind == .word }
  func isPunctuation(_ scalars: Unicode.Scalar...) -> Bool {
    kind == .punctuation && scalars.contains { $0.value == scalar }
  }
}
