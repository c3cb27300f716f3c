// Backslashes before the characters of a line that would be read as inline markup. Knows nothing of lines and blocks.

/// The escaping of inline text, whether it stands in a paragraph or in a heading.
struct InlineWriting {
  private let scalars: [Unicode.Scalar]
  private let strength: MarkdownEscaping.Strength
  /// Characters that mean something only in pairs: escaped where there is more than one that could open or close.
  private var pairs: Set<Unicode.Scalar> = []
  /// For each scalar, whether it belongs to a run of such characters that could open or close something.
  private var couldFlank: [Bool] = []

  init(text: String, strength: MarkdownEscaping.Strength) {
    scalars = Array(text.unicodeScalars)
    self.strength = strength
    findRuns()
  }

  /// The text with what is needed before each scalar, scalar by scalar.
  func written() -> [String] {
    var out: [String] = []
    out.reserveCapacity(scalars.count)
    var addressEnd = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      if strength == .needed, index >= addressEnd, let end = endOfAddress(at: index) { addressEnd = end }
      if scalar == "\0" {
        out.append("\u{FFFD}")
      } else if needsReference(index) {
        out.append("&#\(scalar.value);")
      } else if index >= addressEnd, needsBackslash(index) {
        out.append("\\" + String(scalar))
      } else {
        out.append(String(scalar))
      }
    }
    return out
  }

  /// White space at the edge of a line is dropped by the parser, and so are empty lines and carriage returns.
  private func needsReference(_ index: Int) -> Bool {
    let scalar = scalars[index]
    switch scalar {
    case "\r": return true
    case "\n":
      return index == 0 || index == scalars.count - 1 || scalars[index + 1] == "\n" || scalars[index - 1] == "\n"
    case " ", "\t", "\u{B}", "\u{C}":
      let before = index > 0 ? scalars[index - 1] : "\n"
      let after = index + 1 < scalars.count ? scalars[index + 1] : "\n"
      return before == "\n" || after == "\n" || after == "\r" && scalar != " "
    default:
      return strength == .references && Self.isPunctuation(scalar)
    }
  }

  private func needsBackslash(_ index: Int) -> Bool {
    let scalar = scalars[index]
    guard Self.isPunctuation(scalar) else { return false }
    if strength != .needed { return "\\`*_~[]<>&!:|#@.-+()=^\"'".unicodeScalars.contains(scalar) }
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalar {
    case "\\": return next.map { Self.isPunctuation($0) || $0 == "\n" } ?? true
    case "*", "_", "~": return pairs.contains(scalar) && couldFlank[index]
    case "`": return pairs.contains(scalar)
    case "]": return next == "(" || next == "["
    case "[": return next == "^"
    case "<": return next.map { Self.isLetter($0) || "/!?".unicodeScalars.contains($0) } ?? false
    case "&": return startsReference(index)
    default: return false
    }
  }

  // MARK: What could be markup

  /// Looks at every run of marks once, so that a line of nothing but marks is read in time.
  private mutating func findRuns() {
    couldFlank = [Bool](repeating: false, count: scalars.count)
    var runs: [Unicode.Scalar: Int] = [:]
    var first = 0
    while first < scalars.count {
      let mark = scalars[first]
      guard Self.pairedMarks.contains(mark) else {
        first += 1
        continue
      }
      var end = first
      while end < scalars.count, scalars[end] == mark { end += 1 }
      if Self.couldFlank(
        mark, before: first > 0 ? scalars[first - 1] : " ", after: end < scalars.count ? scalars[end] : " ")
      {
        runs[mark, default: 0] += 1
        for index in first..<end { couldFlank[index] = true }
      }
      first = end
    }
    pairs = Set(runs.filter { $0.value > 1 }.keys)
  }

  private static let pairedMarks: Set<Unicode.Scalar> = ["*", "_", "`", "~"]

  /// Whether a run of marks between these two could open or close something: not between white space, and `_` not within
  /// a word.
  private static func couldFlank(_ mark: Unicode.Scalar, before: Unicode.Scalar, after: Unicode.Scalar) -> Bool {
    if mark == "`" { return true }
    if isASCIISpace(before) && isASCIISpace(after) { return false }
    return mark != "_" || !isWord(before) || !isWord(after)
  }

  /// Whether `&` here begins what reads as a character reference.
  private func startsReference(_ index: Int) -> Bool {
    var end = index + 1
    if end < scalars.count, scalars[end] == "#" { end += 1 }
    let start = end
    while end < scalars.count, end - start < 40, Self.isLetter(scalars[end]) || Self.isDigit(scalars[end]) { end += 1 }
    return end > start && end < scalars.count && scalars[end] == ";"
  }

  /// The end of an address that is linked as it stands, in which a backslash would be seen.
  private func endOfAddress(at index: Int) -> Int? {
    if index > 0, Self.isLetter(scalars[index - 1]) || Self.isDigit(scalars[index - 1]) { return nil }
    let starts = ["http://", "https://", "ftp://", "www."]
    guard starts.contains(where: { matches($0, at: index) }) else { return nil }
    var end = index
    while end < scalars.count, !Self.isASCIISpace(scalars[end]), scalars[end] != "<" { end += 1 }
    // What is left out of the link at its end is read as text.
    while end > index, "?!.,:*_~'\")];".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return end
  }

  private func matches(_ word: String, at index: Int) -> Bool {
    var position = index
    for scalar in word.unicodeScalars {
      guard position < scalars.count, scalars[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  static func isASCIISpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (scalar.value >= 9 && scalar.value <= 13)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 48 && scalar.value <= 57
  }

  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 33...47, 58...64, 91...96, 123...126: true
    default: false
    }
  }

  /// A letter or digit of any script: certainly neither white space nor punctuation to the parser.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .decimalNumber: true
    default: false
    }
  }
}
