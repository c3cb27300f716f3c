// Which requests may be answered at all: checked for every request, before anything of it is looked up.
// Knows nothing of routes, files or sessions.

/// The checks that every request passes, `GET` included. They stand between the person's desk and two kinds of attack:
/// a page of another site whose name was rebound to 127.0.0.1 (its requests carry a foreign `Host`), and a page of
/// another site that asks this server directly (its requests carry a foreign `Origin` or `Sec-Fetch-Site`; without the
/// check it could load the drafts' data files as scripts).
struct RequestGuard: Sendable {
  /// `127.0.0.1:8080`, `localhost:8080`, `[::1]:8080`.
  private let authorities: [String]
  let port: UInt16

  init(port: UInt16) {
    self.port = port
    let names = ["127.0.0.1", "localhost", "[::1]"]
    // Browsers leave out the port where it is the scheme's own.
    authorities = names.map { "\($0):\(port)" } + (port == 80 ? names : [])
  }

  /// - Returns: the length of the body that follows, in bytes.
  func check(_ head: RequestHead) throws(RequestRefusal) -> Int {
    let length = try bodyLength(head)
    guard let host = head["host"] else { throw .hostMissing }
    guard authorities.contains(host.lowercased()) else { throw .foreignHost }
    if let origin = head["origin"], origin.lowercased() != "http://\(host.lowercased())" { throw .foreignOrigin }
    if let site = head["sec-fetch-site"], site != "same-origin", site != "none" {
      // A link from anywhere may open a page in a window of its own; that reads nothing back.
      guard head["sec-fetch-mode"] == "navigate", head["sec-fetch-dest"] == "document",
        head.method == Method.get.rawValue
      else { throw .crossSite }
    }
    return length
  }

  /// What a request that changes something must show besides: that a page of this very server sent it (its `Origin` was
  /// compared above; a browser that sends none says where the page is from), and that it is no form, which any page may
  /// send anywhere without asking.
  func checkWrite(_ head: RequestHead) throws(RequestRefusal) {
    guard head["origin"] != nil || head["sec-fetch-site"] == "same-origin" else { throw .originMissing }
    guard MediaType.isJSON(head["content-type"] ?? "") else { throw .mediaTypeNotSupported }
  }

  private func bodyLength(_ head: RequestHead) throws(RequestRefusal) -> Int {
    if head["transfer-encoding"] != nil {
      throw head["content-length"] == nil ? .transferCodingNotSupported : .conflictingFraming
    }
    guard head["expect"] == nil else { throw .expectationNotSupported }
    guard let text = head["content-length"] else { return 0 }
    // Int would take a sign too.
    guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      throw .malformedContentLength
    }
    return Int(text) ?? Int.max
  }
}
