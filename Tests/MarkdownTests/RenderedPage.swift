// A reader of the HTML that the writers make: small, strict and written apart from them.

/// What a browser would make of a page: the text of the elements that carry blocks, and whether elements nest.
struct RenderedPage {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  /// The text within each element with `data-block`, without what stands in elements with `data-ui`.
  private(set) var blocks: [Int: String] = [:]
  /// The text within `mark` elements by their `data-mark`.
  private(set) var marked: [String: String] = [:]
  private(set) var elements: [Element] = []
  private(set) var faults: [String] = []

  init(_ html: [UInt8]) {
    var open: [Element] = []
    var text: [UInt8] = []
    var index = 0
    func flush(_ page: inout RenderedPage) {
      defer { text = [] }
      guard !text.isEmpty, !open.contains(where: { $0.attributes["data-ui"] != nil }) else { return }
      let decoded = Self.decode(String(decoding: text, as: UTF8.self))
      if let block = open.last(where: { $0.attributes["data-block"] != nil })?.attributes["data-block"].flatMap({
        Int($0)
      }) {
        page.blocks[block, default: ""] += decoded
      }
      for element in open where element.attributes["data-mark"] != nil {
        page.marked[element.attributes["data-mark"] ?? "", default: ""] += decoded
      }
    }
    while index < html.count {
      guard html[index] == UInt8(ascii: "<") else {
        text.append(html[index])
        index += 1
        continue
      }
      flush(&self)
      let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
      let tag = String(decoding: html[(index + 1)..<end], as: UTF8.self)
      index = end + 1
      if tag.hasPrefix("!--") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.last?.name == name {
          open.removeLast()
        } else {
          faults.append("</\(name)> in \(open.last?.name ?? "-")")
        }
        continue
      }
      let element = Self.element(tag)
      elements.append(element)
      if let block = element.attributes["data-block"].flatMap({ Int($0) }) {
        if blocks.updateValue("", forKey: block) != nil { faults.append("block \(block) twice") }
      }
      if !["br", "hr", "img"].contains(element.name) { open.append(element) }
    }
    flush(&self)
    if !open.isEmpty { faults.append("left open: \(open.map(\.name))") }
  }

  /// Attributes are always quoted where they have a value, and a quotation mark within one is always escaped.
  private static func element(_ tag: String) -> Element {
    var attributes: [String: String] = [:]
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    let name = String(tag.prefix { $0 != " " })
    for index in stride(from: 1, to: parts.count, by: 2) {
      let key = parts[index - 1].split(separator: " ").last.map(String.init) ?? ""
      attributes[key.hasSuffix("=") ? String(key.dropLast()) : "?" + key] = decode(parts[index])
    }
    return Element(name: name, attributes: attributes)
  }

  private static func decode(_ text: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    let entities: [(String, UInt8)] = [
      ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#13;", 0x0D), ("&#x27;", 0x27), ("&amp;", 0x26),
    ]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x26, let entity = entities.first(where: { bytes[index...].starts(with: $0.0.utf8) }) {
        out.append(entity.1)
        index += entity.0.utf8.count
      } else {
        // A browser reads a bare carriage return as a newline.
        out.append(bytes[index] == 0x0D ? 0x0A : bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
