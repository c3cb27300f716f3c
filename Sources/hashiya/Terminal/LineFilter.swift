// Standard input to standard output, line by line.

internal import Archive
internal import ArgumentParser
internal import Glibc

enum LineFilter {
  /// Writes what `body` makes of each line. Line ends stay as they are; bytes that are not UTF-8 are a fault.
  static func run(_ body: (String) -> String) throws {
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var lineNumber = 0
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      pending += buffer[..<count]
      guard let last = pending.lastIndex(of: 0x0A) else { continue }
      try write(pending[...last], &lineNumber, body)
      pending.removeSubrange(...last)
    }
    if !pending.isEmpty { try write(pending[...], &lineNumber, body) }
  }

  private static func write(_ bytes: ArraySlice<UInt8>, _ lineNumber: inout Int, _ body: (String) -> String) throws {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      lineNumber += 1
      guard let line = String(validating: bytes[start..<end], as: UTF8.self) else {
        throw Terminal.fail(Faults([Fault(ContentFault.notUTF8(offset: 0), in: "-", line: lineNumber, column: 1)]))
      }
      out += body(line).utf8
      if end < bytes.endIndex { out.append(0x0A) }
      start = end + 1
    }
    var rest = out[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { throw ExitCode(1) }
      if count > 0 { rest = rest.dropFirst(count) }
    }
  }
}
