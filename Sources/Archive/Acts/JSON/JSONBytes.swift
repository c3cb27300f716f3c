// Writes JSON into bytes, always the same way. Knows nothing of acts.

/// A JSON text being written.
struct JSONBytes {
  private(set) var utf8: [UInt8] = []
  private var needsComma = false

  /// Writes an object; `members` writes what is in it.
  mutating func object(_ members: (inout JSONBytes) -> Void) {
    add("{")
    needsComma = false
    members(&self)
    add("}")
    needsComma = true
  }

  mutating func list<Item>(_ items: [Item], _ write: (inout JSONBytes, Item) -> Void) {
    add("[")
    for (index, item) in items.enumerated() {
      if index > 0 { add(",") }
      write(&self, item)
    }
    add("]")
    needsComma = true
  }

  mutating func key(_ key: String) {
    if needsComma { add(",") }
    text(key)
    add(":")
  }

  mutating func member(_ key: String, _ value: String) {
    self.key(key)
    text(value)
  }

  mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    number(value)
  }

  mutating func number(_ number: Int) {
    utf8.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  mutating func word(_ word: String) {
    add(word)
    needsComma = true
  }

  /// A string. Controls that could hide or reorder what a person sees in a terminal or a diff are escaped.
  mutating func text(_ text: String) {
    utf8.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": add("\\\"")
      case "\\": add("\\\\")
      case "\n": add("\\n")
      case "\r": add("\\r")
      case "\t": add("\\t")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        add("\\u")
        for shift in stride(from: UInt32(12), through: 0, by: -4) {
          let digit = UInt8(scalar.value >> shift & 15)
          utf8.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
      default: if let bytes = UTF8.encode(scalar) { utf8.append(contentsOf: bytes) }
      }
    }
    utf8.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Ends the line.
  mutating func endLine() {
    utf8.append(0x0A)
    needsComma = false
  }

  private mutating func add(_ text: String) { utf8.append(contentsOf: text.utf8) }
}
