// Requests made to be misread, each sent to the running server.

import Foundation
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(2))) struct RequestAttackTests {
  @Test(
    "a foreign Host is refused, for GET too",
    arguments: [
      "evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "localhost", "localhost:PORT.evil.example",
      "127.0.0.1:PORT.evil.example", "127.0.0.1.evil.example:PORT", "evil.example@127.0.0.1:PORT", "127.0.0.2:PORT",
      "0.0.0.0:PORT", "localhost.:PORT", "127.1:PORT", "2130706433:PORT", "[::]:PORT", "::1:PORT", "127.0.0.1:0PORT",
      "",
      "127.0.0.1:PORT, evil.example", "127.0.0.1:PORT evil.example",
    ])
  func foreignHost(host: String) async throws {
    try await ServedSite.serve(liveReload: true) { site in
      let host = host.split(separator: "PORT", omittingEmptySubsequences: false).joined(separator: String(site.port))
      for target in ["/", "/-/reload", "/-/reload.js", "/none"] {
        let answer = try #require(site.exchange("GET \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n"))
        #expect(answer.status == 421)
        #expect(!answer.text.contains("متن"))
      }
    }
  }

  @Test("the three names of this machine are answered, in any case of letters")
  func ownHosts() async throws {
    try await ServedSite.serve { site in
      for host in ["127.0.0.1", "localhost", "LocalHost", "[::1]"] {
        #expect(site.exchange("GET / HTTP/1.1\r\nhOST:\t\(host):\(site.port) \r\n\r\n")?.status == 200)
      }
    }
  }

  @Test("a Host in the target does not stand in for the field")
  func absoluteTarget() async throws {
    try await ServedSite.serve { site in
      let lines = [
        "GET http://127.0.0.1:\(site.port)/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: \(site.host)\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: \(site.host)\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: \(site.host)\r\n\r\n",
        "CONNECT evil.example:80 HTTP/1.1\r\nHost: \(site.host)\r\n\r\n",
      ]
      for line in lines { #expect(site.exchange(line)?.status == 400) }
      #expect(site.exchange("GET / HTTP/1.1\r\n\r\n")?.status == 400)
    }
  }

  @Test("doubled fields are refused, whichever comes first and however they are spelt")
  func doubled() async throws {
    try await ServedSite.serve { site in
      let own = "Host: \(site.host)"
      for pair in [
        [own, own], [own, "Host: evil.example"], ["Host: evil.example", own], [own, "hOST: \(site.host)"],
        [own, "Content-Length: 0", "Content-Length: 0"], [own, "Content-Length: 0", "content-length: 40"],
        [own, "Cookie: a=b", "Cookie: a=c"], [own, "Origin: http://\(site.host)", "Origin: null"],
      ] {
        let answer = try #require(site.exchange("GET / HTTP/1.1\r\n\(pair.joined(separator: "\r\n"))\r\n\r\n"))
        #expect(answer.status == 400)
        #expect(!answer.text.contains("متن"))
      }
    }
  }

  @Test("Content-Length and Transfer-Encoding, alone or together, cannot move the end of a request")
  func framing() async throws {
    try await ServedSite.serve { site in
      let hidden = "GET /style.css HTTP/1.1\r\nHost: \(site.host)\r\n\r\n"
      for (fields, status) in [
        (["Content-Length: 5", "Transfer-Encoding: chunked"], 400),
        (["Transfer-Encoding: chunked", "Content-Length: 0"], 400),
        (["Transfer-Encoding: chunked"], 501), (["Transfer-Encoding: identity"], 501),
        (["Transfer-Encoding: xchunked"], 501), (["Content-Length: -1"], 400), (["Content-Length: +5"], 400),
        (["Content-Length: 5, 5"], 400), (["Content-Length: 0x5"], 400), (["Content-Length: "], 400),
        (["Content-Length: ٥"], 400), (["Content-Length: 5 5"], 400), (["Content-Length: 5"], 400),
        (["Content-Length: 99999999999999999999999999"], 413), (["Expect: 100-continue", "Content-Length: 5"], 400),
      ] {
        let head = (["GET / HTTP/1.1", "Host: \(site.host)"] + fields).joined(separator: "\r\n")
        let answer = try #require(site.exchange("\(head)\r\n\r\n0\r\n\r\n\(hidden)"))
        #expect(answer.status == status, "\(fields)")
        #expect(answer.answers == 1)
        #expect(!answer.text.contains("color"))
      }
    }
  }

  @Test("the request hidden in a 3 MB body is not answered, and the client learns why the first was refused")
  func hiddenInBody() async throws {
    try await ServedSite.serve { site in
      let hidden = Array("GET /style.css HTTP/1.1\r\nHost: \(site.host)\r\n\r\n".utf8)
      for method in ["POST", "PUT", "GET"] {
        var body: [UInt8] = []
        while body.count < 3_000_000 { body += hidden }
        let head = "\(method) / HTTP/1.1\r\nHost: \(site.host)\r\nContent-Length: \(body.count)\r\n\r\n"
        let answer = try #require(site.exchange(Array(head.utf8) + body))
        #expect(answer.status == 413)
        #expect(answer.answers == 1)
        #expect(!answer.text.contains("color"))
        #expect(answer.raw.count < 2000)
      }
    }
  }

  @Test("a second request on a connection is not answered, after a good one or a refused one")
  func pipelining() async throws {
    try await ServedSite.serve { site in
      let second = "GET /style.css HTTP/1.1\r\nHost: \(site.host)\r\n\r\n"
      for first in [
        "GET / HTTP/1.1\r\nHost: \(site.host)\r\nConnection: keep-alive\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: evil\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: \(site.host)\r\nContent-Length: 60\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: \(site.host)\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      ] {
        let answer = try #require(site.exchange(first + second + second))
        #expect(answer.answers == 1)
        #expect(!answer.text.contains("color"))
      }
    }
  }

  @Test("pages of other sites may not ask, but may link to a page")
  func otherSites() async throws {
    try await ServedSite.serve { site in
      let own = "http://\(site.host)"
      for (fields, status) in [
        (["Origin: \(own)"], 200), (["Origin: http://evil.example"], 403), (["Origin: null"], 403), (["Origin: "], 403),
        (["Origin: \(own).evil.example"], 403), (["Origin: https://\(site.host)"], 403),
        (["Origin: http://localhost:\(site.port)"], 403), (["Sec-Fetch-Site: same-origin"], 200),
        (["Sec-Fetch-Site: none"], 200), (["Sec-Fetch-Site: cross-site"], 403), (["Sec-Fetch-Site: same-site"], 403),
        (["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script"], 403),
        (["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"], 403),
        (["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"], 200),
        (["Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"], 200),
      ] {
        #expect(site.get("/", fields: fields)?.status == status, "\(fields)")
      }
    }
  }

  @Test("heads that two parsers could read differently are refused")
  func ambiguousHeads() async throws {
    try await ServedSite.serve { site in
      let host = "Host: \(site.host)"
      for (head, status) in [
        ("GET / HTTP/1.1\n\(host)\n\n\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\(host)\nX: y\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\(host)\r\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost : \(site.host)\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n \(host)\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\(host)\r\n folded\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n\(host)\r\n: x\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\(host)\r\nX\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n\(host)\r\nX: a\0b\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\(host)\r\nX: a\rb\r\n\r\n", 400),
        ("GET  / HTTP/1.1\r\n\(host)\r\n\r\n", 400), ("GET / HTTP/1.1 \r\n\(host)\r\n\r\n", 400),
        ("GET\t/ HTTP/1.1\r\n\(host)\r\n\r\n", 400), ("\r\nGET / HTTP/1.1\r\n\(host)\r\n\r\n", 400),
        ("GET / HTTP/1.0\r\n\(host)\r\n\r\n", 505), ("GET / HTTP/2\r\n\(host)\r\n\r\n", 505),
        ("GET / http/1.1\r\n\(host)\r\n\r\n", 400), ("GET /\r\n\(host)\r\n\r\n", 400),
        ("GET /#a HTTP/1.1\r\n\(host)\r\n\r\n", 400),
        ("G(T / HTTP/1.1\r\n\(host)\r\n\r\n", 400), (" / HTTP/1.1\r\n\(host)\r\n\r\n", 400), ("\r\n\r\n", 400),
      ] {
        let answer = try #require(site.exchange(head))
        #expect(answer.status == status, "\(head.debugDescription)")
        #expect(answer.answers == 1)
      }
    }
  }

  @Test("a head without end, too many fields and too long an address are refused")
  func tooLong() async throws {
    try await ServedSite.serve { site in
      let start = "GET / HTTP/1.1\r\nHost: \(site.host)\r\n"
      #expect(site.exchange(start + "X: " + String(repeating: "a", count: 5_000_000))?.status == 431)
      #expect(site.exchange(String(repeating: "A", count: 100_000))?.status == 431)
      #expect(site.exchange(start + "X: " + String(repeating: "a", count: 16_400) + "\r\n\r\n")?.status == 431)
      #expect(site.exchange(start + (0..<200).map { "X\($0): y\r\n" }.joined() + "\r\n")?.status == 400)
      #expect(site.get("/" + String(repeating: "a", count: 9000))?.status == 414)
      #expect(site.get("/?" + String(repeating: "a", count: 8000))?.status == 200)
    }
  }

  @Test("bytes without sense end in a refusal or a closed connection, never in a crash")
  func noise() async throws {
    try await ServedSite.serve(liveReload: true) { site in
      var random = SplitMix(seed: 20_231_105)
      let samples = [
        "GET / HTTP/1.1\r\nHost: \(site.host)\r\n\r\n",
        "POST /-/reload HTTP/1.1\r\nHost: \(site.host)\r\nContent-Length: 3\r\n\r\nabc",
      ]
      for round in 0..<300 {
        var bytes = Array(samples[round % samples.count].utf8)
        for _ in 0...Int(random.next() % 6) {
          let place = Int(random.next() % UInt64(bytes.count))
          switch random.next() % 3 {
          case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
          case 1: bytes.remove(at: place)
          default: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
          }
        }
        let client = try #require(RawClient(port: site.port))
        client.send(bytes)
        client.finishSending()
        let raw = client.receiveAll()
        if !raw.isEmpty { #expect(Answer(raw)?.answers == 1) }
      }
      #expect(site.get("/")?.status == 200)
    }
  }
}

/// Sebastiano Vigna's SplitMix64: the same numbers every time.
struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
