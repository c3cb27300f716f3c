// One tag of a template file, and how tags are found. Knows nothing of nesting.

/// A tag between its braces.
struct TemplateTag {
  enum Kind {
    case variable
    case unescaped
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    /// A tag with a fault that opens and closes nothing.
    case broken
  }

  let kind: Kind
  let name: String
  /// Where the name begins: the place that messages point at.
  let nameOffset: Int
  /// The tag with its braces.
  let range: Range<Int>
}

/// Cuts a file into texts and tags: `texts[0] tags[0] texts[1] … tags[n - 1] texts[n]`, texts may be empty.
struct TemplateTokens {
  private(set) var texts: [Range<Int>] = []
  private(set) var tags: [TemplateTag] = []
  private(set) var faults: [(kind: TemplateFault.Kind, offset: Int)] = []
  private let utf8: [UInt8]

  init(_ utf8: [UInt8], from start: Int) {
    self.utf8 = utf8
    var textStart = start
    var index = start
    while let open = find("{{", from: index) {
      guard let tag = readTag(at: open, resumeAt: &index) else { continue }
      texts.append(textStart..<open)
      tags.append(tag)
      textStart = tag.range.upperBound
      index = textStart
    }
    texts.append(textStart..<utf8.count)
  }

  /// The tag whose braces open at `open`; `nil`, with a fault and the place to go on, where it has no end.
  private mutating func readTag(at open: Int, resumeAt index: inout Int) -> TemplateTag? {
    let afterBraces = open + 2
    let sigil = afterBraces < utf8.count ? utf8[afterBraces] : 0
    let closing: StaticString = sigil == UInt8(ascii: "{") ? "}}}" : "}}"
    guard let close = find(closing, from: afterBraces) else {
      return unclosed(at: open, &index)
    }
    let end = close + closing.utf8CodeUnitCount
    if sigil == UInt8(ascii: "!") {
      return TemplateTag(kind: .comment, name: "", nameOffset: open, range: open..<end)
    }
    // A brace pair inside a name means that this tag was forgotten open, and the next one closes it.
    if let inner = find("{{", from: afterBraces + 1), inner < close { return unclosed(at: open, &index) }
    if sigil == UInt8(ascii: "=") {
      faults.append((.delimiterChange, open))
      return TemplateTag(kind: .broken, name: "", nameOffset: open, range: open..<end)
    }
    let kinds: [UInt8: TemplateTag.Kind] = [
      UInt8(ascii: "{"): .unescaped, UInt8(ascii: "&"): .unescaped, UInt8(ascii: "#"): .section,
      UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close, UInt8(ascii: ">"): .partial,
      UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
    ]
    let kind = kinds[sigil]
    var start = kind == nil ? afterBraces : afterBraces + 1
    var stop = close
    while start < stop, Self.isSpace(utf8[start]) { start += 1 }
    while stop > start, Self.isSpace(utf8[stop - 1]) { stop -= 1 }
    let name = String(decoding: utf8[start..<stop], as: UTF8.self)
    guard start < stop else {
      faults.append((.emptyTag, open))
      return TemplateTag(kind: .broken, name: "", nameOffset: open, range: open..<end)
    }
    checkName(name, kind ?? .variable, at: start)
    return TemplateTag(kind: kind ?? .variable, name: name, nameOffset: start, range: open..<end)
  }

  private mutating func unclosed(at open: Int, _ index: inout Int) -> TemplateTag? {
    faults.append((.unclosedTag, open))
    index = open + 2
    return nil
  }

  private mutating func checkName(_ name: String, _ kind: TemplateTag.Kind, at offset: Int) {
    let isGood =
      switch kind {
      case .variable, .unescaped, .section, .inverted: TemplateName.isPath(name)
      case .partial, .parent: TemplateName.isTemplate(name)
      case .block: TemplateName.isPath(name) && name != "."
      case .close, .comment, .broken: true
      }
    if !isGood { faults.append((.badName(name), offset)) }
  }

  private func find(_ pattern: StaticString, from start: Int) -> Int? {
    let length = pattern.utf8CodeUnitCount
    var index = start
    while index + length <= utf8.count {
      var matched = 0
      while matched < length, utf8[index + matched] == pattern.utf8Start[matched] { matched += 1 }
      if matched == length { return index }
      index += 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
