// Writes JSON into bytes, always the same way. Knows nothing of acts.

/// A JSON text being written.
public struct JSONBytes: Sendable {
  /// What is written so far.
  public private(set) var utf8: [UInt8] = []
  private var needsComma = false

  /// Nothing yet.
  public init() {}

  /// Writes an object; `members` writes what is in it.
  public mutating func object(_ members: (inout JSONBytes) -> Void) {
    add("{")
    needsComma = false
    members(&self)
    add("}")
    needsComma = true
  }

  /// Writes a list; `write` writes each item of it.
  public mutating func list<Items: Sequence>(_ items: Items, _ write: (inout JSONBytes, Items.Element) -> Void) {
    add("[")
    var isFirst = true
    for item in items {
      if !isFirst { add(",") }
      isFirst = false
      write(&self, item)
    }
    add("]")
    needsComma = true
  }

  /// Begins a member of an object; its value is to follow.
  public mutating func key(_ key: String) {
    if needsComma { add(",") }
    text(key)
    add(":")
  }

  /// A member that is a string.
  public mutating func member(_ key: String, _ value: String) {
    self.key(key)
    text(value)
  }

  /// A member that is a string, or null.
  public mutating func member(_ key: String, orNull value: String?) {
    self.key(key)
    if let value { text(value) } else { word("null") }
  }

  /// A member that is a whole number.
  public mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    number(value)
  }

  /// A member that is true or false.
  public mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    word(value ? "true" : "false")
  }

  /// A member that is a list of strings.
  public mutating func member(_ key: String, _ values: some Sequence<String>) {
    self.key(key)
    list(values) { $0.text($1) }
  }

  /// A whole number.
  public mutating func number(_ number: Int) {
    utf8.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  /// `true`, `false` or `null`.
  public mutating func word(_ word: String) {
    add(word)
    needsComma = true
  }

  /// A string. Controls that could hide or reorder what a person sees in a terminal or a diff are escaped.
  public mutating func text(_ text: String) {
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

  /// A value that is JSON already, such as the line of an act; a newline at its end is left out.
  public mutating func json(_ bytes: [UInt8]) {
    utf8.append(contentsOf: bytes.last == 0x0A ? bytes.dropLast() : bytes[...])
    needsComma = true
  }

  /// Ends the line.
  public mutating func endLine() {
    utf8.append(0x0A)
    needsComma = false
  }

  private mutating func add(_ text: String) { utf8.append(contentsOf: text.utf8) }
}
