// Lists in brackets and mappings in braces, on one line.

extension YAMLSubsetReader {
  /// Reads a list or mapping whose bracket or brace is here.
  mutating func flow(depth: Int) -> YAMLNode? {
    guard depth <= Self.maximumDepth else { return nil }
    return byte(index) == UInt8(ascii: "[") ? flowSequence(depth: depth) : flowMapping(depth: depth)
  }

  private mutating func flowSequence(depth: Int) -> YAMLNode? {
    let start = position(index)
    index += 1
    var items: [YAMLNode] = []
    while true {
      skipSpaces()
      if byte(index) == UInt8(ascii: "]") { break }
      guard let item = flowItem(depth: depth) else { return nil }
      items.append(item)
      skipSpaces()
      if byte(index) == UInt8(ascii: "]") { break }
      guard byte(index) == UInt8(ascii: ",") else { return nil }
      index += 1
    }
    index += 1
    return .sequence(items, start)
  }

  private mutating func flowMapping(depth: Int) -> YAMLNode? {
    let start = position(index)
    index += 1
    var pairs: [(key: YAMLScalar, value: YAMLNode)] = []
    while true {
      skipSpaces()
      if byte(index) == UInt8(ascii: "}") { break }
      guard pairs.count < Self.mostKeys, let key = flowKey() else { return nil }
      skipSpaces()
      guard let value = flowItem(depth: depth) else { return nil }
      note(key, among: pairs)
      pairs.append((key, value))
      skipSpaces()
      if byte(index) == UInt8(ascii: "}") { break }
      guard byte(index) == UInt8(ascii: ",") else { return nil }
      index += 1
    }
    index += 1
    return .mapping(pairs, start)
  }

  /// Reads a key and its colon, after which a space must follow.
  private mutating func flowKey() -> YAMLScalar? {
    let start = index
    let scalar: YAMLScalar
    switch byte(index) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let read = quoted() else { return nil }
      scalar = read
    default:
      guard let read = flowPlain(), byte(index - 1) != 0x20 else { return nil }
      scalar = read
    }
    guard byte(index) == UInt8(ascii: ":"), byte(index + 1) == 0x20, index - start <= Self.longestKey else {
      return nil
    }
    index += 1
    return scalar
  }

  private mutating func flowItem(depth: Int) -> YAMLNode? {
    switch byte(index) {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return flow(depth: depth + 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted().map { .scalar($0) }
    default: return flowPlain().map { .scalar($0) }
    }
  }

  /// Reads a plain scalar up to a comma, a closing bracket or brace, or a colon with a blank.
  private mutating func flowPlain() -> YAMLScalar? {
    let start = index
    guard mayBeginPlain(byte(start)) else { return nil }
    let position = position(start)
    var end = start
    scan: while true {
      switch byte(index) {
      case 0x0A, 0x0D, 0x09, UInt8(ascii: "["), UInt8(ascii: "{"): return nil
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break scan
      case 0x20: index += 1
      case UInt8(ascii: "#") where byte(index - 1) == 0x20: return nil
      case UInt8(ascii: ":"):
        switch byte(index + 1) {
        case 0x20: break scan
        case 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"),
          UInt8(ascii: "{"), UInt8(ascii: "}"):
          return nil
        default:
          index += 1
          end = index
        }
      default:
        index += 1
        end = index
      }
    }
    guard byte(index) != UInt8(ascii: ":") || end == index else { return nil }
    index = end
    return YAMLScalar(text: text(start..<end), style: .plain, position: position)
  }
}
