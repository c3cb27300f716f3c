// Random YAML for the properties: documents as people write them, and documents with bytes gone wrong.

/// Makes documents of block mappings, lists, brackets, quotes, literal blocks and comments.
struct YAMLRandomDocument {
  var random: SeededGenerator
  var lineEnd = "\n"

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    if chance(8) { lineEnd = "\r\n" }
  }

  static let words = [
    "سلام", "می\u{200C}شود", "وزیر خارجه", "no", "1:30", "0o7", "2019-12~", "۱۴۰۳", "العربية", "😀 emoji",
    "a", "x_y", "https://example.org/a?b=c#d", "it's", "Q & A", "a*b", "100%", "say \"hi\"", "-5", "~", "null", "true",
    "a:b", "a#b", "b - c", "کتاب، دفتر", "۵٪", "x@y.z", "(پرانتز)", "+98", ".5", "=", "$x", "a!b", "ends ?", "wait>",
  ]

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }

  mutating func document() -> String {
    var out = ""
    filler(&out, indent: 0)
    mapping(&out, indent: 0, depth: 0)
    filler(&out, indent: 0)
    if chance(6), out.hasSuffix(lineEnd) { out.removeLast() }
    return out
  }

  /// Changes, removes, doubles or inserts a few characters.
  mutating func mutated(_ document: String) -> String {
    var scalars = Array(document.unicodeScalars)
    let spice = Array("  :#-[]{}',\"\\\n\n\t&*!|>%@`?~.0aش‌,".unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard !scalars.isEmpty else { break }
      let place = Int.random(in: 0..<scalars.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: scalars.remove(at: place)
      case 1: scalars[place] = pick(spice)
      case 2: scalars.insert(contentsOf: scalars[place..<min(place + 12, scalars.count)], at: place)
      case 3: scalars.removeSubrange(place..<min(place + 6, scalars.count))
      default: scalars.insert(pick(spice), at: place)
      }
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private mutating func filler(_ out: inout String, indent: Int) {
    if chance(8) { out += lineEnd }
    if chance(8) { out += spaces(indent) + "# یادداشت: [note" + lineEnd }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func mapping(_ out: inout String, indent: Int, depth: Int, firstIsInline: Bool = false) {
    for number in 0..<Int.random(in: 1...(depth == 0 ? 8 : 3), using: &random) {
      if number > 0 || !firstIsInline {
        filler(&out, indent: indent)
        out += spaces(indent)
      }
      out += key(number)
      value(&out, indent: indent, depth: depth, isInMapping: true)
    }
  }

  private mutating func key(_ number: Int) -> String {
    let name = pick(["id", "title", "عنوان", "نام\u{200C}ها", "fa", "same_as", "تاریخ نشر", "a:b"])
    if chance(10) { return "\"\(name) \(number)\":" }
    return chance(40) ? "\(name):" : "\(name)\(number):"
  }

  private mutating func value(_ out: inout String, indent: Int, depth: Int, isInMapping: Bool) {
    switch Int.random(in: 0..<(depth < 4 ? 12 : 8), using: &random) {
    case 0: out += comment() + lineEnd
    case 1, 2: out += " " + flow(depth: depth) + comment() + lineEnd
    case 3: literal(&out, indent: indent)
    case 8, 9:
      out += comment() + lineEnd
      filler(&out, indent: indent + 2)
      sequence(&out, indent: indent + (isInMapping ? pick([0, 2]) : 2), depth: depth + 1)
    case 10, 11:
      out += comment() + lineEnd
      mapping(&out, indent: indent + pick([1, 2, 4]), depth: depth + 1)
    default: out += pick([" ", "  "]) + scalar() + comment() + lineEnd
    }
  }

  private mutating func sequence(_ out: inout String, indent: Int, depth: Int) {
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      filler(&out, indent: indent)
      out += spaces(indent) + "-"
      if chance(4) {
        out += " "
        mapping(&out, indent: indent + 2, depth: depth + 1, firstIsInline: true)
      } else {
        value(&out, indent: indent, depth: depth, isInMapping: false)
      }
    }
  }

  private mutating func literal(_ out: inout String, indent: Int) {
    out += " |" + pick(["", "-"]) + lineEnd
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      out += spaces(indent + 2) + (chance(12) ? " " : "") + pick(Self.words) + pick(["", "  # no comment"]) + lineEnd
      if chance(6) { out += lineEnd }
    }
  }

  private mutating func comment() -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: " # یک: نکته"
    case 1: "   #x"
    case 2: "  "
    default: ""
    }
  }

  mutating func scalar() -> String {
    let word = pick(Self.words) + (chance(3) ? " " + pick(Self.words) : "")
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    case 1:
      let escaped = word.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
      return "\"" + escaped
        + pick(["", "", ": ", " # ", "\\n", "\\u202E", "\\x41", "\\U0001F600", chance(20) ? "\\N" : "", "[,]"]) + "\""
    default: return word
    }
  }

  private mutating func flowKey(_ number: Int) -> String {
    let name = pick(["text", "fa", "متن"]) + (chance(30) ? "" : String(number))
    return chance(5) ? "\"\(name)\"" : name
  }

  private mutating func flow(depth: Int) -> String {
    var parts: [String] = []
    let isMapping = chance(3)
    for number in 0..<Int.random(in: 0...4, using: &random) {
      let item = depth < 4 && chance(5) ? flow(depth: depth + 1) : scalar()
      parts.append(isMapping ? flowKey(number) + ": " + item : item)
    }
    let inside = parts.joined(separator: pick([", ", ",", " , "])) + (chance(12) && !parts.isEmpty ? "," : "")
    return isMapping ? "{" + inside + "}" : "[" + inside + pick(["", " "]) + "]"
  }
}
