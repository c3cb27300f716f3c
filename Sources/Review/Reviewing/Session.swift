// Who may ask the review server: the browser that was opened with the address in the terminal. Knows nothing of routes.

/// One run of a server for the people at this machine's desk. Other programs on the machine, and other people's, reach
/// its port too; they do not know the token in its address. The first request exchanges it for a cookie, so that it
/// appears in no later address, in no history and in no link.
struct Session: Sendable {
  /// In the address that is printed. 256 bits, in hexadecimal.
  let token = Session.secret()
  private let cookie = Session.secret()
  /// Where the exchange leads to.
  let start: String

  /// - Returns: the answer to the request that brings the token; nil for one that brings the cookie.
  func admit(_ head: RequestHead, _ path: RequestPath, port: UInt16) throws(RequestRefusal) -> Response? {
    // Browsers send cookies to every port of a host, so the name tells servers apart.
    let name = "hashiya-\(port)"
    if head.method == Method.get.rawValue, path.segments.isEmpty, let query = path.query, query.hasPrefix("token=") {
      guard Self.isSame(query.dropFirst("token=".count), token) else { throw .tokenWrong }
      return .text(
        .seeOther, "Go on to \(start).",
        fields: [
          ("Location", start), ("Set-Cookie", "\(name)=\(cookie); HttpOnly; SameSite=Strict; Path=/"),
        ])
    }
    let values = Self.values(of: name, in: head["cookie"] ?? "")
    guard values.count < 2 else { throw .doubledCookie }
    guard let value = values.first, Self.isSame(value, cookie) else { throw .sessionMissing }
    return nil
  }

  /// RFC 6265, 4.2.1: `name=value`, with `; ` between them.
  private static func values(of name: String, in field: String) -> [Substring] {
    field.split(separator: ";").compactMap { pair in
      let pair = pair.drop { $0 == " " || $0 == "\t" }
      guard let equals = pair.firstIndex(of: "="), pair[..<equals] == name else { return nil }
      return pair[pair.index(after: equals)...]
    }
  }

  /// Takes as long for a value that begins rightly as for any other of its length.
  @inline(never) private static func isSame(_ value: Substring, _ secret: String) -> Bool {
    let (value, secret) = (Array(value.utf8), Array(secret.utf8))
    guard value.count == secret.count else { return false }
    return zip(value, secret).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// 256 bits of the system's random source.
  private static func secret() -> String {
    var system = SystemRandomNumberGenerator()
    return (0..<32).map { _ in
      let byte = UInt8.random(in: 0...255, using: &system)
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
