// The parser, the path and the guard by themselves: what the attacks over sockets do not reach.

import Testing

@testable import Review

@Suite struct RequestReadingTests {
  private func parse(_ text: String) throws(RequestRefusal) -> RequestHead {
    try RequestHeadParser().parse(Array(text.utf8)[...])
  }

  @Test("a browser's request is read as it stands")
  func browser() throws {
    let head = try parse(
      "GET /articles/?q=%DB%B1 HTTP/1.1\r\nHost: localhost:8080\r\nAccept:text/html, */*;q=0.8 \r\nCookie: a=b; c=d\r\nX:\r\n\r\n"
    )
    #expect(head.method == "GET")
    #expect(head.target == "/articles/?q=%DB%B1")
    #expect(head["host"] == "localhost:8080")
    #expect(head["accept"] == "text/html, */*;q=0.8")
    #expect(head["x"] == "")
    #expect(head["none"] == nil)
  }

  @Test("the end of a head is found however its bytes are cut")
  func end() {
    let bytes = Array("GET / HTTP/1.1\r\nA: b\r\n\r\nrest".utf8)
    for cut in 0...bytes.count {
      let first = RequestHeadParser.end(of: Array(bytes[..<cut]), from: 0)
      #expect(first == (cut >= 24 ? 24 : nil))
      if first == nil { #expect(RequestHeadParser.end(of: bytes, from: cut) == 24) }
    }
  }

  @Test("a path is decoded once, its slash and its query kept apart")
  func path() throws {
    let path = try RequestPath(target: "/tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86/?a=/../b%zz")
    #expect(path.segments == ["tags", "ایران"])
    #expect(path.endsWithSlash)
    #expect(path.query == "a=/../b%zz")
    #expect(try RequestPath(target: "/").segments.isEmpty)
    #expect(try RequestPath(target: "/").endsWithSlash)
    #expect(try RequestPath(target: "/%2561").segments == ["%61"])
    #expect(try !RequestPath(target: "/a").endsWithSlash)
    #expect(try RequestPath(target: "/a b".replacing(" ", with: "%20")).withTrailingSlash == "/a%20b/")
  }

  @Test("whatever the bytes of a target, its segments are names in a folder and its redirect leads to itself")
  func paths() throws {
    var random = SplitMix(seed: 7)
    let pieces = [
      "/", "%2f", "%5c", "..", ".", "%2e", "%00", "%", "a", "%D8%A7", "%c0%ae", "?", "%25", "2e", "-", "%0d%0a", ":",
    ]
    var accepted = 0
    for _ in 0..<20_000 {
      var target = "/"
      for _ in 0..<(random.next() % 8) { target += pieces[Int(random.next() % UInt64(pieces.count))] }
      guard let path = try? RequestPath(target: target) else { continue }
      accepted += 1
      for segment in path.segments {
        #expect(!segment.isEmpty && segment != "." && segment != "..")
        #expect(!segment.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 32 || $0.value == 127 })
      }
      let again = try RequestPath(target: path.withTrailingSlash)
      #expect(again.segments == path.segments)
      #expect(!path.withTrailingSlash.hasPrefix("//"))
    }
    #expect(accepted > 1000)
  }

  @Test("on the scheme's own port a Host without a port is this server's")
  func portEighty() throws {
    func check(_ port: UInt16, _ host: String) throws {
      _ = try RequestGuard(port: port).check(parse("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n"))
    }
    try check(80, "localhost")
    try check(80, "127.0.0.1:80")
    #expect(throws: RequestRefusal.foreignHost) { try check(8080, "localhost") }
    #expect(throws: RequestRefusal.foreignHost) { try check(80, "localhost:8080") }
  }

  @Test("a route that takes a body gets it whole, and not one byte more than its limit")
  func body() async throws {
    let echo = Route([.post], bodyLimit: 10) { .text(.ok, String(decoding: $0.body, as: UTF8.self)) }
    let router = Router(own: ["echo": echo], site: Route([.get]) { _ in .text(.notFound, "") })
    let server = LoopbackServer(port: 0, limits: ConnectionLimits(), router: router)
    try await RunningServer.run { ready in
      try await server.run { ready("http://127.0.0.1:\($0)/") }
    } body: { address in
      func post(_ length: Int, _ parts: [String]) -> Answer? {
        guard let client = RawClient(port: address.port) else { return nil }
        let lines = [
          "POST /-/echo HTTP/1.1", "Host: 127.0.0.1:\(address.port)", "Origin: http://127.0.0.1:\(address.port)",
          "Content-Type: application/json", "Content-Length: \(length)",
        ]
        client.send(lines.map { "\($0)\r\n" }.joined() + "\r\n")
        for part in parts { client.send(part) }
        return Answer(client.receiveAll())
      }
      #expect(post(10, ["01234", "56789"])?.text == "0123456789\n")
      #expect(post(5, ["01234GET / HTTP/1.1\r\n\r\n"])?.text == "01234\n")
      #expect(post(0, [])?.text == "\n")
      #expect(post(11, ["01234567890"])?.status == 413)
    }
  }

  @Test("a file's type is that of its last ending, in any case of letters")
  func types() {
    #expect(MediaType.of(fileName: "INDEX.HTML") == "text/html; charset=utf-8")
    #expect(MediaType.of(fileName: "a.html.gz") == "application/gzip")
    #expect(MediaType.of(fileName: ".html") == "application/octet-stream")
    #expect(MediaType.of(fileName: "SHA256SUMS") == "application/octet-stream")
    #expect(MediaType.of(fileName: "a.") == "application/octet-stream")
  }
}
