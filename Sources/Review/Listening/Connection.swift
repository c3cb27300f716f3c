// One connection: exactly one request and its answer. Knows the order of the checks, not what is served.

/// Serves one request and closes. Since no second request is ever read from a connection, nothing that a peer hides in
/// a body, or behind a refused head, can be taken for a request.
struct Connection: Sendable {
  let socket: ConnectionSocket
  let limits: ConnectionLimits
  let requestGuard: RequestGuard
  /// Where given, requests that do not belong to it are refused.
  let session: Session?
  let router: Router

  func serve() {
    let deadline = ContinuousClock.now + limits.arrival
    var response: Response
    var headOnly = false
    do throws(RequestRefusal) {
      guard let (head, rest) = try readHead(until: deadline) else { return }
      headOnly = head.method == Method.head.rawValue
      guard let answer = try answer(head, rest, until: deadline) else { return }
      response = answer
    } catch {
      response = .refusal(error)
    }
    guard send(response, headOnly: headOnly) else { return }
    socket.finish(discardingAtMost: limits.discardedBytes, within: limits.discarding)
  }

  /// - Parameter rest: What came after the head.
  /// - Returns: nil where the peer left before its request was whole.
  private func answer(
    _ head: RequestHead, _ rest: ArraySlice<UInt8>, until deadline: ContinuousClock.Instant
  ) throws(RequestRefusal) -> Response? {
    let length = try requestGuard.check(head)
    guard length <= limits.bodyBytes else { throw .bodyTooLarge(limit: limits.bodyBytes) }
    let path = try RequestPath(target: head.target)
    // Before the path is looked up: who does not belong here does not learn what there is.
    if let admission = try session?.admit(head, path, port: requestGuard.port) { return admission }
    let route = router.route(for: path)
    let method = try route.method(head.method)
    let bodyLimit = method == .post ? route.bodyLimit : 0
    guard length == 0 || bodyLimit > 0 else { throw .unexpectedBody }
    guard length <= bodyLimit else { throw .bodyTooLarge(limit: bodyLimit) }
    if method == .post { try requestGuard.checkWrite(head) }
    guard let body = try readBody(rest, length: length, until: deadline) else { return nil }
    return route.respond(Request(head: head, method: method, path: path, body: body))
  }

  /// - Returns: the head and the bytes that came after it; nil where the peer left before its head was whole.
  private func readHead(
    until deadline: ContinuousClock.Instant
  ) throws(RequestRefusal) -> (RequestHead, ArraySlice<UInt8>)? {
    var buffer: [UInt8] = []
    while true {
      let looked = buffer.count
      switch socket.read(into: &buffer, limit: 4096, until: deadline) {
      case .ended: return nil
      case .timedOut:
        // A browser may open a connection in advance and not use it: nothing to tell then.
        guard !buffer.isEmpty else { return nil }
        throw .timedOut
      case .bytes: break
      }
      if let end = RequestHeadParser.end(of: buffer, from: looked), end <= limits.headBytes {
        return (try RequestHeadParser().parse(buffer[..<end]), buffer[end...])
      }
      guard buffer.count < limits.headBytes else { throw .headTooLarge(limit: limits.headBytes) }
    }
  }

  private func readBody(
    _ arrived: ArraySlice<UInt8>, length: Int, until deadline: ContinuousClock.Instant
  ) throws(RequestRefusal) -> [UInt8]? {
    var body = Array(arrived.prefix(length))
    while body.count < length {
      switch socket.read(into: &body, limit: min(65536, length - body.count), until: deadline) {
      case .ended: return nil
      case .timedOut: throw .timedOut
      case .bytes: break
      }
    }
    return body
  }

  /// - Returns: false where the peer is gone.
  private func send(_ response: Response, headOnly: Bool) -> Bool {
    var fields = response.fields + Self.everyAnswer
    switch response.body {
    case .bytes(let bytes): fields.append(("Content-Length", String(bytes.count)))
    case .file(_, let count): fields.append(("Content-Length", String(count)))
    case .stream: break
    }
    var head = Array("HTTP/1.1 \(response.status.rawValue) \(response.status.phrase)\r\n".utf8)
    for field in fields { head += Array("\(field.name): \(field.value)\r\n".utf8) }
    head += Array("\r\n".utf8)
    if headOnly { return socket.write(head) }
    switch response.body {
    case .bytes(let bytes): return socket.write(head + bytes)
    case .file(let file, let count): return socket.write(head) && socket.write(file: file, count: count)
    case .stream(let run):
      guard socket.write(head) else { return false }
      run(socket)
      return true
    }
  }

  /// What every answer carries. The policy is a second wall behind the one in the pages: a saved page that lies among
  /// the files must not run its scripts on this origin, nor may a page of another site frame or load what is served.
  private static let everyAnswer: [(name: String, value: String)] = [
    ("Connection", "close"),
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Content-Security-Policy", "script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"),
  ]
}
