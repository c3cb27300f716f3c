// A word, mark or quotation in a sentence. Knows no rules.

/// One piece of a block: a word, a punctuation mark, a quotation mark, or (in a list of items) a whole quotation.
struct SpeechToken: Sendable {
  enum Kind: UInt8, Sendable {
    case word, punctuation, mark
    /// A quotation that is read as one piece.
    case quote
  }

  var kind: Kind
  /// Whether و or ف stands before an Arabic word.
  var hasConjunction = false
  /// Whether the word ends in tanwin.
  var endsInTanwin = false
  /// Whether an Arabic word is written with ة at its end.
  var isFeminine = false
  /// Whether there is space, or nothing at all, before and after.
  var spaceBefore = false
  var spaceAfter = false
  /// The scalar of a punctuation or quotation mark, else 0.
  var scalar: UInt32 = 0
  /// The mention that covers it, an index among the article's mentions; -1 if there is none.
  var mention: Int32 = -1
  /// The quotation that begins here, an index among the block's pairs; -1 if there is none.
  var pair: Int32 = -1
  // Places are kept in 32 bits: these are copied a lot.
  private var places: (start: Int32, end: Int32)
  private var bytePlaces: (start: Int32, end: Int32) = (0, 0)
  private var foldedPlaces: (start: Int32, end: Int32) = (0, 0)
  /// What the tables say of the word.
  var entry = WordEntry()
  /// The hash of the folded word, without و or ف before it in Arabic where `hasConjunction`.
  var hash = SpeechWord()

  init(kind: Kind, scalar: UInt32 = 0, start: Int, end: Int, spaceBefore: Bool = false) {
    self.kind = kind
    self.scalar = scalar
    self.spaceBefore = spaceBefore
    places = (Int32(clamping: start), Int32(clamping: end))
  }

  /// Unicode scalars of the block.
  var start: Int {
    get { Int(places.start) }
    set { places.start = Int32(clamping: newValue) }
  }
  var end: Int {
    get { Int(places.end) }
    set { places.end = Int32(clamping: newValue) }
  }
  /// Bytes of the block.
  var bytes: Range<Int> {
    get { Int(bytePlaces.start)..<Int(max(bytePlaces.start, bytePlaces.end)) }
    set { bytePlaces = (Int32(clamping: newValue.lowerBound), Int32(clamping: newValue.upperBound)) }
  }
  /// The folded scalars of the word, in the reading's store.
  var folded: Range<Int> {
    get { Int(foldedPlaces.start)..<Int(max(foldedPlaces.start, foldedPlaces.end)) }
    set { foldedPlaces = (Int32(clamping: newValue.lowerBound), Int32(clamping: newValue.upperBound)) }
  }

  @inline(__always)
  func has(_ classes: WordClass) -> Bool { !entry.classes.isDisjoint(with: classes) }

  var isWord: Bool { kind == .word }
  /// Whether it is one of these punctuation marks. (No list of arguments: that would be an array each time.)
  @inline(__always)
  func isPunctuation(
    _ a: Unicode.Scalar, _ b: Unicode.Scalar = "\0", _ c: Unicode.Scalar = "\0", _ d: Unicode.Scalar = "\0",
    _ e: Unicode.Scalar = "\0", _ f: Unicode.Scalar = "\0", _ g: Unicode.Scalar = "\0", _ h: Unicode.Scalar = "\0"
  ) -> Bool {
    guard kind == .punctuation else { return false }
    return scalar == a.value || scalar == b.value || scalar == c.value || scalar == d.value || scalar == e.value
      || scalar == f.value || scalar == g.value || scalar == h.value
  }
}
