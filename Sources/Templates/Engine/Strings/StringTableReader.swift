// Reads the JSON of a string table and keeps positions. Knows only what such a table may hold.

/// A reader of one JSON object of strings and objects of strings (RFC 8259), which says where a fault is.
///
/// Foundation's reader gives neither positions nor repeated keys, both of which a person who translates needs to see.
struct StringTableReader {
  private let utf8: [UInt8]
  private let path: String
  private var index = 0
  private var faults: [TemplateFault] = []

  /// Ends the reading: what follows a syntax fault has no meaning.
  private struct Stop: Error {}

  init(utf8: [UInt8], path: String) {
    self.utf8 = utf8
    self.path = path
  }

  mutating func read() throws(TemplateFaults) -> [String: Strings.Entry] {
    var entries: [String: Strings.Entry] = [:]
    do {
      try readTable(&entries)
    } catch {}
    guard faults.isEmpty else { throw TemplateFaults(faults) }
    return entries
  }

  private mutating func readTable(_ entries: inout [String: Strings.Entry]) throws(Stop) {
    if let offset = UTF8Check.firstFault(in: utf8) { throw stop(.notUTF8, at: offset) }
    if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipSpace()
    try readObject { reader, key, keyOffset throws(Stop) in
      let entry = try reader.readEntry(key)
      if entries.updateValue(entry, forKey: key) != nil { reader.report(.duplicateKey(key), at: keyOffset) }
    }
    skipSpace()
    if index < utf8.count { throw stop(.json("nothing may follow the table"), at: index) }
  }

  private mutating func readEntry(_ key: String) throws(Stop) -> Strings.Entry {
    let offset = index
    if peek == UInt8(ascii: "\"") {
      return .plain(try readText(key))
    }
    guard peek == UInt8(ascii: "{") else {
      throw stop(.json("a string or an object of plural forms is expected"), at: index)
    }
    var forms: [PluralCategory: String] = [:]
    try readObject { reader, name, nameOffset throws(Stop) in
      let text = try reader.readText(key)
      guard let category = PluralCategory(rawValue: name) else {
        return reader.report(
          .badPluralCategory(name), at: nameOffset,
          suggestion: NearestName.find(name, among: PluralCategory.allCases.map(\.rawValue)))
      }
      if forms.updateValue(text, forKey: category) != nil { reader.report(.duplicateKey(name), at: nameOffset) }
    }
    if forms[.other] == nil { report(.missingOther(key: key), at: offset) }
    return .plural(forms)
  }

  private mutating func readText(_ key: String) throws(Stop) -> String {
    let offset = index
    let text = try readString()
    var hasStrayBrace = false
    Strings.scan(text) { piece in
      if case .stray = piece { hasStrayBrace = true }
    }
    if hasStrayBrace { report(.badPlaceholder(key: key), at: offset) }
    return text
  }

  // MARK: JSON

  private mutating func readObject(
    _ member: (inout StringTableReader, String, Int) throws(Stop) -> Void
  ) throws(Stop) {
    try expect("{")
    skipSpace()
    if peek == UInt8(ascii: "}") {
      index += 1
      return
    }
    while true {
      skipSpace()
      let offset = index
      let key = try readString()
      skipSpace()
      try expect(":")
      skipSpace()
      try member(&self, key, offset)
      skipSpace()
      if peek == UInt8(ascii: "}") {
        index += 1
        return
      }
      try expect(",")
    }
  }

  private mutating func readString() throws(Stop) -> String {
    guard peek == UInt8(ascii: "\"") else { throw stop(.json("a string in quotation marks is expected"), at: index) }
    let start = index
    index += 1
    var bytes: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try readEscape(into: &bytes)
      case 0..<0x20:
        throw stop(.json("a control character cannot stand in a string"), at: index)
      default:
        bytes.append(byte)
        index += 1
      }
    }
    throw stop(.json("the string is never closed"), at: start)
  }

  private mutating func readEscape(into bytes: inout [UInt8]) throws(Stop) {
    let offset = index
    index += 1
    let simple: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]
    if let byte = peek, let plain = simple[byte] {
      bytes.append(plain)
      index += 1
      return
    }
    guard let unit = readUnit() else { throw stop(.json("not an escape of JSON"), at: offset) }
    var value = UInt32(unit)
    if unit & 0xFC00 == 0xD800, peek == UInt8(ascii: "\\") {
      index += 1
      if let low = readUnit(), low & 0xFC00 == 0xDC00 {
        value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
      }
    }
    guard let scalar = Unicode.Scalar(value) else { throw stop(.json("half of a surrogate pair"), at: offset) }
    bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
  }

  /// `u` and four hexadecimal digits.
  private mutating func readUnit() -> UInt16? {
    guard peek == UInt8(ascii: "u"), index + 5 <= utf8.count else { return nil }
    var value: UInt16 = 0
    for byte in utf8[(index + 1)..<(index + 5)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt16((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    index += 5
    return value
  }

  private var peek: UInt8? { index < utf8.count ? utf8[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(Stop) {
    guard peek == UInt8(ascii: scalar) else { throw stop(.json("'\(scalar)' is expected"), at: index) }
    index += 1
  }

  private mutating func report(_ kind: TemplateFault.Kind, at offset: Int, suggestion: String? = nil) {
    faults.append(TemplateFault(kind, path: path, utf8: utf8, offset: offset, suggestion: suggestion))
  }

  private mutating func stop(_ kind: TemplateFault.Kind, at offset: Int) -> Stop {
    report(kind, at: offset)
    return Stop()
  }
}
