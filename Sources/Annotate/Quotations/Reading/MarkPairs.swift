// Pairs the quotation marks of a block. Knows marks and the space around them, no words.

/// Two quotation marks that belong together, or one that never closes.
struct MarkPair: Sendable {
  /// The token of the opening mark.
  var open: Int
  /// The token of the closing mark; the count of tokens where there is none.
  var close: Int
  /// The pair around it, an index among the pairs; -1 for none.
  var parent: Int
  var isClosed: Bool
  var family: MarkFamily
}

/// Marks that close one another.
enum MarkFamily: UInt8, Sendable {
  case guillemets, curly, single, straight

  /// A mark of the family that opens.
  var opening: UInt32 {
    switch self {
    case .guillemets: 0xAB
    case .curly: 0x201C
    case .single: 0x2039
    case .straight: 0x22
    }
  }
}

/// The pairs of a block, by their opening, and the first closing mark that has no opening.
struct MarkPairs {
  private(set) var pairs: [MarkPair] = []
  /// The token of a closing mark before which none is open.
  private(set) var strayClose: (token: Int, family: MarkFamily)?
  /// Marks nested deeper are read as text.
  static let deepest = 16

  init(_ tokens: [SpeechToken]) {
    var straights = 0
    for token in tokens where token.kind == .mark && Self.isStraight(token.scalar) { straights += 1 }
    var stack: [Int] = []
    for (index, token) in tokens.enumerated() where token.kind == .mark {
      let family = Self.family(token.scalar)
      let top = stack.lastIndex { pairs[$0].family == family }
      if opens(token, at: index, in: tokens, isOpen: top != nil, evenStraights: straights.isMultiple(of: 2)) {
        if Self.isStraight(token.scalar), let top { abandon(from: top, &stack) }
        guard stack.count < Self.deepest else { continue }
        pairs.append(
          MarkPair(
            open: index, close: tokens.count, parent: stack.last ?? -1, isClosed: false, family: family))
        stack.append(pairs.count - 1)
      } else if let top {
        let pair = stack[top]
        abandon(from: top + 1, &stack)
        stack.removeLast()
        pairs[pair].close = index
        pairs[pair].isClosed = true
      } else if strayClose == nil {
        strayClose = (index, family)
      }
    }
    // What never closes and has others in it holds nothing together: those stand for themselves.
    for index in pairs.indices {
      var parent = pairs[index].parent
      while parent >= 0, !pairs[parent].isClosed { parent = pairs[parent].parent }
      pairs[index].parent = parent
    }
  }

  /// Marks that were opened inside a pair that is now closed: they end with it, unclosed.
  private mutating func abandon(from depth: Int, _ stack: inout [Int]) {
    while stack.count > depth { stack.removeLast() }
  }

  private static func isStraight(_ scalar: UInt32) -> Bool { scalar == 0x22 || scalar == 0xFF02 }

  static func family(_ scalar: UInt32) -> MarkFamily {
    switch scalar {
    case 0xAB, 0xBB: .guillemets
    case 0x2039, 0x203A: .single
    case 0x22, 0xFF02: .straight
    default: .curly
    }
  }

  /// Whether a mark opens: by its shape where that tells, else by the space around it.
  private func opens(
    _ token: SpeechToken, at index: Int, in tokens: [SpeechToken], isOpen: Bool, evenStraights: Bool
  ) -> Bool {
    let before = index > 0 ? tokens[index - 1] : nil
    let spaceBefore = token.spaceBefore || before == nil
    let closesBefore = before.map { $0.isPunctuation("(", "[", ":", "،", "-", "–", "—", "\n") } ?? true
    let looksOpen = (spaceBefore || closesBefore) && !token.spaceAfter
    let looksClosed = !spaceBefore && (token.spaceAfter || Self.punctuationFollows(index, tokens))
    switch token.scalar {
    case 0xAB, 0x2039: return isOpen ? !(looksClosed && !looksOpen) : true
    case 0xBB, 0x203A: return !isOpen && looksOpen && !looksClosed
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x275D, 0x275E:
      if isOpen {
        // Inside, only a mark that opens by shape and place opens another.
        return token.scalar == 0x201C && looksOpen && !looksClosed
      }
      if token.scalar == 0x201C || token.scalar == 0x201E { return !(looksClosed && !looksOpen) || spaceBefore }
      return looksOpen && !looksClosed
    default:
      if evenStraights { return !isOpen }
      if !isOpen { return !looksClosed || looksOpen }
      return looksOpen && spaceBefore
    }
  }

  private static func punctuationFollows(_ index: Int, _ tokens: [SpeechToken]) -> Bool {
    guard index + 1 < tokens.count else { return true }
    return tokens[index + 1].kind == .punctuation
  }
}
