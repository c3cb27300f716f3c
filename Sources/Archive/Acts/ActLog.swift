// A file of acts: read as a whole, added to a line at a time. Knows nothing of what acts come to.

internal import Glibc

/// A file of `reviews/`.
public struct ActLog: Sendable {
  /// The file, as the person named the archive.
  public let path: String
  private let scope: ActReader.Scope

  /// The longest line that is read. An act has some hundred bytes; a note may be a page.
  public static let maximumLineBytes = 1 << 20
  private static let maximumBytes = 512 << 20

  /// The acts on an article.
  public init(archive folder: String, article id: String) {
    path = "\(folder)/reviews/\(id).jsonl"
    scope = .article
  }

  /// The acts on the registry.
  public init(registryOf folder: String) {
    path = "\(folder)/reviews/\(Self.registryName).jsonl"
    scope = .registry
  }

  /// The name of the registry's file, without its ending.
  public static let registryName = "_registry"

  /// The acts in the order of the file, none twice, with what somebody should look at. No acts where there is no file.
  public func read() throws(Faults) -> (acts: [Act], warnings: [Fault]) {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: Self.maximumBytes)
    } catch {
      if error.isMissing { return ([], []) }
      throw Faults([Fault(error, in: path)])
    }
    return try acts(in: bytes)
  }

  /// The acts in such a file's bytes, as an import has them.
  public func acts(in bytes: [UInt8]) throws(Faults) -> (acts: [Act], warnings: [Fault]) {
    let (acts, faults) = bytes.withUnsafeBufferPointer { lines(of: $0) }
    let found = Faults(faults)
    if !found.errors.isEmpty { throw found }
    return (acts, found.warnings)
  }

  private func lines(of utf8: UnsafeBufferPointer<UInt8>) -> (acts: [Act], faults: [Fault]) {
    var acts: [Act] = []
    var faults: [Fault] = []
    var numbers: [String: Int] = [:]
    var reader = ActReader(scope: scope)
    var line = 1
    var start = utf8.startsWithByteOrderMark ? 3 : 0
    while start < utf8.count {
      let newline = utf8[start...].firstIndex(of: 0x0A)
      var end = newline ?? utf8.count
      if end > start, utf8[end - 1] == 0x0D { end -= 1 }
      let place = Line(utf8: utf8, bytes: start..<end, number: line, isLast: newline == nil)
      if let act = act(in: place, &reader, &faults) {
        if let earlier = numbers[act.id] {
          if acts[earlier] != act {
            let kind = ActFault.sameID(act.id, line: acts[earlier].line ?? 0)
            faults.append(Fault(kind, in: path, at: place.position(of: start)))
          }
        } else {
          numbers[act.id] = acts.count
          acts.append(act)
        }
      }
      start = (newline ?? utf8.count) + 1
      line += 1
    }
    return (acts, faults)
  }

  private func act(in line: Line, _ reader: inout ActReader, _ faults: inout [Fault]) -> Act? {
    if line.isBlank { return nil }
    let utf8 = UnsafeBufferPointer(rebasing: line.utf8[line.bytes])
    guard line.bytes.count <= Self.maximumLineBytes else {
      faults.append(
        Fault(ActFault.tooLong(limit: Self.maximumLineBytes), in: path, at: line.position(of: line.bytes.lowerBound)))
      return nil
    }
    if let offset = UTF8Check.firstFault(in: utf8) {
      // A crash may cut a letter in two.
      let isTorn = line.isLast && utf8.count - offset < 4
      let kind: any FaultKind = isTorn ? ActFault.cutOff : ContentFault.notUTF8(offset: line.bytes.lowerBound + offset)
      let place = line.position(of: line.bytes.lowerBound + (isTorn ? 0 : offset))
      faults.append(Fault(kind, in: path, at: place, severity: isTorn ? .warning : .error))
      return nil
    }
    do throws(JSONFault) {
      let node = try JSONReader.read(line.utf8, line.bytes)
      let act = reader.act(node, line: line.number)
      faults += reader.faults.map { Fault($0.kind, in: path, at: line.position(of: $0.offset)) }
      return act
    } catch {
      if line.isLast && error.kind == .cutOff {
        let place = line.position(of: line.bytes.lowerBound)
        faults.append(Fault(ActFault.cutOff, in: path, at: place, severity: .warning))
      } else {
        let kind = line.isConflictMarker ? ActFault.conflictMarker : .notJSON(error.message)
        faults.append(Fault(kind, in: path, at: line.position(of: error.offset)))
      }
      return nil
    }
  }

  /// One line of the file.
  private struct Line {
    let utf8: UnsafeBufferPointer<UInt8>
    let bytes: Range<Int>
    let number: Int
    /// Whether no newline ends it.
    let isLast: Bool

    var isBlank: Bool { utf8[bytes].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    var isConflictMarker: Bool {
      guard let first = utf8[bytes].first, [UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">")].contains(first)
      else { return false }
      return utf8[bytes].prefix(7).count == 7 && utf8[bytes].prefix(7).allSatisfy { $0 == first }
    }

    /// The place of a byte of the file, which may be the end of the line.
    func position(of offset: Int) -> SourcePosition {
      let upTo = min(max(offset, bytes.lowerBound), bytes.upperBound)
      let column = 1 + utf8[bytes.lowerBound..<upTo].count { $0 & 0xC0 != 0x80 }
      return SourcePosition(line: number, column: column)
    }
  }
}
