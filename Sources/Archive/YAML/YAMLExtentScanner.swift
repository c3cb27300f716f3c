// Finds where a value that was read ends in the bytes: the tree tells only where things begin.

/// Scans over one scalar or one bracketed collection of a text that is known to be valid YAML.
enum YAMLExtentScanner {
  /// The offset after a key.
  static func end(ofKey key: YAMLScalar, at start: Int, in bytes: [UInt8], limit: Int) -> Int? {
    if key.style == .quoted { return end(ofQuotedAt: start, in: bytes, limit: limit) }
    let end = start + key.text.utf8.count
    return end <= limit && bytes[start..<end].elementsEqual(key.text.utf8) ? end : nil
  }

  /// The offset after the closing quote of the scalar whose opening quote is at `start`.
  static func end(ofQuotedAt start: Int, in bytes: [UInt8], limit: Int) -> Int? {
    guard start < limit, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") else { return nil }
    let quote = bytes[start]
    var index = start + 1
    while index < limit {
      if bytes[index] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
        index += 2
      } else if bytes[index] != quote {
        index += 1
      } else if quote == UInt8(ascii: "'") && index + 1 < limit && bytes[index + 1] == quote {
        index += 2
      } else {
        return index + 1
      }
    }
    return nil
  }

  /// The offset after the bracket or brace that closes the one at `start`.
  static func end(ofFlowAt start: Int, in bytes: [UInt8], limit: Int) -> Int? {
    var depth = 0
    var index = start
    var isInPlain = false
    while index < limit {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        isInPlain = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        isInPlain = false
        if depth == 0 { return index + 1 }
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        // A colon inside a word leaves the word open, but a quote right after it is then no quote that opens.
        if byte == UInt8(ascii: ",") || index + 1 == limit || isBlank(bytes[index + 1]) || !isInPlain {
          isInPlain = false
        }
      case UInt8(ascii: "\"") where !isInPlain, UInt8(ascii: "'") where !isInPlain:
        guard let end = end(ofQuotedAt: index, in: bytes, limit: limit) else { return nil }
        index = end - 1
      case UInt8(ascii: "#") where isBlank(bytes[index - 1]):
        while index + 1 < limit && bytes[index + 1] != 0x0A { index += 1 }
      case _ where isBlank(byte): break
      default: isInPlain = true
      }
      index += 1
    }
    return nil
  }

  /// The offset after the item of a bracketed list, or the value in braces, that begins at `start`.
  static func end(ofFlowItemAt start: Int, in bytes: [UInt8], limit: Int) -> Int? {
    guard start < limit else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return end(ofQuotedAt: start, in: bytes, limit: limit)
    case UInt8(ascii: "["), UInt8(ascii: "{"): return end(ofFlowAt: start, in: bytes, limit: limit)
    default:
      var index = start
      var end = start
      while index < limit, !",]}".utf8.contains(bytes[index]) {
        if bytes[index] == UInt8(ascii: "#") && index > start && isBlank(bytes[index - 1]) { break }
        index += 1
        if !isBlank(bytes[index - 1]) { end = index }
      }
      return end
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
