// Where the marks of a block begin and end in its HTML, so that elements nest. Knows positions and events, and writes
// nothing.

/// The starts and ends of the pieces of a block's marks, in the order in which they are written.
///
/// Marks are always the innermost elements: where an inline element begins or ends, all open marks are closed, and opened
/// again before the next text. Where a mark ends that others were opened in, those are closed and opened again.
struct MarkPlan {
  struct Action {
    /// The event it belongs to.
    let event: Int
    /// Where in the text of the event; -1 for before an event that is not text.
    let offset: Int32
    /// The mark's place in `order`.
    let mark: Int32
    let opens: Bool
    var isFirst = false
    var isLast = false
    /// Where a piece opens: whether nothing is to be seen in it.
    var isBlank = false
  }

  private let marks: ArraySlice<Mark>
  /// The positions in `marks` of those that are shown, by start, the longer first.
  private let order: [Int]
  private var spans: [Range<Int32>]
  private var actions: [Action] = []
  private var cursor = 0
  /// Marks that are open, the outermost first.
  private var open: [Int] = []
  /// For each of them, the action that opened it.
  private var openings: [Int] = []
  /// Where each piece ends in the text, by the action that opens it.
  private var ends: [Int: Int32] = [:]
  /// Where the text that was read last ends.
  private var reached: Int32 = 0
  /// Marks that were closed before their end and wait for the next text.
  private var waiting: [Int] = []
  private var nextMark = 0

  /// Nil if no mark of the block has anything to show.
  init?(marks: ArraySlice<Mark>, block: Int, in flat: FlatDocument) {
    guard flat.blocks.indices.contains(block) else { return nil }
    let record = flat.blocks[block]
    let located = MarkSpans.locate(marks, in: record.text, of: flat.text)
    guard !located.isEmpty else { return nil }
    self.marks = marks
    order = located.map(\.mark)
    spans = located.map(\.span)
    switch record.kind {
    case .title, .lead:
      addText(0, record.text.start, record.text.end)
      closeAll(at: 1, offset: -1)
    case .codeBlock:
      addText(Int(record.events.start), record.text.start, record.text.end)
      closeAll(at: Int(record.events.end), offset: -1)
    default:
      for index in record.events.range { add(flat.events[index], at: index) }
      closeAll(at: Int(record.events.end), offset: -1)
    }
    flagPieces(flat.text)
  }

  private mutating func add(_ event: Event, at index: Int) {
    if event.kind.breaksMarks { closeAll(at: index, offset: -1) }
    if event.kind.isTextual { addText(index, event.start, event.end) }
    if event.kind == .code { closeAll(at: index, offset: event.end) }
  }

  private mutating func addText(_ event: Int, _ start: Int32, _ end: Int32) {
    var position = start
    while position < end {
      closeEnded(at: event, offset: position)
      var opening = waiting
      waiting = []
      while nextMark < spans.count, spans[nextMark].lowerBound <= position {
        opening.append(nextMark)
        nextMark += 1
      }
      for mark in opening.sorted() where spans[mark].upperBound > position {
        open.append(mark)
        openings.append(actions.count)
        actions.append(Action(event: event, offset: position, mark: Int32(mark), opens: true))
      }
      var next = end
      for mark in open { next = min(next, spans[mark].upperBound) }
      if nextMark < spans.count { next = min(next, spans[nextMark].lowerBound) }
      position = next
    }
    closeEnded(at: event, offset: position)
    reached = max(start, end)
  }

  /// Closes the marks that end here, and those opened in them, which then wait.
  private mutating func closeEnded(at event: Int, offset: Int32) {
    guard let outermost = open.firstIndex(where: { spans[$0].upperBound <= offset }) else { return }
    for mark in open[outermost...].reversed() {
      actions.append(Action(event: event, offset: offset, mark: Int32(mark), opens: false))
      if spans[mark].upperBound > offset { waiting.append(mark) }
    }
    for opening in openings[outermost...] { ends[opening] = offset }
    openings.removeSubrange(outermost...)
    open.removeSubrange(outermost...)
  }

  private mutating func closeAll(at event: Int, offset: Int32) {
    for mark in open.reversed() {
      actions.append(Action(event: event, offset: offset, mark: Int32(mark), opens: false))
      waiting.append(mark)
    }
    for opening in openings { ends[opening] = reached }
    openings = []
    open = []
  }

  private mutating func flagPieces(_ text: [UInt8]) {
    var last = [Int](repeating: -1, count: order.count)
    for index in actions.indices where actions[index].opens {
      let mark = Int(actions[index].mark)
      if last[mark] < 0 { actions[index].isFirst = true }
      last[mark] = index
      let end = ends[index] ?? actions[index].offset
      actions[index].isBlank = Self.isBlank(text[Int(actions[index].offset)..<Int(max(end, actions[index].offset))])
    }
    for index in last where index >= 0 { actions[index].isLast = true }
  }

  /// Whether a stretch of text has only white space and what nobody sees.
  private static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    if text.contains(where: { $0 > 0x20 && $0 < 0x80 }) { return false }
    return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
  }

  // MARK: Reading, in order

  /// The mark that an action opens or closes.
  func mark(of action: Action) -> Mark { marks[order[Int(action.mark)]] }

  /// The next action within the text of an event.
  mutating func next(at event: Int) -> Action? {
    take { $0.event == event && $0.offset >= 0 }
  }

  /// The next action within an event, up to an offset and there.
  mutating func next(at event: Int, upTo offset: Int32) -> Action? {
    take { $0.event == event && $0.offset >= 0 && $0.offset <= offset }
  }

  /// The next action before an event that is not text.
  mutating func next(before event: Int) -> Action? {
    take { $0.event == event && $0.offset < 0 }
  }

  private mutating func take(if applies: (Action) -> Bool) -> Action? {
    guard cursor < actions.count, applies(actions[cursor]) else { return nil }
    cursor += 1
    return actions[cursor - 1]
  }

  /// Whether a word can be the name of an element or attribute: ASCII letters, digits and `-`, a letter first, and not an
  /// event handler.
  static func isName(_ word: String) -> Bool {
    guard let first = word.utf8.first, isLetter(first) else { return false }
    if word.utf8.count > 2, word.utf8.prefix(2).elementsEqual("on".utf8) { return false }
    return word.utf8.allSatisfy { isLetter($0) || ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "-") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 97 && (byte | 0x20) <= 122 }
}
