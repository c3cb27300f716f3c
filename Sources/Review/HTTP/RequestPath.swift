// The path of a request target as decoded segments; knows nothing of files.

/// The decoded path of a request. Each escape is decoded once and once only, after the path was cut at its slashes, so
/// `%2e%2e%2f` and `..%5c` are flaws of a segment and `%252e` is an odd name that no file has.
struct RequestPath: Equatable, Sendable {
  /// None is empty, `.` or `..`, has a slash, a backslash or a control character in it.
  let segments: [String]
  let endsWithSlash: Bool
  /// What follows the first `?`, as sent; nil where there is none.
  let query: String?

  /// - Parameter target: Begins with `/`.
  init(target: String) throws(RequestRefusal) {
    let bytes = Array(target.utf8)
    let mark = bytes.firstIndex(of: UInt8(ascii: "?"))
    query = mark.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) }
    var parts = bytes[..<(mark ?? bytes.count)].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // "/" and "/a/b" begin with an empty part, and "/a/" ends with one.
    if parts.first?.isEmpty == true { parts.removeFirst() }
    endsWithSlash = parts.last?.isEmpty ?? true
    if endsWithSlash, !parts.isEmpty { parts.removeLast() }
    var segments: [String] = []
    for part in parts { segments.append(try Self.decode(part)) }
    self.segments = segments
  }

  private static func decode(_ part: ArraySlice<UInt8>) throws(RequestRefusal) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(part.count)
    var index = part.startIndex
    while index < part.endIndex {
      var byte = part[index]
      if byte == UInt8(ascii: "%") {
        guard index + 2 < part.endIndex, let high = part[index + 1].hexadecimalValue,
          let low = part[index + 2].hexadecimalValue
        else { throw .malformedPath(.brokenEscape) }
        byte = high << 4 | low
        index += 2
      }
      guard byte >= 0x20, byte != 0x7F else { throw .malformedPath(.controlCharacter) }
      guard byte != UInt8(ascii: "/"), byte != UInt8(ascii: "\\") else { throw .malformedPath(.separatorInSegment) }
      decoded.append(byte)
      index += 1
    }
    // An empty segment has no meaning in a site of files, and "//host/" as a redirect would lead to another host.
    guard !decoded.isEmpty else { throw .malformedPath(.emptySegment) }
    guard !decoded.elementsEqual(".".utf8), !decoded.elementsEqual("..".utf8) else {
      throw .malformedPath(.dotSegment)
    }
    // Refuses overlong forms and surrogates, as UTF-8 is defined (Unicode 3.9, table 3-7).
    guard let segment = String(validating: decoded, as: UTF8.self) else { throw .malformedPath(.notUTF8) }
    return segment
  }

  /// The path with a slash at its end, escaped for a `Location` field, query included.
  var withTrailingSlash: String {
    var out: [UInt8] = [UInt8(ascii: "/")]
    for segment in segments {
      for byte in segment.utf8 {
        if byte.isUnreserved {
          out.append(byte)
        } else {
          out += [UInt8(ascii: "%"), byte.highHexadecimalDigit, byte.lowHexadecimalDigit]
        }
      }
      out.append(UInt8(ascii: "/"))
    }
    if let query { out += Array("?\(query)".utf8) }
    return String(decoding: out, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  fileprivate var highHexadecimalDigit: UInt8 { Self.hexadecimalDigit(self >> 4) }
  fileprivate var lowHexadecimalDigit: UInt8 { Self.hexadecimalDigit(self & 0xF) }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// RFC 3986, 2.3.
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
