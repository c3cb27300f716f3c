// A Markdown text in the pieces that blank lines part, so that one can be put in or taken out and all others keep their
// bytes.

internal import Markdown

/// The pieces of an article's text.
struct BodyPieces {
  struct Piece {
    /// Its bytes, without the line end of its last line.
    var bytes: Range<Int>
    /// The texts of its blocks, read for themselves.
    var texts: [String]
  }

  let body: [UInt8]
  let pieces: [Piece]
  private let lineEnd: [UInt8]

  init(_ body: [UInt8]) {
    self.body = body
    let newline = body.firstIndex(of: 0x0A)
    lineEnd = newline.map { $0 > 0 && body[$0 - 1] == 0x0D } == true ? [0x0D, 0x0A] : [0x0A]
    var pieces: [Piece] = []
    var current: Range<Int>?
    func close() {
      guard let range = current else { return }
      let document = try? MarkdownDocument(parsing: Array(body[range]), anchored: false)
      pieces.append(Piece(bytes: range, texts: document?.blocks.map(\.text) ?? []))
      current = nil
    }
    var start = 0
    while start < body.count {
      let next = body[start...].firstIndex(of: 0x0A) ?? body.count
      let end = next > start && body[next - 1] == 0x0D ? next - 1 : next
      if body[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        close()
      } else {
        current = (current?.lowerBound ?? start)..<end
      }
      start = next + 1
    }
    close()
    self.pieces = pieces
  }

  /// The text with a new piece after one of the pieces; before all of them for nil.
  func inserting(_ markdown: String, after number: Int?) -> [UInt8] {
    let piece = Array(markdown.utf8)
    if let number { return inserting(lineEnd + lineEnd + piece, at: pieces[number].bytes.upperBound) }
    if let first = pieces.first { return inserting(piece + lineEnd + lineEnd, at: first.bytes.lowerBound) }
    return body + (body.isEmpty || body.last == 0x0A ? [] : lineEnd) + piece + lineEnd
  }

  /// The text without a piece and the blank lines above it; of the first piece those below it.
  func removing(_ number: Int) -> [UInt8] {
    let range = pieces[number].bytes
    if number > 0 { return Array(body[..<pieces[number - 1].bytes.upperBound] + body[range.upperBound...]) }
    let end = pieces.count > 1 ? pieces[1].bytes.lowerBound : range.upperBound
    return Array(body[..<range.lowerBound] + body[end...])
  }

  private func inserting(_ bytes: [UInt8], at place: Int) -> [UInt8] { body[..<place] + bytes + body[place...] }

  /// Whether another text has the same blocks, but for one with this text that it has more.
  func has(oneLessThan other: [UInt8], text: String) -> Bool { Self.differ(body, other, by: text) }

  /// Whether another text has the same blocks, but for one with one of these texts that it lacks.
  func has(oneMoreThan other: [UInt8], texts: Set<String>) -> Bool {
    texts.contains { Self.differ(other, body, by: $0) }
  }

  private static func differ(_ shorter: [UInt8], _ longer: [UInt8], by text: String) -> Bool {
    guard let one = try? MarkdownDocument(parsing: shorter, anchored: false).blocks,
      let two = try? MarkdownDocument(parsing: longer, anchored: false).blocks, one.count + 1 == two.count
    else { return false }
    let same = zip(one, two).prefix { $0.kind == $1.kind && $0.text == $1.text }.count
    guard two[same].text.unicodeScalars.elementsEqual(text.unicodeScalars) else { return false }
    return zip(one[same...], two[(same + 1)...]).allSatisfy { $0.kind == $1.kind && $0.text == $1.text }
  }
}
