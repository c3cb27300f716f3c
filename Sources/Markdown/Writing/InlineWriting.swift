// Backslashes before the characters of a line that would be read as inline markup. Knows nothing of lines and blocks.

/// The escaping of inline text, whether it stands in a paragraph or in a heading.
struct InlineWriting {
  private let scalars: [Unicode.Scalar]
  private let strength: MarkdownEscaping.Strength
  /// Characters that mean something only in pairs: escaped where there is more than one that could open or close.
  private var pairs: Set<Unicode.Scalar> = []

  init(text: String, strength: MarkdownEscaping.Strength) {
    scalars = Array(text.unicodeScalars)
    self.strength = strength
    for mark in ["*", "_", "`", "~"] as [Unicode.Scalar] where runsThatCount(of: mark) > 1 { pairs.insert(mark) }
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
    case "*", "_", "~": return pairs.contains(scalar) && couldFlank(index)
    case "`": return pairs.contains(scalar)
    case "]": return next == "(" || next == "["
    case "[": return next == "^"
    case "<": return next.map { Self.isLetter($0) || "/!?".unicodeScalars.contains($0) } ?? false
    case "&": return startsReference(index)
    default: return false
    }
  }

  // MARK: What could be markup

  /// How many runs of a mark could open or close something.
  private func runsThatCount(of mark: Unicode.Scalar) -> Int {
    var runs = 0
    for index in scalars.indices where scalars[index] == mark {
      if index > 0, scalars[index - 1] == mark { continue }
      if mark == "`" || couldFlank(index) { runs += 1 }
    }
    return runs
  }

  /// Whether the run of marks here could open or close emphasis: not between white space, and `_` not within a word.
  private func couldFlank(_ index: Int) -> Bool {
    let mark = scalars[index]
    var first = index
    while first > 0, scalars[first - 1] == mark { first -= 1 }
    var last = index
    while last + 1 < scalars.count, scalars[last + 1] == mark { last += 1 }
    let before = first > 0 ? scalars[first - 1] : " "
    let after = last + 1 < scalars.count ? scalars[last + 1] : " "
    if Self.isASCIISpace(before) && Self.isASCIISpace(after) { return false }
    if mark == "_", Self.isWord(before), Self.isWord(after) { return false }
    return true
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
