// Bytes to a request head, strictly: what two parsers might read differently is refused (RFC 9112).
// Knows nothing of sockets; what a head is allowed to ask is RequestGuard's business.

/// Parses the head of an HTTP/1.1 request. Stricter than RFC 9112 asks of a server: lines end with CR LF only, no empty
/// line before the request line, no folding, the target is an absolute path, and no field name comes twice (no browser
/// sends such a request, and of two `Host` fields one would be checked and the other believed).
struct RequestHeadParser: Sendable {
  /// In bytes.
  var targetLimit = 8192
  var fieldLimit = 100

  /// Where the head ends: the index after the empty line, or nil where it has not come yet.
  /// - Parameter start: Where to look from; the bytes before were looked at already.
  static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var index = max(start - 3, 0)
    while index + 3 < bytes.count {
      if bytes[index] == .cr, bytes[index + 1] == .lf, bytes[index + 2] == .cr, bytes[index + 3] == .lf {
        return index + 4
      }
      index += 1
    }
    return nil
  }

  /// - Parameter bytes: The head with the empty line that ends it.
  func parse(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) -> RequestHead {
    let lines = try Self.lines(of: bytes)
    guard let requestLine = lines.first else { throw .malformedHead(.requestLine) }
    let (method, target) = try parseRequestLine(requestLine)
    guard lines.count - 1 <= fieldLimit else { throw .malformedHead(.tooManyFields) }
    var fields: [RequestHead.Field] = []
    fields.reserveCapacity(lines.count - 1)
    for line in lines.dropFirst() {
      let field = try Self.parseField(line)
      guard !fields.contains(where: { $0.name == field.name }) else { throw .doubledField(field.name) }
      fields.append(field)
    }
    return RequestHead(method: method, target: target, fields: fields)
  }

  /// The lines before the empty one. A CR or an LF that is not half of a CR LF is refused: some parsers end a line
  /// there.
  private static func lines(of bytes: ArraySlice<UInt8>) throws(RequestRefusal) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == .cr || byte == .lf else {
        index += 1
        continue
      }
      guard byte == .cr, index + 1 < bytes.endIndex, bytes[index + 1] == .lf else {
        throw .malformedHead(.lineEnding)
      }
      if index == start {
        guard index + 2 == bytes.endIndex else { throw .malformedHead(.lineEnding) }
        return lines
      }
      lines.append(bytes[start..<index])
      index += 2
      start = index
    }
    throw .malformedHead(.lineEnding)
  }

  private func parseRequestLine(_ line: ArraySlice<UInt8>) throws(RequestRefusal) -> (String, String) {
    let parts = line.split(separator: .space, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .malformedHead(.requestLine) }
    let (method, target, version) = (parts[0], parts[1], parts[2])
    guard !method.isEmpty, method.allSatisfy(\.isTokenCharacter) else { throw .malformedHead(.method) }
    guard target.count <= targetLimit else { throw .targetTooLong(limit: targetLimit) }
    // An authority in the target ("absolute form") would take the place of Host (RFC 9112, 3.2.2): not accepted.
    guard target.first == .slash, target.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }) else {
      throw .malformedHead(.target)
    }
    guard version.starts(with: "HTTP/".utf8) else { throw .malformedHead(.requestLine) }
    guard version.elementsEqual("HTTP/1.1".utf8) else { throw .versionNotSupported }
    return (String(decoding: method, as: UTF8.self), String(decoding: target, as: UTF8.self))
  }

  private static func parseField(_ line: ArraySlice<UInt8>) throws(RequestRefusal) -> RequestHead.Field {
    if let first = line.first, first.isBlank { throw .malformedHead(.foldedField) }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .malformedHead(.fieldName) }
    let name = line[..<colon]
    guard !name.isEmpty, name.allSatisfy(\.isTokenCharacter) else { throw .malformedHead(.fieldName) }
    var value = line[(colon + 1)...]
    while let first = value.first, first.isBlank { value.removeFirst() }
    while let last = value.last, last.isBlank { value.removeLast() }
    guard value.allSatisfy({ $0 == .tab || ($0 >= .space && $0 != 0x7F) }) else { throw .malformedHead(.fieldValue) }
    return RequestHead.Field(
      name: String(decoding: name.map(\.lowercasedASCII), as: UTF8.self), value: String(decoding: value, as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate static let cr: UInt8 = 0x0D
  fileprivate static let lf: UInt8 = 0x0A
  fileprivate static let tab: UInt8 = 0x09
  fileprivate static let space: UInt8 = 0x20
  fileprivate static let slash = UInt8(ascii: "/")

  fileprivate var isBlank: Bool { self == .space || self == .tab }

  /// `tchar` of RFC 9110, 5.6.2.
  fileprivate var isTokenCharacter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
  }

  fileprivate var lowercasedASCII: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
