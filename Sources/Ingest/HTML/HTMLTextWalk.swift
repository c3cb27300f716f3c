// Walks a page's tree and makes lines of it: one for each block, with its place in the markup. Without recursion.
internal import Foundation
internal import FoundationXML

/// The walk.
struct HTMLTextWalk {
  struct Line {
    var text: String
    var structure: LineStructure
    /// The elements around the line, by their numbers in the walk.
    var path: [Int]
  }

  /// What holds for the text inside an element.
  private struct Context {
    var element: LineStructure.Element = .loose
    var inFurniture = false
    var inLink = false
    var inList: ListKind?
    var path: [Int] = []
    var dateTime: String?
  }

  private enum ListKind { case ordered, unordered }

  private enum Step {
    case enter(XMLNode, Context)
    /// The block's line is over.
    case flush
    case cell
    case rowEnd(Context)
  }

  private(set) var tags: [String] = []
  private(set) var crumbs: [String] = []
  private var lines: [Line] = []
  private var buffer = String.UnicodeScalarView()
  private var letters = 0
  private var linkLetters = 0
  private var current = Context()
  private var cells: [String]?
  private var counter = 0
  /// A list item's bullet, until its first text.
  private var bullet: String?

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd",
    "table", "tbody",
    "thead", "tfoot", "tr", "td", "th", "caption", "blockquote", "pre", "figure", "figcaption", "address", "header",
    "hr", "center",
    "body", "fieldset", "details", "summary",
  ]
  private static let skipped: Set<String> = [
    "head", "script", "style", "noscript", "template", "nav", "footer", "aside", "input", "button", "option", "label",
    "dialog", "menu",
  ]

  mutating func walk(_ root: XMLElement) {
    var stack: [Step] = [.enter(root, Context())]
    while let step = stack.popLast() {
      switch step {
      case .flush: flush()
      case .cell:
        let text = takeBuffer()
        cells?.append(text)
      case .rowEnd(let context):
        if let row = cells, row.contains(where: { !$0.isEmpty }) {
          let text = "| " + row.map { $0.replacingBars() }.joined(separator: " | ") + " |"
          add(text, context, linkShare: letters == 0 ? 0 : Double(linkLetters) / Double(letters))
        }
        cells = nil
        letters = 0
        linkLetters = 0
      case .enter(let node, let context):
        if node.kind == .text {
          append(node.stringValue ?? "", context)
        } else if let element = node as? XMLElement {
          enter(element, context, &stack)
        }
      }
    }
    flush()
  }

  private mutating func enter(_ element: XMLElement, _ outer: Context, _ stack: inout [Step]) {
    let name = element.name?.lowercased() ?? ""
    let marks = HTMLMarks(element)
    if name == "nav" || marks.isCrumbs, crumbs.isEmpty, marks.isCrumbs { crumbs = HTMLMarks.crumbs(in: element) }
    if Self.skipped.contains(name) || marks.isHidden || marks.isNavigation { return }
    if name == "header", !HTMLMarks.holdsHeadline(element) { return }
    if name == "br" || name == "hr" {
      if cells == nil { flush() } else { buffer.append(" ") }
      return
    }
    var context = outer
    counter += 1
    context.path.append(counter)
    if marks.isFurniture, !marks.isArticle { context.inFurniture = true }
    if marks.isTags {
      tags += HTMLMarks.links(in: element)
      context.inFurniture = true
    }
    switch name {
    case "a": context.inLink = true
    case "h1", "h2", "h3", "h4", "h5", "h6": context.element = .heading(level: Int(name.dropFirst()) ?? 6)
    case "p": if context.element == .loose { context.element = .paragraph }
    case "li": context.element = .listItem
    case "ul": context.inList = .unordered
    case "ol": context.inList = .ordered
    case "blockquote": context.element = .quote
    case "figcaption": context.element = .caption
    case "time":
      context.dateTime = marks.dateTime
      context.element = .time
    default: break
    }
    if marks.isCaption, name != "figure" { context.element = .caption }
    if marks.isByline, context.element == .loose || context.element == .paragraph { context.element = .byline }
    if context.element == .time, outer.element != .time, let dateTime = context.dateTime { current.dateTime = dateTime }

    let isRow = name == "tr" && HTMLMarks.isDataRow(element)
    // Name and date of an article's head stand side by side in elements of no block.
    let isOwnLine = outer.element == .loose && (context.element == .byline || context.element == .time)
    let isBlock = (Self.blocks.contains(name) || isOwnLine) && cells == nil
    if isBlock { flush() }
    if isBlock { stack.append(.flush) }
    if name == "li", cells == nil {
      bullet = context.inList == .ordered ? "\(HTMLMarks.position(of: element)). " : "- "
    }
    if isRow, cells == nil {
      cells = []
      var row = context
      row.element = .tableRow
      stack.append(.rowEnd(row))
    }
    if name == "td" || name == "th", cells != nil { stack.append(.cell) }
    for child in (element.children ?? []).reversed() { stack.append(.enter(child, context)) }
  }

  private mutating func append(_ text: String, _ context: Context) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x0C, 0x20, 0x2028, 0x2029:
        if let last = buffer.last, last != " " { buffer.append(" ") }
      default:
        if buffer.isEmpty {
          // The first text of a line decides what it is; a date's stamp may have come before it.
          let dateTime = context.dateTime ?? current.dateTime
          current = context
          current.dateTime = dateTime
        }
        buffer.append(scalar)
        letters += 1
        if context.inLink { linkLetters += 1 }
      }
    }
  }

  private mutating func takeBuffer() -> String {
    while let last = buffer.last, last.properties.isWhitespace { buffer.removeLast() }
    let text = String(buffer)
    buffer = String.UnicodeScalarView()
    return text
  }

  private mutating func flush() {
    guard cells == nil else { return }
    let share = letters == 0 ? 0 : Double(linkLetters) / Double(letters)
    letters = 0
    linkLetters = 0
    let text = takeBuffer()
    guard !text.isEmpty else { return }
    let prefix = bullet ?? ""
    bullet = nil
    add(prefix + text, current, linkShare: share)
    current = Context()
  }

  private mutating func add(_ text: String, _ context: Context, linkShare: Double) {
    let structure = LineStructure(
      element: context.element, inArticle: false, linkShare: linkShare, inFurniture: context.inFurniture,
      dateTime: context.dateTime)
    lines.append(Line(text: text, structure: structure, path: context.path))
  }

  /// The lines, with those of the article marked: the deepest element that holds two thirds of the running text.
  mutating func finished() -> [Line] {
    var lines = self.lines
    let prose = lines.indices.filter {
      !lines[$0].structure.inFurniture && lines[$0].structure.linkShare < 0.4
        && lines[$0].text.unicodeScalars.count > 60
    }
    var mass: [Int: Int] = [:]
    var total = 0
    for index in prose {
      let weight = lines[index].text.unicodeScalars.count
      total += weight
      for element in lines[index].path { mass[element, default: 0] += weight }
    }
    // Numbers grow with depth along a path, so of those that hold enough the greatest is the deepest.
    let deepest = mass.filter { $0.value * 3 >= total * 2 }.map(\.key).max()
    let holder = deepest.map { widened($0, mass, lines) }
    for index in lines.indices {
      lines[index].structure.inArticle = holder.map { lines[index].path.contains($0) } ?? true
    }
    return lines
  }
}

extension HTMLTextWalk {
  /// The element around `holder` where that has more running text and hardly a link: a page without an element of its own for
  /// the article has its paragraphs in several.
  private func widened(_ holder: Int, _ mass: [Int: Int], _ lines: [Line]) -> Int {
    guard let path = lines.first(where: { $0.path.contains(holder) })?.path,
      let place = path.firstIndex(of: holder), place > 0
    else { return holder }
    let parent = path[place - 1]
    guard mass[parent, default: 0] > mass[holder, default: 0] else { return holder }
    var all = 0
    var linked = 0.0
    for line in lines where line.path.contains(parent) && !line.path.contains(holder) {
      all += line.text.unicodeScalars.count
      linked += line.structure.linkShare * Double(line.text.unicodeScalars.count)
      if line.structure.inFurniture { return holder }
    }
    return linked < Double(all) * 0.3 ? parent : holder
  }
}

extension String {
  /// With each bar escaped, for a cell of a Markdown table.
  fileprivate func replacingBars() -> String {
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "|" { out.append("\\") }
      out.append(scalar)
    }
    return String(out)
  }
}
