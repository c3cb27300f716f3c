// The words of dates by number, and tables of phrases made of such numbers: what a text has no word of costs one look.

/// A word of dates.
struct DateWord: Hashable, Sendable {
  /// From 2 on.
  let number: UInt16
  /// What it can do.
  var roles: DateRoles

  /// Stands for a word that is in no list.
  static let none = DateWord(number: 0, roles: [])
  /// Stands for a word in Latin letters that is in no list.
  static let latin = DateWord(number: 1, roles: .latin)
}

/// All single words of the lists, looked up by a hash of the scalars of their folded form.
struct DateVocabulary: Sendable {
  /// Open addressing; a hash of 0 is an empty place.
  private let hashes: [UInt64]
  private let words: [DateWord]
  private let mask: Int

  init(_ roles: [(word: String, roles: DateRoles)]) {
    var size = 64
    while size < roles.count * 4 { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var words = [DateWord](repeating: .none, count: size)
    for (position, entry) in roles.enumerated() {
      let hash = Self.hash(ofFolded: entry.word)
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while hashes[place] != 0 { place = (place + 1) & (size - 1) }
      hashes[place] = hash
      words[place] = DateWord(number: UInt16(position + 2), roles: entry.roles)
    }
    (self.hashes, self.words, mask) = (hashes, words, size - 1)
  }

  /// The word with a hash, or `none`.
  @inline(__always)
  func word(hash: UInt64) -> DateWord {
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let own = hashes[place]
      if own == hash { return words[place] }
      if own == 0 { return .none }
      place = (place + 1) & mask
    }
  }

  static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a scalar: its UTF-8, the first byte in the lowest.
  @inline(__always)
  static func add(_ packed: UInt32, to hash: inout UInt64) {
    hash = (hash ^ UInt64(packed)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
  }

  static func add(_ folded: String, to hash: inout UInt64) {
    for scalar in folded.unicodeScalars {
      var packed: UInt32 = 0
      // Through an array: reversing the buffer itself traps in debug builds (Swift 6.3).
      for byte in Array(UTF8.encode(scalar) ?? .init()).reversed() { packed = packed << 8 | UInt32(byte) }
      add(packed, to: &hash)
    }
  }

  static func hash(ofFolded word: String) -> UInt64 {
    var hash = emptyHash
    add(word, to: &hash)
    return hash
  }
}

/// Values by phrases of one to four words.
struct PhraseTable<Value: Sendable>: Sendable {
  private let values: [UInt64: Value]
  /// What the first word of each phrase has.
  let role: DateRoles

  init(_ phrases: [String: Value], role: DateRoles, numbers: [String: UInt16]) {
    var values: [UInt64: Value] = [:]
    for (phrase, value) in phrases {
      var key: UInt64 = 0
      let words = phrase.split(separator: " ")
      for (place, word) in words.enumerated() where place < 4 {
        key |= UInt64(numbers[String(word)] ?? 0) << (16 * UInt64(place))
      }
      if words.count <= 4 { values[key] = value }
    }
    (self.values, self.role) = (values, role)
  }

  /// The value of words packed from the lowest bits on.
  subscript(key: UInt64) -> Value? { values[key] }
}
