// The pieces that dates are made of: numbers, words of dates by number, marks.

struct DateToken: Sendable {
  enum Kind: UInt8, Sendable { case number, word, mark }

  let kind: Kind
  /// Whether white space stands before it.
  let isSpaced: Bool
  /// Whether a word begins with a capital.
  let isCapital: Bool
  /// Of a number, how many digits it has.
  let digitCount: UInt8
  /// The number of a word in the vocabulary; 0 for a word that is in no list, 1 for such a one in Latin letters.
  let word: UInt16
  /// The value of a number's first nine digits, or the scalar of a mark.
  let value: UInt32
  /// What a word can do.
  let roles: DateRoles
  /// In Unicode scalars of the text.
  let range: Range<Int32>
  /// In bytes of the text.
  let bytes: Range<Int32>

  /// The value and the number of digits, or `nil`.
  var number: (value: Int, digits: Int)? { kind == .number ? (Int(value), Int(digitCount)) : nil }

  /// The mark, or `nil`.
  var mark: Unicode.Scalar? { kind == .mark ? Unicode.Scalar(value) : nil }

  func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && value == scalar.value }
}
