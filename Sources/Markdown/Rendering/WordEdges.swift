// Where the word around a place in a text begins and ends. Knows nothing of marks.

/// Words as the eye takes them, for what is highlighted: letters, digits and the marks on them, and joiners between
/// letters. Looked at by bytes; a scalar of a script that is not named here ends a word.
struct WordEdges {
  let text: UnsafeBufferPointer<UInt8>

  /// The beginning of the word that goes on at `offset`, or `offset` itself where none does.
  func start(from offset: Int) -> Int {
    guard offset < text.count, isWord(offset) else { return offset }
    var start = offset
    var reached = offset
    while reached > 0 {
      reached -= 1
      while reached > 0, text[reached] & 0xC0 == 0x80 { reached -= 1 }
      if isWord(reached) {
        start = reached
      } else if !isJoiner(reached) {
        break
      }
    }
    return start
  }

  /// The end of the word that stands before `offset`, or `offset` itself where none goes on.
  func end(from offset: Int) -> Int {
    guard offset > 0 else { return offset }
    var last = offset - 1
    while last > 0, text[last] & 0xC0 == 0x80 { last -= 1 }
    guard isWord(last) else { return offset }
    var end = offset
    var reached = offset
    while reached < text.count {
      let isWord = isWord(reached)
      if !isWord && !isJoiner(reached) { break }
      reached += 1
      while reached < text.count, text[reached] & 0xC0 == 0x80 { reached += 1 }
      if isWord { end = reached }
    }
    return end
  }

  /// ZWNJ or ZWJ.
  private func isJoiner(_ index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80
      && (text[index + 2] == 0x8C || text[index + 2] == 0x8D)
  }

  private func isWord(_ index: Int) -> Bool {
    let first = text[index]
    if first < 0x80 { return (0x30...0x39).contains(first) || (0x61...0x7A).contains(first | 0x20) }
    switch first {
    case 0xC3...0xD5, 0xDC...0xDF: return true
    case 0xD8...0xDB:
      // The Arabic block but for its punctuation (U+060C, U+061B, U+061F, U+066A to U+066D, U+06D4).
      guard index + 1 < text.count else { return false }
      let scalar = UInt32(first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
      switch scalar {
      case 0x0600...0x060F, 0x061B...0x061F, 0x066A...0x066D, 0x06D4: return false
      default: return true
      }
    case 0xEF:
      // Presentation forms, U+FB50 to U+FDFB and U+FE70 to U+FEFC.
      guard index + 2 < text.count else { return false }
      let scalar = 0xF000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      return (0xFB50...0xFD3D).contains(scalar) || (0xFD50...0xFDFB).contains(scalar)
        || (0xFE70...0xFEFC).contains(scalar)
    default: return false
    }
  }
}
