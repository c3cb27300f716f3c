// From physical lines to paragraphs: joins lines that were broken at a fixed width. Knows no phrases.

/// Makes units of lines.
enum UnitBuilder {
  /// The units of `text`, in order; blank lines make none.
  static func units(of text: CaptureText) -> [TextUnit] {
    let lines = text.lines.map(Script.stripped)
    let width = text.kind == .text ? wrapWidth(lines) : nil
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
      if let width {
        while last + 1 < lines.count, continues(lines[last], lines[last + 1], width: width) {
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

  /// The width at which a mail program or terminal broke the lines, in scalars; `nil` where paragraphs stand on one line each.
  /// Broken text has no line much longer than the width, and most of its lines are nearly that long and end inside a sentence.
  private static func wrapWidth(_ lines: [[Unicode.Scalar]]) -> Int? {
    let lengths = lines.map(\.count).filter { $0 > 0 }.sorted()
    guard lengths.count >= 8, let longest = lengths.last, (40...130).contains(longest) else { return nil }
    let long = lines.filter { $0.count * 10 >= longest * 7 }
    let open = long.filter { line in line.last.map { !Script.isTerminal($0) && $0 != "»" } ?? false }
    guard long.count * 2 >= lengths.count, open.count * 10 >= long.count * 6 else { return nil }
    // Headlines end inside no sentence either, but stand between blank lines.
    var followed = 0
    for index in lines.indices.dropLast() where lines[index].count * 10 >= longest * 7 && !lines[index + 1].isEmpty {
      followed += 1
    }
    return followed * 10 >= long.count * 6 ? longest : nil
  }

  private static func continues(_ line: [Unicode.Scalar], _ next: [Unicode.Scalar], width: Int) -> Bool {
    guard !next.isEmpty, line.count * 10 >= width * 7, let last = line.last else { return false }
    if let first = next.first, Script.isBullet(first) { return false }
    return !Script.isTerminal(last) || line.count * 100 >= width * 88
  }
}
