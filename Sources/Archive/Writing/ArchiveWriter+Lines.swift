// Changes what is on record of single lines of a capture.

internal import Foundation

extension ArchiveWriter {
  /// Puts a record in the place of the one of the same line; all the other lines of the account stay as they are, byte for
  /// byte. Returns the path, if it was another.
  public func replace(_ record: CaptureLineRecord, of name: String) throws(Faults) -> [String] {
    let path = "\(folder)/captures/\(name).lines.jsonl"
    guard CaptureName.isValid(name) else {
      throw Faults([Fault(ContentFault.unsafeName(key: "capture", value: name), in: path)])
    }
    do throws(FileFault) {
      let bytes = try FileBytes.read(path, limit: 256 << 20)
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let decoder = JSONDecoder()
      let index = lines.firstIndex { (try? decoder.decode(CaptureLineRecord.self, from: Data($0)))?.n == record.n }
      guard let index, let line = Self.json(record) else { return [] }
      lines[index] = line[...] + (lines[index].last == 0x0D ? [0x0D] : [])
      let changed = Array(lines.joined(separator: [0x0A]))
      if changed == bytes { return [] }
      try AtomicFile.write(changed, to: path)
      return [path]
    } catch {
      throw Faults([Fault(error, in: path)])
    }
  }

  static func json(_ record: CaptureLineRecord) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(record)).map { Array($0) }
  }
}
