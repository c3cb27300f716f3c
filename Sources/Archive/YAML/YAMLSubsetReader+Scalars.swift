// The scalars of the subset: keys, plain text, quotes and literal blocks.

extension YAMLSubsetReader {
  /// Reads a key and its colon, after which a blank or the end of the line must follow.
  mutating func key() -> YAMLScalar? {
    let start = index
    let position = position(start)
    let scalar: YAMLScalar
    switch byte(index) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let read = quoted(), byte(index) == UInt8(ascii: ":") else { return nil }
      scalar = read
    case let first where mayBeginPlain(first):
      while true {
        switch byte(index) {
        case UInt8(ascii: ":") where isBlankOrEnd(index + 1):
          guard byte(index - 1) != 0x20 else { return nil }
          scalar = YAMLScalar(text: text(start..<index), style: .plain, position: position)
        case 0x0A, 0x0D, 0x09: return nil
        case UInt8(ascii: "#") where byte(index - 1) == 0x20: return nil
        default:
          index += 1
          continue
        }
        break
      }
    default: return nil
    }
    guard index - start <= Self.longestKey, isBlankOrEnd(index + 1) else { return nil }
    index += 1
    return scalar
  }

  /// Whether a plain key with its colon stands between the offset and the end of the line.
  func beginsWithPlainKey(_ offset: Int) -> Bool {
    guard mayBeginPlain(byte(offset)) else { return false }
    var offset = offset
    while !isLineEnd(offset) {
      if byte(offset) == UInt8(ascii: ":") && isBlankOrEnd(offset + 1) { return true }
      if byte(offset) == UInt8(ascii: "#") && byte(offset - 1) == 0x20 { return false }
      offset += 1
    }
    return false
  }

  /// Reads a plain scalar up to the end of the line or a comment.
  mutating func blockPlain() -> YAMLScalar? {
    let start = index
    let first = byte(start)
    guard mayBeginPlain(first) || (first == UInt8(ascii: "-") && !isBlankOrEnd(start + 1)) else { return nil }
    let position = position(start)
    var end = start
    scan: while true {
      switch byte(index) {
      case 0x0A, 0x0D: break scan
      case 0x09: return nil
      case 0x20: index += 1
      case UInt8(ascii: ":") where isBlankOrEnd(index + 1): return nil
      case UInt8(ascii: "#") where byte(index - 1) == 0x20: break scan
      default:
        index += 1
        end = index
      }
    }
    index = end
    return YAMLScalar(text: text(start..<end), style: .plain, position: position)
  }

  /// Whether a plain scalar may begin with the byte, in blocks as in brackets. Fewer may than the grammar allows.
  @inline(__always)
  func mayBeginPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "("): true
    case UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "$"): true
    default: false
    }
  }

  /// Reads a scalar in quotes that ends on its line.
  mutating func quoted() -> YAMLScalar? {
    let position = position(index)
    let quote = byte(index)
    index += 1
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        if quote == UInt8(ascii: "'") && self.byte(index + 1) == quote { return escaped(quote, start, position) }
        let scalar = YAMLScalar(text: text(start..<index), style: .quoted, position: position)
        index += 1
        return scalar
      }
      if byte == 0x0A || byte == 0x0D || byte == 0x09 { return nil }
      if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") { return escaped(quote, start, position) }
      index += 1
    }
    return nil
  }

  /// Reads on from the first escape of a quoted scalar whose content begins at `start`.
  private mutating func escaped(_ quote: UInt8, _ start: Int, _ position: SourcePosition) -> YAMLScalar? {
    var out = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case quote:
        if quote == UInt8(ascii: "'") && self.byte(index) == quote {
          out.append(quote)
          index += 1
        } else {
          return YAMLScalar(text: String(decoding: out, as: UTF8.self), style: .quoted, position: position)
        }
      case 0x0A, 0x0D, 0x09: return nil
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        guard appendEscape(to: &out) else { return nil }
      default: out.append(byte)
      }
    }
    return nil
  }

  /// Reads what follows a backslash. The rarer escapes are left to the library, and so are NUL, which is refused,
  /// and U+FEFF, which the library drops at the start of a text.
  private mutating func appendEscape(to out: inout [UInt8]) -> Bool {
    let letter = byte(index)
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(letter)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "x"): return appendHex(2, to: &out)
    case UInt8(ascii: "u"): return appendHex(4, to: &out)
    case UInt8(ascii: "U"): return appendHex(8, to: &out)
    default: return false
    }
    return true
  }

  private mutating func appendHex(_ count: Int, to out: inout [UInt8]) -> Bool {
    var value: UInt32 = 0
    for _ in 0..<count {
      let byte = byte(index)
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return false
      }
      guard value >> 28 == 0 else { return false }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    guard value != 0, value != 0xFEFF, let scalar = Unicode.Scalar(value) else { return false }
    out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return true
  }

  /// Reads a literal block (`|` or `|-`) below a key or dash indented by `indent`, and moves to the content after it.
  mutating func literal(indent: Int) -> YAMLNode? {
    let position = position(index)
    index += 1
    let isStripped = byte(index) == UInt8(ascii: "-")
    if isStripped { index += 1 }
    guard isLineEnd(index) else { return nil }
    endLine()
    var out: [UInt8] = []
    var blockIndent = 0
    var pendingBreaks = 0
    var endsWithBreak = false
    while index < bytes.count {
      let start = index
      while index < bytes.count && bytes[index] == 0x20 && (blockIndent == 0 || index - start < blockIndent) {
        index += 1
      }
      if isLineEnd(index) {
        // A line of spaces may be content or indentation.
        guard index == start else { return nil }
        pendingBreaks += 1
        endLine()
        continue
      }
      if byte(index) == 0x09 { return nil }
      if blockIndent == 0 {
        blockIndent = index - start
        guard blockIndent > indent else { return nil }
      }
      if index - start < blockIndent {
        index = start
        break
      }
      if byte(index) == 0x20 && isAllSpaces(index) { return nil }
      out.append(contentsOf: repeatElement(0x0A, count: pendingBreaks))
      pendingBreaks = 0
      let contentStart = index
      while !isLineEnd(index) { index += 1 }
      out.append(contentsOf: bytes[contentStart..<index])
      if index < bytes.count {
        pendingBreaks = 1
        endsWithBreak = true
      } else {
        endsWithBreak = false
      }
      endLine()
    }
    guard blockIndent > 0 else { return nil }
    if !isStripped && endsWithBreak { out.append(0x0A) }
    guard moveToContent(), self.indent <= indent else { return nil }
    return .scalar(YAMLScalar(text: String(decoding: out, as: UTF8.self), style: .block, position: position))
  }

  private func isAllSpaces(_ offset: Int) -> Bool {
    var offset = offset
    while byte(offset) == 0x20 { offset += 1 }
    return isLineEnd(offset)
  }

  @inline(__always)
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
