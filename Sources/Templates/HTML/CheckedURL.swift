// A URL that may stand in href, src and the like. Knows nothing of the site's layout or of what is behind the URL.

/// A URL reference that cannot run script: `http`, `https`, `mailto`, or relative. Always ASCII.
///
/// Parsing follows the WHATWG URL Standard where it matters for safety, but is stricter: what a browser would mend
/// (tabs and line feeds inside, backslashes for slashes, spaces around) is refused instead.
public struct CheckedURL: Sendable, Hashable {
  /// The reference, percent-encoded, not yet escaped for HTML.
  public let string: String

  /// Checks a URL from outside.
  ///
  /// Refused (`nil`): the empty string; control characters, white space and backslashes anywhere; any scheme other than
  /// `http`, `https` and `mailto`; `http` and `https` without a host or with a user name; references that begin with
  /// `//`; a relative reference whose first segment holds `&` (so that no character reference can spell a scheme).
  /// Everything outside ASCII is percent-encoded as UTF-8 (WHATWG URL, "UTF-8 percent-encode"); a host that is not
  /// ASCII too, which browsers decode again before IDNA (WHATWG URL, "host parsing").
  public init?(_ string: String) {
    for scalar in string.unicodeScalars {
      if scalar == "\\" || scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (scalar.value >= 0xA0 && scalar.properties.isWhitespace)
      {
        return nil
      }
    }
    let bytes = Array(string.utf8)
    guard let first = bytes.first else { return nil }
    let delimiter = bytes.firstIndex(where: Self.delimiters.contains)
    if let colon = delimiter, bytes[colon] == UInt8(ascii: ":") {
      let scheme = String(decoding: bytes[..<colon].map(Self.lowercase), as: UTF8.self)
      let rest = Array(bytes[(colon + 1)...])
      switch scheme {
      case "http", "https":
        guard let encoded = Self.encodeHierarchy(rest) else { return nil }
        self.string = scheme + ":" + encoded
      case "mailto":
        guard !rest.isEmpty else { return nil }
        self.string = scheme + ":" + Self.encode(rest)
      default:
        return nil
      }
      return
    }
    if first == UInt8(ascii: "/"), bytes.count > 1, bytes[1] == UInt8(ascii: "/") { return nil }
    guard !bytes[..<(delimiter ?? bytes.count)].contains(UInt8(ascii: "&")) else { return nil }
    self.string = Self.encode(bytes)
  }

  private init(encoded: String) {
    string = encoded
  }

  /// A relative reference from path segments that are plain names, e.g. `["..", "tags", "ایران", "index.html"]`.
  ///
  /// Every byte of a segment outside RFC 3986's `unreserved` and a few safe marks is percent-encoded, `%`, `/` and `:`
  /// included, so a segment stays one segment and never becomes a scheme. `.` and `..` keep their meaning. Empty
  /// segments are left out, except at the end, where one means a final slash.
  public static func relative(_ segments: [String], fragment: String? = nil) -> CheckedURL {
    // Written straight into the string: a page has dozens of links, and a site hundreds of thousands.
    var capacity = 2 + (fragment?.utf8.count ?? 0) * 3
    for segment in segments { capacity += segment.utf8.count * 3 + 1 }
    let encoded = String(unsafeUninitializedCapacity: capacity) { buffer in
      var count = 0
      for (index, segment) in segments.enumerated() {
        if segment.isEmpty && (index < segments.count - 1 || count == 0) { continue }
        if count > 0 { append(UInt8(ascii: "/"), to: buffer, &count) }
        appendSegment(segment, to: buffer, &count)
      }
      if let fragment {
        append(UInt8(ascii: "#"), to: buffer, &count)
        appendSegment(fragment, to: buffer, &count)
      } else if count == 0 {
        append(UInt8(ascii: "."), to: buffer, &count)
      }
      return count
    }
    return CheckedURL(encoded: encoded)
  }

  /// A relative reference from the root of a site, seen from a page that lies `depth` folders below the root.
  public func lifted(by depth: Int) -> CheckedURL {
    CheckedURL(encoded: String(repeating: "../", count: max(0, depth)) + string)
  }

  /// The same reference, leading to an element of what it leads to. It must have no fragment yet.
  public func with(fragment id: String) -> CheckedURL {
    // Ids that we make are letters, digits and hyphens: nothing to encode.
    let isPlain = id.utf8.allSatisfy { Self.segmentBytes.contains($0) }
    var joined = string
    joined.reserveCapacity(string.utf8.count + id.utf8.count + 1)
    if isPlain { joined += "#" }
    joined += isPlain ? id : Self.fragment(id).string
    return CheckedURL(encoded: joined)
  }

  /// The same reference with a query of one name and value. It must have neither query nor fragment yet.
  public func with(query name: String, _ value: String) -> CheckedURL {
    let encoded = Self.relative([name]).string + "=" + Self.relative([value]).string
    return CheckedURL(encoded: string + "?" + encoded)
  }

  /// A reference to an element of the same page by its id.
  public static func fragment(_ id: String) -> CheckedURL {
    relative([], fragment: id)
  }

  // MARK: Encoding

  private static let delimiters = ASCIISet(":/?#")
  private static let hostBytes = ASCIISet(".-_:[]%", alphanumeric: true)
  private static let encodedAnywhere = ASCIISet("\"'<>^`{}|")
  private static let segmentBytes = ASCIISet("-._~!$()*+,;=@", alphanumeric: true)

  /// What follows `http:` or `https:`: `//`, a host without user name, then anything.
  private static func encodeHierarchy(_ bytes: [UInt8]) -> String? {
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "/"), bytes[1] == UInt8(ascii: "/") else { return nil }
    let afterSlashes = bytes[2...]
    let authority = afterSlashes.prefix { $0 == UInt8(ascii: ":") || !delimiters.contains($0) }
    guard let first = authority.first, first != UInt8(ascii: ":") else { return nil }
    let isHost = authority.allSatisfy { $0 >= 0x80 || hostBytes.contains($0) }
    return isHost ? encode(bytes) : nil
  }

  /// Percent-encodes what no part of a URL may hold as it is; leaves existing escapes alone. The union of the WHATWG
  /// path, query and fragment percent-encode sets, without the delimiters `?` and `#`.
  private static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 3)
    var sawHash = false
    for byte in bytes {
      let isSecondHash = byte == UInt8(ascii: "#") && sawHash
      if byte == UInt8(ascii: "#") { sawHash = true }
      if byte >= 0x7F || byte <= 0x20 || isSecondHash || encodedAnywhere.contains(byte) {
        appendEscape(byte, to: &out)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func appendSegment(
    _ segment: String, to buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    let allowed = segmentBytes
    for byte in segment.utf8 {
      if allowed.contains(byte) {
        append(byte, to: buffer, &count)
      } else {
        append(UInt8(ascii: "%"), to: buffer, &count)
        append(hexDigit(byte >> 4), to: buffer, &count)
        append(hexDigit(byte & 0xF), to: buffer, &count)
      }
    }
  }

  @inline(__always)
  private static func append(_ byte: UInt8, to buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    buffer.initializeElement(at: count, to: byte)
    count += 1
  }

  private static func appendEscape(_ byte: UInt8, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "%"))
    out.append(hexDigit(byte >> 4))
    out.append(hexDigit(byte & 0xF))
  }

  @inline(__always)
  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
