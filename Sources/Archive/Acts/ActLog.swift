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
    ActLine.each(of: utf8) { line in
      guard let act = act(in: line, &reader, &faults) else { return }
      guard let earlier = numbers[act.id] else {
        numbers[act.id] = acts.count
        acts.append(act)
        return
      }
      if acts[earlier] != act {
        faults.append(Fault(ActFault.sameID(act.id, line: acts[earlier].line ?? 0), in: path, at: line.start))
      }
    }
    return (acts, faults)
  }

  private func act(in line: ActLine, _ reader: inout ActReader, _ faults: inout [Fault]) -> Act? {
    switch line.read() {
    case .blank: return nil
    case .fault(_, _, isCutOff: true):
      faults.append(Fault(ActFault.cutOff, in: path, at: line.start, severity: .warning))
      return nil
    case .fault(let kind, let position, isCutOff: false):
      faults.append(Fault(kind, in: path, at: position))
      return nil
    case .json(let node):
      let act = reader.act(node, line: line.number)
      faults += reader.faults.map { Fault($0.kind, in: path, at: line.position(of: $0.offset)) }
      return act
    }
  }
}
