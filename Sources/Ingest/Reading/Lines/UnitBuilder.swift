// From physical lines to paragraphs: joins lines that were broken at a fixed width. Knows no phrases.

/// Makes units of lines.
enum UnitBuilder {
  /// The units of `text`, in order; blank lines make none.
  static func units(of text: CaptureText) -> [TextUnit] {
    let lines = text.lines.map(Script.stripped)
    let wrap = text.kind == .text ? wrapping(lines) : nil
    var units: [TextUnit] = []
    units.reserveCapacity(lines.count)
    var index = 0
    while index < lines.count {
      guard !lines[index].isEmpty else {
        index += 1
        continue
      }
      var last = index
      var scalars = lines[index]
      if let wrap {
        while last + 1 < lines.count, wrap.isOpen[last], continues(lines[last], lines[last + 1], width: wrap.width) {
          last += 1
          scalars.append(" ")
          scalars += lines[last]
        }
      }
      let structure = text.structure.isEmpty ? nil : text.structure[index]
      units.append(TextUnit(lines: (index + 1)...(last + 1), scalars: scalars, structure: structure))
      index = last + 1
    }
    return units
  }

  /// The width at which a mail program or terminal broke the lines, in scalars, and which lines may go on on the next; `nil` where
  /// paragraphs stand on one line each. In a broken paragraph all lines but the last are nearly as long as the width, most of
  /// them end inside a sentence, and the last ends one.
  private static func wrapping(_ lines: [[Unicode.Scalar]]) -> (width: Int, isOpen: [Bool])? {
    var blocks: [Range<Int>] = []
    var start = 0
    for index in 0...lines.count where index == lines.count || lines[index].isEmpty || lines[index].count > 130 {
      if index - start >= 2 { blocks.append(start..<index) }
      start = index + 1
    }
    let inner = blocks.flatMap { $0.dropLast().map { lines[$0].count } }.sorted()
    // One line in twenty may stick out.
    guard inner.count >= 4, let longest = inner.dropLast(inner.count / 20).last, longest >= 40 else { return nil }
    var isOpen = Array(repeating: false, count: lines.count)
    var wrapped = 0
    var closed = 0
    var count = 0
    for block in blocks {
      // A headline or label may stand right over the paragraph.
      let body = block.drop { lines[$0].count * 10 < longest * 7 }
      guard body.count >= 2, body.dropLast().allSatisfy({ lines[$0].count * 10 >= longest * 7 }),
        let last = body.last, let end = lines[last].last
      else { continue }
      let open = body.dropLast().count { line in lines[line].last.map { !Script.isTerminal($0) && $0 != "»" } ?? false }
      guard open * 10 >= (body.count - 1) * 6 else { continue }
      for line in body.dropLast() { isOpen[line] = true }
      wrapped += body.count
      count += 1
      if Script.isTerminal(end) || Script.isClosing(end) { closed += 1 }
    }
    let standing = blocks.reduce(0) { $0 + $1.count }
    guard wrapped >= 6, wrapped * 10 >= standing * 3, closed * 10 >= count * 6 else { return nil }
    return (longest, isOpen)
  }

  private static func continues(_ line: [Unicode.Scalar], _ next: [Unicode.Scalar], width: Int) -> Bool {
    guard !next.isEmpty, line.count * 10 >= width * 7, line.count <= width + width / 8, let last = line.last else {
      return false
    }
    if let first = next.first, Script.isBullet(first) { return false }
    return !Script.isTerminal(last) || line.count * 100 >= width * 88
  }
}
