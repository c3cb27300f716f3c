// Reads one JSON text (RFC 8259) strictly, with the place of every value. Knows nothing of acts.

/// Reads a JSON text that is known to be UTF-8.
struct JSONReader {
  static let maximumDepth = 32
  private static let fewKeys = 16

  private let utf8: UnsafeBufferPointer<UInt8>
  private var index: Int
  private let end: Int
  private var depth = 0

  /// The value that is all of `range` but blanks.
  static func read(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) throws(JSONFault) -> JSONNode {
    var reader = JSONReader(utf8: utf8, index: range.lowerBound, end: range.upperBound)
    reader.skipBlanks()
    let node = try reader.value()
    reader.skipBlanks()
    if reader.index < reader.end { throw JSONFault(kind: .somethingAfter, offset: reader.index) }
    return node
  }

  private init(utf8: UnsafeBufferPointer<UInt8>, index: Int, end: Int) {
    self.utf8 = utf8
    self.index = index
    self.end = end
  }

  private mutating func skipBlanks() {
    while index < end, utf8[index] == 0x20 || utf8[index] == 0x09 || utf8[index] == 0x0D || utf8[index] == 0x0A {
      index += 1
    }
  }

  private func fault(_ kind: JSONFault.Kind) -> JSONFault {
    JSONFault(kind: index >= end ? .cutOff : kind, offset: min(index, end))
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard index < end, utf8[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func value() throws(JSONFault) -> JSONNode {
    let offset = index
    guard index < end else { throw fault(.cutOff) }
    switch utf8[index] {
    case UInt8(ascii: "{"): return JSONNode(value: .map(try members()), offset: offset)
    case UInt8(ascii: "["): return JSONNode(value: .list(try items()), offset: offset)
    case UInt8(ascii: "\""): return JSONNode(value: .text(try string()), offset: offset)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(value: try number(), offset: offset)
    case UInt8(ascii: "t"): return JSONNode(value: try word("true", .flag(true)), offset: offset)
    case UInt8(ascii: "f"): return JSONNode(value: try word("false", .flag(false)), offset: offset)
    case UInt8(ascii: "n"): return JSONNode(value: try word("null", .null), offset: offset)
    default: throw fault(.expected("a value"))
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONNode.Value) throws(JSONFault) -> JSONNode.Value {
    let start = index
    for position in 0..<word.utf8CodeUnitCount {
      if index >= end { throw fault(.cutOff) }
      guard utf8[index] == word.utf8Start[position] else {
        throw JSONFault(kind: .expected("a value"), offset: start)
      }
      index += 1
    }
    return value
  }

  private mutating func members() throws(JSONFault) -> [JSONNode.Member] {
    try deeper()
    index += 1
    var members: [JSONNode.Member] = []
    // What is honest has a few keys, which are compared faster than hashed.
    var manyKeys: Set<String> = []
    skipBlanks()
    if !take("}") {
      members.reserveCapacity(8)
      while true {
        skipBlanks()
        let keyOffset = index
        guard index < end, utf8[index] == UInt8(ascii: "\"") else { throw fault(.expected("a key in quotation marks")) }
        let key = try string()
        if members.count == Self.fewKeys { manyKeys = Set(members.map(\.key)) }
        let isThere =
          members.count < Self.fewKeys ? members.contains { $0.key == key } : !manyKeys.insert(key).inserted
        if isThere { throw JSONFault(kind: .keyTwice(key), offset: keyOffset) }
        skipBlanks()
        guard take(":") else { throw fault(.expected("a colon")) }
        skipBlanks()
        members.append(JSONNode.Member(key: key, keyOffset: keyOffset, node: try value()))
        skipBlanks()
        if take("}") { break }
        guard take(",") else { throw fault(.expected("a comma or a closing brace")) }
      }
    }
    depth -= 1
    return members
  }

  private mutating func items() throws(JSONFault) -> [JSONNode] {
    try deeper()
    index += 1
    var items: [JSONNode] = []
    skipBlanks()
    if !take("]") {
      while true {
        skipBlanks()
        items.append(try value())
        skipBlanks()
        if take("]") { break }
        guard take(",") else { throw fault(.expected("a comma or a closing bracket")) }
      }
    }
    depth -= 1
    return items
  }

  private mutating func deeper() throws(JSONFault) {
    depth += 1
    if depth > Self.maximumDepth { throw JSONFault(kind: .tooDeep, offset: index) }
  }

  private mutating func number() throws(JSONFault) -> JSONNode.Value {
    let start = index
    let isNegative = take("-")
    let first = index
    var magnitude = 0
    var overflows = false
    while index < end, let digit = digit(utf8[index]) {
      let (product, over) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, overToo) = product.addingReportingOverflow(digit)
      overflows = overflows || over || overToo
      magnitude = sum
      index += 1
    }
    guard index > first, utf8[first] != UInt8(ascii: "0") || index == first + 1 else {
      throw index >= end && index == first ? fault(.cutOff) : JSONFault(kind: .badNumber, offset: start)
    }
    var isWhole = true
    if take(".") {
      isWhole = false
      try digits(of: start)
    }
    if take("e") || take("E") {
      isWhole = false
      _ = take("+") || take("-")
      try digits(of: start)
    }
    return isWhole && !overflows ? .integer(isNegative ? -magnitude : magnitude) : .otherNumber
  }

  private mutating func digits(of start: Int) throws(JSONFault) {
    guard index < end else { throw fault(.cutOff) }
    guard digit(utf8[index]) != nil else { throw JSONFault(kind: .badNumber, offset: start) }
    while index < end, digit(utf8[index]) != nil { index += 1 }
  }

  private func digit(_ byte: UInt8) -> Int? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : nil
  }

  private mutating func string() throws(JSONFault) -> String {
    index += 1
    let start = index
    while index < end {
      let byte = utf8[index]
      if byte == UInt8(ascii: "\"") {
        let text = String(decoding: UnsafeBufferPointer(rebasing: utf8[start..<index]), as: UTF8.self)
        index += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
      if byte < 0x20 { throw fault(.controlCharacter) }
      index += 1
    }
    throw fault(.cutOff)
  }

  private mutating func stringWithEscapes(from start: Int) throws(JSONFault) -> String {
    var out = Array(utf8[start..<index])
    while index < end {
      let byte = utf8[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"):
        index += 1
        try escape(into: &out)
      case ..<0x20: throw fault(.controlCharacter)
      default:
        out.append(byte)
        index += 1
      }
    }
    throw fault(.cutOff)
  }

  /// What stands after a backslash.
  private mutating func escape(into out: inout [UInt8]) throws(JSONFault) {
    guard index < end else { throw fault(.cutOff) }
    let byte = utf8[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      let place = index - 2
      var code = try hexadecimal()
      if code & 0xFC00 == 0xD800 {
        if index >= end { throw fault(.cutOff) }
        guard take("\\"), take("u") else {
          throw JSONFault(kind: index >= end ? .cutOff : .loneSurrogate, offset: place)
        }
        let low = try hexadecimal()
        guard low & 0xFC00 == 0xDC00 else { throw JSONFault(kind: .loneSurrogate, offset: place) }
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(code), let bytes = UTF8.encode(scalar) else {
        throw JSONFault(kind: .loneSurrogate, offset: place)
      }
      out.append(contentsOf: bytes)
    default: throw JSONFault(kind: .badEscape, offset: index - 2)
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard index < end else { throw fault(.cutOff) }
      switch utf8[index] {
      case let byte where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"): code = code << 4 | UInt32(byte - 0x30)
      case let byte where byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f"): code = code << 4 | UInt32(byte - 0x57)
      case let byte where byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "F"): code = code << 4 | UInt32(byte - 0x37)
      default: throw fault(.badEscape)
      }
      index += 1
    }
    return code
  }
}
