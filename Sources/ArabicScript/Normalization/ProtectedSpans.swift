// Finds what normalisation never touches, by its look alone.

/// URLs, e-mail addresses, handles, hashtags, version numbers, and Latin words.
enum ProtectedSpans {
  /// For each scalar, whether it is protected. Linear.
  static func find(in scalars: [Unicode.Scalar]) -> [Bool] {
    var isProtected = [Bool](repeating: false, count: scalars.count)
    var start = 0
    while start < scalars.count {
      if isBreak(scalars[start]) {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, !isBreak(scalars[end]) { end += 1 }
      protect(start..<end, of: scalars, in: &isProtected)
      start = end
    }
    return isProtected
  }

  /// A token is what stands between spaces and the marks of Arabic script.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0xAB, 0xBB, 0x060C, 0x061B, 0x061F, 0x2000...0x200B, 0x200E, 0x200F, 0x2018...0x201F,
      0x2026, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF, 0x061C:
      true
    default: false
    }
  }

  private static func protect(_ token: Range<Int>, of scalars: [Unicode.Scalar], in isProtected: inout [Bool]) {
    // From a scheme, "www." or a hash on, and around an at sign, all of the token.
    for index in token {
      let scalar = scalars[index]
      let isAddress =
        scalar == "@" || (scalar == "#" && index + 1 < token.upperBound && scalars[index + 1].properties.isAlphabetic)
        || (scalar == ":" && index + 2 < token.upperBound && scalars[index + 1] == "/" && scalars[index + 2] == "/")
        || (scalar == "." && index >= token.lowerBound + 3
          && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" })
      guard isAddress else { continue }
      for place in token { isProtected[place] = true }
      return
    }
    // Else the runs of visible ASCII in it that have a letter or a digit.
    var index = token.lowerBound
    while index < token.upperBound {
      guard scalars[index].isASCII else {
        index += 1
        continue
      }
      var end = index
      var isWord = false
      while end < token.upperBound, scalars[end].isASCII {
        if scalars[end].properties.isAlphabetic || Digits.value(of: scalars[end]) != nil { isWord = true }
        end += 1
      }
      if isWord { for place in index..<end { isProtected[place] = true } }
      index = end
    }
  }
}
