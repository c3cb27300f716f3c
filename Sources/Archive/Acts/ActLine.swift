// The lines of a file of acts, each read as JSON for itself. Knows nothing of what an act must have.

/// One line of a file of acts.
struct ActLine {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let bytes: Range<Int>
  /// From 1.
  let number: Int
  /// Whether no newline ends it.
  let isLast: Bool

  /// What a line holds.
  enum Content {
    case blank
    case json(JSONNode)
    /// Not JSON. The last line may be what a crash left of one.
    case fault(any FaultKind, SourcePosition, isCutOff: Bool)
  }

  /// Hands over each line in turn, without its CR LF or LF.
  static func each(of utf8: UnsafeBufferPointer<UInt8>, _ take: (ActLine) -> Void) {
    var number = 1
    var start = utf8.startsWithByteOrderMark ? 3 : 0
    while start < utf8.count {
      let newline = utf8[start...].firstIndex(of: 0x0A)
      var end = newline ?? utf8.count
      if end > start, utf8[end - 1] == 0x0D { end -= 1 }
      take(ActLine(utf8: utf8, bytes: start..<end, number: number, isLast: newline == nil))
      start = (newline ?? utf8.count) + 1
      number += 1
    }
  }

  func read() -> Content {
    if utf8[bytes].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return .blank }
    guard bytes.count <= ActLog.maximumLineBytes else {
      return .fault(ActFault.tooLong(limit: ActLog.maximumLineBytes), start, isCutOff: false)
    }
    let own = UnsafeBufferPointer(rebasing: utf8[bytes])
    // When the power fails, a file may have grown already, and zeros stand where its bytes were to be.
    let isZeroed = isLast && own.last == 0
    if let offset = UTF8Check.firstFault(in: own) {
      let place = bytes.lowerBound + offset
      // A crash may cut a letter in two.
      let isCutOff = isZeroed || isLast && own.count - offset < 4
      return .fault(ContentFault.notUTF8(offset: place), position(of: place), isCutOff: isCutOff)
    }
    do throws(JSONFault) {
      return .json(try JSONReader.read(utf8, bytes))
    } catch {
      let kind = isConflictMarker ? ActFault.conflictMarker : .notJSON(error.message)
      return .fault(kind, position(of: error.offset), isCutOff: isZeroed || isLast && error.kind == .cutOff)
    }
  }

  var start: SourcePosition { position(of: bytes.lowerBound) }

  /// The place of a byte of the file, which may be the end of the line.
  func position(of offset: Int) -> SourcePosition {
    let upTo = min(max(offset, bytes.lowerBound), bytes.upperBound)
    let column = 1 + utf8[bytes.lowerBound..<upTo].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: number, column: column)
  }

  private var isConflictMarker: Bool {
    guard let first = utf8[bytes].first, [UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">")].contains(first)
    else { return false }
    return utf8[bytes].prefix(7).count == 7 && utf8[bytes].prefix(7).allSatisfy { $0 == first }
  }
}
