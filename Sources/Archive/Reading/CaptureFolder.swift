// The captures of an archive and the files beside them.

internal import Digest
internal import Foundation

/// Reads captures, their records and what became of their lines.
public struct CaptureFolder: Sendable {
  /// `captures/` of the archive, as the person named it.
  public let path: String

  /// The captures of the archive in `folder`.
  public init(archive folder: String) {
    path = folder + "/captures"
  }

  /// The largest capture that is read; a saved news page has 10 to 500 KB.
  public static let maximumBytes = 20 << 20

  /// The bytes of a capture, at most 20 MB.
  public func bytes(of name: String) throws(Faults) -> [UInt8] {
    do {
      return try FileBytes.read("\(path)/\(name)", limit: Self.maximumBytes)
    } catch {
      throw Faults([Fault(error, in: "\(path)/\(name)")])
    }
  }

  /// The record of a capture; nil where it has none.
  public func record(of name: String) throws(Faults) -> CaptureRecord? {
    let file: SourceFile
    do {
      file = try SourceFile("\(path)/\(name).record.yaml")
    } catch {
      if let kind = error.all.first?.kind as? FileFault, kind.isMissing { return nil }
      throw error
    }
    var reader = MappingReader(try file.mapping(), path: file.path, noun: "the record of a capture")
    reader.refuseUnknownKeys(known: ["captured_at", "by", "how", "original_name", "url", "sha256", "encoding"])
    reader.require("sha256")
    var record = CaptureRecord(sha256: reader.text("sha256") ?? "")
    record.capturedAt = reader.text("captured_at")
    record.by = reader.text("by")
    record.method = reader.text("how")
    record.originalName = reader.text("original_name")
    record.url = reader.url("url")
    record.encoding = reader.text("encoding")
    if reader.faults.contains(where: { $0.severity == .error }) { throw Faults(reader.faults) }
    return record
  }

  /// What became of each line; nil where ingest left no account.
  public func lines(of name: String) throws(Faults) -> [CaptureLineRecord]? {
    let path = "\(path)/\(name).lines.jsonl"
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: 256 << 20)
    } catch {
      if error.isMissing { return nil }
      throw Faults([Fault(error, in: path)])
    }
    let decoder = JSONDecoder()
    var records: [CaptureLineRecord] = []
    for (index, line) in bytes.split(separator: 0x0A).enumerated() {
      guard let record = try? decoder.decode(CaptureLineRecord.self, from: Data(line)) else {
        let position = SourcePosition(line: index + 1, column: 1)
        throw Faults([Fault(ContentFault.yaml("this line is not the account of a line"), in: path, at: position)])
      }
      records.append(record)
    }
    return records
  }

  /// The checksums of `SHA256SUMS`, by name; empty where there is no such file.
  public func checksums() throws(Faults) -> [String: String] {
    let path = path + "/SHA256SUMS"
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: 256 << 20)
    } catch {
      if error.isMissing { return [:] }
      throw Faults([Fault(error, in: path)])
    }
    var sums: [String: String] = [:]
    for line in bytes.split(separator: 0x0A) {
      // The format of sha256sum: 64 hex digits, a blank, a blank or an asterisk, the name.
      guard line.count > 66 else { continue }
      let name = String(decoding: line.dropFirst(66), as: UTF8.self)
      sums[name] = String(decoding: line.prefix(64), as: UTF8.self)
    }
    return sums
  }
}
