// What may stand between two letters. Knows no names.

/// What stands between a letter and the one before it, as one number.
enum Gap {
  static let none: UInt8 = 0
  /// ZWNJ or another space of no width.
  static let joiner: UInt8 = 1
  /// One hyphen or apostrophe, without spaces.
  static let hyphen: UInt8 = 2
  /// Spaces, or the end of a line.
  static let space: UInt8 = 3
  /// A hyphen between spaces.
  static let dash: UInt8 = 4
  /// Any other punctuation.
  static let other: UInt8 = 5
  /// The beginning of a block.
  static let edge: UInt8 = 6

  /// Which gaps a text may have where a name has the given one, as a set of bits.
  ///
  /// - Parameter mayJoin: the name is long enough to be known without its spaces.
  static func allowed(inText name: UInt8, mayJoin: Bool) -> UInt8 {
    let joined: UInt8 = mayJoin ? 1 << none : 0
    switch name {
    case none: return 1 << none | 1 << joiner
    case joiner: return 1 << none | 1 << joiner | 1 << hyphen | 1 << space
    case hyphen: return 1 << none | 1 << joiner | 1 << hyphen | 1 << space | 1 << dash
    case space: return joined | 1 << joiner | 1 << hyphen | 1 << space
    case dash: return joined | 1 << joiner | 1 << hyphen | 1 << space | 1 << dash
    default: return joined | 1 << joiner | 1 << hyphen | 1 << space | 1 << dash | 1 << other
    }
  }
}
