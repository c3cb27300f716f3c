// Makes a saved page well-formed and harmless before it is parsed: tags balanced, scripts and comments out, nesting and attributes
// capped, ASCII only. The system's parser reads even HTML as XML. Works on bytes, once from start to end.

/// A page ready for the parser.
struct HTMLPrescan {
  /// Elements nest at most this deep; deeper tags are dropped, their text stays. Pages nest to about 60; libxml2 stops at 256.
  static let maximumDepth = 180
  /// Longer attribute values are left out: pictures in `data:` addresses.
  private static let longestAttribute = 4000

  /// The markup, in ASCII: other scalars are numeric references, so that the parser needs no encoding.
  private(set) var markup: [UInt8] = []
  /// The contents of `<script type="application/ld+json">`.
  private(set) var linkedData: [[UInt8]] = []

  /// Content of these never reaches the parser.
  private static let raw: Set<String> = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "textarea", "select", "canvas", "audio",
    "video",
  ]
  /// Elements without content.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]
  /// Elements that end an open paragraph (HTML Standard 13.1.2.4), and an open head.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "dt", "dd",
    "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu", "nav", "ol",
    "p", "pre",
    "section", "table", "ul", "body", "td", "th", "tr",
  ]
  /// For elements whose end tag may be left out: which open elements their start ends, and which bound the search.
  private static let implied: [String: (ends: Set<String>, within: Set<String>)] = [
    "li": (["li"], ["ul", "ol", "menu"]), "dt": (["dt", "dd"], ["dl"]), "dd": (["dt", "dd"], ["dl"]),
    "td": (["td", "th"], ["tr", "table"]), "th": (["td", "th"], ["tr", "table"]),
    "tr": (["tr"], ["table", "tbody", "thead", "tfoot"]),
    "tbody": (["tbody", "thead", "tfoot"], ["table"]), "tfoot": (["tbody", "thead", "tfoot"], ["table"]),
    "body": (["head"], []),
  ]

  private var open: [String] = []

  init(_ text: String) {
    let source = Array(text.utf8)
    markup.reserveCapacity(source.count * 2)
    markup += "<page>".utf8
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "<") {
        index = tag(source, index)
      } else {
        index = copy(source, index)
      }
    }
    close(downTo: 0)
    markup += "</page>".utf8
  }

  /// Copies one scalar or character reference; the next index.
  private mutating func copy(_ source: [UInt8], _ index: Int) -> Int {
    let byte = source[index]
    guard byte >= 0x80 else {
      switch byte {
      case UInt8(ascii: "&"):
        guard let (scalar, next) = HTMLEntities.decode(source, at: index) else {
          markup += "&amp;".utf8
          return index + 1
        }
        markup += "&#\(scalar);".utf8
        return next
      case UInt8(ascii: ">"): markup += "&gt;".utf8
      case UInt8(ascii: "<"): markup += "&lt;".utf8
      case 0x22: markup += "&quot;".utf8
      default: markup.append(byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D ? 0x20 : byte)
      }
      return index + 1
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
    var next = index + 1
    while next < min(index + length, source.count) {
      value = value << 6 | UInt32(source[next] & 0x3F)
      next += 1
    }
    markup += "&#\(HTMLEntities.valid(value));".utf8
    return next
  }

  /// Reads a tag, comment or lone `<`; the next index.
  private mutating func tag(_ source: [UInt8], _ start: Int) -> Int {
    let next = start + 1
    guard next < source.count else { return next }
    if source[next] == UInt8(ascii: "!") || source[next] == UInt8(ascii: "?") { return skipDeclaration(source, start) }
    let isEnd = source[next] == UInt8(ascii: "/")
    let nameStart = isEnd ? next + 1 : next
    var nameEnd = nameStart
    while nameEnd < source.count, Self.isNameByte(source[nameEnd]), nameEnd - nameStart < 40 { nameEnd += 1 }
    guard nameEnd > nameStart, Self.isLetter(source[nameStart]) else {
      markup += "&lt;".utf8
      return next
    }
    let name = String(decoding: source[nameStart..<nameEnd].map { Self.isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    let (attributes, end, closesItself) = self.attributes(source, nameEnd)
    if !isEnd, Self.raw.contains(name) {
      if closesItself { return end }
      return skipRaw(source, from: end, name: name, attributes: attributes)
    }
    if isEnd, Self.raw.contains(name) { return end }
    if Self.void.contains(name) {
      if name == "hr" { endImplied(by: name) }
      if !isEnd || name == "br" { write(name, attributes, ending: "/>") }
    } else if isEnd {
      endTag(name)
    } else {
      endImplied(by: name)
      // Deeper elements lose their tags; the space keeps words apart.
      guard open.count < Self.maximumDepth else {
        markup.append(0x20)
        return end
      }
      write(name, attributes, ending: ">")
      open.append(name)
    }
    return end
  }

  /// Ends what the start of `name` ends.
  private mutating func endImplied(by name: String) {
    if Self.blocks.contains(name) {
      if let head = open.firstIndex(of: "head") { close(downTo: head) }
      // Inline elements between the paragraph and here end with it.
      if let block = open.lastIndex(where: Self.blocks.contains), open[block] == "p" { close(downTo: block) }
    }
    guard let rule = Self.implied[name] else { return }
    for index in open.indices.reversed() {
      if rule.ends.contains(open[index]) {
        close(downTo: index)
        return
      }
      if rule.within.contains(open[index]) { return }
    }
  }

  private mutating func endTag(_ name: String) {
    guard let index = open.lastIndex(of: name) else { return }
    // An inline element's end tag ends no block inside it, and nothing but a table's own tags leaves a cell.
    if !Self.blocks.contains(name), name != "tbody", name != "thead", name != "tfoot", name != "html",
      open[(index + 1)...].contains(where: Self.blocks.contains)
    {
      return
    }
    if open[(index + 1)...].contains("table"), name != "table", name != "body", name != "html" { return }
    close(downTo: index)
  }

  private mutating func close(downTo count: Int) {
    while open.count > count {
      markup += "</\(open.removeLast())>".utf8
    }
  }

  private func skipDeclaration(_ source: [UInt8], _ start: Int) -> Int {
    if start + 3 < source.count, source[start + 2] == UInt8(ascii: "-"), source[start + 3] == UInt8(ascii: "-") {
      var index = start + 4
      while index + 2 < source.count {
        if source[index] == UInt8(ascii: "-"), source[index + 1] == UInt8(ascii: "-"),
          source[index + 2] == UInt8(ascii: ">")
        {
          return index + 3
        }
        index += 1
      }
      return source.count
    }
    var index = start + 2
    while index < source.count, source[index] != UInt8(ascii: ">") { index += 1 }
    return min(index + 1, source.count)
  }

  /// Skips to behind the end tag of an element whose content is no text.
  private mutating func skipRaw(
    _ source: [UInt8], from: Int, name: String, attributes: [(name: String, value: [UInt8])]
  ) -> Int {
    let wanted = Array(name.utf8)
    var index = from
    while index < source.count {
      if source[index] == UInt8(ascii: "<"), index + 1 < source.count, source[index + 1] == UInt8(ascii: "/"),
        source[(index + 2)...].prefix(wanted.count).map({ Self.isLetter($0) ? $0 | 0x20 : $0 }) == wanted
      {
        break
      }
      index += 1
    }
    let type = attributes.first { $0.name == "type" }.map { String(decoding: $0.value, as: UTF8.self) } ?? ""
    if name == "script", type.contains("ld+json"), linkedData.count < 40 {
      linkedData.append(Array(source[from..<index]))
    }
    while index < source.count, source[index] != UInt8(ascii: ">") { index += 1 }
    return min(index + 1, source.count)
  }

  /// The attributes up to `>`; where the tag ends; whether it closes itself.
  private func attributes(_ source: [UInt8], _ start: Int) -> ([(name: String, value: [UInt8])], Int, Bool) {
    var found: [(name: String, value: [UInt8])] = []
    var index = start
    var slash = false
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: ">") { return (found, index + 1, slash) }
      if byte == UInt8(ascii: "/") {
        slash = true
        index += 1
        continue
      }
      guard Self.isNameByte(byte) || byte == UInt8(ascii: ":") else {
        index += 1
        continue
      }
      slash = false
      let nameStart = index
      while index < source.count, Self.isNameByte(source[index]) || source[index] == UInt8(ascii: ":") { index += 1 }
      let name = String(
        decoding: source[nameStart..<min(index, nameStart + 60)].map { Self.isLetter($0) ? $0 | 0x20 : $0 },
        as: UTF8.self)
      while index < source.count, source[index] <= 0x20 { index += 1 }
      guard index < source.count, source[index] == UInt8(ascii: "=") else {
        found.append((name, []))
        continue
      }
      index += 1
      while index < source.count, source[index] <= 0x20 { index += 1 }
      guard index < source.count else { break }
      let quote = source[index]
      let valueStart: Int
      if quote == 0x22 || quote == 0x27 {
        valueStart = index + 1
        index = valueStart
        while index < source.count, source[index] != quote { index += 1 }
      } else {
        valueStart = index
        while index < source.count, source[index] > 0x20, source[index] != UInt8(ascii: ">") { index += 1 }
      }
      let value = source[valueStart..<min(index, source.count)]
      if value.count <= Self.longestAttribute, found.count < 60 { found.append((name, Array(value))) }
      if quote == 0x22 || quote == 0x27 { index += 1 }
    }
    return (found, source.count, slash)
  }

  /// Attributes that tell something of the text; the others are left out.
  private static let kept: Set<String> = [
    "class", "id", "role", "itemprop", "rel", "href", "datetime", "content", "property", "name", "hidden", "style",
    "lang", "aria-hidden", "start",
    "type",
  ]

  private mutating func write(_ name: String, _ attributes: [(name: String, value: [UInt8])], ending: String) {
    markup.append(UInt8(ascii: "<"))
    markup += name.utf8
    var seen: Set<String> = []
    for attribute in attributes where Self.kept.contains(attribute.name) && seen.insert(attribute.name).inserted {
      markup.append(0x20)
      markup += attribute.name.utf8
      markup += "=\"".utf8
      var index = 0
      while index < attribute.value.count { index = copy(attribute.value, index) }
      markup.append(0x22)
    }
    markup += ending.utf8
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }
}
